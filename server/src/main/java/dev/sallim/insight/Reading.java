package dev.sallim.insight;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rates;
import dev.sallim.core.money.Total;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a book's figures come to as of a day: the one place that both the dashboard's numbers and what explains them are taken from.
 *
 * @param date balances are as of this day
 * @param current the days that it is in
 */
record Reading(
        BookAccess access, LocalDate date, CurrentDays current, Figures figures, Sums sums, BookRates.Table rates) {
    /** The day whose rates count for a range of days: its last, but nobody knows tomorrow's. */
    static LocalDate lastDay(DayRange days, LocalDate date) {
        return days.last().isAfter(date) ? date : days.last();
    }

    Chart chart() {
        return sums.chart();
    }

    Conversion conversion(DayRange days) {
        return conversionOn(lastDay(days, date), rates);
    }

    Conversion conversionToday() {
        return conversionOn(date, rates);
    }

    private Conversion conversionOn(LocalDate day, Rates known) {
        return Conversion.into(CommodityCode.of(access.currency()), day, known);
    }

    Total total(DayRange days, List<Money> amounts) {
        return Total.of(amounts, conversion(days));
    }

    Total of(DayRange days, AccountClass accountClass) {
        return total(days, sums.of(days, accountClass));
    }

    Total netWorth() {
        return Total.of(Sums.moneys(sums.worth()), conversionToday());
    }

    /** Into the wallet's own currency. */
    Conversion conversion(Chart.Wallet wallet) {
        Chart.Commodity into = chart().commodity(wallet.commodity().value())
                .orElseThrow(() -> new IllegalStateException("wallet " + wallet.id() + " has no commodity"));
        return new Conversion(into.code(), into.scale(), date, rates);
    }

    /** How the net worth changed since the current days began: each end at the rates of its own day. */
    Change change() {
        DayRange days = current.days();
        LocalDate dayBefore = days.first().minusDays(1);
        Map<CommodityCode, BigDecimal> now = sums.worth();
        Map<CommodityCode, BigDecimal> before = sums.before(days, now);
        Set<CommodityCode> unknown = new TreeSet<>(netWorth().missingRates());
        unknown.addAll(
                Total.of(Sums.moneys(before), conversionOn(dayBefore, rates)).missingRates());
        // What has a rate at one end only would seem to have come or gone: it counts at neither.
        Rates known = (from, to, day) -> unknown.contains(from) ? Optional.empty() : rates.rate(from, to, day);
        Conversion atEnd = conversionOn(date, known);
        Money end = Total.of(Sums.moneys(now), atEnd).converted();
        Money start =
                Total.of(Sums.moneys(before), conversionOn(dayBefore, known)).converted();
        Total total = new Total(
                Sums.sorted(sums.gained(days)),
                end == null || start == null ? null : end.minus(start),
                List.copyOf(unknown));
        return new Change(total, atEnd);
    }

    /** @param conversion of what came and went in these days, by the rates of their end */
    record Change(Total total, Conversion conversion) {}
}
