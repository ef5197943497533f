package dev.sallim.core.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle: a walk over every single day that asks whether a period starts on it, written without the rules; and cases by hand. */
class PeriodRulesTest {
    @Property(tries = 200)
    void cutsDaysIntoMonthsFromEachDay(
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll Shift shift,
            @ForAll @IntRange(min = 1999, max = 2101) int year,
            @ForAll @IntRange(min = 0, max = 95) int holidaysPercent,
            @ForAll long seed) {
        Set<LocalDate> holidays = holidays(year, holidaysPercent, seed);
        assertCuts(
                PeriodRules.monthFromDay(day, shift, new WorkingDays(holidays)),
                year,
                walked(year, shift, holidays, walked -> isDayOfMonth(walked, day)));
    }

    @Property(tries = 200)
    void cutsDaysIntoHalfMonths(
            @ForAll @IntRange(min = 1, max = 15) int day,
            @ForAll Shift shift,
            @ForAll @IntRange(min = 1999, max = 2101) int year,
            @ForAll @IntRange(min = 0, max = 95) int holidaysPercent,
            @ForAll long seed) {
        Set<LocalDate> holidays = holidays(year, holidaysPercent, seed);
        assertCuts(
                PeriodRules.semiMonth(day, shift, new WorkingDays(holidays)),
                year,
                walked(year, shift, holidays, walked -> isDayOfMonth(walked, day) || isDayOfMonth(walked, day + 15)));
    }

