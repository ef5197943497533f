package dev.sallim.ledger.chart;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tag as the API shows it.
 *
 * @param archivedAt since when it is put away; none while it is offered
 * @param uses how many live transactions carry it; only where it was asked for
 */
record TagView(
        UUID id,
        String name,
        @Nullable String colour,
        @Nullable Instant archivedAt,
        @Nullable Long uses,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static TagView of(TagRow row, @Nullable Long uses) {
        return new TagView(
                row.id(),
                row.name(),
                row.colour(),
                row.life().archivedAt(),
                uses,
                row.version(),
                row.life().createdAt(),
                row.life().updatedAt());
    }
}
