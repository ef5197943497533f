package dev.sallim.core.budget;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** How much of a period has passed, to be held against how much of its plan was spent. */
public final class Pace {
    private Pace() {}

    /**
     * The share of the period's days up to the end of {@code day}, which counts as passed: 0 before the period, 1 from its last day
     * on, to four decimals, half up.
     */
    public static BigDecimal passed(DayRange period, LocalDate day) {
        if (day.isBefore(period.first())) {
            return BigDecimal.ZERO;
        }
        if (!day.isBefore(period.last())) {
            return BigDecimal.ONE;
        }
        int passed = new DayRange(period.first(), day).days();
        return BigDecimal.valueOf(passed)
                .divide(BigDecimal.valueOf(period.days()), LineFigures.SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
