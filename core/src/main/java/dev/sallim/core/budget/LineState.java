package dev.sallim.core.budget;

import java.math.BigDecimal;

/** How the spending of a line stands to what is available for it. */
public enum LineState {
    /** Nothing was spent, or as much was refunded. */
    UNUSED,
    IN_RANGE,
    /** Spent to the last unit. */
    USED_UP,
    OVER;

    /**
     * @param available the plan and what was carried into the period, of any sign
     * @param actual what was spent less what was refunded; a net refund is in range whatever was available
     */
    public static LineState of(BigDecimal available, BigDecimal actual) {
        if (actual.signum() == 0) {
            return UNUSED;
        }
        if (actual.signum() < 0) {
            return IN_RANGE;
        }
        int comparison = actual.compareTo(available);
        if (comparison == 0) {
            return USED_UP;
        }
        return comparison > 0 ? OVER : IN_RANGE;
    }
}
