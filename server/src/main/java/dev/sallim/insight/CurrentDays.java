package dev.sallim.insight;

import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.PeriodDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days that a day is in: the period of the first wallet that has one on that day, else the calendar month.
 *
 * @param before the period before it, or the month before
 * @param period none: it is the month
 */
record CurrentDays(DayRange days, DayRange before, Optional<PeriodDays.OnDay> period) {
    static CurrentDays of(Optional<PeriodDays.OnDay> period, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return new CurrentDays(
                period.map(PeriodDays.OnDay::days).orElseGet(() -> of(month)),
                period.map(PeriodDays.OnDay::before).orElseGet(() -> of(month.minusMonths(1))),
                period);
    }

    static DayRange of(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    boolean isMonth() {
        return period.isEmpty();
    }
}
