package dev.sallim.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.goal.GoalOutlook.Pace;
import dev.sallim.core.goal.GoalOutlook.State;
import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import dev.sallim.core.period.PeriodRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row by hand, with months; it is 30 November 2026. */
class GoalOutlookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final PeriodRule MONTHS = PeriodRules.month();
    private static final List<BigDecimal> NOTHING = List.of();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // case, target, due on, set aside, short by, of it this month, months before, missing, needed, still needed,
        // projected on
        // November to June are 8 months: 850,000 / 8. Then 50,000 in November, and 750,000 at 100,000 in 7.5 months.
        "behind,        1200000, 2027-06-30, 400000, 0, 50000, 100000 100000 100000, 800000, 106250, 56250, 2027-07-31, UNDER_WAY, BEHIND",
        // 70,000 in November, and 730,000 at 120,000 in 6.1 months.
        "on track,      1200000, 2027-06-30, 400000, 0, 50000, 120000 120000 120000, 800000, 106250, 56250, 2027-06-30, UNDER_WAY, ON_TRACK",
        // November brings nothing more; 800,000 / 100,000 are 8 months, and 900,000 / 8 = 112,500 were needed.
        "ahead of it,   1200000, 2027-07-31, 400000, 0, 150000, 100000, 800000, 105556, 0, 2027-07-31, UNDER_WAY, ON_TRACK",
        // 1,000,000 / 3 rounded up, so that three times it is enough.
        "rounded up,    1000000, 2027-01-31, 0, 0, 0, 0, 1000000, 333334, 333334, , UNDER_WAY, BEHIND",
        "this month,    1000000, 2026-11-30, 900000, 0, 0, 100000, 100000, 100000, 100000, 2026-11-30, UNDER_WAY, ON_TRACK",
        "reached,       1000000, 2027-01-31, 1000000, 0, 0, 100000, 0, 0, 0, 2026-11-30, REACHED, ON_TRACK",
        // 950,000 when the month began, so 50,000 / 3 were needed.
        "more than that, 1000000, 2027-01-31, 1050000, 0, 100000, 100000, 0, 16667, 0, 2026-11-30, REACHED, ON_TRACK",
        "missed,        1000000, 2026-11-29, 900000, 0, 0, 100000, 100000, 100000, 100000, 2026-11-30, MISSED, BEHIND",
        "reached late,  1000000, 2026-10-31, 1000000, 0, 0, 100000, 0, 0, 0, 2026-11-30, REACHED, BEHIND",
        // Of 1,000,000 set aside 200,000 are gone: 200,000 / 3.
        "short,         1000000, 2027-01-31, 1000000, 200000, 0, 100000, 200000, 66667, 66667, 2026-12-31, SHORT, ON_TRACK",
        // Taken out: 500,000 - (-100,000) when the month began, so 400,000 / 3, and it has to make up for it.
        "taken from,    1000000, 2027-01-31, 500000, 0, -100000, 100000, 500000, 133334, 233334, 2027-02-28, UNDER_WAY, BEHIND",
        "only six count, 700000, 2027-06-30, 0, 0, 0, 9000000 100000 100000 100000 100000 100000 100000, 700000, 87500, 87500, 2027-05-31, UNDER_WAY, ON_TRACK",
        // The average of 0 and 100,000 is 50,000: this month one, then 13 more.
        "zeros count,   700000, 2027-06-30, 0, 0, 0, 0 100000, 700000, 87500, 87500, 2027-12-31, UNDER_WAY, BEHIND"
    })
    void saysHowAGoalWithADueDayStands(
            String name,
            BigDecimal target,
            LocalDate dueOn,
            BigDecimal earmarked,
            BigDecimal shortBy,
            BigDecimal current,
            String finished,
            BigDecimal missing,
            BigDecimal needed,
            BigDecimal stillNeeded,
            @Nullable LocalDate projectedOn,
            State state,
            Pace pace) {
        List<BigDecimal> months =
                Arrays.stream(finished.split(" ")).map(BigDecimal::new).toList();
        GoalOutlook outlook = GoalOutlook.of(
                new AmountGoal(target, dueOn),
                new Saved(earmarked, shortBy, 0),
                new Contributions(current, months),
                MONTHS,
                TODAY);
        assertThat(outlook)
                .as(name)
                .isEqualTo(new GoalOutlook(state, missing, shortBy, needed, stillNeeded, projectedOn, pace));
    }

    @Test
    void asksForNothingWhereThereIsNoHurry() {
        GoalOutlook outlook = GoalOutlook.of(
                new AmountGoal(new BigDecimal("1000"), null),
                new Saved(new BigDecimal("400"), BigDecimal.ZERO, 2),
                new Contributions(BigDecimal.ZERO, List.of(new BigDecimal("100"))),
                MONTHS,
                TODAY);
        assertThat(outlook.needed()).isNull();
        assertThat(outlook.stillNeeded()).isNull();
        assertThat(outlook.pace()).isNull();
        assertThat(outlook.projectedOn()).isEqualTo("2027-04-30");
    }

    @Test
    void projectsNothingOutOfNothingAndNothingFarAway() {
        assertThat(projected("1000000", NOTHING)).isNull();
        assertThat(projected("1000000", List.of(new BigDecimal("-5")))).isNull();
        // 600 months after this one are fifty years.
        assertThat(projected("601", List.of(BigDecimal.ONE))).isEqualTo("2076-11-30");
        assertThat(projected("602", List.of(BigDecimal.ONE))).isNull();
        assertThat(projected("1E23", List.of(BigDecimal.ONE))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"10, 3000000, 0, 300000", "12.5, 1234.56, 2, 154.32", "33.33, 100, 0, 33", "50, 1, 0, 1", "10, -5, 0, 0"
    })
    void claimsAPercentageOfAnIncome(BigDecimal percent, BigDecimal income, int scale, BigDecimal claim) {
        assertThat(new PercentGoal(percent).claim(income, scale)).isEqualTo(claim);
    }

    @Test
    void refusesGoalsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PercentGoal(BigDecimal.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new PercentGoal(new BigDecimal("100.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> new AmountGoal(BigDecimal.ZERO, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Saved(BigDecimal.ONE, BigDecimal.TWO, 0));
    }

    @Test
    void countsThePeriodOfTheDueDay() {
        AmountGoal goal = new AmountGoal(new BigDecimal("100"), LocalDate.of(2026, 12, 1));
        DayRange november = new DayRange(LocalDate.of(2026, 11, 1), TODAY);
        assertThat(goal.instalment(BigDecimal.ZERO, november, MONTHS, 0)).isEqualTo("50");
    }

    private static @Nullable LocalDate projected(String target, List<BigDecimal> finished) {
        return GoalOutlook.of(
                        new AmountGoal(new BigDecimal(target), null),
                        new Saved(BigDecimal.ZERO, BigDecimal.ZERO, 0),
                        new Contributions(BigDecimal.ZERO, finished),
                        MONTHS,
                        TODAY)
                .projectedOn();
    }
}
