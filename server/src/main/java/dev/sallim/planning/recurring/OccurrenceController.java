package dev.sallim.planning.recurring;

import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days of recurring items over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
@Tag(name = "recurring")
class OccurrenceController {
    private final Occurrences occurrences;
    private final Upcoming upcoming;

    OccurrenceController(Occurrences occurrences, Upcoming upcoming) {
        this.occurrences = occurrences;
        this.upcoming = upcoming;
    }

    @PostMapping("/recurring/{id}/occurrences/{date}")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "actOnOccurrence",
            summary = "Post, skip, move, change or match one day of a recurring item",
            description =
                    "The date is the one by the rule, before any shift or move. Acts on what is there now, so it takes no version. A day"
                            + " that was posted stays done, also where its transaction went to the trash or for good; undo of a"
                            + " posting of an item that only reminds has the day expected again.")
    @Refuses({
        ErrorCode.OCCURRENCE_STATE,
        ErrorCode.MATCHED_ALREADY,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.IN_TRASH,
        ErrorCode.ARCHIVED,
        ErrorCode.CONFLICT
    })
    ResponseEntity<OccurrenceView> act(
            BookAccess access,
            IdempotencyKey key,
            @PathVariable UUID id,
            @PathVariable LocalDate date,
            @RequestBody OccurrenceRequest body) {
        Written<OccurrenceView> written = occurrences.act(access, key, id, date, body);
        ResponseEntity<OccurrenceView> answer = Answers.done(written.shown(), written.operation());
        return written.replayed() ? Answers.replayed(answer) : answer;
    }

    @GetMapping("/upcoming")
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "getUpcoming",
            summary = "What recurs between two days, with the balance that follows",
            description =
                    "Of cash, checking, savings and card accounts together, or of one account. What is overdue comes first and counts"
                            + " from today on; what is done shows its state and is in the balance already. At most 400 days.")
    UpcomingView upcoming(
            BookAccess access,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID account) {
        return upcoming.between(access, from, to, account);
    }
}
