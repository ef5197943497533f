package dev.sallim.insight;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.TransactionView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A book at a glance, as of a day. Totals are converted by the rates of the last day that they cover, no later than {@code date}.
 *
 * @param arrangement which cards the person who asks wants to see, and where
 * @param period that of the first wallet that has one on the date, whole; else the calendar month
 * @param previousPeriod the one before it, or the month before
 * @param netWorthChange since the period began, each end at the rates of its own day; what lacks a rate at one of them is in neither
 * @param netWorthByMonth at the ends of twelve months, the last of them as of the date
 * @param expense net of refunds; own transfers are neither income nor expense
 * @param byCategory expense of the period by top-level category, the largest first
 * @param months income and expense of twelve months, the last of them that of the date
 * @param accounts those that are not in the trash, as of the date
 */
record Dashboard(
        Arrangement arrangement,
        LocalDate date,
        Period period,
        Period previousPeriod,
        Total netWorth,
        Total netWorthChange,
        List<MonthEnd> netWorthByMonth,
        Total income,
        Total expense,
        Total previousIncome,
        Total previousExpense,
        List<Category> byCategory,
        List<Month> months,
        List<Account> accounts,
        List<Wallet> wallets,
        List<TransactionView> recent,
        Counts counts) {
    /**
     * Both days included.
     *
     * @param id of the wallet's period; none where it is the calendar month
     * @param name of the wallet's period
     */
    record Period(
            LocalDate from,
            LocalDate to,
            @Nullable UUID id,
            @Nullable UUID walletId,
            @Nullable String name) {
        static Period of(DayRange days) {
            return new Period(days.first(), days.last(), null, null, null);
        }

        static Period of(CurrentDays current) {
            DayRange days = current.days();
            return current.period()
                    .map(period -> new Period(
                            days.first(),
                            days.last(),
                            period.period(),
                            period.wallet().value(),
                            period.name()))
                    .orElseGet(() -> of(days));
        }
    }

    /** @param day the one whose balances and rates these are */
    record MonthEnd(YearMonth month, LocalDate day, Total total) {}

    record Month(YearMonth month, Total in, Total out) {}

    /**
     * @param uncategorised whether it is what has no category
     * @param total that of its children included
     * @param children those with figures, the largest first; what is the category's own alone is the rest
     */
    record Category(
            UUID categoryId,
            String name,
            @Nullable String colour,
            @Nullable UUID parentId,
            boolean uncategorised,
            Total total,
            List<Category> children) {}

    /**
     * @param balance in the account's own commodity
     * @param positions every commodity that it holds, where it may hold several
     * @param pending the part of the balance that the bank has not confirmed
     */
    record Account(
            UUID id,
            String name,
            AccountKind kind,
            UUID walletId,
            Money balance,
            @Nullable List<Money> positions,
            Money pending,
            boolean archived) {}

    /** @param total in the wallet's currency */
    record Wallet(UUID id, String name, Total total) {}

    /**
     * @param transactions live ones, counted to 1,000: a dashboard of a million rows does not count them all
     * @param moreTransactions whether there are more than that; {@code GET /transactions/total} counts them all
     */
    record Counts(int transactions, boolean moreTransactions, int accounts) {
        static Counts of(int transactions, int accounts) {
            int most = BookFigures.Figures.MOST_COUNTED;
            return new Counts(Math.min(transactions, most), transactions > most, accounts);
        }
    }
}
