package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a day has to spend. */
public record DayAllowance(LocalDate day, BigDecimal amount) {}
