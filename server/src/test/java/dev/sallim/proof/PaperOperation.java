package dev.sallim.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation did, so that it can be taken back on paper.
 *
 * @param changes of transactions, each at most once
 * @param steps of the chart, in the order in which they were made
 * @param run the import that it booked
 */
record PaperOperation(
        String id,
        String verb,
        List<Change> changes,
        List<PaperStep> steps,
        @Nullable String run) {
    PaperOperation {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
    }

    static PaperOperation of(String id, String verb, List<Change> changes) {
        return new PaperOperation(id, verb, changes, List.of(), null);
    }

    /** @param before none: it was made */
    record Change(@Nullable PaperTransaction before, PaperTransaction after) {}
}
