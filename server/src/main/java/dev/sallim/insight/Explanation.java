package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.insight.Dashboard.Period;
import dev.sallim.ledger.BookRates.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one number of the dashboard comes from.
 *
 * @param date the day whose rates count; balances are as of this day
 * @param period the days that count, where it is a number of a time
 * @param total the number, made anew
 * @param parts what each commodity adds to it; empty where two days' rates are compared
 * @param items what it is made of; their totals add up to the number
 * @param rows the transactions behind it, where it is made of transactions and not of balances
 */
record Explanation(
        Figure figure,
        LocalDate date,
        @Nullable Period period,
        Total total,
        List<Part> parts,
        List<Item> items,
        @Nullable Rows rows,
        List<Rule> rules) {
    enum Figure {
        NET_WORTH,
        /** Since the month began. */
        NET_WORTH_CHANGE,
        INCOME,
        EXPENSE,
        /** Income less expense. */
        LEFT,
        CATEGORY,
        ACCOUNT,
        WALLET
    }

    /**
     * @param converted rounded so that all parts add up to the number exactly; null where there is no rate
     * @param rate null where none is needed or none is known
     */
    record Part(
            Money amount,
            @Nullable Money converted,
            @Nullable UsedRate rate) {}

    /**
     * @param value how much one of it is worth
     * @param day the one that it is from; of several the oldest
     * @param given what it is made of: one rate as it was given, or two of which the first leads to the second
     */
    record UsedRate(BigDecimal value, LocalDate day, List<GivenRate> given) {}

    record GivenRate(CommodityCode from, CommodityCode to, LocalDate day, BigDecimal rate, Source source) {}

    /**
     * @param id of the account or category
     * @param filter finds the transactions, as parameters of {@code GET /transactions}; null where the item is explained by itself
     */
    record Item(
            ItemKind kind,
            @Nullable UUID id,
            @Nullable String name,
            Total total,
            @Nullable Filter filter) {}

    enum ItemKind {
        ACCOUNT,
        CATEGORY,
        /** What stands on the category itself and none below it. */
        ITSELF,
        INCOME,
        /** Less than nothing: it is taken off. */
        EXPENSE,
        /** Opening balances and balances that were put right. */
        CORRECTIONS,
        /** What is left of a change: other rates, and exchanges that were not made at them. */
        RATES,
        /** What was there when the month began. */
        BEFORE,
        IN,
        OUT,
        /** Items are rounded each by itself, the number once. */
        ROUNDING
    }

    /**
     * @param filter finds them, as parameters of {@code GET /transactions}
     * @param sum what they come to in this number, counted one by one
     */
    record Rows(long count, List<Money> sum, Filter filter) {}

    record Filter(
            LocalDate from,
            LocalDate to,
            @Nullable String category,
            @Nullable UUID account) {
        static Filter of(Period period, @Nullable String category, @Nullable UUID account) {
            return new Filter(period.from(), period.to(), category, account);
        }
    }

    /** What holds for the number, where it matters. */
    enum Rule {
        TRANSFERS_APART,
        REFUNDS_REDUCE,
        /** Not a calendar month, but the days of a wallet's period. */
        PERIOD,
        CALENDAR_MONTH,
        /** Days that are still to come count too. */
        DAYS_AHEAD,
        /** Days after the date do not count yet. */
        LATER_APART,
        PENDING_INCLUDED,
        ARCHIVED_INCLUDED,
        TRASH_APART,
        BELOW_INCLUDED,
        /** What the account holds of other commodities is not in its balance. */
        OTHERS_APART,
        LATEST_RATE,
        NO_RATE_APART
    }
}
