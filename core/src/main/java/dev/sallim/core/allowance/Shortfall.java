package dev.sallim.core.allowance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why there is less than nothing left today.
 *
 * @param recoversOn the first day with an allowance again, not below zero, if nothing unexpected is spent until then; null where no
 *     such day is known
 */
public record Shortfall(Reason reason, @Nullable LocalDate recoversOn) {
    public enum Reason {
        /** More went out than came in and is still to come in. */
        OVERSPENT,
        /** There is money, but not enough for the expenses that are expected. */
        EXPENSES,
        /** It would do for these, but not for the goals as well. */
        GOALS,
        /** The days ahead have money; this one bears the overspending of the days before. */
        CARRIED,
        /** More was spent today than the day had. */
        TODAY
    }
}
