package dev.sallim.ledger.web;

import dev.sallim.ledger.TransactionId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.LedgerWriter;
import dev.sallim.ledger.internal.TransactionPurge;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes transactions out of the trash, or removes them for good. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/trash/transactions/{id}")
@Allow(Access.EDITOR)
@Tag(name = "trash")
class TransactionTrashController {
    private final LedgerWriter ledger;
    private final TransactionPurge purge;

    TransactionTrashController(LedgerWriter ledger, TransactionPurge purge) {
        this.ledger = ledger;
        this.purge = purge;
    }

    @PostMapping("/restore")
    @Operation(
            operationId = "restoreTransactionFromTrash",
            summary = "Take out of the trash, exactly as it was",
            description = "It keeps its payee and its tags, also those that are in the trash themselves by now.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransactionView.class)))
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.ACCOUNT_IN_TRASH, ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<String> restore(
            BookAccess access, @PathVariable UUID id, Optional<IfMatch> match, IdempotencyKey key) {
        Long version = match.map(IfMatch::version).orElse(null);
        return WriteResponses.of(ledger.restore(access, TransactionId.of(id), version, key));
    }

    @DeleteMapping
    @Operation(operationId = "purgeTransaction", summary = "Remove for good; the journal keeps what it was")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH})
    ResponseEntity<Void> purge(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(purge.purge(access, TransactionId.of(id)));
    }
}
