package dev.sallim.core.goal;

import java.math.BigDecimal;

/**
 * What a goal has, over all its accounts.
 *
 * @param earmarked what was set aside for it
 * @param shortBy what of that is not in the accounts any more, by {@link AccountEarmarks#shortBy}
 * @param scale the decimals of the goal's commodity
 */
public record Saved(BigDecimal earmarked, BigDecimal shortBy, int scale) {
    public Saved {
        if (shortBy.signum() < 0 || shortBy.compareTo(earmarked) > 0) {
            throw new IllegalArgumentException("short by " + shortBy + " of " + earmarked);
        }
    }

    BigDecimal there() {
        return earmarked.subtract(shortBy);
    }
}
