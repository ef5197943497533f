package dev.sallim.ledger.web;

import dev.sallim.ledger.TransactionId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.BulkWriter;
import dev.sallim.ledger.internal.LedgerWriter;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One transaction: made, seen, changed, put into the trash and taken out again. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/transactions")
@Tag(name = "transactions")
class TransactionController {
    private final LedgerWriter ledger;
    private final BulkDesk bulk;

    TransactionController(LedgerWriter ledger, BulkDesk bulk) {
        this.ledger = ledger;
        this.bulk = bulk;
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "createTransaction",
            summary = "Record an income, an expense, a transfer, a split or an exchange")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @Refuses({ErrorCode.ARCHIVED, ErrorCode.IN_TRASH, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<String> create(BookAccess access, @RequestBody TransactionRequest body, IdempotencyKey key) {
        return WriteResponses.of(ledger.create(access, body.toNewTransaction(), key));
    }

    @PostMapping("/bulk")
    @Allow(Access.EDITOR)
    @Operation(operationId = "bulkTransactions", summary = "Do one action to many transactions: all of them or none")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BulkWriter.BulkAnswer.class)))
    @Refuses({
        ErrorCode.BULK_REFUSED,
        ErrorCode.ARCHIVED,
        ErrorCode.IN_TRASH,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.RECONCILED
    })
    @ApiResponse(
            responseCode = "202",
            description = "Above 1,000 transactions: the run that does it.",
            content = @Content(schema = @Schema(implementation = BulkDesk.BulkRunAnswer.class)))
    ResponseEntity<String> bulk(BookAccess access, @RequestBody BulkRequest body, IdempotencyKey key) {
        return WriteResponses.of(bulk.take(access, body, key));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getTransaction", summary = "One transaction, in the trash or not")
    ResponseEntity<TransactionView> get(BookAccess access, @PathVariable UUID id) {
        TransactionView found = ledger.get(access, TransactionId.of(id));
        return ResponseEntity.ok()
                .eTag('"' + Integer.toString(found.version()) + '"')
                .body(found);
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "editTransaction",
            summary = "Change what the body names; flows are replaced as a whole",
            description = "A payee or a tag that went into the trash meanwhile may stay; only a new one must be live.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @Refuses({ErrorCode.ARCHIVED, ErrorCode.IN_TRASH, ErrorCode.PERIOD_CLOSED, ErrorCode.RECONCILED})
    ResponseEntity<String> edit(
            BookAccess access,
            @PathVariable UUID id,
            @RequestBody TransactionPatch body,
            IfMatch match,
            IdempotencyKey key) {
        return WriteResponses.of(ledger.edit(access, TransactionId.of(id), match.version(), body::apply, key));
    }

    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteTransaction", summary = "Put into the trash; balances are as if it had never been")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.ARCHIVED, ErrorCode.IN_TRASH, ErrorCode.PERIOD_CLOSED, ErrorCode.RECONCILED})
    ResponseEntity<String> trash(BookAccess access, @PathVariable UUID id, IfMatch match, IdempotencyKey key) {
        return WriteResponses.of(ledger.trash(access, TransactionId.of(id), match.version(), key));
    }

    @PostMapping("/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "restoreTransaction",
            summary = "Take out of the trash, exactly as it was",
            description = "It keeps its payee and its tags, also those that are in the trash themselves by now.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.ACCOUNT_IN_TRASH, ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<String> restore(
            BookAccess access, @PathVariable UUID id, Optional<IfMatch> match, IdempotencyKey key) {
        Long version = match.map(IfMatch::version).orElse(null);
        return WriteResponses.of(ledger.restore(access, TransactionId.of(id), version, key));
    }
}
