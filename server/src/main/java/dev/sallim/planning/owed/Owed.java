package dev.sallim.planning.owed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That money is to come back for an expense, as its table holds it.
 *
 * @param transactionId the expense
 * @param expected none: the whole of it, whatever it becomes by an edit
 * @param payeeId by whom; not with {@code payee}
 * @param payee by whom, in a few words
 */
public record Owed(
        UUID transactionId,
        OwedKind kind,
        @Nullable BigDecimal expected,
        String commodity,
        @Nullable UUID payeeId,
        @Nullable String payee,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    Owed changedAt(int newVersion, Instant at) {
        return new Owed(transactionId, kind, expected, commodity, payeeId, payee, newVersion, createdAt, at);
    }
}
