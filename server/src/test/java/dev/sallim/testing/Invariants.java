package dev.sallim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's invariants, asked of the tables as their owner, with SQL of its own: an oracle independent of the product's. */
public final class Invariants {
    private static final String POSITIONS = """
            WITH side AS (
                SELECT from_account_id AS account_id, from_commodity_id AS commodity_id, -from_amount AS amount
                FROM flow WHERE book_id = ? AND deleted_at IS NULL
                UNION ALL
                SELECT to_account_id, to_commodity_id, to_amount FROM flow WHERE book_id = ? AND deleted_at IS NULL),
            summed AS (SELECT account_id, commodity_id, sum(amount) AS quantity FROM side GROUP BY account_id, commodity_id)
            SELECT account_id, commodity_id, p.quantity, s.quantity
            FROM (SELECT * FROM position WHERE book_id = ?) p FULL JOIN summed s USING (account_id, commodity_id)
            WHERE coalesce(p.quantity, 0) <> coalesce(s.quantity, 0)""";
    private static final String DAYS = """
            WITH side AS (
                SELECT from_account_id AS account_id, from_wallet_id AS wallet_id, from_commodity_id AS commodity_id,
                       booked_on AS day, 0 AS inflow, from_amount AS outflow
                FROM flow WHERE book_id = ? AND deleted_at IS NULL
                UNION ALL
                SELECT to_account_id, to_wallet_id, to_commodity_id, booked_on, to_amount, 0
                FROM flow WHERE book_id = ? AND deleted_at IS NULL),
            summed AS (
                SELECT account_id, wallet_id, commodity_id, day, sum(inflow) AS i, sum(outflow) AS o, count(*) AS n
                FROM side GROUP BY account_id, wallet_id, commodity_id, day)
            SELECT account_id, day, d.inflow, s.i, d.outflow, s.o, d.n, s.n
            FROM (SELECT * FROM position_day WHERE book_id = ?) d
                 FULL JOIN summed s USING (account_id, wallet_id, commodity_id, day)
            WHERE coalesce(d.inflow, 0) <> coalesce(s.i, 0) OR coalesce(d.outflow, 0) <> coalesce(s.o, 0)
               OR coalesce(d.n, 0) <> coalesce(s.n, 0)""";
    private static final String SHAPES = """
            SELECT f.transaction_id
            FROM flow f JOIN transaction t ON t.book_id = f.book_id AND t.id = f.transaction_id
                 JOIN account fa ON fa.book_id = f.book_id AND fa.id = f.from_account_id
                 JOIN account ta ON ta.book_id = f.book_id AND ta.id = f.to_account_id
            WHERE f.book_id = ? AND f.book_id = ? AND f.book_id = ?
              AND (t.booked_on <> f.booked_on OR t.ordinal <> f.ordinal
                   OR (t.deleted_at IS NULL) <> (f.deleted_at IS NULL)
                   OR (fa.wallet_id IS NOT NULL AND fa.wallet_id <> f.from_wallet_id)
                   OR (ta.wallet_id IS NOT NULL AND ta.wallet_id <> f.to_wallet_id)
                   OR (fa.wallet_id IS NOT NULL) <> (f.from_state IS NOT NULL)
                   OR (ta.wallet_id IS NOT NULL) <> (f.to_state IS NOT NULL))""";

    /** What no foreign key says: lines of banks and staged rows have their run, lines their account. */
    private static final String LINES = """
            SELECT b.id, b.run_id, b.account_id FROM bank_line b
            LEFT JOIN import_run r ON r.book_id = b.book_id AND r.id = b.run_id
            LEFT JOIN account a ON a.book_id = b.book_id AND a.id = b.account_id
            WHERE b.book_id = ? AND (r.id IS NULL OR a.id IS NULL)
            UNION ALL
            SELECT w.id, w.run_id, w.account_id FROM import_row w
            LEFT JOIN import_run r ON r.book_id = w.book_id AND r.id = w.run_id
            WHERE w.book_id = ? AND w.book_id = ? AND r.id IS NULL""";

    private final TestDatabase database;

    public Invariants(TestDatabase database) {
        this.database = database;
    }

    /** Fails with the rows that differ. */
    public void holdFor(UUID book) throws SQLException {
        assertThat(rows(POSITIONS, book))
                .as("positions that are not the sum of their live flows")
                .isEmpty();
        assertThat(rows(DAYS, book))
                .as("days that are not the sum of their live flows")
                .isEmpty();
        assertThat(rows(SHAPES, book))
                .as("flows that disagree with their transaction or accounts")
                .isEmpty();
        assertThat(rows(LINES, book))
                .as("lines of banks without their run or account")
                .isEmpty();
    }

    /** In plain digits; null where the account has no such position. */
    public @Nullable String balance(UUID book, UUID account, UUID commodity) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT quantity FROM position WHERE book_id = ? AND account_id = ? AND commodity_id = ?")) {
            statement.setObject(1, book);
            statement.setObject(2, account);
            statement.setObject(3, commodity);
            try (ResultSet result = statement.executeQuery()) {
                if (!result.next()) {
                    return null;
                }
                BigDecimal quantity = result.getBigDecimal(1);
                return quantity.signum() == 0
                        ? "0"
                        : quantity.stripTrailingZeros().toPlainString();
            }
        }
    }

    private List<String> rows(String sql, UUID book) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, book);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= columns; i++) {
                        row.append(result.getString(i)).append(' ');
                    }
                    rows.add(row.toString());
                }
            }
            return rows;
        }
    }
}
