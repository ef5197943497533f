package dev.sallim.planning.recurring;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads the latest times of payees, from an index by payee and day: of each payee a bounded number, of a bounded number of payees, those who
 * came last first. What nobody dismissed.
 */
@Component
class SuggestionSql {
    /** How many payees, the ones heard of last, are looked at. */
    private static final int MOST_PAYEES = 300;
    /** Of each payee, the latest: a year of weeks. */
    private static final int MOST_TIMES = 60;

    private static final String LATEST = """
            WITH payees AS (
                SELECT p.id, (SELECT max(t.booked_on) FROM transaction t
                              WHERE t.book_id = :book AND t.payee_id = p.id AND t.deleted_at IS NULL AND t.booked_on <= :to) AS last
                FROM payee p WHERE p.book_id = :book AND p.deleted_at IS NULL AND p.merged_into IS NULL),
            asked AS (SELECT id FROM payees WHERE last >= :from ORDER BY last DESC, id LIMIT :payees)
            SELECT a.id AS payee, f.from_account_id, f.to_account_id, f.from_commodity_id, f.to_commodity_id, f.booked_on,
                   f.from_amount, f.to_amount, t.id
            FROM asked a
            CROSS JOIN LATERAL (
                SELECT t.id FROM transaction t
                WHERE t.book_id = :book AND t.payee_id = a.id AND t.deleted_at IS NULL AND t.booked_on BETWEEN :from AND :to
                  AND t.kind IN ('INCOME', 'EXPENSE')
                ORDER BY t.booked_on DESC, t.ordinal DESC, t.id DESC LIMIT :times) t
            JOIN flow f ON f.book_id = :book AND f.transaction_id = t.id AND f.line_no = 1
            ORDER BY a.id, f.booked_on, t.id""";
    private static final String DISMISS = """
            INSERT INTO recurring_dismissal (book_id, account_id, payee_id, incoming, dismissed_at, dismissed_by)
            VALUES (:book, :account, :payee, :incoming, :now, :by) ON CONFLICT DO NOTHING""";
    private static final String RESTORE = """
            DELETE FROM recurring_dismissal
            WHERE book_id = :book AND account_id = :account AND payee_id = :payee AND incoming = :incoming""";
    private static final String DISMISSED =
            "SELECT account_id, payee_id, incoming FROM recurring_dismissal WHERE book_id = :book";

    private final BookDatabase database;

    SuggestionSql(BookDatabase database) {
        this.database = database;
    }

    /** The first flow of a transaction with a payee. */
    record Paid(
            UUID payee,
            UUID from,
            UUID to,
            UUID fromCommodity,
            UUID toCommodity,
            LocalDate day,
            BigDecimal fromAmount,
            BigDecimal toAmount) {}

    /** What a suggestion is about. */
    record Key(UUID account, UUID payee, boolean incoming) {}

    List<Paid> latest(BookId book, LocalDate from, LocalDate to) {
        return database.query(book, LATEST)
                .param("from", from)
                .param("to", to)
                .param("payees", MOST_PAYEES)
                .param("times", MOST_TIMES)
                .list(row -> new Paid(
                        row.uuid("payee"),
                        row.uuid("from_account_id"),
                        row.uuid("to_account_id"),
                        row.uuid("from_commodity_id"),
                        row.uuid("to_commodity_id"),
                        row.day("booked_on"),
                        row.decimal("from_amount"),
                        row.decimal("to_amount")));
    }

    List<Key> dismissed(BookId book) {
        return database.query(book, DISMISSED)
                .list(row -> new Key(row.uuid("account_id"), row.uuid("payee_id"), row.bool("incoming")));
    }

    /** False where somebody did before. */
    boolean dismiss(BookTransaction transaction, BookAccess access, Key key, Instant now) {
        return transaction
                        .update(DISMISS)
                        .param("account", key.account())
                        .param("payee", key.payee())
                        .param("incoming", key.incoming())
                        .param("now", now)
                        .param("by", access.person().value())
                        .run()
                == 1;
    }

    /** False where it was not dismissed. */
    boolean restore(BookTransaction transaction, Key key) {
        return transaction
                        .update(RESTORE)
                        .param("account", key.account())
                        .param("payee", key.payee())
                        .param("incoming", key.incoming())
                        .run()
                == 1;
    }
}
