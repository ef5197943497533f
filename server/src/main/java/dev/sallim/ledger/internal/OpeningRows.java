package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.ledger.NewBooks.Beginning;
import dev.sallim.ledger.NewBooks.Branch;
import dev.sallim.platform.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that a new book begins with, in the form in which the journal keeps rows of the chart. */
record OpeningRows(Wallet wallet, List<Account> accounts) {
    /** Leaves room to put others between them. */
    private static final int STEP = 10;

    static OpeningRows of(Beginning beginning, UUID currency, Ids ids, Instant at) {
        List<Account> accounts = new ArrayList<>();
        var names = beginning.names();
        accounts.add(system(ids, AccountClass.EQUITY, SystemRole.OPENING, names.opening(), at));
        accounts.add(system(ids, AccountClass.EQUITY, SystemRole.ADJUSTMENT, names.adjustment(), at));
        accounts.add(
                system(ids, AccountClass.INCOME, SystemRole.UNCATEGORISED_INCOME, names.uncategorisedIncome(), at));
        accounts.add(
                system(ids, AccountClass.EXPENSE, SystemRole.UNCATEGORISED_EXPENSE, names.uncategorisedExpense(), at));
        addAll(accounts, beginning.income(), AccountClass.INCOME, null, ids, at);
        addAll(accounts, beginning.expense(), AccountClass.EXPENSE, null, ids, at);
        return new OpeningRows(Wallet.of(ids.next(), names.wallet(), currency, at), List.copyOf(accounts));
    }

    private static Account system(Ids ids, AccountClass accountClass, SystemRole role, String name, Instant at) {
        return Account.of(ids.next(), accountClass, role, null, new Branch(name, null, null, null, List.of()), 0, at);
    }

    private static void addAll(
            List<Account> accounts,
            List<Branch> branches,
            AccountClass accountClass,
            @Nullable UUID parent,
            Ids ids,
            Instant at) {
        int order = 0;
        for (Branch branch : branches) {
            order += STEP;
            Account account = Account.of(ids.next(), accountClass, SystemRole.NONE, parent, branch, order, at);
            accounts.add(account);
            addAll(accounts, branch.children(), accountClass, account.id(), ids, at);
        }
    }

    record Wallet(
            UUID id,
            String name,
            String nameKey,
            String description,
            UUID commodityId,
            int sortOrder,
            int version,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant archivedAt,
            @Nullable UUID mergedInto,
            @Nullable Instant deletedAt,
            @Nullable UUID deletedIn) {
        static Wallet of(UUID id, String name, UUID currency, Instant at) {
            return new Wallet(
                    id, name, NameKey.of(name).value(), "", currency, STEP, 1, at, at, null, null, null, null);
        }
    }

    record Account(
            UUID id,
            AccountClass accountClass,
            @Nullable AccountKind kind,
            SystemRole role,
            @Nullable UUID commodityId,
            @Nullable UUID walletId,
            @Nullable UUID parentId,
            String name,
            String nameKey,
            @Nullable String priority,
            @Nullable String colour,
            @Nullable String icon,
            int sortOrder,
            @Nullable String institution,
            @Nullable String subtype,
            String note,
            @Nullable String numberMasked,
            @Nullable String numberSealed,
            @Nullable LocalDate openedOn,
            @Nullable BigDecimal cardLimit,
            @Nullable Integer cardStatementDay,
            @Nullable Integer cardPaymentDay,
            @Nullable UUID cardPayingAccountId,
            int version,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant archivedAt,
            @Nullable UUID mergedInto,
            @Nullable Instant deletedAt,
            @Nullable UUID deletedIn) {
        static Account of(
                UUID id,
                AccountClass accountClass,
                SystemRole role,
                @Nullable UUID parent,
                Branch branch,
                int order,
                Instant at) {
            String key = NameKey.of(branch.name()).value();
            return new Account(
                    id,
                    accountClass,
                    null,
                    role,
                    null,
                    null,
                    parent,
                    branch.name(),
                    key,
                    branch.priority(),
                    branch.colour(),
                    branch.icon(),
                    order,
                    null,
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1,
                    at,
                    at,
                    null,
                    null,
                    null,
                    null);
        }

        String objectKind() {
            return accountClass.isCategory() ? "category" : "account";
        }
    }
}
