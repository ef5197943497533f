package dev.sallim.ledger.chart;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the journal: what an operation did to one object. No before where it was made, no after where it went for good. */
record ChartEntry(
        UUID id,
        String objectKind,
        UUID objectId,
        @Nullable String before,
        @Nullable String after) {}
