package dev.sallim.ledger.trash;

import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the transactions of the trash. Those that went along with an account are the account's: counted there, not listed. */
@Component
class TransactionTrashSql {
    private static final String PAGE = """
            SELECT t.id, t.version, t.deleted_at, t.deleted_in,
                   coalesce(p.name, nullif(t.note, ''), (
                       SELECT fa.name || ' → ' || ta.name
                       FROM flow f
                       JOIN account fa ON fa.book_id = f.book_id AND fa.id = f.from_account_id
                       JOIN account ta ON ta.book_id = f.book_id AND ta.id = f.to_account_id
                       WHERE f.book_id = t.book_id AND f.transaction_id = t.id ORDER BY f.line_no LIMIT 1), '') AS name
            FROM transaction t LEFT JOIN payee p ON p.book_id = t.book_id AND p.id = t.payee_id
            WHERE t.book_id = :book AND t.deleted_at IS NOT NULL %s
              AND NOT EXISTS (SELECT 1 FROM account a
                              WHERE a.book_id = t.book_id AND a.deleted_in = t.deleted_in AND a.deleted_at IS NOT NULL)
            ORDER BY t.deleted_at DESC, t.id DESC LIMIT :rows""";
    private static final String FIRST = PAGE.formatted("");
    private static final String NEXT = PAGE.formatted("AND (t.deleted_at, t.id) < (:at, :id)");
    private static final String WITH = """
            SELECT deleted_in, count(*) AS n FROM transaction
            WHERE book_id = :book AND deleted_at = ANY (:moments) AND deleted_in = ANY (:operations)
            GROUP BY deleted_in""";

    private final BookDatabase database;

    TransactionTrashSql(BookDatabase database) {
        this.database = database;
    }

    List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        BookQuery query = last == null
                ? database.query(book, FIRST)
                : database.query(book, NEXT).param("at", last.deletedAt()).param("id", last.id());
        return query.param("rows", rows).list(Trashed::read);
    }

    /** How many transactions each of these operations put into the trash. */
    Map<UUID, Long> with(BookId book, Collection<Instant> moments, Collection<UUID> operations) {
        Map<UUID, Long> counts = new HashMap<>();
        database.query(book, WITH)
                .array("moments", SqlType.INSTANT, moments)
                .array("operations", SqlType.UUID, operations)
                .list(row -> counts.put(row.uuid("deleted_in"), row.bigint("n")));
        return counts;
    }
}
