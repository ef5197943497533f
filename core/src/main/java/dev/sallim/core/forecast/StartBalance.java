package dev.sallim.core.forecast;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an account has when the forecast begins.
 *
 * @param balance before the first movement of the first day
 * @param rate what one unit of it counts in the total, 1 in the total's own commodity; null where no rate is known, and it does not count
 */
public record StartBalance(
        UUID account, BigDecimal balance, @Nullable BigDecimal rate) {}
