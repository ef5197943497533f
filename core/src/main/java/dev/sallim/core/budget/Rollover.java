package dev.sallim.core.budget;

import java.math.BigDecimal;

/** What a period leaves to the next one of the same line. */
public enum Rollover {
    /** Nothing: each period begins with its plan. */
    NONE,
    /** What was not spent; an overspending is forgotten. */
    SURPLUS,
    /** What was not spent, and what was spent too much. */
    BOTH;

    /**
     * What goes on to the next period.
     *
     * @param left plan and what came in from the period before, less what was spent; negative where it was overspent
     */
    public BigDecimal carried(BigDecimal left) {
        return switch (this) {
            case NONE -> BigDecimal.ZERO;
            case SURPLUS -> left.max(BigDecimal.ZERO);
            case BOTH -> left;
        };
    }
}
