package dev.sallim.core.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a line in one period, all in one commodity.
 *
 * @param plan what is meant to be spent
 * @param carriedIn what the period before left to this one by {@link Rollover#carried}; negative where it was overspent
 * @param actual what was spent, less refunds; negative where more was refunded
 */
public record LineFigures(BigDecimal plan, BigDecimal carriedIn, BigDecimal actual) {
    /** Decimals of a share: 0.8042 is 80.42 percent. */
    static final int SHARE_SCALE = 4;

    public BigDecimal available() {
        return plan.add(carriedIn);
    }

    /** What may still be spent; negative where it was overspent. */
    public BigDecimal left() {
        return available().subtract(actual);
    }

    public LineState state() {
        return LineState.of(available(), actual);
    }

    /** The share of what is available that was spent, to four decimals, half up; null where nothing is available. */
    public @Nullable BigDecimal progress() {
        BigDecimal available = available();
        return available.signum() <= 0 ? null : actual.divide(available, SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
