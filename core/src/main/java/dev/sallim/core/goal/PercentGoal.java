package dev.sallim.core.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A goal that takes a part of each income.
 *
 * @param percent more than 0, at most 100
 */
public record PercentGoal(BigDecimal percent) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PercentGoal {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("not a percentage of an income: " + percent);
        }
    }

    /** Its part of an income, rounded half up; nothing of an income below zero. */
    public BigDecimal claim(BigDecimal income, int scale) {
        return income.max(BigDecimal.ZERO).multiply(percent).divide(HUNDRED, scale, RoundingMode.HALF_UP);
    }
}
