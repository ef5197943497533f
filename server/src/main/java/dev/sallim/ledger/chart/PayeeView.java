package dev.sallim.ledger.chart;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payee as the API shows it.
 *
 * @param archivedAt since when it is put away; none while it is offered
 * @param uses how many live transactions name it; only where it was asked for
 */
record PayeeView(
        UUID id,
        String name,
        String note,
        @Nullable String phone,
        @Nullable UUID defaultCategoryId,
        @Nullable Instant archivedAt,
        @Nullable Long uses,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static PayeeView of(PayeeRow row, @Nullable Long uses) {
        return new PayeeView(
                row.id(),
                row.name(),
                row.note(),
                row.phone(),
                row.defaultCategoryId(),
                row.life().archivedAt(),
                uses,
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }
}
