package dev.sallim.core.goal;

import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal that is an amount of money, perhaps by a day.
 *
 * @param target more than zero
 * @param dueOn the last day on which it is in time; null where there is no hurry
 */
public record AmountGoal(BigDecimal target, @Nullable LocalDate dueOn) {
    public AmountGoal {
        if (target.signum() <= 0) {
            throw new IllegalArgumentException("not a target: " + target);
        }
    }

    /**
     * What one period has to bring: what was missing when it began, over this period and those after it up to the one that the due day
     * is in, rounded up. Past the due day it is all that is missing; null where there is no due day.
     *
     * @param savedBefore what was there when the period began
     */
    public @Nullable BigDecimal instalment(BigDecimal savedBefore, DayRange period, PeriodRule rule, int scale) {
        if (dueOn == null) {
            return null;
        }
        BigDecimal missing = missing(savedBefore);
        int periods = 1;
        for (DayRange range = period; range.last().isBefore(dueOn); range = rule.after(range)) {
            periods++;
        }
        return missing.divide(BigDecimal.valueOf(periods), scale, RoundingMode.CEILING);
    }

    BigDecimal missing(BigDecimal saved) {
        return target.subtract(saved).max(BigDecimal.ZERO);
    }
}
