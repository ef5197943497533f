package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineState;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The budget of a period over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/periods/{periodId}/budget")
@Tag(name = "budgets")
class BudgetController {
    private final Budgets budgets;
    private final Lines lines;
    private final Filling filling;
    private final LineFilters filters;

    BudgetController(Budgets budgets, Lines lines, Filling filling, LineFilters filters) {
        this.budgets = budgets;
        this.lines = lines;
        this.filling = filling;
        this.filters = filters;
    }

    /** A closed period's is what it was closed with. The filters choose lines; totals are those of all. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "getBudget", summary = "A period's plan beside what happened")
    BudgetView get(
            BookAccess access,
            @PathVariable UUID periodId,
            @RequestParam(required = false) @Nullable LineState state,
            @RequestParam(required = false) @Nullable LinePriority priority,
            @RequestParam(required = false) @Nullable UUID category,
            @RequestParam(required = false) @Nullable UUID account) {
        return budgets.of(access, periodId, filters.of(access, state, priority, category, account));
    }

    @PutMapping("/{categoryId}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "planCategory", summary = "Plan for a category")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<LineBody> put(
            BookAccess access,
            @PathVariable UUID periodId,
            @PathVariable UUID categoryId,
            @RequestBody LineRequests.PutLine body) {
        return done(lines.put(access, periodId, categoryId, body));
    }

    /** What was planned when the period began stays in sight, with a plan of nothing. */
    @DeleteMapping("/{categoryId}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unplanCategory", summary = "Plan nothing for a category")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID periodId, @PathVariable UUID categoryId) {
        return Answers.gone(lines.remove(access, periodId, categoryId).operation());
    }

    @PostMapping("/lines")
    @Allow(Access.EDITOR)
    @Operation(operationId = "createBudgetLine", summary = "Plan for a category, a tag, an account or all expenses")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.PERIOD_CLOSED, ErrorCode.NAME_TAKEN})
    ResponseEntity<LineBody> add(
            BookAccess access,
            IdempotencyKey key,
            @PathVariable UUID periodId,
            @RequestBody LineRequests.NewLine body) {
        Written<LineBody> written = lines.add(access, key, periodId, body);
        ResponseEntity<LineBody> made = ResponseEntity.status(HttpStatus.CREATED)
                .header(Answers.OPERATION, written.operation().toString())
                .body(written.body());
        return written.replayed() ? Answers.replayed(made) : made;
    }

    @PutMapping("/lines/{lineId}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "putBudgetLine", summary = "Change a line")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<LineBody> edit(
            BookAccess access,
            @PathVariable UUID periodId,
            @PathVariable UUID lineId,
            @RequestBody LineRequests.PutLine body) {
        return done(lines.edit(access, periodId, lineId, body));
    }

    @DeleteMapping("/lines/{lineId}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteBudgetLine", summary = "Remove a line")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<Void> remove(BookAccess access, @PathVariable UUID periodId, @PathVariable UUID lineId) {
        return Answers.gone(lines.remove(access, periodId, lineId).operation());
    }

    /** Lines that the source does not have stay as they are. */
    @PostMapping("/fill")
    @Allow(Access.EDITOR)
    @Operation(operationId = "fillBudget", summary = "Fill the plan from the period before, or from what was spent")
    @Refuses({ErrorCode.PERIOD_CLOSED, ErrorCode.NOTHING_TO_FILL})
    ResponseEntity<Filling.Filled> fill(
            BookAccess access, IdempotencyKey key, @PathVariable UUID periodId, @RequestBody LineRequests.Fill body) {
        return once(filling.fill(access, key, periodId, body));
    }

    @PostMapping("/move")
    @Allow(Access.EDITOR)
    @Operation(operationId = "moveBudget", summary = "Move money from one line to another")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<LineRequests.Moved> move(
            BookAccess access, IdempotencyKey key, @PathVariable UUID periodId, @RequestBody LineRequests.Move body) {
        return once(lines.move(access, key, periodId, body));
    }

    private static <T> ResponseEntity<T> done(Written<T> written) {
        return Answers.done(written.body(), written.operation());
    }

    private static <T> ResponseEntity<T> once(Written<T> written) {
        return written.replayed() ? Answers.replayed(done(written)) : done(written);
    }
}
