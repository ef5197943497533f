package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookFigures.Moved;
import dev.sallim.ledger.BookFigures.Sum;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums up a book, in one round trip: rows of several kinds, told apart by {@code part}. */
@Component
class FiguresSql {
    /**
     * The two ranges of days are one, said so that PostgreSQL reads the table's pages in their order: row by row in the order of days it
     * takes half as long again. What is pending comes grouped from its indexes, each side by itself.
     */
    private static final String FIGURES = """
            SELECT 'HELD' AS part, account_id, commodity_id, NULL::date AS first, false AS later, quantity AS amount
            FROM position WHERE book_id = :book AND wallet_id IS NOT NULL
            UNION ALL
            SELECT 'MOVED', account_id, commodity_id, (CAST(:starts AS date[]))[bucket], later, sum(inflow) - sum(outflow)
            FROM (SELECT account_id, commodity_id, width_bucket(day, :starts) AS bucket, day > :date AS later, inflow, outflow
                  FROM position_day
                  WHERE book_id = :book AND ((day >= :since AND day <= :date) OR day > :date)) AS of_days
            GROUP BY account_id, commodity_id, bucket, later
            UNION ALL
            SELECT 'PENDING', to_account_id, to_commodity_id, NULL, false, sum(to_amount)
            FROM flow WHERE book_id = :book AND deleted_at IS NULL AND to_state = 'PENDING' AND booked_on <= :date
            GROUP BY to_account_id, to_commodity_id
            UNION ALL
            SELECT 'PENDING', from_account_id, from_commodity_id, NULL, false, -sum(from_amount)
            FROM flow WHERE book_id = :book AND deleted_at IS NULL AND from_state = 'PENDING' AND booked_on <= :date
            GROUP BY from_account_id, from_commodity_id
            UNION ALL
            SELECT 'COUNT', NULL, NULL, NULL, false, count(*)
            FROM (SELECT 1 FROM transaction WHERE book_id = :book AND deleted_at IS NULL LIMIT :most) AS counted""";

    private static final String LATEST = """
            WITH page AS MATERIALIZED (
                SELECT t.id FROM transaction t
                WHERE t.book_id = :book AND t.deleted_at IS NULL AND t.booked_on <= :date
                ORDER BY t.booked_on DESC, t.ordinal DESC, t.id DESC LIMIT :most)
            SELECT %s
            FROM page JOIN transaction t ON t.book_id = :book AND t.id = page.id
                 JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
            ORDER BY t.booked_on DESC, t.ordinal DESC, t.id DESC, f.line_no""".formatted(TransactionSql.COLUMNS);

    /** Of accounts or categories, each side by its index; the row without a commodity counts the transactions. */
    private static final String ROWS = """
            WITH side AS MATERIALIZED (
                SELECT transaction_id, to_commodity_id AS commodity_id, to_amount AS inflow, 0::numeric AS outflow
                FROM flow WHERE book_id = :book AND to_account_id = ANY (:accounts) AND deleted_at IS NULL
                  AND booked_on BETWEEN :from AND :to
                UNION ALL
                SELECT transaction_id, from_commodity_id, 0::numeric, from_amount
                FROM flow WHERE book_id = :book AND from_account_id = ANY (:accounts) AND deleted_at IS NULL
                  AND booked_on BETWEEN :from AND :to)
            SELECT NULL::uuid AS commodity_id, 0::numeric AS inflow, 0::numeric AS outflow, count(DISTINCT transaction_id) AS n FROM side
            UNION ALL
            SELECT commodity_id, sum(inflow), sum(outflow), 0 FROM side GROUP BY commodity_id""";

    private final BookDatabase database;

    FiguresSql(BookDatabase database) {
        this.database = database;
    }

    /** What the rows say, by part. */
    record Parts(List<Sum> held, List<Moved> moved, List<Sum> pending, int transactions) {}

    Parts figures(BookId book, List<LocalDate> starts, LocalDate date) {
        List<Sum> held = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Sum> pending = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        database.query(book, FIGURES)
                .param("since", starts.getFirst())
                .param("date", date)
                .array("starts", SqlType.DATE, starts)
                .param("most", Figures.MOST_COUNTED + 1)
                .list(row -> switch (row.text("part")) {
                    case "HELD" -> held.add(sum(row));
                    case "MOVED" -> moved.add(moved(row));
                    case "PENDING" -> pending.add(sum(row));
                    case "COUNT" -> counts.add(row.decimal("amount").intValueExact());
                    default -> throw new IllegalStateException("unknown part");
                });
        return new Parts(held, moved, pending, counts.getFirst());
    }

    List<StoredTransaction> latest(BookId book, LocalDate date, int most) {
        return TransactionSql.assemble(database.query(book, LATEST)
                .param("date", date)
                .param("most", most)
                .list(TransactionSql::read));
    }

    /** One without a commodity has the count. */
    List<OfRows> rows(BookId book, Collection<UUID> accounts, LocalDate from, LocalDate to) {
        return database.query(book, ROWS)
                .array("accounts", SqlType.UUID, accounts)
                .param("from", from)
                .param("to", to)
                .list(row -> new OfRows(
                        row.uuidOrNull("commodity_id"),
                        row.decimal("inflow"),
                        row.decimal("outflow"),
                        row.bigint("n")));
    }

    record OfRows(@Nullable UUID commodity, BigDecimal in, BigDecimal out, long transactions) {}

    private static Sum sum(Row row) throws SQLException {
        return new Sum(row.uuid("account_id"), row.uuid("commodity_id"), row.decimal("amount"));
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(
                row.uuid("account_id"),
                row.uuid("commodity_id"),
                row.day("first"),
                row.bool("later"),
                row.decimal("amount"));
    }
}
