package dev.sallim.ledger.search;

import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.Cursors.Keys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads pages of an account's register in one round trip. The balance after the newest row of a page is the position, less the rollups
 * of later days, less the later rows of that day: nothing is stored, so a backdated edit costs nothing. A page nearer to the first day
 * than to the last adds up the rollups from the first day on instead: they are the same sum, and fewer rows.
 */
@Component
class RegisterSql {
    private static final String SIDE = """
            (SELECT DISTINCT s.booked_on, s.ordinal, s.transaction_id FROM flow s
             WHERE s.book_id = :book AND s.%1$s_account_id = :account AND s.%1$s_commodity_id = :commodity
               AND s.deleted_at IS NULL AND s.booked_on BETWEEN :from AND :to%2$s
             ORDER BY s.booked_on DESC, s.ordinal DESC, s.transaction_id DESC LIMIT :limit)""";
    private static final String DAYS = """
            position_day d WHERE d.book_id = :book AND d.account_id = :account AND d.wallet_id = :wallet
                             AND d.commodity_id = :commodity""";
    private static final String AFTER = " AND (s.booked_on, s.ordinal, s.transaction_id) < (:day, :ordinal, :id)";
    /** What came on the day of the page's newest row, after it; a first page has all of that day. */
    private static final String LATER_THAT_DAY = """

                     - coalesce((SELECT sum(s.to_amount) FROM flow s
                                 WHERE s.book_id = :book AND s.to_account_id = :account AND s.to_commodity_id = :commodity
                                   AND s.deleted_at IS NULL AND s.booked_on = n.booked_on
                                   AND (s.ordinal, s.transaction_id) > (n.ordinal, n.id)), 0)
                     + coalesce((SELECT sum(s.from_amount) FROM flow s
                                 WHERE s.book_id = :book AND s.from_account_id = :account AND s.from_commodity_id = :commodity
                                   AND s.deleted_at IS NULL AND s.booked_on = n.booked_on
                                   AND (s.ordinal, s.transaction_id) > (n.ordinal, n.id)), 0)""";

    private static final String PAGE = """
            WITH page AS MATERIALIZED (
                SELECT DISTINCT booked_on, ordinal, transaction_id AS id FROM (%1$s UNION ALL %2$s) u
                ORDER BY booked_on DESC, ordinal DESC, transaction_id DESC LIMIT :limit),
            opening AS MATERIALIZED (
                SELECT CASE WHEN n.booked_on - (SELECT d.day FROM %3$s ORDER BY d.day LIMIT 1)
                               < (SELECT d.day FROM %3$s ORDER BY d.day DESC LIMIT 1) - n.booked_on
                       THEN coalesce((SELECT sum(d.inflow) - sum(d.outflow) FROM %3$s AND d.day <= n.booked_on), 0)
                       ELSE coalesce((SELECT p.quantity FROM position p
                                      WHERE p.book_id = :book AND p.account_id = :account
                                        AND p.commodity_id = :commodity), 0)
                          - coalesce((SELECT sum(d.inflow) - sum(d.outflow) FROM %3$s AND d.day > n.booked_on), 0) END%4$s
                     AS balance
                FROM (SELECT booked_on, ordinal, id FROM page ORDER BY booked_on DESC, ordinal DESC, id DESC LIMIT 1) n)
            SELECT (SELECT balance FROM opening) AS balance, %5$s
            FROM page JOIN transaction t ON t.book_id = :book AND t.id = page.id
                 JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
            ORDER BY t.booked_on DESC, t.ordinal DESC, t.id DESC, f.line_no""";
    private static final String FIRST = text("", "");
    private static final String NEXT = text(AFTER, LATER_THAT_DAY);

    private final BookDatabase database;

    RegisterSql(BookDatabase database) {
        this.database = database;
    }

    /** @param balance of the account after the newest of the rows; zero where there is none */
    record RegisterPage(BigDecimal balance, List<StoredTransaction> rows) {}

    /** What a page of which register is asked for; days are included. */
    record Asked(UUID account, UUID commodity, UUID wallet, LocalDate from, LocalDate to) {}

    RegisterPage page(BookId book, Asked asked, @Nullable Keys after, int rows) {
        BookQuery query = database.query(book, after == null ? FIRST : NEXT)
                .param("account", asked.account())
                .param("commodity", asked.commodity())
                .param("wallet", asked.wallet())
                .param("from", asked.from())
                .param("limit", rows);
        if (after == null) {
            query.param("to", asked.to());
        } else {
            LocalDate day = after.day(0);
            query.param("to", day.isBefore(asked.to()) ? day : asked.to())
                    .param("day", day)
                    .param("ordinal", after.number(1))
                    .param("id", after.uuid(2));
        }
        List<BigDecimal> balances = new ArrayList<>(1);
        List<StoredTransaction> read = query.list(row -> {
            if (balances.isEmpty()) {
                balances.add(row.decimal("balance"));
            }
            return TransactionSql.read(row);
        });
        return new RegisterPage(
                balances.isEmpty() ? BigDecimal.ZERO : balances.getFirst(), TransactionSql.assemble(read));
    }

    private static String text(String after, String later) {
        return PAGE.formatted(
                SIDE.formatted("from", after), SIDE.formatted("to", after), DAYS, later, TransactionSql.COLUMNS);
    }
}
