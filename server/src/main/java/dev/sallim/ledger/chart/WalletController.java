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
    @Operation(operationId = "listWallets", summary = "The wallets with their balances")
    Page<WalletView> list(BookAccess access, PageRequest page) {
        return wallets.list(access, page);
    }

    /** {@code currency} left out: the book's. */
    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createWallet", summary = "Make a wallet")
    @ApiResponse(responseCode = "201")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<WalletView> create(BookAccess access, IdempotencyKey key, @RequestBody Wallets.NewWallet body) {
        return Replies.created(wallets.create(access, key, body));
    }

    @PostMapping("/reorder")
    @Allow(Access.EDITOR)
    @Operation(operationId = "reorderWallets", summary = "Put the wallets into another order")
    ResponseEntity<Wallets.WalletList> reorder(BookAccess access, IdempotencyKey key, @RequestBody Wallets.Order body) {
        return Replies.ok(wallets.reorder(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getWallet", summary = "One wallet with its balance and the share of each account")
    ResponseEntity<WalletView> get(BookAccess access, @PathVariable UUID id) {
        WalletView view = wallets.get(access, id);
        return Replies.read(view, view.version());
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editWallet", summary = "Change what the body names")
    @Refuses(ErrorCode.NAME_TAKEN)
    ResponseEntity<WalletView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody Wallets.WalletEdit body) {
        return Replies.ok(wallets.edit(access, id, version, body));
    }

    /** Into the trash; refused while it has accounts, and for the last one. */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "deleteWallet", summary = "Put a wallet without accounts into the trash")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.IN_USE, ErrorCode.LAST_WALLET})
    ResponseEntity<Void> delete(BookAccess access, @PathVariable UUID id, IfMatch version) {
        return Replies.gone(verbs.trash(access, wallets, id, version));
    }
}
