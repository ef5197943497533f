package dev.sallim.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One {@code from} was worth {@code value} of {@code to} on a day. */
public record Rate(CommodityCode from, CommodityCode to, LocalDate day, BigDecimal value) {
    public Rate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("rate is not positive: " + value);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("rate between a commodity and itself: " + from);
        }
    }
}
