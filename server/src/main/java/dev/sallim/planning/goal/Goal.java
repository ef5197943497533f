package dev.sallim.planning.goal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as its tables hold it.
 *
 * @param currency of the target and of the accounts
 * @param accounts what is set aside for it where
 */
public record Goal(
        UUID id,
        String name,
        GoalKind kind,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal target,
        String currency,
        @Nullable LocalDate dueOn,
        String note,
        List<Funding> accounts,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    public Goal {
        accounts = List.copyOf(accounts);
    }

    /** @param earmark none: whatever other goals leave of the account */
    public record Funding(UUID accountId, @Nullable BigDecimal earmark) {}
}
