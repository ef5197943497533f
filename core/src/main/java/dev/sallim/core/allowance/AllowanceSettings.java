package dev.sallim.core.allowance;

/**
 * How the pool is given out.
 *
 * @param scale the decimals of the commodity
 */
public record AllowanceSettings(LeftoverPolicy policy, WeekdayWeights weights, int scale) {}
