package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.util.List;

/**
 * The spending of the cycle that nobody expected.
 *
 * @param before the days of the cycle before today on which there was any, in any order; policies other than
 *     {@link LeftoverPolicy#SPREAD} ask for them
 * @param today each expense and refund of today, the expected ones too
 */
public record Spending(List<PastDay> before, List<TodaysExpense> today) {
    public Spending {
        before = List.copyOf(before);
        today = List.copyOf(today);
    }

    public static Spending none() {
        return new Spending(List.of(), List.of());
    }

    /** Today's expenses that match nothing expected, less refunds; negative where more came back than went out. */
    BigDecimal spentToday() {
        return today.stream()
                .filter(expense -> !expense.matched())
                .map(TodaysExpense::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An expense of today.
     *
     * @param amount negative for a refund
     * @param matched whether it is the payment of something expected, which is counted there
     */
    public record TodaysExpense(BigDecimal amount, boolean matched) {}
}
