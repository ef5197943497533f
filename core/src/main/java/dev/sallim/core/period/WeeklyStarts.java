package dev.sallim.core.period;

import java.time.LocalDate;

/** Ranges of whole weeks, one of which starts on the anchor. */
record WeeklyStarts(int weeks, LocalDate anchor) implements PeriodRule {
    private static final int MOST_WEEKS = 52;

    WeeklyStarts {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("not 1 to 52 weeks: " + weeks);
        }
    }

    @Override
    public DayRange containing(LocalDate day) {
        int length = 7 * weeks;
        LocalDate first = day.minusDays(Math.floorMod(day.toEpochDay() - anchor.toEpochDay(), length));
        return new DayRange(first, first.plusDays(length - 1L));
    }
}
