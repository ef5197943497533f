package dev.sallim.core.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/**
 * Ranges that start on one day of every {@code step}-th month.
 *
 * @param step in months, a divisor of what the caller calls a period
 * @param origin a month that has a start
 * @param day 1 to 31, clamped to the end of each month
 */
record MonthlyStarts(int step, YearMonth origin, int day, Shift shift, WorkingDays workingDays) implements PeriodRule {
    MonthlyStarts {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("not a day of a month: " + day);
        }
    }

    /** A start may be moved into the month before or after its own, so the search begins one step later than the day's month. */
    @Override
    public DayRange containing(LocalDate searched) {
        long index = Math.floorDiv(monthOf(YearMonth.from(searched)) - monthOf(origin), step) + 1L;
        while (start(index).isAfter(searched)) {
            index--;
        }
        return new DayRange(start(index), start(index + 1).minusDays(1));
    }

    private LocalDate start(long index) {
        return workingDays.shift(clamped(origin.plusMonths(index * step), day), shift);
    }

    static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static long monthOf(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }
}
