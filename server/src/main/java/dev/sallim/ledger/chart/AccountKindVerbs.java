package dev.sallim.ledger.chart;

import dev.sallim.ledger.ImportedAccounts;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the verbs of the chart have to know of accounts that hold money. */
@Component
class AccountKindVerbs implements Kind<AccountRow, AccountView> {
    private final AccountSql accounts;
    private final AccountListSql lists;
    private final WalletSql wallets;
    private final AccountViews views;
    private final BulkSql bulk;
    private final ReconciliationSql reconciliations;
    private final ObjectProvider<ImportedAccounts> imports;

    AccountKindVerbs(
            Stores stores,
            AccountViews views,
            BulkSql bulk,
            ReconciliationSql reconciliations,
            ObjectProvider<ImportedAccounts> imports) {
        this.accounts = stores.accounts();
        this.lists = stores.lists();
        this.wallets = stores.wallets();
        this.views = views;
        this.bulk = bulk;
        this.reconciliations = reconciliations;
        this.imports = imports;
    }

    /** The tables around an account. */
    @Component
    record Stores(AccountSql accounts, AccountListSql lists, WalletSql wallets) {}

    /** The write as the ledger's postings know it. */
    LedgerPostings.Part part(ChartWrite write, String action) {
        return new LedgerPostings.Part(write.transaction(), write.access(), write.operation(), write.at(), action);
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.ACCOUNT;
    }

    @Override
    public ChartTable<AccountRow> table() {
        return accounts;
    }

    @Override
    public Class<AccountRow> rowType() {
        return AccountRow.class;
    }

    @Override
    public Class<AccountView> viewType() {
        return AccountView.class;
    }

    @Override
    public AccountView view(ChartWrite write, AccountRow row) {
        return views.of(write.access().book(), row);
    }

    @Override
    public AccountRow withLife(AccountRow row, Life life) {
        return row.withLife(life);
    }

    @Override
    public boolean covers(AccountRow row) {
        return row.shape().accountClass().isHolding();
    }

    @Override
    public void beforeTrash(ChartWrite write, AccountRow row) {
        AccountListSql.Uses uses = lists.uses(write.transaction(), row.id());
        InUse.refuse(InUse.of("transactions", uses.transactions()).and("cards", uses.cards()));
    }

    @Override
    public void beforeRestore(ChartWrite write, AccountRow row) {
        UUID wallet = row.shape().walletId();
        if (wallet == null) {
            throw new IllegalStateException("account " + row.id() + " without a wallet");
        }
        if (!write.any(wallets, wallet).life().isLive()) {
            throw ProblemException.of(ErrorCode.IN_TRASH).field("walletId", ErrorCode.IN_TRASH);
        }
        UUID paying = row.card().cardPayingAccountId();
        if (paying != null && !write.any(accounts, paying).life().isLive()) {
            throw ProblemException.of(ErrorCode.IN_TRASH).field("card.payingAccountId", FieldCode.NOT_FOUND);
        }
    }

    /** The transactions that its own trashing took along; others that touch it were trashed before, and stay there. */
    @Override
    public void afterRestore(ChartWrite write, AccountRow before) {
        UUID operation = before.life().deletedIn();
        if (operation != null && bulk.restore(write.transaction(), operation, before.id(), write.at()) < 0) {
            throw new IllegalStateException("restored a negative number of transactions");
        }
    }

    @Override
    public void beforePurge(ChartWrite write, AccountRow row) {
        InUse.refuse(InUse.of("imports", imports.getObject().forget(write.transaction(), row.id(), write.at())));
        if (reconciliations.deleteOfAccount(write.transaction(), row.id()) < 0) {
            throw new IllegalStateException("removed a negative number of reconciliations");
        }
        if (bulk.purge(write.transaction(), row.id()) < 0) {
            throw new IllegalStateException("removed a negative number of transactions");
        }
        accounts.dropEmptyPositions(write.transaction(), row.id());
    }

    @Override
    public void trashAgain(ChartWrite write, AccountRow row) {
        InUse.refuse(InUse.of("cards", lists.uses(write.transaction(), row.id()).cards()));
        if (bulk.trash(write.transaction(), write.operation().value(), row.id(), write.at()) < 0) {
            throw new IllegalStateException("trashed a negative number of transactions");
        }
    }

    @Override
    public void relabelBack(ChartWrite write, AccountRow now, AccountRow before) {
        UUID wallet = before.shape().walletId();
        if (wallet != null && !wallet.equals(now.shape().walletId())) {
            bulk.move(write.transaction(), write.operation().value(), now.id(), wallet);
        }
    }
}
