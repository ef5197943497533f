package dev.sallim.core.ledger;

import java.util.EnumMap;
import java.util.Map;

/**
 * The kind of a flow, as one total table over the classes of its two accounts, the system's role of either, and its two
 * commodities. The reasons are in {@code docs/decisions/0002-kind-table.md}.
 *
 * <pre>
 * from \ to           ASSET, LIABILITY   INCOME       EXPENSE      EQUITY
 * ASSET, LIABILITY    by commodities *   INCOME       EXPENSE      its role
 * INCOME              INCOME             INCOME       INCOME       its role
 * EXPENSE             REFUND             REFUND       EXPENSE      its role
 * EQUITY              its role           its role     its role     OPENING if either is, else ADJUSTMENT
 *
 * * the same commodity TRANSFER, two currencies EXCHANGE, any other two TRADE
 * </pre>
 */
public final class KindTable {
    /** The part of the table where neither commodities nor roles matter, as data. Holding to holding is not in it. */
    private static final Map<AccountClass, Map<AccountClass, TransactionKind>> BY_CLASS = byClass();

    private KindTable() {}

    /** Total over everything but a role that does not fit its class, which is a bug of the caller. */
    public static TransactionKind kind(
            AccountClass from, SystemRole fromRole, AccountClass to, SystemRole toRole, CommodityPair commodities) {
        requireFit(from, fromRole);
        requireFit(to, toRole);
        if (from == AccountClass.EQUITY || to == AccountClass.EQUITY) {
            boolean opening = fromRole == SystemRole.OPENING || toRole == SystemRole.OPENING;
            return opening ? TransactionKind.OPENING : TransactionKind.ADJUSTMENT;
        }
        TransactionKind kind = BY_CLASS.getOrDefault(from, Map.of()).get(to);
        if (kind != null) {
            return kind;
        }
        return switch (commodities) {
            case SAME -> TransactionKind.TRANSFER;
            case TWO_CURRENCIES -> TransactionKind.EXCHANGE;
            case OTHER_TWO -> TransactionKind.TRADE;
        };
    }

    private static void requireFit(AccountClass accountClass, SystemRole role) {
        if (!role.fits(accountClass)) {
            throw new IllegalArgumentException("an account of class " + accountClass + " has no role " + role);
        }
    }

    private static Map<AccountClass, Map<AccountClass, TransactionKind>> byClass() {
        Map<AccountClass, TransactionKind> holding =
                Map.of(AccountClass.INCOME, TransactionKind.INCOME, AccountClass.EXPENSE, TransactionKind.EXPENSE);
        Map<AccountClass, TransactionKind> income = Map.of(
                AccountClass.ASSET, TransactionKind.INCOME,
                AccountClass.LIABILITY, TransactionKind.INCOME,
                AccountClass.INCOME, TransactionKind.INCOME,
                AccountClass.EXPENSE, TransactionKind.INCOME);
        Map<AccountClass, TransactionKind> expense = Map.of(
                AccountClass.ASSET, TransactionKind.REFUND,
                AccountClass.LIABILITY, TransactionKind.REFUND,
                AccountClass.INCOME, TransactionKind.REFUND,
                AccountClass.EXPENSE, TransactionKind.EXPENSE);
        return new EnumMap<>(Map.of(
                AccountClass.ASSET, holding,
                AccountClass.LIABILITY, holding,
                AccountClass.INCOME, income,
                AccountClass.EXPENSE, expense));
    }
}
