package dev.sallim.planning.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sallim.core.period.DayRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period of a wallet.
 *
 * @param currency what its plans are counted in: the wallet's when the period was made
 * @param startsOn its first day
 * @param endsOn its last day
 */
public record Period(
        UUID id,
        UUID walletId,
        String currency,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodStatus status,
        @Nullable Instant activatedAt,
        @Nullable Instant closedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    @JsonIgnore
    public DayRange days() {
        return new DayRange(startsOn, endsOn);
    }
}
