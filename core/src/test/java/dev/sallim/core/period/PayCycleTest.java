package dev.sallim.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row is worked out by hand, with a calendar, from the rules in the class comment of {@link PayCycle}. */
class PayCycleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, payday, last period, salaries, the next period, bridging, estimated
        "on the day,                       25, 2026-10-25, 2026-11-24, 2026-10-25 2026-11-25, 2026-11-25, 2026-12-24, false, false",
        "not posted yet,                   25, 2026-10-25, 2026-11-24, 2026-10-25, 2026-11-25, 2026-12-24, false, true",
        "none at all,                      25, 2026-10-25, 2026-11-24, , 2026-11-25, 2026-12-24, false, true",
        "two days late,                    25, 2026-10-25, 2026-11-24, 2026-10-25 2026-11-27, 2026-11-27, 2026-12-24, false, false",
        "two days early,                   25, 2026-10-25, 2026-11-24, 2026-10-25 2026-11-23, 2026-11-25, 2026-12-24, false, false",
        "twenty days late,                 25, 2026-10-25, 2026-11-24, 2026-12-15, 2026-12-15, 2027-01-24, false, false",
        "twenty-one days late,             25, 2026-10-25, 2026-11-24, 2026-12-16, 2026-11-25, 2026-12-24, false, true",
        "twenty days early,                25, 2026-10-25, 2026-11-24, 2026-11-05, 2026-11-25, 2026-12-24, false, false",
        "twenty-one days early,            25, 2026-10-25, 2026-11-24, 2026-11-04, 2026-11-25, 2026-12-24, false, true",
        "two in one window,                25, 2026-10-25, 2026-11-24, 2026-11-26 2026-12-10, 2026-11-26, 2026-12-24, false, false",
        "an early and a late one,          25, 2026-10-25, 2026-11-24, 2026-11-20 2026-11-26, 2026-11-25, 2026-12-24, false, false",
        "after a late start,               25, 2026-11-27, 2026-12-24, 2026-11-27, 2026-12-25, 2027-01-24, false, true",
        "its own late start is not next,   25, 2026-11-06, 2026-11-24, 2026-11-06, 2026-11-25, 2026-12-24, false, true",
        "the 31st in a short month,        31, 2027-01-31, 2027-02-27, 2027-01-31, 2027-02-28, 2027-03-30, false, true",
        "the 31st after the short month,   31, 2027-02-28, 2027-03-30, 2027-02-28, 2027-03-31, 2027-04-29, false, true",
        "the 31st early in a short month,  31, 2027-01-31, 2027-02-27, 2027-02-26, 2027-02-28, 2027-03-30, false, false",
        "a bridge from calendar months,    25, 2026-10-01, 2026-10-31, , 2026-11-01, 2026-11-24, true, true",
        "a bridge to an early salary,      25, 2026-10-01, 2026-10-31, 2026-10-26 2026-11-20, 2026-11-01, 2026-11-19, true, false",
        "a bridge to a late salary,        25, 2026-10-01, 2026-10-31, 2026-11-27, 2026-11-01, 2026-11-26, true, false",
        "a salary just where it is free,   25, 2026-10-13, 2026-11-12, 2026-11-13, 2026-11-13, 2026-12-24, false, false",
        "the payday moved by a few days,   28, 2026-10-25, 2026-11-24, , 2026-11-25, 2026-12-27, false, true",
        "the payday moved by half a month, 10, 2026-10-25, 2026-11-24, , 2026-11-25, 2026-12-09, true, true",
        "months of silence,                25, 2026-05-25, 2026-06-24, , 2026-06-25, 2026-07-24, false, true",
        "a long period in between,         25, 2026-05-25, 2026-09-30, , 2026-10-01, 2026-10-24, true, true"
    })
    void startsAPeriodOnTheSalaryAndEndsItBeforeTheNextOneIsExpected(
            String name,
            int payday,
            LocalDate lastFirst,
            LocalDate lastLast,
            @Nullable String salaries,
            LocalDate first,
            LocalDate last,
            boolean bridging,
            boolean estimated) {
        PayCycle cycle = new PayCycle(payday, Shift.NONE, WorkingDays.weekdays());
        assertThat(cycle.next(new DayRange(lastFirst, lastLast), days(salaries), TODAY))
                .as(name)
                .isEqualTo(new Proposal(new DayRange(first, last), bridging, estimated));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same day each month,   2026-10-25, 2026-11-24, 2026-08-25 2026-09-25 2026-10-25, 2026-11-25, 2026-12-24, true",
        "one came early,            2026-10-25, 2026-11-24, 2026-08-25 2026-09-23 2026-10-25, 2026-11-25, 2026-12-24, true",
        "posted late,               2026-10-25, 2026-11-24, 2026-08-25 2026-10-25 2026-11-27, 2026-11-27, 2026-12-24, false",
        "in any order,              2026-10-25, 2026-11-24, 2026-11-27 2026-08-25 2026-10-25, 2026-11-27, 2026-12-24, false",
        "the ends of months,        2027-01-31, 2027-02-27, 2026-11-30 2026-12-31 2027-01-31, 2027-02-28, 2027-03-30, true",
        "the 30th is not the end,   2027-02-28, 2027-03-29, 2026-11-30 2026-12-30 2027-01-30 2027-02-28, 2027-03-30, 2027-04-29, true",
        "only the last six count,   2026-10-25, 2026-11-24, 2026-01-05 2026-02-05 2026-03-05 2026-04-05 2026-05-25 2026-06-25 2026-07-25 2026-08-25 2026-09-25 2026-10-25, 2026-11-25, 2026-12-24, true",
        "no salary ever,            2026-10-25, 2026-11-24, , 2026-11-25, 2026-12-24, true",
        "no salary and a 31st,      2027-02-28, 2027-03-30, , 2027-03-31, 2027-04-29, true"
    })
    void learnsTheUsualDayFromTheSalaries(
            String name,
            LocalDate lastFirst,
            LocalDate lastLast,
            @Nullable String salaries,
            LocalDate first,
            LocalDate last,
            boolean estimated) {
        PayCycle cycle = new PayCycle(null, Shift.NONE, WorkingDays.weekdays());
        assertThat(cycle.next(new DayRange(lastFirst, lastLast), days(salaries), TODAY))
                .as(name)
                .isEqualTo(new Proposal(new DayRange(first, last), false, estimated));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a salary lately,              25, 2026-11-24, 2026-11-24, 2026-12-24, false",
        "forty days ago,               25, 2026-10-21, 2026-10-21, 2026-11-24, false",
        "forty-one days ago,           25, 2026-10-20, 2026-11-25, 2026-12-24, true",
        "tomorrow's does not count,    25, 2026-12-01, 2026-11-25, 2026-12-24, true",
        "today's counts,               25, 2026-11-30, 2026-11-30, 2026-12-24, false",
        "the later of two,             25, 2026-10-25 2026-11-25, 2026-11-25, 2026-12-24, false",
        "no salary,                    25, , 2026-11-25, 2026-12-24, true",
        "learned and lately,             , 2026-10-25 2026-11-25, 2026-11-25, 2026-12-24, false",
        "learned and long ago,           , 2026-08-25 2026-09-25, 2026-11-25, 2026-12-24, true",
        "neither payday nor salary,      , , 2026-11-01, 2026-11-30, true"
    })
    void startsTheFirstPeriod(
            String name,
            @Nullable Integer payday,
            @Nullable String salaries,
            LocalDate first,
            LocalDate last,
            boolean estimated) {
        PayCycle cycle = new PayCycle(payday, Shift.NONE, WorkingDays.weekdays());
        assertThat(cycle.next(null, days(salaries), TODAY))
                .as(name)
                .isEqualTo(new Proposal(new DayRange(first, last), false, estimated));
    }

    /** 25 October 2026 is a Sunday, 25 December a Friday that is a holiday. */
    @Test
    void expectsTheSalaryOnAWorkingDay() {
        WorkingDays workingDays = new WorkingDays(Set.of(LocalDate.of(2026, 12, 25)));
        PayCycle before = new PayCycle(25, Shift.BEFORE, workingDays);
        Proposal october = before.next(range("2026-09-25", "2026-10-22"), List.of(), TODAY);
        assertThat(october).isEqualTo(new Proposal(range("2026-10-23", "2026-11-24"), false, true));
        Proposal november = before.next(october.days(), List.of(), TODAY);
        assertThat(november).isEqualTo(new Proposal(range("2026-11-25", "2026-12-23"), false, true));
        PayCycle after = new PayCycle(25, Shift.AFTER, workingDays);
        assertThat(after.next(range("2026-09-25", "2026-10-25"), List.of(), TODAY))
                .isEqualTo(new Proposal(range("2026-10-26", "2026-11-24"), false, true));
    }

    @Property
    void neverReachesIntoTheLastPeriodAndNeverSkipsADayThatNoLateSalaryExplains(
            @ForAll @IntRange(min = 1, max = 31) int payday,
            @ForAll Shift shift,
            @ForAll @DateRange(min = "2026-01-01", max = "2028-12-31") LocalDate first,
            @ForAll @IntRange(min = 1, max = 100) int length,
            @ForAll @Size(max = 8) List<@DateRange(min = "2025-10-01", max = "2029-12-31") LocalDate> salaries,
            @ForAll boolean learned) {
        PayCycle cycle = new PayCycle(learned ? null : payday, shift, WorkingDays.weekdays());
        DayRange last = new DayRange(first, first.plusDays(length - 1L));
        Proposal next = cycle.next(last, salaries, TODAY);
        LocalDate start = next.days().first();
        assertThat(start).isAfter(last.last());
        assertThat(next.days().days()).isLessThanOrEqualTo(60);
        if (!start.equals(last.last().plusDays(1))) {
            assertThat(salaries).contains(start);
            assertThat(next.bridging()).isFalse();
            assertThat(next.estimated()).isFalse();
        }
    }

    @Property
    void staysOnThePaydayForYearsWhereEachSalaryIsOnTime(
            @ForAll @IntRange(min = 1, max = 31) int payday,
            @ForAll Shift shift,
            @ForAll @DateRange(min = "2026-01-01", max = "2028-12-31") LocalDate today) {
        PeriodRule months = PeriodRules.monthFromDay(payday, shift, WorkingDays.weekdays());
        PayCycle cycle = new PayCycle(payday, shift, WorkingDays.weekdays());
        Proposal period = cycle.next(null, List.of(), today);
        for (int i = 0; i < 36; i++) {
            assertThat(period.days()).isEqualTo(months.containing(period.days().first()));
            assertThat(period.bridging()).isFalse();
            Proposal next =
                    cycle.next(period.days(), List.of(period.days().last().plusDays(1)), today);
            assertThat(next.days().first()).isEqualTo(period.days().last().plusDays(1));
            assertThat(next.estimated()).isFalse();
            period = next;
        }
    }

    @Test
    void refusesPaydaysThatNoMonthHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PayCycle(0, Shift.NONE, WorkingDays.weekdays()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PayCycle(32, Shift.NONE, WorkingDays.weekdays()));
    }

    private static DayRange range(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static List<LocalDate> days(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.strip().split(" ")).map(LocalDate::parse).toList();
    }
}
