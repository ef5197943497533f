package dev.sallim.core.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A rate that was found, with what explains it: the day it is from (of a cross, the older leg's) and the way to it. */
public record RateQuote(BigDecimal value, LocalDate day, Way way) {
    public enum Way {
        SAME,
        DIRECT,
        INVERSE,
        CROSS
    }
}
