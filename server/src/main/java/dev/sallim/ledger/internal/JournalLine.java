package dev.sallim.ledger.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operation did to one object, in canonical JSON: no before where it was made, no after where it went for good. */
record JournalLine(
        UUID id,
        String objectKind,
        UUID objectId,
        @Nullable String before,
        @Nullable String after) {}
