package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
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

/** Categories over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/categories")
class CategoryController {
    private final Categories categories;
    private final ChartVerbs verbs;
    private final Merges merges;

    CategoryController(Categories categories, ChartVerbs verbs, Merges merges) {
        this.categories = categories;
        this.verbs = verbs;
        this.merges = merges;
    }

    /** A flat list with parents, in the order that people gave. {@code uses=true} counts how often each is used. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listCategories", summary = "The categories as a flat list with parents")
    Page<CategoryView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(required = false) @Nullable Boolean uses,
            @RequestParam(name = "class", required = false) @Nullable AccountClass categoryClass,
            PageRequest page) {
        return categories.list(ListQuery.of(access.book(), q, archived, uses, page), categoryClass);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createCategory", summary = "Make a category")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.IN_TRASH})
    ResponseEntity<CategoryView> create(
            BookAccess access, IdempotencyKey key, @RequestBody Categories.NewCategory body) {
        return Replies.created(categories.create(access, key, body));
    }

    @PostMapping("/reorder")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "reorderCategories",
            summary = "Put the children of a category, or the top level, into another order")
    ResponseEntity<Categories.CategoryList> reorder(
            BookAccess access, IdempotencyKey key, @RequestBody Categories.Order body) {
        return Replies.ok(categories.reorder(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getCategory", summary = "One category")
    ResponseEntity<CategoryView> get(BookAccess access, @PathVariable UUID id) {
        CategoryView view = categories.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editCategory", summary = "Change what the body names")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.FIXED_CATEGORY})
    ResponseEntity<CategoryView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Categories.CategoryEdit body) {
        return Replies.ok(categories.edit(access, id, version, body));
    }

    /** Into the trash; refused with 409 {@code in_use} while a transaction, a child or a payee needs it. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteCategory", summary = "Put a category that nothing needs into the trash")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.IN_USE, ErrorCode.FIXED_CATEGORY})
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, categories, id, version));
    }

    /** What is below it comes along; the place is said by the one that follows. */
    @PostMapping("/{id}/move")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "moveCategory",
            summary = "Put a category below another one or to the top level, at a place among those there")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.FIXED_CATEGORY})
    ResponseEntity<CategoryView> move(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Categories.Place body) {
        return Replies.ok(categories.move(access, key, id, body));
    }

    @PostMapping("/{id}/archive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "archiveCategory", summary = "Put a category away; it is not offered any more")
    @Refuses(ErrorCode.FIXED_CATEGORY)
    ResponseEntity<CategoryView> archive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.archive(access, key, categories, id));
    }

    @PostMapping("/{id}/unarchive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unarchiveCategory", summary = "Offer a category again")
    ResponseEntity<CategoryView> unarchive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.unarchive(access, key, categories, id));
    }

    /** Everything in it moves to {@code into}, its children too. Answers the category that stays. */
    @PostMapping("/{id}/merge")
    @Allow(Access.EDITOR)
    @Operation(operationId = "mergeCategory", summary = "Make one category of two; answers the one that stays")
    @Refuses({
        ErrorCode.NOT_MERGEABLE,
        ErrorCode.FIXED_CATEGORY,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.RECONCILED,
        ErrorCode.ARCHIVED
    })
    ResponseEntity<CategoryView> merge(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Merges.Into body) {
        return Replies.ok(merges.category(access, key, id, body));
    }
}
