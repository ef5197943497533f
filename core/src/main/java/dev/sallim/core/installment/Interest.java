package dev.sallim.core.installment;

import java.math.BigDecimal;

/** What paying in parts costs on top of the price. */
public sealed interface Interest {
    /** The seller or the card's issuer bears it. */
    record Free() implements Interest {}

    /**
     * A twelfth of the yearly rate of what is still unpaid, each month.
     *
     * @param percent of a year: 15.9 stands for 15.9 %; more than 0, at most 100
     */
    record Yearly(BigDecimal percent) implements Interest {
        private static final BigDecimal MOST = BigDecimal.valueOf(100);

        public Yearly {
            if (percent.signum() <= 0 || percent.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("not a yearly rate in percent: " + percent);
            }
        }
    }

    /**
     * An amount for all parts together, spread as the price is.
     *
     * @param amount more than zero
     */
    record Total(BigDecimal amount) implements Interest {
        public Total {
            if (amount.signum() <= 0) {
                throw new IllegalArgumentException("not an interest: " + amount);
            }
        }
    }
}
