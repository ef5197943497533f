package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a book's figures come to as of a day: the one place that both the dashboard's numbers and what explains them are taken from.
 *
 * @param date balances are as of this day
 */
record Reading(BookAccess access, LocalDate date, Figures figures, Sums sums, BookRates.Table rates) {
    /** The day whose rates count for a month: its last, but nobody knows tomorrow's. */
    static LocalDate lastDay(YearMonth month, LocalDate date) {
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(date) ? date : end;
    }

    Chart chart() {
        return sums.chart();
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    Conversion conversion(YearMonth month) {
        return conversion(month, rates);
    }

    private Conversion conversion(YearMonth month, Rates known) {
        return Conversion.into(CommodityCode.of(access.currency()), lastDay(month, date), known);
    }

    Total total(YearMonth month, List<Money> amounts) {
        return Total.of(amounts, conversion(month));
    }

    Total of(YearMonth month, AccountClass accountClass) {
        return total(month, sums.of(month, accountClass));
    }

    Total netWorth() {
        return total(month(), Sums.moneys(sums.worth()));
    }

    /** Into the wallet's own currency. */
    Conversion conversion(Chart.Wallet wallet) {
        Chart.Commodity into = chart().commodity(wallet.commodity().value())
                .orElseThrow(() -> new IllegalStateException("wallet " + wallet.id() + " has no commodity"));
        return new Conversion(into.code(), into.scale(), date, rates);
    }

    /** How the net worth changed since the month began: each end at the rates of its own day. */
    Change change() {
        Map<CommodityCode, BigDecimal> now = sums.worth();
        Map<CommodityCode, BigDecimal> before = sums.before(month(), now);
        YearMonth previous = month().minusMonths(1);
        Set<CommodityCode> unknown = new TreeSet<>(netWorth().missingRates());
        unknown.addAll(total(previous, Sums.moneys(before)).missingRates());
        // What has a rate at one end only would seem to have come or gone: it counts at neither.
        Rates known = (from, to, day) -> unknown.contains(from) ? Optional.empty() : rates.rate(from, to, day);
        Conversion atEnd = conversion(month(), known);
        Money end = Total.of(Sums.moneys(now), atEnd).converted();
        Money start = Total.of(Sums.moneys(before), conversion(previous, known)).converted();
        Total total = new Total(
                Sums.sorted(sums.gained(month())),
                end == null || start == null ? null : end.minus(start),
                List.copyOf(unknown));
        return new Change(total, atEnd);
    }

    /** @param conversion of what came and went in the month, by the rates of its end */
    record Change(Total total, Conversion conversion) {}
}
