package dev.sallim.platform;

import java.time.Duration;

/**
 * So many calls in a period, refilled evenly.
 *
 * @param name what is limited; each name counts for itself
 */
public record RateLimit(String name, long calls, Duration period) {}
