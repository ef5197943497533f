package dev.sallim.ledger.chart;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
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

/** Wallets over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/wallets")
class WalletController {
    private final Wallets wallets;
    private final ChartVerbs verbs;

    WalletController(Wallets wallets, ChartVerbs verbs) {
        this.wallets = wallets;
        this.verbs = verbs;
    }

    /** In the order that people gave. */
    @GetMapping
    @Allow(Access.VIEWER)
    Page<WalletView> list(BookAccess access, PageRequest page) {
        return wallets.list(access, page);
    }

    /** {@code currency} left out: the book's. */
    @PostMapping
    @Allow(Access.EDITOR)
    ResponseEntity<WalletView> create(BookAccess access, IdempotencyKey key, @RequestBody Wallets.NewWallet body) {
        return Replies.created(wallets.create(access, key, body));
    }

    @PostMapping("/reorder")
    @Allow(Access.EDITOR)
    ResponseEntity<Wallets.WalletList> reorder(BookAccess access, IdempotencyKey key, @RequestBody Wallets.Order body) {
        return Replies.ok(wallets.reorder(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    ResponseEntity<WalletView> get(BookAccess access, @PathVariable UUID id) {
        WalletView view = wallets.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    ResponseEntity<WalletView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Wallets.WalletEdit body) {
        return Replies.ok(wallets.edit(access, id, version, body));
    }

    /** Into the trash; refused while it has accounts, and for the last one. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, wallets, id, version));
    }
}
