package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookFigures.Figures;
import dev.sallim.ledger.BookFigures.Moved;
import dev.sallim.ledger.BookFigures.Sum;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sums up a book, in one round trip: rows of several kinds, told apart by {@code part}. */
@Component
class FiguresSql {
    private static final String FIGURES = """
            SELECT 'HELD' AS part, account_id, commodity_id, NULL::date AS month, false AS later, quantity AS amount
            FROM position WHERE book_id = :book AND wallet_id IS NOT NULL
            UNION ALL
            SELECT 'MOVED', account_id, commodity_id, date_trunc('month', day::timestamp)::date, day > :date,
                   sum(inflow) - sum(outflow)
            FROM position_day WHERE book_id = :book AND day >= :since
            GROUP BY account_id, commodity_id, 4, 5
            UNION ALL
            SELECT 'PENDING', account_id, commodity_id, NULL, false, sum(amount)
            FROM (SELECT to_account_id AS account_id, to_commodity_id AS commodity_id, to_amount AS amount
                  FROM flow
                  WHERE book_id = :book AND deleted_at IS NULL AND to_state = 'PENDING' AND booked_on <= :date
                  UNION ALL
                  SELECT from_account_id, from_commodity_id, -from_amount
                  FROM flow
                  WHERE book_id = :book AND deleted_at IS NULL AND from_state = 'PENDING' AND booked_on <= :date) AS side
            GROUP BY account_id, commodity_id
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

    private final BookDatabase database;

    FiguresSql(BookDatabase database) {
        this.database = database;
    }

    /** What the rows say, by part. */
    record Parts(List<Sum> held, List<Moved> moved, List<Sum> pending, int transactions) {}

    Parts figures(BookId book, LocalDate since, LocalDate date) {
        List<Sum> held = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Sum> pending = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        database.query(book, FIGURES)
                .param("since", since)
                .param("date", date)
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

    private static Sum sum(Row row) throws SQLException {
        return new Sum(row.uuid("account_id"), row.uuid("commodity_id"), row.decimal("amount"));
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(
                row.uuid("account_id"),
                row.uuid("commodity_id"),
                row.day("month"),
                row.bool("later"),
                row.decimal("amount"));
    }
}
