package dev.sallim.core.allowance;

import java.math.BigDecimal;

/** The money that there was when today began. */
public sealed interface AllowanceBasis {
    /** S of the formula. */
    BigDecimal start();

    /**
     * What came in and went out from the first day of the cycle to yesterday, recurring or not. Transfers are neither.
     *
     * @param earned the income of these days
     * @param spent their spending, less refunds
     */
    record Income(BigDecimal earned, BigDecimal spent) implements AllowanceBasis {
        @Override
        public BigDecimal start() {
            return earned.subtract(spent);
        }
    }

    /**
     * What was there at yesterday's end.
     *
     * @param cash in cash and checking accounts
     * @param cardDebt on credit cards, positive where something is owed
     * @param movedToSavings what left these accounts for savings since the first day of the cycle, apart from contributions to goals:
     *     it counts against what the policy {@link LeftoverPolicy#SAVE} puts aside, so that this is not taken twice
     */
    record Balance(BigDecimal cash, BigDecimal cardDebt, BigDecimal movedToSavings) implements AllowanceBasis {
        @Override
        public BigDecimal start() {
            return cash.subtract(cardDebt);
        }
    }
}
