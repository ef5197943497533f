package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every row of the chart goes through: versions, the archive, the trash, a merge. */
record Life(
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt,
        @Nullable UUID mergedInto,
        @Nullable Instant deletedAt,
        @Nullable UUID deletedIn) {
    static Life born(Instant at) {
        return new Life(1, at, at, null, null, null, null);
    }

    Life changed(Instant at) {
        return new Life(version + 1, createdAt, at, archivedAt, mergedInto, deletedAt, deletedIn);
    }

    Life archived(Instant at) {
        return new Life(version + 1, createdAt, at, at, mergedInto, deletedAt, deletedIn);
    }

    Life unarchived(Instant at) {
        return new Life(version + 1, createdAt, at, null, mergedInto, deletedAt, deletedIn);
    }

    Life merged(UUID into, Instant at) {
        return new Life(version + 1, createdAt, at, archivedAt, into, deletedAt, deletedIn);
    }

    Life trashed(UUID operation, Instant at) {
        return new Life(version + 1, createdAt, at, archivedAt, mergedInto, at, operation);
    }

    Life restored(Instant at) {
        return new Life(version + 1, createdAt, at, archivedAt, mergedInto, null, null);
    }

    /** What an earlier state looks like when it comes back: as it was, one version later than {@code current}. */
    Life broughtBack(Life current, Instant at) {
        return new Life(current.version + 1, createdAt, at, archivedAt, mergedInto, deletedAt, deletedIn);
    }

    @JsonIgnore
    boolean isTrashed() {
        return deletedAt != null;
    }

    @JsonIgnore
    boolean isArchived() {
        return archivedAt != null;
    }

    /** Neither in the trash nor merged away. */
    @JsonIgnore
    boolean isLive() {
        return deletedAt == null && mergedInto == null;
    }

    /** Live, and not archived: open to new flows. */
    @JsonIgnore
    boolean isOpen() {
        return isLive() && archivedAt == null;
    }
}
