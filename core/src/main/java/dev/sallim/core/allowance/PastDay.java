package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day of the cycle before today.
 *
 * @param spent what matches nothing expected, less refunds
 * @param received income that matches nothing expected
 */
public record PastDay(LocalDate day, BigDecimal spent, BigDecimal received) {}
