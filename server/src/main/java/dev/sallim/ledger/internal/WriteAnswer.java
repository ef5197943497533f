package dev.sallim.ledger.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a write function answered: its own success, or that of the earlier request with the same key. */
record WriteAnswer(
        boolean replayed,
        int status,
        @Nullable String body,
        @Nullable String etag,
        UUID operation) {}
