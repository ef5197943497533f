package dev.sallim.planning.owed;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is still owed, over HTTP. */
@RestController
@Tag(name = "owed")
class OwedController {
    private static final String MARK = "/api/v1/books/{bookId}/transactions/{id}/owed";

    private final Marks marks;
    private final Clock clock;

    OwedController(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /** Expenses in the trash are left out. */
    @GetMapping("/api/v1/books/{bookId}/owed")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "listOwed",
            summary = "The expenses for which money is still to come back, the oldest first, with the totals")
    OwedView.OwedPage list(
            BookAccess access,
            @RequestParam(required = false, defaultValue = "false") boolean settled,
            PageRequest page) {
        return marks.list(access, settled, page, LocalDate.now(clock.withZone(access.zone())));
    }

    /** In place of what was said before, if anything was. */
    @PutMapping(MARK)
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "markOwed",
            summary = "Say that money is to come back for an expense: how much, and by whom")
    @Refuses({ErrorCode.IN_TRASH, ErrorCode.NOT_AN_EXPENSE, ErrorCode.MORE_THAN_EXPENSE})
    ResponseEntity<OwedView> mark(
            BookAccess access, @PathVariable UUID id, Optional<IfMatch> version, @RequestBody OwedRequests.Mark body) {
        Written<OwedView> written = marks.put(access, id, version, body);
        return Answers.changed(written.body(), written.body().version(), written.operation());
    }

    /** What is linked stays linked. */
    @DeleteMapping(MARK)
    @Allow(Access.EDITOR)
    @Operation(operationId = "unmarkOwed", summary = "Wait no longer for money for an expense")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> unmark(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(marks.remove(access, id).operation());
    }
}
