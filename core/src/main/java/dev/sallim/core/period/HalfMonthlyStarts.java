package dev.sallim.core.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Ranges that start twice a month, on a day and 15 days later.
 *
 * @param day the earlier of the two, 1 to 15; the later one is clamped to the end of each month
 */
record HalfMonthlyStarts(int day, Shift shift, WorkingDays workingDays) implements PeriodRule {
    private static final int HALF = 15;

    HalfMonthlyStarts {
        if (day < 1 || day > HALF) {
            throw new IllegalArgumentException("not a day of a month's first half: " + day);
        }
    }

    @Override
    public DayRange containing(LocalDate searched) {
        // The second start of the next month is later than any day of this one, wherever it is moved.
        YearMonth month = YearMonth.from(searched).plusMonths(1);
        LocalDate next = start(month, true);
        LocalDate current = start(month, false);
        boolean later = false;
        while (current.isAfter(searched)) {
            next = current;
            later = !later;
            month = later ? month.minusMonths(1) : month;
            current = start(month, later);
        }
        return new DayRange(current, next.minusDays(1));
    }

    private LocalDate start(YearMonth month, boolean later) {
        return workingDays.shift(MonthlyStarts.clamped(month, later ? day + HALF : day), shift);
    }
}
