package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
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
    ResponseEntity<CategoryView> create(
            BookAccess access, IdempotencyKey key, @RequestBody Categories.NewCategory body) {
        return Replies.created(categories.create(access, key, body));
    }

    @PostMapping("/reorder")
    @Allow(Access.EDITOR)
    ResponseEntity<Categories.CategoryList> reorder(
            BookAccess access, IdempotencyKey key, @RequestBody Categories.Order body) {
        return Replies.ok(categories.reorder(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    ResponseEntity<CategoryView> get(BookAccess access, @PathVariable UUID id) {
        CategoryView view = categories.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    ResponseEntity<CategoryView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Categories.CategoryEdit body) {
        return Replies.ok(categories.edit(access, id, version, body));
    }

    /** Into the trash; refused with 409 {@code in_use} while a transaction, a child or a payee needs it. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, categories, id, version));
    }

    @PostMapping("/{id}/archive")
    @Allow(Access.EDITOR)
    ResponseEntity<CategoryView> archive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.archive(access, key, categories, id));
    }

    @PostMapping("/{id}/unarchive")
    @Allow(Access.EDITOR)
    ResponseEntity<CategoryView> unarchive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.unarchive(access, key, categories, id));
    }

    /** Everything in it moves to {@code into}, its children too. Answers the category that stays. */
    @PostMapping("/{id}/merge")
    @Allow(Access.EDITOR)
    ResponseEntity<CategoryView> merge(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody Merges.Into body) {
        return Replies.ok(merges.category(access, key, id, body));
    }
}
