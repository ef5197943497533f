package dev.sallim.ledger.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How many transactions a filter finds and when: what lays out a list of any length before its rows are read, and leads to any day of
 * it.
 *
 * @param count of all
 * @param stretches latest first; days without any may lie in one, and between two
 */
record Outline(long count, List<Stretch> stretches) {
    /** As many as one page of the list can hold. */
    private static final long MOST_OF_A_PART = 500;

    record Day(LocalDate day, long count) {}

    /**
     * A month, or days of one where it has more than a page can hold; a single day may still have more.
     *
     * @param to included
     */
    record Stretch(LocalDate from, LocalDate to, long count) {}

    /** Parts of a month are cut from its beginning, so that what is added at its end moves none of the cuts. */
    static Outline of(List<Day> days) {
        List<Stretch> stretches = new ArrayList<>();
        long all = 0;
        int at = 0;
        while (at < days.size()) {
            YearMonth month = YearMonth.from(days.get(at).day());
            int end = at;
            while (end < days.size() && YearMonth.from(days.get(end).day()).equals(month)) {
                all += days.get(end).count();
                end++;
            }
            cut(month, days.subList(at, end), stretches);
            at = end;
        }
        return new Outline(all, List.copyOf(stretches.reversed()));
    }

    private static void cut(YearMonth month, List<Day> days, List<Stretch> stretches) {
        LocalDate from = month.atDay(1);
        LocalDate last = from;
        long count = 0;
        for (Day day : days) {
            if (count > 0 && count + day.count() > MOST_OF_A_PART) {
                stretches.add(new Stretch(from, last, count));
                from = last.plusDays(1);
                count = 0;
            }
            count += day.count();
            last = day.day();
        }
        stretches.add(new Stretch(from, month.atEndOfMonth(), count));
    }
}
