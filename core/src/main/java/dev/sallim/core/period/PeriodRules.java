package dev.sallim.core.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The rules whose dates are fixed in advance. {@link PayCycle} is the one that waits for a salary. */
public final class PeriodRules {
    private static final YearMonth ORIGIN = YearMonth.of(2000, 1);
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    private PeriodRules() {}

    /** Calendar months. */
    public static PeriodRule month() {
        return monthFromDay(1, Shift.NONE, WorkingDays.weekdays());
    }

    /**
     * Months that start on a day of their own, moved where that is no working day.
     *
     * @param day 1 to 31, in a shorter month its last day
     */
    public static PeriodRule monthFromDay(int day, Shift shift, WorkingDays workingDays) {
        return new MonthlyStarts(1, ORIGIN, day, shift, workingDays);
    }

    /**
     * Some weeks at a time.
     *
     * @param n 1 to 52
     * @param anchor a day on which one of the ranges starts
     */
    public static PeriodRule weeks(int n, LocalDate anchor) {
        return new WeeklyStarts(n, anchor);
    }

    /**
     * Two halves of each month, moved where a start is no working day.
     *
     * @param day 1 to 15: the halves start on it and 15 days later, which in February may be its last day
     */
    public static PeriodRule semiMonth(int day, Shift shift, WorkingDays workingDays) {
        return new HalfMonthlyStarts(day, shift, workingDays);
    }

    /** Calendar quarters, or three months each, counted from the anchor; its day is clamped to the end of shorter months. */
    public static PeriodRule quarter(@Nullable LocalDate anchor) {
        return everyMonths(MONTHS_OF_A_QUARTER, anchor);
    }

    /** Calendar years, or years from the anchor's month and day; from 29 February, others start on the 28th. */
    public static PeriodRule year(@Nullable LocalDate anchor) {
        return everyMonths(MONTHS_OF_A_YEAR, anchor);
    }

    private static PeriodRule everyMonths(int step, @Nullable LocalDate anchor) {
        YearMonth origin = anchor == null ? ORIGIN : YearMonth.from(anchor);
        int day = anchor == null ? 1 : anchor.getDayOfMonth();
        return new MonthlyStarts(step, origin, day, Shift.NONE, WorkingDays.weekdays());
    }
}
