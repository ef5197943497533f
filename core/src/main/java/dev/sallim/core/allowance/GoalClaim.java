package dev.sallim.core.allowance;

import java.math.BigDecimal;

/**
 * What a goal wants out of a cycle.
 *
 * @param ref which goal, for whoever shows it
 * @param claimed its instalment or its percentage of the cycle's income, as a whole
 * @param contributed what it got since the first day of the cycle, to yesterday
 */
public record GoalClaim(String ref, BigDecimal claimed, BigDecimal contributed) {
    public GoalClaim {
        if (claimed.signum() < 0 || contributed.signum() < 0) {
            throw new IllegalArgumentException("negative claim or contribution: " + claimed + ", " + contributed);
        }
    }

    /**
     * What is not to be spent because of it. A balance is lower by what was contributed already; income less spending is not, for
     * contributions are transfers.
     */
    BigDecimal heldBack(AllowanceBasis basis) {
        return switch (basis) {
            case AllowanceBasis.Income _ -> claimed.max(contributed);
            case AllowanceBasis.Balance _ -> claimed.subtract(contributed).max(BigDecimal.ZERO);
        };
    }
}
