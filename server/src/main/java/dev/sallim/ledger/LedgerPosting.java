package dev.sallim.ledger;

import dev.sallim.core.ledger.NameText;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that a module above the ledger posts as a part of an operation of its own, in one database transaction with what that
 * operation writes elsewhere. They go through the same function as those that people type, its guards included.
 */
public interface LedgerPosting {
    /**
     * Works with the chart in memory, and again from the beginning with a fresh one where the database knew better. The work opens its
     * own database transactions and has no effect outside of them.
     */
    <T> T withChart(BookId book, Function<Chart, T> work);

    /** To be called after the commit where a payee was added. */
    void forgetChart(BookId book);

    /**
     * What the ledger would make of a transaction.
     *
     * @throws dev.sallim.platform.ProblemException as a request for it would be refused
     */
    Checked check(Chart chart, NewTransaction request);

    /** Makes the payee that a check found missing. */
    void addPayee(Part part, UUID id, NameText.Clean name);

    /** Posts one, the last of its day; answers its id. */
    UUID post(Part part, Chart chart, NewTransaction request);

    /**
     * The operation that a posting is part of.
     *
     * @param action past tense, for the journal: {@code recurring.posted}
     * @param recurring the recurring item that it is an occurrence of
     */
    record Part(
            BookTransaction transaction,
            BookAccess access,
            OperationId operation,
            Instant at,
            String action,
            UUID recurring) {}

    /**
     * @param payee none where there is none, or where it has yet to be made
     * @param newPayee the name of one that has to be made
     */
    record Checked(TransactionKind kind, @Nullable UUID payee, NameText.@Nullable Clean newPayee) {}
}