    @Property(tries = 200)
    void cutsDaysIntoWeeks(
            @ForAll @IntRange(min = 1, max = 52) int weeks,
            @ForAll @DateRange(min = "1999-01-01", max = "2101-12-31") LocalDate anchor,
            @ForAll @IntRange(min = 1999, max = 2101) int year) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        for (LocalDate start = anchor; start.getYear() > year - 3; start = start.minusDays(7L * weeks)) {
            starts.add(start);
        }
        for (LocalDate start = anchor; start.getYear() < year + 3; start = start.plusDays(7L * weeks)) {
            starts.add(start);
        }
        assertCuts(PeriodRules.weeks(weeks, anchor), year, starts);
    }

    @Property(tries = 200)
    void cutsDaysIntoQuartersAndYearsFromAnAnchor(
            @ForAll @DateRange(min = "1999-01-01", max = "2101-12-31") LocalDate anchor,
            @ForAll @IntRange(min = 1999, max = 2101) int year) {
        Predicate<LocalDate> isDay = walked -> isDayOfMonth(walked, anchor.getDayOfMonth());
        int month = anchor.getMonthValue();
        assertCuts(
                PeriodRules.quarter(anchor),
                year,
                walked(year, Shift.NONE, Set.of(), isDay.and(day -> day.getMonthValue() % 3 == month % 3)));
        assertCuts(
                PeriodRules.year(anchor),
                year,
                walked(year, Shift.NONE, Set.of(), isDay.and(day -> day.getMonthValue() == month)));
    }

    @Test
    void cutsEachDayOfACenturyIntoCalendarMonthsQuartersAndYears() {
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2102; day = day.plusDays(1)) {
            LocalDate month = day.withDayOfMonth(1);
            assertThat(PeriodRules.month().containing(day))
                    .isEqualTo(new DayRange(month, day.withDayOfMonth(day.lengthOfMonth())));
            LocalDate quarter = month.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            assertThat(PeriodRules.quarter(null).containing(day))
                    .isEqualTo(new DayRange(quarter, quarter.plusMonths(3).minusDays(1)));
            assertThat(PeriodRules.year(null).containing(day))
                    .isEqualTo(new DayRange(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31)));
        }
    }

    /** By hand, with a calendar: 1 August 2026 and 31 January 2026 are Saturdays, 1 November 2026 is a Sunday. */
    @ParameterizedTest(name = "from day {0}, {1}: {2} is in {3} to {4}")
    @CsvSource({
        "1,  NONE,   2026-08-01, 2026-08-01, 2026-08-31",
        "1,  BEFORE, 2026-07-31, 2026-07-31, 2026-08-31",
        "1,  BEFORE, 2026-07-30, 2026-07-01, 2026-07-30",
        "1,  AFTER,  2026-08-02, 2026-07-01, 2026-08-02",
        "1,  AFTER,  2026-08-03, 2026-08-03, 2026-08-31",
        "1,  BEFORE, 2026-10-30, 2026-10-30, 2026-11-30",
        "1,  AFTER,  2026-11-01, 2026-10-01, 2026-11-01",
        "25, NONE,   2026-11-24, 2026-10-25, 2026-11-24",
        "25, BEFORE, 2026-10-23, 2026-10-23, 2026-11-24",
        "25, AFTER,  2026-10-25, 2026-09-25, 2026-10-25",
        "31, NONE,   2026-02-28, 2026-02-28, 2026-03-30",
        "31, NONE,   2028-02-28, 2028-01-31, 2028-02-28",
        "31, NONE,   2028-02-29, 2028-02-29, 2028-03-30",
        "31, BEFORE, 2026-01-30, 2026-01-30, 2026-02-26",
        "31, AFTER,  2026-02-01, 2025-12-31, 2026-02-01",
        "31, AFTER,  2026-03-01, 2026-02-02, 2026-03-01",
        "31, AFTER,  2026-03-02, 2026-03-02, 2026-03-30"
    })
    void movesStartsThatAreNoWorkingDays(int day, Shift shift, LocalDate searched, LocalDate first, LocalDate last) {
        assertThat(PeriodRules.monthFromDay(day, shift, WorkingDays.weekdays()).containing(searched))
                .isEqualTo(new DayRange(first, last));
    }

    /** By hand: 28 February 2026 is a Saturday. */
    @ParameterizedTest(name = "half months from day {0}, {1}: {2} is in {3} to {4}")
    @CsvSource({
        "1,  NONE,   2026-02-15, 2026-02-01, 2026-02-15",
        "1,  NONE,   2026-02-16, 2026-02-16, 2026-02-28",
        "15, NONE,   2026-02-27, 2026-02-15, 2026-02-27",
        "15, NONE,   2026-02-28, 2026-02-28, 2026-03-14",
        "15, BEFORE, 2026-02-27, 2026-02-27, 2026-03-12",
        "15, AFTER,  2026-03-01, 2026-02-16, 2026-03-01",
        "15, NONE,   2026-04-30, 2026-04-30, 2026-05-14",
        "5,  NONE,   2026-01-04, 2025-12-20, 2026-01-04"
    })
    void startsHalfMonthsTwiceAMonth(int day, Shift shift, LocalDate searched, LocalDate first, LocalDate last) {
        assertThat(PeriodRules.semiMonth(day, shift, WorkingDays.weekdays()).containing(searched))
                .isEqualTo(new DayRange(first, last));
    }

    @Test
    void startsAYearFromALeapDayOnTheLastOfFebruary() {
        PeriodRule years = PeriodRules.year(LocalDate.of(2024, 2, 29));
        assertThat(years.containing(LocalDate.of(2026, 2, 28)))
                .isEqualTo(new DayRange(LocalDate.of(2026, 2, 28), LocalDate.of(2027, 2, 27)));
        assertThat(years.containing(LocalDate.of(2028, 2, 28)))
                .isEqualTo(new DayRange(LocalDate.of(2027, 2, 28), LocalDate.of(2028, 2, 28)));
    }

    @Test
    void keepsQuartersFromThe31stOnTheLastDays() {
        PeriodRule quarters = PeriodRules.quarter(LocalDate.of(2026, 8, 31));
        assertThat(quarters.containing(LocalDate.of(2026, 11, 30)))
                .isEqualTo(new DayRange(LocalDate.of(2026, 11, 30), LocalDate.of(2027, 2, 27)));
        assertThat(quarters.containing(LocalDate.of(2027, 8, 30)))
                .isEqualTo(new DayRange(LocalDate.of(2027, 5, 31), LocalDate.of(2027, 8, 30)));
    }

    @Test
    void leavesADayWhereEverybodyIsOnHolidayFarAndWide() {
        LocalDate day = LocalDate.of(2026, 8, 1);
        Set<LocalDate> holidays = new HashSet<>();
        for (int i = -15; i <= 15; i++) {
            holidays.add(day.plusDays(i));
        }
        WorkingDays workingDays = new WorkingDays(holidays);
        assertThat(workingDays.shift(day, Shift.BEFORE)).isEqualTo(day);
        assertThat(workingDays.shift(day, Shift.AFTER)).isEqualTo(day);
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 8, 3))).isFalse();
        assertThat(WorkingDays.weekdays().isWorkingDay(LocalDate.of(2026, 8, 3)))
                .isTrue();
    }

    @Test
    void refusesWhatNoRuleIs() {
        WorkingDays weekdays = WorkingDays.weekdays();
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.monthFromDay(0, Shift.NONE, weekdays));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.monthFromDay(32, Shift.NONE, weekdays));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.semiMonth(0, Shift.NONE, weekdays));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.semiMonth(16, Shift.NONE, weekdays));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.weeks(0, day));
        assertThatIllegalArgumentException().isThrownBy(() -> PeriodRules.weeks(53, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(day, day.minusDays(1)));
    }

    private static void assertCuts(PeriodRule rule, int year, TreeSet<LocalDate> starts) {
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            DayRange range = rule.containing(day);
            LocalDate next = starts.higher(day);
            assertThat(range).as("the range of %s", day).isEqualTo(new DayRange(starts.floor(day), next.minusDays(1)));
            if (day.equals(range.first())) {
                assertThat(rule.before(range).last()).isEqualTo(day.minusDays(1));
                assertThat(rule.after(range).first()).isEqualTo(next);
            }
        }
    }

    private static TreeSet<LocalDate> walked(
            int year, Shift shift, Set<LocalDate> holidays, Predicate<LocalDate> isStart) {
        TreeSet<LocalDate> starts = new TreeSet<>();
        List<LocalDate> unmoved = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year - 2, 1, 1); day.getYear() < year + 3; day = day.plusDays(1)) {
            if (isStart.test(day)) {
                unmoved.add(day);
                starts.add(moved(day, shift, holidays));
            }
        }
        assertThat(starts).as("each start is on a day of its own").hasSameSizeAs(unmoved);
        return starts;
    }

    private static LocalDate moved(LocalDate day, Shift shift, Set<LocalDate> holidays) {
        LocalDate moved = day;
        while (isFree(moved, holidays)) {
            switch (shift) {
                case NONE -> {
                    return day;
                }
                case BEFORE -> moved = moved.minusDays(1);
                case AFTER -> moved = moved.plusDays(1);
            }
            if (Math.abs(moved.toEpochDay() - day.toEpochDay()) > 12) {
                return day;
            }
        }
        return moved;
    }

    private static boolean isFree(LocalDate day, Set<LocalDate> holidays) {
        return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()) || holidays.contains(day);
    }

    private static boolean isDayOfMonth(LocalDate day, int wanted) {
        return day.getDayOfMonth() == wanted
                || (wanted > day.getDayOfMonth() && day.plusDays(1).getDayOfMonth() == 1);
    }

    private static Set<LocalDate> holidays(int year, int percent, long seed) {
        Random random = new Random(seed);
        Set<LocalDate> holidays = new HashSet<>();
        for (LocalDate day = LocalDate.of(year - 2, 1, 1); day.getYear() < year + 3; day = day.plusDays(1)) {
            if (random.nextInt(100) < percent) {
                holidays.add(day);
            }
        }
        return holidays;
    }
}
