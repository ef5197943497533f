package dev.sallim.ledger;

import dev.sallim.ledger.LedgerImports.Import;
import dev.sallim.platform.BookTransaction;

/** Whoever keeps the records of import runs, asked by the ledger's undo, in its transaction: an undo obeys the rules of a revert. */
public interface ImportUndone {
    /**
     * Keeps other imports of the book out until the transaction ends, before anything else is locked. Waits for nobody: 409
     * {@code conflict} where an import is being booked or taken back right now.
     */
    void enter(BookTransaction transaction);

    /**
     * Gives the bank lines free and marks the run, once its transactions are in the trash. Refuses where the run is not booked: 409
     * {@code changed_since} where it was reverted before, 409 {@code import_status} where a run works on it.
     */
    Texts undone(BookTransaction transaction, Import what, int transactions);

    /** The run before and after, as the journal keeps it. */
    record Texts(String before, String after) {}
}
