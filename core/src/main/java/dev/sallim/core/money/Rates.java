package dev.sallim.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Exchange rates as somebody knows them. */
@FunctionalInterface
public interface Rates {
    /**
     * How many {@code to} one {@code from} is worth, by the latest rate on or before {@code day}: always positive, and
     * empty where none is known. A rate that is missing is never 1 and never 0.
     */
    Optional<BigDecimal> rate(CommodityCode from, CommodityCode to, LocalDate day);

    /** Knows no rate at all. */
    static Rates none() {
        return (from, to, day) -> Optional.empty();
    }
}
