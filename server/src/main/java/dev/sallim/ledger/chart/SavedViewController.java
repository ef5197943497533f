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

/** Saved views over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/saved-views")
class SavedViewController {
    private final SavedViews views;
    private final ChartVerbs verbs;

    SavedViewController(SavedViews views, ChartVerbs verbs) {
        this.views = views;
        this.verbs = verbs;
    }

    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listSavedViews", summary = "The saved views by name")
    Page<SavedViews.SavedView> list(
            BookAccess access, @RequestParam(required = false) @Nullable String q, PageRequest page) {
        return views.list(access, q, page);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "createSavedView",
            summary = "Keep filters and an order of the transaction list under a name")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<SavedViews.SavedView> create(
            BookAccess access, IdempotencyKey key, @RequestBody SavedViews.NewSavedView body) {
        return Replies.created(views.create(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getSavedView", summary = "One saved view")
    ResponseEntity<SavedViews.SavedView> get(BookAccess access, @PathVariable UUID id) {
        SavedViews.SavedView view = views.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editSavedView", summary = "Change what the body names")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<SavedViews.SavedView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody SavedViews.SavedViewEdit body) {
        return Replies.ok(views.edit(access, id, version, body));
    }

    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteSavedView", summary = "Put a saved view into the trash")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, views, id, version));
    }
}
