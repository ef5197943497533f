package dev.sallim.ledger.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation: everything that somebody did at once.
 *
 * @param operationId what undo takes
 * @param action such as {@code transaction.edited}; {@code undone} where it took another operation back
 * @param objects what it touched, the most of a kind first; what an import booked counts as transactions
 * @param subject the object that it is about, where it is about one
 * @param undoable whether undo would take it, as far as its age and its first objects tell; undo itself looks at all of them
 * @param undoneBy the operation that took it back; none while it stands
 * @param undoes the operation that this one took back
 */
record Activity(
        UUID operationId,
        Instant at,
        Actor actor,
        String action,
        Source source,
        List<Count> objects,
        @Nullable Subject subject,
        boolean undoable,
        @Nullable Undone undoneBy,
        @Nullable UUID undoes) {
    enum Source {
        PERSON,
        IMPORT,
        BULK,
        UNDO,
        DEMO
    }

    /** @param name none where the person has gone */
    record Actor(UUID id, @Nullable String name) {}

    /** @param kind such as {@code transaction} */
    record Count(String kind, long count) {}

    /** @param name as it was called then; of a file, the file's */
    record Subject(String kind, UUID id, @Nullable String name) {}

    record Undone(UUID operationId, Instant at) {}
}
