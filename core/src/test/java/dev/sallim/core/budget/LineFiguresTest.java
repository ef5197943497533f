package dev.sallim.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineFiguresTest {
    /** By hand. */
    @ParameterizedTest(name = "plan {0} and {1} carried, {2} spent: {3} left, {5}")
    @CsvSource({
        "100, 0, 0, 100, 0.0000, UNUSED",
        "0, 0, 0, 0, , UNUSED",
        "0, 0.00, 0.00, 0.00, , UNUSED",
        "100, -150, 0, -50, , UNUSED",
        "100, 0, -5, 105, -0.0500, IN_RANGE",
        "0, 0, -5, 5, , IN_RANGE",
        "100, -150, -5, -45, , IN_RANGE",
        "100, 0, 99.99, 0.01, 0.9999, IN_RANGE",
        "300000, 0, 100000, 200000, 0.3333, IN_RANGE",
        "300000, 0, 200000, 100000, 0.6667, IN_RANGE",
        "100, 0, 100.00, 0.00, 1.0000, USED_UP",
        "100, 20, 120, 0, 1.0000, USED_UP",
        "100, -20, 80, 0, 1.0000, USED_UP",
        "100, 20, 110, 10, 0.9167, IN_RANGE",
        "100, -20, 90, -10, 1.1250, OVER",
        "0, 0, 1, -1, , OVER",
        "100, -100, 1, -1, , OVER",
        "100, 0, 100.01, -0.01, 1.0001, OVER"
    })
    void saysWhatIsLeftHowFarItIsAndHowItStands(
            BigDecimal plan,
            BigDecimal carried,
            BigDecimal actual,
            BigDecimal left,
            @Nullable BigDecimal progress,
            LineState state) {
        LineFigures figures = new LineFigures(plan, carried, actual);
        assertThat(figures.left()).isEqualByComparingTo(left);
        assertThat(figures.progress()).isEqualTo(progress);
        assertThat(figures.state()).isEqualTo(state);
    }

    /** By hand: November has 30 days. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-10-31, 0",
        "2026-11-01, 0.0333",
        "2026-11-15, 0.5000",
        "2026-11-20, 0.6667",
        "2026-11-29, 0.9667",
        "2026-11-30, 1",
        "2026-12-01, 1"
    })
    void countsADayAsPassedAtItsEnd(LocalDate day, BigDecimal share) {
        DayRange november = new DayRange(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        assertThat(Pace.passed(november, day)).isEqualTo(share);
    }

    /** By hand. */
    @ParameterizedTest(name = "of the last {1} of {0} to {2} decimals: {3}")
    @CsvSource({
        "100 200 300, 3, 0, 200",
        "100 200 300, 2, 0, 250",
        "100 200 300, 12, 0, 200",
        "1 2, 2, 0, 2",
        "-1 -2, 2, 0, -2",
        "10.00 10.00 10.01, 3, 2, 10.00",
        "10.00 10.01 10.01, 3, 2, 10.01",
        "0 0 0, 3, 2, 0.00"
    })
    void averagesTheLastAmounts(String amounts, int n, int scale, BigDecimal average) {
        List<BigDecimal> given =
                Arrays.stream(amounts.split(" ")).map(BigDecimal::new).toList();
        assertThat(PastAmounts.average(given, n, scale)).contains(average);
    }

    @Test
    void averagesNothingToNothing() {
        assertThat(PastAmounts.average(List.of(), 3, 0)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PastAmounts.average(List.of(), 0, 0));
    }
}
