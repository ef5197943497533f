package dev.sallim.ledger.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change of one object.
 *
 * @param operationId what undo takes
 * @param actor the person
 * @param action such as {@code transaction.edited}
 * @param before the object as the API showed it; null where it was made
 * @param after null where it went for good
 */
record HistoryEntry(
        UUID operationId,
        Instant at,
        UUID actor,
        String action,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
