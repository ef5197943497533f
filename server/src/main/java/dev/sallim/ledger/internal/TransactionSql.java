package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads transactions with their flows and tags, and removes those that leave the trash for good. */
@Component
public class TransactionSql {
    /** The columns that {@link #read} wants, of {@code transaction t JOIN flow f}. */
    public static final String COLUMNS = """
            t.id, t.booked_on, t.ordinal, t.kind, t.payee_id, t.note, t.source, t.source_id, t.version,
            t.created_at, t.updated_at, t.deleted_at, t.deleted_in,
            CASE WHEN t.tagged THEN ARRAY(SELECT g.tag_id FROM transaction_tag g
                                          WHERE g.book_id = t.book_id AND g.transaction_id = t.id
                                          ORDER BY g.tag_id) END AS tags,
            f.from_account_id, f.from_commodity_id, f.from_amount, f.from_state, f.from_wallet_id,
            f.to_account_id, f.to_commodity_id, f.to_amount, f.to_state, f.to_wallet_id, f.memo""";

    /** The columns of {@code transaction t} that {@link #COLUMNS} mentions. */
    public static final String OWN_COLUMNS = """
            t.book_id, t.id, t.booked_on, t.ordinal, t.kind, t.payee_id, t.note, t.tagged, t.source, t.source_id,
            t.version, t.created_at, t.updated_at, t.deleted_at, t.deleted_in""";

    private static final String BY_IDS = """
            SELECT %s
            FROM transaction t JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
            WHERE t.book_id = :book AND t.id = ANY (:ids)
            ORDER BY t.id, f.line_no""".formatted(COLUMNS);
    private static final String PURGE = """
            DELETE FROM transaction WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL AND version = :version""";

    private static final String LOCK =
            "SELECT id FROM transaction WHERE book_id = :book AND id = ANY (:ids) ORDER BY id FOR UPDATE";
    /** Of a transaction over tens of thousands of rows. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final BookDatabase database;

    TransactionSql(BookDatabase database) {
        this.database = database;
    }

    /** Those that exist, by id, the trash included. */
    public List<StoredTransaction> byIds(BookId book, Collection<UUID> ids) {
        return assemble(
                database.query(book, BY_IDS).array("ids", SqlType.UUID, ids).list(TransactionSql::read));
    }

    public List<StoredTransaction> byIds(BookTransaction transaction, Collection<UUID> ids) {
        return assemble(
                transaction.query(BY_IDS).array("ids", SqlType.UUID, ids).list(TransactionSql::read));
    }

    /**
     * Locks them in the order of their ids, as every write path does, and answers those that exist. What follows in the transaction may take
     * longer than an ordinary request.
     */
    List<UUID> lock(BookTransaction transaction, Collection<UUID> ids) {
        return transaction
                .query(LOCK)
                .within(LONGEST)
                .array("ids", SqlType.UUID, ids)
                .list(row -> row.uuid("id"));
    }

    /** Deletes one for good; false where it is not in the trash at that version. */
    public boolean purge(BookTransaction transaction, UUID id, int version) {
        return transaction
                        .update(PURGE)
                        .param("id", id)
                        .param("version", version)
                        .run()
                == 1;
    }

    /** One row of the join: the transaction with one of its flows. Rows of one transaction follow each other, by line. */
    public static StoredTransaction read(Row row) throws SQLException {
        return new StoredTransaction(
                row.uuid("id"),
                row.day("booked_on"),
                row.bigint("ordinal"),
                TransactionKind.valueOf(row.text("kind")),
                row.uuidOrNull("payee_id"),
                row.text("note"),
                row.uuidsOrNone("tags"),
                List.of(flow(row)),
                row.text("source"),
                row.uuidOrNull("source_id"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("deleted_at"),
                row.uuidOrNull("deleted_in"));
    }

    /** Joins the rows of each transaction into one value. */
    public static List<StoredTransaction> assemble(List<StoredTransaction> rows) {
        List<StoredTransaction> whole = new ArrayList<>(rows.size());
        int start = 0;
        while (start < rows.size()) {
            StoredTransaction first = rows.get(start);
            int end = start + 1;
            while (end < rows.size() && rows.get(end).id().equals(first.id())) {
                end++;
            }
            if (end == start + 1) {
                whole.add(first);
            } else {
                List<StoredFlow> flows = new ArrayList<>(end - start);
                rows.subList(start, end).forEach(row -> flows.addAll(row.flows()));
                whole.add(first.withFlows(flows));
            }
            start = end;
        }
        return whole;
    }

    private static StoredFlow flow(Row row) throws SQLException {
        return new StoredFlow(
                new FlowLine(
                        new FlowSide(
                                row.uuid("from_account_id"),
                                row.uuid("from_commodity_id"),
                                row.decimal("from_amount"),
                                state(row.textOrNull("from_state")),
                                row.uuid("from_wallet_id")),
                        new FlowSide(
                                row.uuid("to_account_id"),
                                row.uuid("to_commodity_id"),
                                row.decimal("to_amount"),
                                state(row.textOrNull("to_state")),
                                row.uuid("to_wallet_id"))),
                row.text("memo"));
    }

    private static @Nullable ClearingState state(@Nullable String value) {
        return value == null ? null : ClearingState.valueOf(value);
    }
}
