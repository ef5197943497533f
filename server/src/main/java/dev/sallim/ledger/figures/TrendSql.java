package dev.sallim.ledger.figures;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.ledger.BookTrends.Moved;
import dev.sallim.ledger.BookTrends.Movements;
import dev.sallim.ledger.BookTrends.OfPayee;
import dev.sallim.ledger.BookTrends.Part;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Sums up one part of a book by month, in one round trip: rows of two kinds, told apart by {@code part}. Flows are summed once, by
 * category, month and payee, and these sums are then added up both ways.
 */
@Component
class TrendSql {
    private static final String ROLLUP = """
            SELECT 'MOVED' AS part, d.account_id, d.commodity_id, date_trunc('month', d.day::timestamp)::date AS month,
                   NULL::uuid AS payee_id, NULL::text AS class, sum(d.inflow) AS inflow, sum(d.outflow) AS outflow
            FROM position_day d
            WHERE d.book_id = :book AND %s AND d.day BETWEEN :first AND :last
            GROUP BY d.account_id, d.commodity_id, 4""";
    private static final String SIDES = """
            WITH side AS (
            %s),
            summed AS MATERIALIZED (
                SELECT account_id, commodity_id, date_trunc('month', booked_on::timestamp)::date AS month, payee_id,
                       sum(inflow) AS inflow, sum(outflow) AS outflow
                FROM side GROUP BY account_id, commodity_id, 3, payee_id)
            """;
    private static final String MONTHS = """
            SELECT 'MOVED' AS part, account_id, commodity_id, month, NULL::uuid AS payee_id, NULL::text AS class,
                   sum(inflow) AS inflow, sum(outflow) AS outflow
            FROM summed GROUP BY account_id, commodity_id, month""";
    private static final String PAYEES = """
            SELECT 'PAYEE', NULL, commodity_id, NULL, payee_id, class, inflow, outflow
            FROM (SELECT a.class, s.commodity_id, s.payee_id, sum(s.inflow) AS inflow, sum(s.outflow) AS outflow,
                         row_number() OVER (PARTITION BY a.class, s.commodity_id
                                            ORDER BY abs(sum(s.inflow) - sum(s.outflow)) DESC, s.payee_id) AS place
                  FROM summed s JOIN account a ON a.book_id = :book AND a.id = s.account_id
                  WHERE a.class IN ('INCOME', 'EXPENSE')
                  GROUP BY a.class, s.commodity_id, s.payee_id) AS largest
            WHERE place <= :most""";
    private static final String UNION = "\nUNION ALL\n";

    /** The other sides of an account's flows; what goes round within it, such as a trade, is taken off its rollups again. */
    private static final String OF_ACCOUNT = """
            SELECT f.to_account_id AS account_id, f.to_commodity_id AS commodity_id, f.booked_on, t.payee_id,
                   CASE WHEN f.to_account_id = f.from_account_id THEN -f.to_amount ELSE f.to_amount END AS inflow,
                   0 AS outflow
            FROM flow f JOIN transaction t ON t.book_id = f.book_id AND t.id = f.transaction_id
            WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts)
              AND f.deleted_at IS NULL AND f.booked_on BETWEEN :first AND :last
            UNION ALL
            SELECT f.from_account_id, f.from_commodity_id, f.booked_on, t.payee_id, 0,
                   CASE WHEN f.to_account_id = f.from_account_id THEN -f.from_amount ELSE f.from_amount END
            FROM flow f JOIN transaction t ON t.book_id = f.book_id AND t.id = f.transaction_id
            WHERE f.book_id = :book AND f.to_account_id = ANY (:accounts)
              AND f.deleted_at IS NULL AND f.booked_on BETWEEN :first AND :last""";
    /** The categories' own sides. */
    private static final String OF_CATEGORIES = """
            SELECT f.to_account_id AS account_id, f.to_commodity_id AS commodity_id, f.booked_on, t.payee_id,
                   f.to_amount AS inflow, 0 AS outflow
            FROM flow f JOIN transaction t ON t.book_id = f.book_id AND t.id = f.transaction_id
            WHERE f.book_id = :book AND f.to_account_id = ANY (:accounts)
              AND f.deleted_at IS NULL AND f.booked_on BETWEEN :first AND :last
            UNION ALL
            SELECT f.from_account_id, f.from_commodity_id, f.booked_on, t.payee_id, 0, f.from_amount
            FROM flow f JOIN transaction t ON t.book_id = f.book_id AND t.id = f.transaction_id
            WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts)
              AND f.deleted_at IS NULL AND f.booked_on BETWEEN :first AND :last""";
    /** All sides of the transactions that are found. */
    private static final String OF_FOUND = """
            SELECT s.account_id, s.commodity_id, f.booked_on, t.payee_id, s.inflow, s.outflow
            FROM %s JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
                 CROSS JOIN LATERAL (VALUES (f.to_account_id, f.to_commodity_id, f.to_amount, 0),
                                            (f.from_account_id, f.from_commodity_id, 0, f.from_amount))
                      AS s (account_id, commodity_id, inflow, outflow)
            WHERE t.book_id = :book AND t.deleted_at IS NULL AND t.booked_on BETWEEN :first AND :last AND %s""";

