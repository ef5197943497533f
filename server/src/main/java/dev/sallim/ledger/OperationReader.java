package dev.sallim.ledger;

import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.util.List;

/**
 * Hears of every operation on a ledger after its commit, once: rules, alerts, notices. A bean; it copies what it wants into a table of
 * its own, within the transaction that takes the operation out of the outbox, and does its work later. Failing here holds up all.
 */
public interface OperationReader {
    /** In the order of the outbox. An operation that was written in several transactions may come again. */
    void read(BookTransaction transaction, List<Happened> operations);

    /** @param action such as {@code transaction.created} */
    record Happened(OperationId operation, String action) {}
}
