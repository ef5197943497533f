package dev.sallim.book;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import java.time.Instant;

/** Writes into the book's journal what happened to its settings. */
public interface BookJournal {
    /** Within the transaction that changes them. */
    void changed(BookTransaction transaction, Change change);

    /** One change of one book's settings. */
    record Change(OperationId operation, PersonId actor, Instant at, Book before, Book after) {}
}
