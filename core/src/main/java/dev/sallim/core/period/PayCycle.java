package dev.sallim.core.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Periods from each salary to the day before the next one is expected.
 *
 * <p><b>The usual day</b> of the salary is {@code payday}, moved by {@code shift} where it is no working day. Without a payday it is
 * learned: the lower median of the days of the month of the last six salaries, the last day of a month counting as the 31st; without
 * any salary, the day on which the last period started.
 *
 * <p><b>Expected</b> after a day is the next usual day at least {@value #SHORTEST} days later. After a last period it is the first
 * expected day from {@value #SLACK} days before the day after its end.
 *
 * <p><b>A period starts</b>
 * <ul>
 *   <li>on the first salary within {@value #WINDOW} days of the expected day, before or after, that is later than the start of the
 *       last period. One that came early, into the days of the last period, starts it on the day after these, for fixed days do
 *       not move. One that is late leaves days that are in no period, which is meant;
 *   <li>while no such salary is posted, on the day after the last period (which is the expected day, unless a setting or the history
 *       has moved that since), and it is estimated.
 * </ul>
 *
 * <p><b>It ends</b> on the day before the day expected after its start. So a salary that is more than two weeks late takes the next
 * one into its period.
 *
 * <p><b>A bridge</b> comes first where the last period ended more than {@value #SLACK} days too early (it came from another rule):
 * from the day after it to the day before that salary, or before the day on which it is expected.
 *
 * <p><b>Without a last period</b> the latest salary of the last {@value #RECENT} days starts the first one; else the latest usual day
 * up to today, estimated; where there is no usual day either, it is the calendar month of today, estimated.
 *
 * @param payday 1 to 31, clamped to the end of each month; null: learned from the salaries
 */
public record PayCycle(@Nullable Integer payday, Shift shift, WorkingDays workingDays) {
    static final int WINDOW = 20;
    static final int SHORTEST = 15;
    static final int RECENT = 40;
    static final int SLACK = 5;
    private static final int LEARNED_FROM = 6;
    private static final int END_OF_MONTH = 31;

    public PayCycle {
        if (payday != null && (payday < 1 || payday > END_OF_MONTH)) {
            throw new IllegalArgumentException("not a day of a month: " + payday);
        }
    }

    /**
     * The period after {@code last}.
     *
     * @param last the last active or closed period, null where there is none
     * @param salaries the days on which a salary was posted, in any order
     */
    public Proposal next(@Nullable DayRange last, List<LocalDate> salaries, LocalDate today) {
        List<LocalDate> sorted = salaries.stream().distinct().sorted().toList();
        return last == null ? first(sorted, today) : after(last, sorted);
    }

    private Proposal first(List<LocalDate> salaries, LocalDate today) {
        Integer usual = usualDay(salaries);
        Optional<LocalDate> latest = salaries.stream()
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(RECENT)))
                .reduce((earlier, later) -> later);
        if (latest.isPresent()) {
            int day = usual == null ? latest.get().getDayOfMonth() : usual;
            return proposal(latest.get(), day, false);
        }
        if (usual != null) {
            return proposal(months(usual).containing(today).first(), usual, true);
        }
        return new Proposal(PeriodRules.month().containing(today), false, true);
    }

    private Proposal after(DayRange last, List<LocalDate> salaries) {
        LocalDate free = last.last().plusDays(1);
        Integer known = usualDay(salaries);
        // Of a start on the 28th of February and an end before the 31st of March, the 31st is what was meant.
        int usual = known == null ? Math.max(last.first().getDayOfMonth(), free.getDayOfMonth()) : known;
        LocalDate expected = expectedAfter(last.first(), usual);
        while (expected.isBefore(free.minusDays(SLACK))) {
            expected = expectedAfter(expected, usual);
        }
        if (expected.isAfter(free.plusDays(SLACK))) {
            Optional<LocalDate> salary = firstAround(expected, salaries, free);
            if (!salary.equals(Optional.of(free))) {
                LocalDate end = salary.orElse(expected).minusDays(1);
                return new Proposal(new DayRange(free, end), true, salary.isEmpty());
            }
        }
        Optional<LocalDate> salary =
                firstAround(expected, salaries, last.first().plusDays(1));
        return proposal(salary.filter(free::isBefore).orElse(free), usual, salary.isEmpty());
    }

    private static Optional<LocalDate> firstAround(LocalDate expected, List<LocalDate> salaries, LocalDate from) {
        DayRange window = new DayRange(expected.minusDays(WINDOW), expected.plusDays(WINDOW));
        return salaries.stream()
                .filter(day -> window.contains(day) && !day.isBefore(from))
                .findFirst();
    }

    private Proposal proposal(LocalDate start, int usual, boolean estimated) {
        LocalDate next = expectedAfter(start, usual);
        return new Proposal(new DayRange(start, next.minusDays(1)), false, estimated);
    }

    private LocalDate expectedAfter(LocalDate day, int usual) {
        LocalDate earliest = day.plusDays(SHORTEST);
        DayRange around = months(usual).containing(earliest);
        return around.first().equals(earliest) ? earliest : around.last().plusDays(1);
    }

    private PeriodRule months(int day) {
        return PeriodRules.monthFromDay(day, shift, workingDays);
    }

    private @Nullable Integer usualDay(List<LocalDate> salaries) {
        if (payday != null || salaries.isEmpty()) {
            return payday;
        }
        List<LocalDate> recent = salaries.subList(Math.max(0, salaries.size() - LEARNED_FROM), salaries.size());
        List<Integer> days = recent.stream().map(PayCycle::dayOfMonth).sorted().toList();
        return days.get((days.size() - 1) / 2);
    }

    private static int dayOfMonth(LocalDate day) {
        return day.equals(YearMonth.from(day).atEndOfMonth()) ? END_OF_MONTH : day.getDayOfMonth();
    }
}
