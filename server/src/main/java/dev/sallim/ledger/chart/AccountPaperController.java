package dev.sallim.ledger.chart;

import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.chart.ReconciliationSql.ReconciliationView;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a bank sends about an account, over HTTP: card bills and statements. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/accounts/{id}")
class AccountPaperController {
    private final Cards cards;
    private final Reconciliations reconciliations;

    AccountPaperController(Cards cards, Reconciliations reconciliations) {
        this.cards = cards;
        this.reconciliations = reconciliations;
    }

    /** Limit, last statement and what is due; 409 {@code not_a_card} for other accounts. */
    @GetMapping("/card")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getCard", summary = "A card's limit, last statement and amount due")
    @Refuses(ErrorCode.NOT_A_CARD)
    Cards.CardView card(BookAccess access, @PathVariable UUID id) {
        return cards.get(access, id);
    }

    /** Makes the transfer. What is left out is taken from the bill: the amount due, today, the paying account. */
    @PostMapping("/card/pay")
    @Allow(Access.EDITOR)
    @Operation(operationId = "payCard", summary = "Pay a card's bill from another account")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.NOT_A_CARD, ErrorCode.NOTHING_DUE, ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<TransactionView> pay(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Cards.Payment body) {
        return Replies.created(cards.pay(access, key, id, body));
    }

    /** Latest statement first. */
    @GetMapping("/reconciliations")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "listReconciliations",
            summary = "The statements that an account was reconciled with, the latest first")
    Page<ReconciliationView> list(BookAccess access, @PathVariable UUID id, PageRequest page) {
        return reconciliations.list(access, id, page);
    }

    /**
     * Confirms the rows of a statement. What earlier statements confirmed and these rows must come to its balance, else 409
     * {@code statement_differs} with the difference.
     */
    @PostMapping("/reconciliations")
    @Allow(Access.EDITOR)
    @Operation(operationId = "reconcileAccount", summary = "Confirm the rows of a statement; they are locked then")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.STATEMENT_DIFFERS, ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED, ErrorCode.RECONCILED})
    ResponseEntity<ReconciliationView> reconcile(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Reconciliations.Statement body) {
        return Replies.created(reconciliations.reconcile(access, key, id, body));
    }
}
