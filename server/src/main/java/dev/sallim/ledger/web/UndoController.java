package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.Undoing;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back an operation of the last thirty days as a whole. */
@RestController
@Tag(name = "history")
class UndoController {
    /** @param operationId what a write answered in {@code Sallim-Operation} */
    record UndoRequest(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID operationId) {}

    private final Undoing undoing;

    UndoController(Undoing undoing) {
        this.undoing = undoing;
    }

    @PostMapping("/api/v1/books/{bookId}/undo")
    @Allow(Access.EDITOR)
    @Operation(operationId = "undoOperation", summary = "Take back an operation; refused where something changed since")
    @ApiResponse(responseCode = "204")
    @Refuses({
        ErrorCode.NOT_UNDOABLE,
        ErrorCode.CHANGED_SINCE,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.RECONCILED,
        ErrorCode.ARCHIVED,
        ErrorCode.NAME_TAKEN,
        ErrorCode.IN_USE,
        ErrorCode.IN_TRASH,
        ErrorCode.ACCOUNT_IN_TRASH,
        ErrorCode.IMPORT_CHANGED,
        ErrorCode.IMPORT_STATUS,
        ErrorCode.NOT_IN_TRASH
    })
    ResponseEntity<Void> undo(BookAccess access, @RequestBody UndoRequest body) {
        if (body.operationId() == null) {
            throw ProblemException.invalid("operationId", FieldCode.REQUIRED);
        }
        OperationId done = undoing.undo(access, OperationId.of(body.operationId()));
        return ResponseEntity.noContent()
                .header(WriteResponses.OPERATION, done.toString())
                .build();
    }
}
