package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.NameKey;
import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
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

/** Accounts over HTTP. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/accounts")
class AccountController {
    private final Accounts accounts;
    private final AccountEditor editor;
    private final AccountActions actions;
    private final AccountKindVerbs kind;
    private final ChartVerbs verbs;

    AccountController(
            Accounts accounts, AccountEditor editor, AccountActions actions, AccountKindVerbs kind, ChartVerbs verbs) {
        this.accounts = accounts;
        this.editor = editor;
        this.actions = actions;
        this.kind = kind;
        this.verbs = verbs;
    }

    /** {@code sort}: order (as people put them, the default), name or createdAt. */
    @GetMapping
    @Allow(Access.VIEWER)
    @Operation(operationId = "listAccounts", summary = "The accounts with their balances")
    Page<AccountView> list(
            BookAccess access,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID walletId,
            @RequestParam(name = "kind", required = false) @Nullable AccountKind accountKind,
            @RequestParam(required = false) @Nullable Boolean archived,
            @RequestParam(defaultValue = "order") String sort,
            PageRequest page) {
        AccountListSql.Sort by = AccountListSql.Sort.find(sort)
                .orElseThrow(() -> ProblemException.invalid("sort", FieldCode.NOT_ONE_OF, AccountListSql.Sort.words()));
        String key = q == null || q.isBlank() ? null : NameKey.of(q).value();
        return accounts.list(access, new AccountListSql.AccountFilter(key, walletId, accountKind, archived, by), page);
    }

    @PostMapping
    @Allow(Access.EDITOR)
    @Operation(operationId = "createAccount", summary = "Make an account, with what it holds already")
    @ApiResponse(responseCode = "201")
    @Refuses({ErrorCode.NAME_TAKEN, ErrorCode.PERIOD_CLOSED})
    ResponseEntity<AccountView> create(
            BookAccess access, IdempotencyKey key, @RequestBody AccountRequests.NewAccount body) {
        return Replies.created(accounts.create(access, key, body));
    }

    @PostMapping("/reorder")
    @Allow(Access.EDITOR)
    @Operation(operationId = "reorderAccounts", summary = "Put the accounts into another order")
    ResponseEntity<Accounts.AccountList> reorder(
            BookAccess access, IdempotencyKey key, @RequestBody AccountRequests.Order body) {
        return Replies.ok(accounts.reorder(access, key, body));
    }

    @GetMapping("/{id}")
    @Allow(Access.VIEWER)
    @Operation(operationId = "getAccount", summary = "One account with its balance and positions")
    ResponseEntity<AccountView> get(BookAccess access, @PathVariable UUID id) {
        AccountView view = accounts.get(access, id);
        return Replies.read(view, view.version());
    }

    /** The whole account number. */
    @GetMapping("/{id}/number")
    @Allow(Access.EDITOR)
    @Operation(operationId = "getAccountNumber", summary = "The whole account number, which is masked elsewhere")
    Accounts.WholeNumber number(BookAccess access, @PathVariable UUID id) {
        return accounts.number(access, id);
    }

    @PatchMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(operationId = "editAccount", summary = "Change what the body names")
    @Refuses({
        ErrorCode.NAME_TAKEN,
        ErrorCode.COMMODITY_FIXED,
        ErrorCode.PERIOD_CLOSED,
        ErrorCode.RECONCILED,
        ErrorCode.ARCHIVED
    })
    ResponseEntity<AccountView> edit(
            BookAccess access, @PathVariable UUID id, IfMatch version, @RequestBody AccountRequests.AccountEdit body) {
        return Replies.ok(editor.edit(access, id, version, body));
    }

    /**
     * Into the trash. One with transactions is refused with 409 {@code in_use} and their count, unless {@code with=transactions}: then
     * they go along, and restoring the account brings back exactly them.
     */
    @DeleteMapping("/{id}")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "deleteAccount",
            summary = "Put an account into the trash, with its transactions where asked to")
    @ApiResponse(responseCode = "204")
    @Refuses({ErrorCode.IN_USE, ErrorCode.PERIOD_CLOSED, ErrorCode.RECONCILED, ErrorCode.ARCHIVED})
    ResponseEntity<Void> delete(
            BookAccess access,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String with,
            IfMatch version) {
        if (with == null) {
            return Replies.gone(verbs.trash(access, kind, id, version));
        }
        if (!with.equals("transactions")) {
            throw ProblemException.invalid("with", FieldCode.NOT_ONE_OF, "transactions");
        }
        return Replies.gone(actions.trashWithTransactions(access, id, version));
    }

    @PostMapping("/{id}/archive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "archiveAccount", summary = "Put an account away; it takes no new transactions")
    ResponseEntity<AccountView> archive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.archive(access, key, kind, id));
    }

    @PostMapping("/{id}/unarchive")
    @Allow(Access.EDITOR)
    @Operation(operationId = "unarchiveAccount", summary = "Use an account again that was put away")
    ResponseEntity<AccountView> unarchive(BookAccess access, IdempotencyKey key, @PathVariable UUID id) {
        return Replies.ok(verbs.unarchive(access, key, kind, id));
    }

    /** To another wallet, with all its history. */
    @PostMapping("/{id}/move")
    @Allow(Access.EDITOR)
    @Operation(operationId = "moveAccount", summary = "Move an account to another wallet, with its history")
    @Refuses(ErrorCode.PERIOD_CLOSED)
    ResponseEntity<AccountView> move(
            BookAccess access, IdempotencyKey key, @PathVariable UUID id, @RequestBody AccountRequests.Move body) {
        return Replies.ok(actions.move(access, key, id, body));
    }

    /** "My balance is": writes the difference at the end of that day, where there is one. */
    @PostMapping("/{id}/balance")
    @Allow(Access.EDITOR)
    @Operation(
            operationId = "setBalance",
            summary = "State what an account holds at the end of a day; the difference is booked")
    @ApiResponse(responseCode = "200", description = "It was so already.")
    @ApiResponse(responseCode = "201", description = "The difference was booked.")
    @Refuses({ErrorCode.ARCHIVED, ErrorCode.PERIOD_CLOSED, ErrorCode.RECONCILED})
    ResponseEntity<AccountActions.Adjusted> balance(
            BookAccess access,
            IdempotencyKey key,
            @PathVariable UUID id,
            @RequestBody AccountRequests.StatedBalance body) {
        Written<AccountActions.Adjusted> written = actions.adjust(access, key, id, body);
        return written.body().transaction() == null ? Replies.ok(written) : Replies.created(written);
    }
}
