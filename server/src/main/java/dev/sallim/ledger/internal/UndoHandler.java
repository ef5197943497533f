package dev.sallim.ledger.internal;

import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.List;

/** Takes back what an operation did to the objects of one kind. */
public interface UndoHandler {
    /** As in the journal: {@code transaction}, {@code account}. */
    String objectKind();

    /** Called before the undo locks anything, so that a lock that comes first in every other path comes first here too. */
    default void enter(BookTransaction transaction) {}

    /**
     * Restores what was before, journalled under the undo's own operation. Refuses with 409 {@code changed_since} where an object has
     * moved on since.
     *
     * @param entries of this kind that follow each other in the journal, newest first
     */
    void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries);

    /**
     * The undo itself, which is an operation and can be undone.
     *
     * @param steps hears of each part of the work that is done
     */
    record Undo(BookAccess access, OperationId operation, Instant at, Chart chart, Steps steps) {}

    /** Hears how far an undo is, and stops it by an exception where it shall not go on. */
    interface Steps {
        /** For whom nobody waits. */
        Steps UNSEEN = new Steps() {};

        default void done(long done, long total) {}

        /** All is done but the commit. */
        default void last() {}
    }
}
