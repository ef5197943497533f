package dev.sallim.ledger;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.UUID;

/** Whoever keeps the records of import runs, told that the ledger's undo took one back, in the same transaction. */
public interface ImportUndone {
    void undone(BookTransaction transaction, UUID run, OperationId operation, Instant at);
}
