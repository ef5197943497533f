package dev.sallim.planning.period;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
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

/** Takes drafts out of the trash, or removes them for good. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/trash/periods/{id}")
@Tag(name = "trash")
class PeriodTrashController {
    private final Periods periods;

    PeriodTrashController(Periods periods) {
        this.periods = periods;
    }

    @PostMapping("/restore")
    @Allow(Access.EDITOR)
    @Operation(operationId = "restorePeriod", summary = "Take a drafted period out of the trash, with its lines")
    @Refuses({
        ErrorCode.NOT_IN_TRASH,
        ErrorCode.DRAFT_EXISTS,
        ErrorCode.PERIOD_OVERLAPS,
        ErrorCode.PERIOD_ORDER,
        ErrorCode.PERIOD_CLOSED
    })
    ResponseEntity<Period> restore(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        Written<Period> written = periods.restore(access, key, id, version);
        ResponseEntity<Period> answer =
                Answers.changed(written.body(), written.body().version(), written.operation());
        return written.replayed() ? Answers.replayed(answer) : answer;
    }

    @DeleteMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "purgePeriod", summary = "Remove a drafted period of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purge(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(periods.purge(access, id).operation());
    }
}
