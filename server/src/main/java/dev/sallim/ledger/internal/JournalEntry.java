package dev.sallim.ledger.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the journal as it was written: what an operation did to one object. */
public record JournalEntry(
        UUID id,
        UUID operation,
        Instant at,
        UUID actor,
        String action,
        String objectKind,
        UUID objectId,
        @Nullable String before,
        @Nullable String after) {}
