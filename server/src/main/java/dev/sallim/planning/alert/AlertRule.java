package dev.sallim.planning.alert;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its table holds it, and as people read it.
 *
 * @param walletId none: the allowance of the whole book
 * @param categoryId of a BUDGET: the category, with those below it; none: the whole budget
 */
public record AlertRule(
        UUID id,
        String name,
        AlertScope scope,
        @Nullable UUID walletId,
        @Nullable UUID categoryId,
        AlertDirection direction,
        AlertThreshold threshold,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    boolean sameLine(AlertRule other) {
        return direction == other.direction && threshold.same(other.threshold);
    }

    /**
     * Money, or a percentage.
     *
     * @param amount money, with its commodity
     * @param percent of the plan, or of the day's allowance
     */
    public record AlertThreshold(
            @Nullable BigDecimal amount,
            @Nullable String commodity,
            @Nullable BigDecimal percent) {
        boolean same(AlertThreshold other) {
            return same(amount, other.amount) && same(percent, other.percent);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }
}