    private static final String OF_PAYEE = OF_FOUND.formatted("transaction t", "t.payee_id = :id");
    private static final String OF_TAG = OF_FOUND.formatted(
            "transaction_tag g JOIN transaction t ON t.book_id = g.book_id AND t.id = g.transaction_id",
            "g.book_id = :book AND g.tag_id = :id");

    private static final String WALLET = ROLLUP.formatted("d.wallet_id = :id");
    private static final String ROLLUP_OF_ACCOUNTS = ROLLUP.formatted("d.account_id = ANY (:accounts)");
    private static final String ACCOUNT =
            SIDES.formatted(OF_ACCOUNT) + ROLLUP_OF_ACCOUNTS + UNION + MONTHS + UNION + PAYEES;
    private static final String CATEGORY = SIDES.formatted(OF_CATEGORIES) + ROLLUP_OF_ACCOUNTS + UNION + PAYEES;
    private static final String PAYEE = SIDES.formatted(OF_PAYEE) + MONTHS;
    private static final String TAG = SIDES.formatted(OF_TAG) + MONTHS + UNION + PAYEES;

    private final BookDatabase database;

    TrendSql(BookDatabase database) {
        this.database = database;
    }

    /** What the rows say, by part. */
    record Parts(List<Moved> moved, List<OfPayee> payees) {}

    /** @param accounts the account, or the category with all below it; not asked of other parts */
    Parts parts(BookId book, Part part, UUID id, Collection<UUID> accounts, LocalDate first, LocalDate last) {
        List<Moved> moved = new ArrayList<>();
        List<OfPayee> payees = new ArrayList<>();
        BookQuery query = switch (part) {
            case WALLET -> database.query(book, WALLET).param("id", id);
            case ACCOUNT -> most(database.query(book, ACCOUNT)).array("accounts", SqlType.UUID, accounts);
            case CATEGORY -> most(database.query(book, CATEGORY)).array("accounts", SqlType.UUID, accounts);
            case PAYEE -> database.query(book, PAYEE).param("id", id);
            case TAG -> most(database.query(book, TAG)).param("id", id);
        };
        query.param("first", first).param("last", last).list(row -> switch (row.text("part")) {
            case "MOVED" -> moved.add(moved(row));
            case "PAYEE" -> payees.add(ofPayee(row));
            default -> throw new IllegalStateException("unknown part");
        });
        return new Parts(moved, payees);
    }

    private static BookQuery most(BookQuery query) {
        return query.param("most", Movements.MOST_PAYEES);
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(
                row.uuid("account_id"),
                row.uuid("commodity_id"),
                row.day("month"),
                row.decimal("inflow"),
                row.decimal("outflow"));
    }

    private static OfPayee ofPayee(Row row) throws SQLException {
        return new OfPayee(
                row.uuidOrNull("payee_id"),
                AccountClass.valueOf(row.text("class")),
                row.uuid("commodity_id"),
                row.decimal("inflow"),
                row.decimal("outflow"));
    }
}
