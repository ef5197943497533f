package dev.sallim.ledger.chart;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes things of the chart out of the trash, or removes them for good. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/trash")
class ChartTrashController {
    private final ChartVerbs verbs;
    private final Wallets wallets;
    private final AccountKindVerbs accounts;
    private final Categories categories;
    private final Named named;

    ChartTrashController(
            ChartVerbs verbs, Wallets wallets, AccountKindVerbs accounts, Categories categories, Named named) {
        this.verbs = verbs;
        this.wallets = wallets;
        this.accounts = accounts;
        this.categories = categories;
        this.named = named;
    }

    /** The kinds that are names only. */
    @Component
    record Named(Payees payees, Tags tags, SavedViews views, Templates templates) {}

    @PostMapping("/wallets/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a wallet out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN})
    ResponseEntity<WalletView> restoreWallet(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, wallets, id, version));
    }

    /** With the transactions that its own trashing took along. */
    @PostMapping("/accounts/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take an account out of the trash, with the transactions that went along")
    @Refuses({
        ErrorCode.NOT_IN_TRASH,
        ErrorCode.NAME_TAKEN,
        ErrorCode.IN_TRASH,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.ARCHIVED,
        ErrorCode.ACCOUNT_IN_TRASH
    })
    ResponseEntity<AccountView> restoreAccount(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, accounts, id, version));
    }

    @PostMapping("/categories/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a category out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN, ErrorCode.IN_TRASH})
    ResponseEntity<CategoryView> restoreCategory(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, categories, id, version));
    }

    @PostMapping("/payees/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a payee out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN})
    ResponseEntity<PayeeView> restorePayee(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, named.payees(), id, version));
    }

    @PostMapping("/tags/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a tag out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN})
    ResponseEntity<TagView> restoreTag(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, named.tags(), id, version));
    }

    @PostMapping("/saved-views/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a saved view out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN})
    ResponseEntity<SavedViews.SavedView> restoreSavedView(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, named.views(), id, version));
    }

    @PostMapping("/templates/{id}/restore")
    @Allow(Access.EDITOR)
    @Operation(summary = "Take a template out of the trash")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.NAME_TAKEN})
    ResponseEntity<Templates.Template> restoreTemplate(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, Optional<IfMatch> version) {
        return Replies.ok(verbs.restore(access, key, named.templates(), id, version));
    }

    @DeleteMapping("/wallets/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a wallet of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.IN_USE})
    ResponseEntity<Void> purgeWallet(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, wallets, id));
    }

    /**
     * For good, with all transactions in the trash that touch it and what banks said of it. Refused with 409 {@code in_use} and
     * {@code imports} while a file for it is being read, booked or taken back; one that waits to be booked is closed.
     */
    @DeleteMapping("/accounts/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove an account of the trash for good, with its transactions there")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.IN_USE})
    ResponseEntity<Void> purgeAccount(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, accounts, id));
    }

    @DeleteMapping("/categories/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a category of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.IN_USE})
    ResponseEntity<Void> purgeCategory(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, categories, id));
    }

    @DeleteMapping("/payees/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a payee of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.IN_USE})
    ResponseEntity<Void> purgePayee(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, named.payees(), id));
    }

    @DeleteMapping("/tags/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a tag of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.NOT_IN_TRASH, ErrorCode.IN_USE})
    ResponseEntity<Void> purgeTag(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, named.tags(), id));
    }

    @DeleteMapping("/saved-views/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a saved view of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purgeSavedView(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, named.views(), id));
    }

    @DeleteMapping("/templates/{id}")
    @Allow(Access.EDITOR)
    @Operation(summary = "Remove a template of the trash for good")
    @ApiResponse(responseCode = "204")
    @Refuses(ErrorCode.NOT_IN_TRASH)
    ResponseEntity<Void> purgeTemplate(BookAccess access, @PathVariable UUID id) {
        return Replies.gone(verbs.purge(access, named.templates(), id));
    }
}
