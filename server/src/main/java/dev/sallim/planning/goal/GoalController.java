package dev.sallim.planning.goal;

import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Savings goals over HTTP. */
@RestController
@Tag(name = "goals")
class GoalController {
    private static final String GOALS = "/api/v1/books/{bookId}/goals";
    private static final String TRASH = "/api/v1/books/{bookId}/trash/goals/{id}";

    private final Goals goals;
    private final Clock clock;

    GoalController(Goals goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /** All of them: a book has few. */
    @GetMapping(GOALS)
    @Allow(Access.VIEWER)
    @Operation(operationId = "listGoals", summary = "The goals, in the order in which they are covered")
    Page<GoalView> list(BookAccess access) {
        return Page.last(goals.list(access, today(access)));
    }

    @PostMapping(GOALS)
    @Allow(Access.EDITOR)
    @Operation(operationId = "createGoal", summary = "Save for something")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.NOT_FREE})
    ResponseEntity<GoalView> create(BookAccess access, IdempotencyKey key, @RequestBody GoalRequests.NewGoal body) {
        Written<GoalView> written = goals.create(access, key, body);
        GoalView made = written.body();
        URI location = URI.create("/api/v1/books/" + access.book() + "/goals/" + made.id());
        ResponseEntity<GoalView> created = Answers.created(made, location, made.version(), written.operation());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    @GetMapping(GOALS + "/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getGoal", summary = "One goal, and how it stands")
    ResponseEntity<GoalView> get(BookAccess access, @PathVariable UUID id) {
        GoalView goal = goals.get(access, id, today(access));
        return Answers.ok(goal, goal.version());
    }

    /** Its kind stays. {@code accounts} are all of them, in the stead of those before. */
    @PatchMapping(GOALS + "/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editGoal", summary = "Change what the body names")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.NOT_FREE})
    ResponseEntity<GoalView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody GoalRequests.GoalEdit body) {
        Written<GoalView> written = goals.edit(access, id, version, body);
        return Answers.changed(written.body(), written.body().version(), written.operation());
    }

    @DeleteMapping(GOALS + "/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteGoal", summary = "Put a goal into the trash; what it set aside is free again")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Answers.gone(goals.trash(access, id, version).operation());
    }

    @PostMapping(TRASH + "/restore")
    @Allow(Access.EDITOR)
    @Tag(name = "trash")
    @Operation(operationId = "restoreGoal", summary = "Take a goal out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN, ErrorCode.NOT_FREE})
    ResponseEntity<GoalView> restore(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        Written<GoalView> written = goals.restore(access, key, id, version);
        ResponseEntity<GoalView> answer =
                Answers.changed(written.body(), written.body().version(), written.operation());
        return written.replayed() ? Answers.replayed(answer) : answer;
    }

    @DeleteMapping(TRASH)
    @Allow(Access.EDITOR)
    @Tag(name = "trash")
    @Operation(operationId = "purgeGoal", summary = "Remove a goal of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purge(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(goals.purge(access, id).operation());
    }

    private LocalDate today(BookAccess access) {
        return LocalDate.now(clock.withZone(access.zone()));
    }
}
