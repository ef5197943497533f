package dev.sallim.ledger;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.CommodityKind;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one book is made of at one version: its commodities, wallets, accounts (categories too), payees and tags, those in the trash
 * included, because history names them. Immutable; the write functions assert what a stale one may have got wrong.
 */
public final class Chart {
    /** @param scale decimals that an amount of it may have */
    public record Commodity(CommodityId id, CommodityCode code, CommodityKind kind, int scale, String name) {}

    public record Wallet(WalletId id, String name, CommodityId commodity, int sortOrder, boolean live) {}

    /**
     * @param kind none for categories and the system's accounts
     * @param commodity none for categories and the system's accounts
     * @param wallet none for categories and the system's accounts
     * @param live neither in the trash nor merged away
     */
    public record Account(
            AccountId id,
            AccountClass accountClass,
            @Nullable AccountKind kind,
            SystemRole role,
            String name,
            String nameKey,
            @Nullable CommodityId commodity,
            @Nullable WalletId wallet,
            @Nullable AccountId parent,
            @Nullable String colour,
            int sortOrder,
            boolean archived,
            boolean live) {
        /** Whether it holds money, as opposed to categories and the system's accounts. */
        public boolean holdsMoney() {
            return kind != null;
        }

        public boolean isCategory() {
            return accountClass == AccountClass.INCOME || accountClass == AccountClass.EXPENSE;
        }

        /** Whether it may hold commodities beside its own. */
        public boolean holdsAnyCommodity() {
            return kind == AccountKind.INVESTMENT || kind == AccountKind.CRYPTO;
        }

        /** Whether a new flow may touch it. */
        public boolean accepts() {
            return live && !archived;
        }
    }

    public record Payee(
            PayeeId id,
            String name,
            String nameKey,
            @Nullable AccountId defaultCategory,
            boolean archived,
            boolean live) {}

    public record Tag(
            TagId id, String name, String nameKey, @Nullable String colour, boolean archived, boolean live) {}

    private final long version;
    private final Map<UUID, Commodity> commodities = new HashMap<>();
    private final Map<CommodityCode, Commodity> commoditiesByCode = new HashMap<>();
    private final Map<UUID, Wallet> wallets = new HashMap<>();
    private final Map<UUID, Account> accounts = new HashMap<>();
    private final Map<SystemRole, Account> accountsByRole = new HashMap<>();
    private final Map<UUID, Payee> payees = new HashMap<>();
    private final Map<String, Payee> payeesByKey = new HashMap<>();
    private final Map<UUID, Tag> tags = new HashMap<>();

    public Chart(
            long version,
            Collection<Commodity> commodities,
            Collection<Wallet> wallets,
            Collection<Account> accounts,
            Collection<Payee> payees,
            Collection<Tag> tags) {
        this.version = version;
        for (Commodity commodity : commodities) {
            this.commodities.put(commodity.id().value(), commodity);
            this.commoditiesByCode.put(commodity.code(), commodity);
        }
        for (Wallet wallet : wallets) {
            this.wallets.put(wallet.id().value(), wallet);
        }
        for (Account account : accounts) {
            this.accounts.put(account.id().value(), account);
            if (account.role() != SystemRole.NONE) {
                this.accountsByRole.put(account.role(), account);
            }
        }
        for (Payee payee : payees) {
            this.payees.put(payee.id().value(), payee);
            if (payee.live()) {
                this.payeesByKey.put(payee.nameKey(), payee);
            }
        }
        for (Tag tag : tags) {
            this.tags.put(tag.id().value(), tag);
        }
    }

    /** Grows with every change to the chart; see table {@code book_chart}. */
    public long version() {
        return version;
    }

    public Optional<Commodity> commodity(UUID id) {
        return Optional.ofNullable(commodities.get(id));
    }

    public Optional<Commodity> commodity(CommodityCode code) {
        return Optional.ofNullable(commoditiesByCode.get(code));
    }

    public Optional<Wallet> wallet(UUID id) {
        return Optional.ofNullable(wallets.get(id));
    }

    public Optional<Account> account(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** A category and all that are below it, those in the trash too. */
    public SortedSet<UUID> withDescendants(UUID category) {
        SortedSet<UUID> all = new TreeSet<>(List.of(category));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Account account : accounts.values()) {
                if (account.parent() != null && all.contains(account.parent().value())) {
                    grown |= all.add(account.id().value());
                }
            }
        }
        return all;
    }

    /** All categories of income or of expense, those in the trash too. */
    public SortedSet<UUID> categoriesOf(AccountClass accountClass) {
        SortedSet<UUID> all = new TreeSet<>();
        for (Account account : accounts.values()) {
            if (account.isCategory() && account.accountClass() == accountClass) {
                all.add(account.id().value());
            }
        }
        return all;
    }

    /** The system's account of that role; each book has one of each. */
    public Account account(SystemRole role) {
        Account account = accountsByRole.get(role);
        if (account == null) {
            throw new IllegalStateException("the book has no account of role " + role);
        }
        return account;
    }

    public Optional<Payee> payee(UUID id) {
        return Optional.ofNullable(payees.get(id));
    }

    /** The live payee of that name; see {@link dev.sallim.core.ledger.NameKey}. */
    public Optional<Payee> payeeNamed(String nameKey) {
        return Optional.ofNullable(payeesByKey.get(nameKey));
    }

    public Optional<Tag> tag(UUID id) {
        return Optional.ofNullable(tags.get(id));
    }

    public Collection<Commodity> commodities() {
        return commodities.values();
    }

    public Collection<Wallet> wallets() {
        return wallets.values();
    }

    public Collection<Account> accounts() {
        return accounts.values();
    }

    public Collection<Payee> payees() {
        return payees.values();
    }

    public Collection<Tag> tags() {
        return tags.values();
    }
}
