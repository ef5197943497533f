package dev.sallim.planning.recurring;

import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.Answers;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recurring items over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}")
@Tag(name = "recurring")
class RecurringController {
    private final RecurringItems items;
    private final RecurringLife life;

    RecurringController(RecurringItems items, RecurringLife life) {
        this.items = items;
        this.life = life;
    }

    @GetMapping("/recurring")
    @Allow(Access.VIEWER)
    @Operation(operationId = "listRecurring", summary = "The recurring items by name")
    Page<RecurringView> list(BookAccess access, PageRequest page) {
        return items.list(access, page);
    }

    @PostMapping("/recurring")
    @Allow(Access.EDITOR)
    @Operation(operationId = "createRecurring", summary = "Say what comes again and again, and on which days")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.IN_TRASH, ErrorCode.ARCHIVED})
    ResponseEntity<RecurringView> create(BookAccess access, IdempotencyKey key, @RequestBody RecurringRequest body) {
        Written<RecurringView> written = items.create(access, key, body);
        RecurringView made = written.shown();
        URI location = URI.create("/api/v1/books/" + access.book() + "/recurring/" + made.id());
        ResponseEntity<RecurringView> created = Answers.created(made, location, made.version(), written.operation());
        return written.replayed() ? Answers.replayed(created) : created;
    }

    @GetMapping("/recurring/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getRecurring", summary = "One recurring item")
    ResponseEntity<RecurringView> get(BookAccess access, @PathVariable UUID id) {
        RecurringView found = items.get(access, id);
        return Answers.ok(found, found.version());
    }

    @PatchMapping("/recurring/{id}")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "editRecurring",
            summary = "Change a recurring item as a whole",
            description =
                    "Days that have passed stay as they are. Where the rule, the first day or the shift changes, days by the new rule"
                            + " before today count as past, not as missed.")
    @Refuses({ErrorCode.IN_TRASH, ErrorCode.ARCHIVED})
    ResponseEntity<RecurringView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody RecurringRequest.Patch body) {
        Written<RecurringView> written = items.edit(access, id, version, body);
        return Answers.changed(written.shown(), written.shown().version(), written.operation());
    }

    @DeleteMapping("/recurring/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteRecurring", summary = "Put a recurring item into the trash; what it posted stays")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Answers.gone(life.trash(access, id, version).operation());
    }

    @PostMapping("/trash/recurring/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "restoreRecurring",
            summary = "Take a recurring item out of the trash",
            description = "Days that passed while it lay there are not made up for.")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<RecurringView> restore(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        Written<RecurringView> written = life.restore(access, key, id, version);
        ResponseEntity<RecurringView> answer =
                Answers.changed(written.shown(), written.shown().version(), written.operation());
        return written.replayed() ? Answers.replayed(answer) : answer;
    }

    @DeleteMapping("/trash/recurring/{id}")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "purgeRecurring",
            summary = "Remove a recurring item of the trash for good, with what is known of its days")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purge(BookAccess access, @PathVariable UUID id) {
        return Answers.gone(life.purge(access, id).operation());
    }
}
