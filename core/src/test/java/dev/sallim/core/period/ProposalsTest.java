package dev.sallim.core.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    /** By hand. */
    @ParameterizedTest(name = "months from day {0} after {1}: {2} to {3}")
    @CsvSource({
        "25, 2026-11-24, 2026-11-25, 2026-12-24, false",
        "25, 2026-10-31, 2026-11-01, 2026-11-24, true",
        "25, 2026-11-25, 2026-11-26, 2026-12-24, true",
        "25, 2026-11-23, 2026-11-24, 2026-11-24, true",
        "31, 2027-02-27, 2027-02-28, 2027-03-30, false"
    })
    void beginsWhereTheLastOneEndedAndBridgesToTheRule(
            int day, LocalDate lastEnd, LocalDate first, LocalDate last, boolean bridging) {
        PeriodRule rule = PeriodRules.monthFromDay(day, Shift.NONE, WorkingDays.weekdays());
        assertThat(Proposals.next(rule, lastEnd, TODAY))
                .isEqualTo(new Proposal(new DayRange(first, last), bridging, false));
    }

    @Test
    void beginsWithTheRangeOfTodayWhereNothingWasBefore() {
        PeriodRule rule = PeriodRules.monthFromDay(25, Shift.NONE, WorkingDays.weekdays());
        DayRange days = new DayRange(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 12, 24));
        assertThat(Proposals.next(rule, null, TODAY)).isEqualTo(new Proposal(days, false, false));
        DayRange november = new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(Proposals.custom(null, TODAY)).isEqualTo(new Proposal(november, false, false));
    }

    /** By hand. */
    @ParameterizedTest(name = "after {0} to {1}: {2} to {3}")
    @CsvSource({
        "2026-10-01, 2026-10-31, 2026-11-01, 2026-11-30",
        "2027-01-01, 2027-01-31, 2027-02-01, 2027-02-28",
        "2027-01-01, 2027-03-31, 2027-04-01, 2027-06-30",
        "2026-11-25, 2026-12-24, 2026-12-25, 2027-01-24",
        "2026-11-02, 2026-11-08, 2026-11-09, 2026-11-15",
        "2026-11-05, 2026-11-24, 2026-11-25, 2026-12-14",
        "2026-11-30, 2026-11-30, 2026-12-01, 2026-12-01"
    })
    void takesACustomPeriodForAsLongAsTheLastOne(
            LocalDate lastFirst, LocalDate lastLast, LocalDate first, LocalDate last) {
        assertThat(Proposals.custom(new DayRange(lastFirst, lastLast), TODAY))
                .isEqualTo(new Proposal(new DayRange(first, last), false, false));
    }

    @Test
    void knowsWhatARangeHolds() {
        DayRange november = new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(november.days()).isEqualTo(30);
        assertThat(november.contains(november.first())).isTrue();
        assertThat(november.contains(november.last())).isTrue();
        assertThat(november.contains(LocalDate.of(2026, 12, 1))).isFalse();
        assertThat(november.contains(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(november.overlaps(new DayRange(TODAY, TODAY))).isTrue();
        assertThat(november.overlaps(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1))))
                .isTrue();
        assertThat(november.overlaps(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))))
                .isTrue();
        assertThat(november.overlaps(new DayRange(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))))
                .isFalse();
        assertThat(november.overlaps(new DayRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))))
                .isFalse();
    }
}
