package dev.sallim.ledger.chart;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tags over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/tags")
class TagController {
    private final Tags tags;
    private final ChartVerbs verbs;
    private final Merges merges;

    TagController(Tags tags, ChartVerbs verbs, Merges merges) {
        this.tags = tags;
        this.verbs = verbs;
        this.merges = merges;
    }

    /** By name. {@code uses=true} counts how often each is used. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listTags", summary = "The tags by name")
    Page<TagView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(required = false) @Nullable Boolean uses,
            PageRequest page) {
        return tags.list(ListQuery.of(access.book(), q, archived, uses, page));
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createTag", summary = "Make a tag")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<TagView> create(BookAccess access, IdempotencyKey key, @RequestBody Tags.NewTag body) {
        return Replies.created(tags.create(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getTag", summary = "One tag")
    ResponseEntity<TagView> get(BookAccess access, @PathVariable UUID id) {
        TagView view = tags.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editTag", summary = "Change what the body names")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<TagView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Tags.TagEdit body) {
        return Replies.ok(tags.edit(access, id, version, body));
    }

    /** Into the trash; refused with 409 {@code in_use} while a transaction carries it. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteTag", summary = "Put a tag that nothing carries into the trash")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.IN_USE)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, tags, id, version));
    }

    @PostMapping("/{id}/archive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "archiveTag", summary = "Put a tag away; it is not offered any more")
    ResponseEntity<TagView> archive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.archive(access, key, tags, id));
    }

    @PostMapping("/{id}/unarchive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unarchiveTag", summary = "Offer a tag again")
    ResponseEntity<TagView> unarchive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.unarchive(access, key, tags, id));
    }

    /** Everything that carries it carries {@code into} instead. Answers the tag that stays. */
    @PostMapping("/{id}/merge")
    @Allow(Access.EDITOR)
    @Operation(operationId = "mergeTag", summary = "Make one tag of two; answers the one that stays")
    @Refuses({ErrorCode.NOT_MERGEABLE, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<TagView> merge(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Merges.Into body) {
        return Replies.ok(merges.tag(access, key, id, body));
    }
}
