package dev.sallim.planning.recurring;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be recurring, over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/recurring/suggestions")
@Tag(name = "recurring")
class SuggestionController {
    private final Suggestions suggestions;

    SuggestionController(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** The most certain first. */
    @Schema(name = "RecurringSuggestions")
    record Found(List<SuggestionView> items) {}

    /** What a suggestion is about, as it said it. */
    @Schema(name = "RecurringDismissal")
    record Dismissal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID accountId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID payeeId,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Boolean incoming) {}

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(
            operationId = "suggestRecurring",
            summary = "What the book's history repeats and no item covers: subscriptions, bills, pay",
            description =
                    "The same payee and account, near amounts, a regular gap from a week to a year, at least three times, the last not"
                            + " longer ago than a gap and a half.")
    Found suggest(BookAccess access) {
        return new Found(suggestions.of(access));
    }

    @PostMapping("/dismiss")
    @Allow(Access.EDITOR)
    @Unrecorded
    @Operation(
            operationId = "dismissSuggestion",
            summary = "Say that something is not recurring: it is not suggested again")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> dismiss(BookAccess access, @RequestBody Dismissal body) {
        suggestions.dismiss(access, key(body));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/restore")
    @Allow(Access.EDITOR)
    @Unrecorded
    @Operation(
            operationId = "restoreSuggestion",
            summary = "Take a dismissal back: it may be suggested again; nothing happens where there was none")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> restore(BookAccess access, @RequestBody Dismissal body) {
        suggestions.restore(access, key(body));
        return ResponseEntity.noContent().build();
    }

    private static SuggestionSql.Key key(Dismissal body) {
        UUID account = body.accountId();
        UUID payee = body.payeeId();
        Boolean incoming = body.incoming();
        if (account == null || payee == null || incoming == null) {
            ProblemException problem = ProblemException.of(ErrorCode.INVALID);
            required(problem, "accountId", account);
            required(problem, "payeeId", payee);
            required(problem, "incoming", incoming);
            throw problem;
        }
        return new SuggestionSql.Key(account, payee, incoming);
    }

    private static void required(ProblemException problem, String path, @Nullable Object value) {
        if (value == null) {
            problem.field(path, FieldCode.REQUIRED);
        }
    }
}
