package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.Undoing;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
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

    @Schema(name = "UndoRun")
    record UndoRunAnswer(UUID id, String kind, Run.Status status, BigDecimal progress) {}

    private final Undoing undoing;
    private final Runs runs;
    private final Ids ids;

    UndoController(Undoing undoing, Runs runs, Ids ids) {
        this.undoing = undoing;
        this.runs = runs;
        this.ids = ids;
    }

    @PostMapping("/api/v1/books/{bookId}/undo")
    @Allow(Access.EDITOR)
    @Operation(operationId = "undoOperation", summary = "Take back an operation; refused where something changed since")
    @ApiResponse(responseCode = "204")
    @ApiResponse(
            responseCode = "202",
            description = "Above 1,000 objects: the run that does it, which Location names.",
            headers = @Header(name = "Location", schema = @Schema(type = "string", format = "uri-reference")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UndoRunAnswer.class)))
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
    ResponseEntity<?> undo(BookAccess access, @RequestBody UndoRequest body) {
        if (body.operationId() == null) {
            throw ProblemException.invalid("operationId", FieldCode.REQUIRED);
        }
        OperationId operation = OperationId.of(body.operationId());
        if (undoing.isLarge(access, operation)) {
            return begun(access, operation);
        }
        OperationId done = undoing.undo(access, operation);
        return ResponseEntity.noContent()
                .header(WriteResponses.OPERATION, done.toString())
                .build();
    }

    private ResponseEntity<UndoRunAnswer> begun(BookAccess access, OperationId operation) {
        OperationId own = ids.nextOperation();
        RunId run = runs.start(access, UndoRun.KIND, new UndoRun.Payload(operation.value(), own.value()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/books/" + access.book() + "/runs/" + run))
                .header(WriteResponses.OPERATION, own.toString())
                .body(new UndoRunAnswer(run.value(), UndoRun.KIND, Run.Status.QUEUED, BigDecimal.ZERO));
    }
}
