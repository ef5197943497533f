package dev.sallim.core.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The next period by a fixed rule, or by nothing but the length of the last one. */
public final class Proposals {
    private static final PeriodRule MONTHS = PeriodRules.month();

    private Proposals() {}

    /**
     * Starts on the day after the last period and goes on to the end of the rule's range that this day is in, so that the first
     * period of a new rule is a bridge where it begins inside such a range. Without a last period: the range of today.
     *
     * @param lastEnd the last day of the last active or closed period
     */
    public static Proposal next(PeriodRule rule, @Nullable LocalDate lastEnd, LocalDate today) {
        if (lastEnd == null) {
            return new Proposal(rule.containing(today), false, false);
        }
        LocalDate first = lastEnd.plusDays(1);
        DayRange range = rule.containing(first);
        return new Proposal(new DayRange(first, range.last()), !first.equals(range.first()), false);
    }

    /**
     * Adjoins the last period and is as long: as many months where that was whole months (from whatever day of a month), else as
     * many days. Without a last period: the calendar month of today.
     */
    public static Proposal custom(@Nullable DayRange last, LocalDate today) {
        if (last == null) {
            return new Proposal(MONTHS.containing(today), false, false);
        }
        LocalDate first = last.last().plusDays(1);
        int months = wholeMonths(last);
        LocalDate next = months > 0 ? first.plusMonths(months) : first.plusDays(last.days());
        return new Proposal(new DayRange(first, next.minusDays(1)), false, false);
    }

    private static int wholeMonths(DayRange range) {
        LocalDate end = range.last().plusDays(1);
        int months = Math.toIntExact(range.first().until(end).toTotalMonths());
        return range.first().plusMonths(months).equals(end) ? months : 0;
    }
}
