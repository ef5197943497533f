package dev.sallim.planning.recommendation;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is recommended, over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/recommendations")
@Tag(name = "forecast")
class RecommendationController {
    private final Recommending recommending;
    private final DismissalSql sql;
    private final BookDatabase database;
    private final Clock clock;

    RecommendationController(Recommending recommending, DismissalSql sql, BookDatabase database, Clock clock) {
        this.recommending = recommending;
        this.sql = sql;
        this.database = database;
        this.clock = clock;
    }

    /** What is to be done first comes first. */
    @Schema(name = "Recommendations")
    record Found(List<RecommendationView> items) {}

    /** @param id of a recommendation, as it names itself */
    @Schema(name = "RecommendationDismissal")
    record Dismissal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String id) {}

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "listRecommendations",
            summary = "What the forecasts, budgets and recurring items recommend, each with its arithmetic",
            description = "Without those that were dismissed.")
    Found list(BookAccess access) {
        List<RecommendationView> found = recommending.of(access);
        Set<String> dismissed = sql.dismissed(
                access.book(), found.stream().map(RecommendationView::id).collect(Collectors.toSet()));
        return new Found(
                found.stream().filter(one -> !dismissed.contains(one.id())).toList());
    }

    @PostMapping("/dismissals")
    @Allow(Access.EDITOR)
    @Unrecorded
    @Operation(
            operationId = "dismissRecommendation",
            summary = "Not to be told this again, by anybody of the book",
            description = "Of a forecast of a period it holds for that period, of a price for that price.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> dismiss(BookAccess access, @RequestBody Dismissal body) {
        String id = body.id();
        if (id == null) {
            throw ProblemException.invalid("id", FieldCode.REQUIRED);
        }
        // Only what is recommended can be dismissed, so nothing else is kept
        if (recommending.of(access).stream().noneMatch(one -> one.id().equals(id))) {
            throw ProblemException.invalid("id", FieldCode.NOT_FOUND);
        }
        database.write(access.book(), transaction -> sql.dismiss(transaction, access, id, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/dismissals/{id}")
    @Allow(Access.EDITOR)
    @Unrecorded
    @Operation(
            operationId = "undismissRecommendation",
            summary = "To be told again what was dismissed, if it still holds",
            description = "404 where nobody dismissed it.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> bringBack(BookAccess access, @PathVariable String id) {
        if (!database.write(access.book(), transaction -> sql.bringBack(transaction, id))) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
