package dev.sallim.ledger;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an import may do to the ledger: book a whole file in one operation, and take it back whole. */
public interface LedgerImports {
    /**
     * The table that {@link #prepare} makes, for the rows to book: an amount enters the account where it is positive and leaves it
     * where it is negative; the other side is a category, or an account where the row is a transfer; {@code seq} orders the rows of a day.
     * <pre>ledger_import_row (id uuid, booked_on date, seq integer, payee_id uuid, note text, account_id uuid, other_id uuid,
     *                    commodity_id uuid, amount numeric)</pre>
     */
    String TABLE = "ledger_import_row";

    /** Who books or takes back which run in which operation. */
    record Import(BookAccess access, OperationId operation, Instant at, UUID run) {}

    /** A payee that the rows name and the book does not have. */
    record NewPayee(UUID id, String name, String nameKey) {}

    /** A transaction that is booked with a category and becomes a transfer: {@code account} takes the category's side. */
    record Leg(UUID transaction, UUID account) {}

    /**
     * @param digest SHA-256 over the booked rows by id, in hex
     */
    record Booked(int transactions, String digest) {}

    /** The accounts, categories and payees of a book, as of at most five seconds ago. */
    Chart chart(BookId book);

    /** The same, as the transaction sees it. */
    Chart chart(BookTransaction transaction);

    /** To be called where the database knew better than the chart, and after an import that made payees. */
    void forgetChart(BookId book);

    /** Makes the temporary table {@link #TABLE}, for the rest of the transaction. */
    void prepare(BookTransaction transaction);

    void addPayees(BookTransaction transaction, Import what, List<NewPayee> payees);

    /** Gives transactions their other leg; journalled one by one, so that an undo of the operation gives the category back. */
    void turnIntoTransfers(BookTransaction transaction, Import what, List<Leg> legs);

    /**
     * Books what is in {@link #TABLE}.
     *
     * @throws StaleChart where an account, category or payee is no longer what the chart said
     */
    Booked book(BookTransaction transaction, Import what);

    /**
     * Counts the ledger's tables anew for the planner of queries, where so many new transactions are more than a tenth of what it knew;
     * after the commit. Until the database did so by itself, the first pages after a first import would be planned for empty tables.
     */
    void recount(BookId book, int transactions);

    /** One journal entry for the whole run, and the operation's row for whoever reacts to it. {@code before} may be empty. */
    void record(BookTransaction transaction, Import what, String action, String before, String after);

    /**
     * Puts the transactions of a run into the trash and gives those that it turned into transfers their categories back. Refuses with
     * 409 {@code import_changed} where a person changed some of them since, unless {@code force}; with {@code force} these go too,
     * and edits that other changes followed stay.
     *
     * @param committed the operation that booked the run
     * @return how many transactions went
     */
    int revert(BookTransaction transaction, Import what, OperationId committed, boolean force);

    /** An account, category or payee changed under the import: forget the chart and begin again. */
    final class StaleChart extends RuntimeException {
        public StaleChart(Throwable cause) {
            super("the chart is stale", cause);
        }
    }
}
