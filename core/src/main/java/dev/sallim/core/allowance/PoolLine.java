package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One addend of the pool.
 *
 * @param ref of an expected item or a goal, else null
 * @param day on which an expected item is due, else null
 * @param amount with its sign: what makes the pool smaller is negative
 */
public record PoolLine(
        Label label, @Nullable String ref, @Nullable LocalDate day, BigDecimal amount) {
    public enum Label {
        /** Came in from the first day of the cycle to yesterday. */
        EARNED,
        /** Went out in the same days. */
        SPENT,
        CASH,
        CARD_DEBT,
        INCOME_AHEAD,
        INCOME_OVERDUE,
        EXPENSE_AHEAD,
        EXPENSE_OVERDUE,
        GOAL,
        /** Put aside by the policy {@link LeftoverPolicy#SAVE}. */
        SAVED
    }

    static PoolLine of(Label label, BigDecimal amount) {
        return new PoolLine(label, null, null, amount);
    }
}
