package dev.sallim.ledger.search;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the rows of an account that no statement has confirmed, and the sum of those that one has, in one round trip. */
@Component
class UnconfirmedRows {
    /** As many as a statement may confirm at once. */
    private static final int MOST = 2_000;

    private static final String SIDE = """
            (SELECT DISTINCT s.booked_on, s.ordinal, s.transaction_id FROM flow s
             WHERE s.book_id = :book AND s.%1$s_account_id = :account AND s.%1$s_commodity_id = :commodity
               AND s.deleted_at IS NULL AND s.booked_on <= :until AND s.%1$s_state <> 'RECONCILED'
             ORDER BY s.booked_on DESC, s.ordinal DESC, s.transaction_id DESC LIMIT :limit)""";
    private static final String ROWS =
            """
            WITH confirmed AS MATERIALIZED (
                SELECT coalesce(sum(s.amount), 0) AS amount
                FROM (SELECT to_amount AS amount FROM flow
                      WHERE book_id = :book AND to_account_id = :account AND to_commodity_id = :commodity
                        AND deleted_at IS NULL AND to_state = 'RECONCILED'
                      UNION ALL
                      SELECT -from_amount FROM flow
                      WHERE book_id = :book AND from_account_id = :account AND from_commodity_id = :commodity
                        AND deleted_at IS NULL AND from_state = 'RECONCILED') s),
            page AS MATERIALIZED (
                SELECT u.transaction_id AS id
                FROM (%s UNION %s) AS u
                ORDER BY u.booked_on DESC, u.ordinal DESC, u.transaction_id DESC LIMIT :limit),
            shown AS (
                SELECT %s, f.line_no
                FROM page JOIN transaction t ON t.book_id = :book AND t.id = page.id
                     JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id)
            SELECT confirmed.amount AS confirmed, shown.*
            FROM confirmed LEFT JOIN shown ON true
            ORDER BY shown.booked_on DESC, shown.ordinal DESC, shown.id DESC, shown.line_no""".formatted(SIDE.formatted("from"), SIDE.formatted("to"), TransactionSql.COLUMNS);

    private final BookDatabase database;
    private final ChartRetry charts;

    UnconfirmedRows(BookDatabase database, ChartRetry charts) {
        this.database = database;
        this.charts = charts;
    }

    Unconfirmed upTo(BookAccess access, UUID accountId, LocalDate until) {
        return charts.run(access.book(), chart -> {
            Chart.Account account = Register.account(accountId, chart);
            Chart.Commodity commodity = Register.commodity(account, null, chart);
            List<BigDecimal> confirmed = new ArrayList<>(1);
            List<StoredTransaction> lines = new ArrayList<>();
            database.query(access.book(), ROWS)
                    .param("account", accountId)
                    .param("commodity", commodity.id().value())
                    .param("until", until)
                    .param("limit", MOST + 1)
                    .list(row -> {
                        if (confirmed.isEmpty()) {
                            confirmed.add(row.decimal("confirmed"));
                        }
                        return row.uuidOrNull("id") == null || lines.add(TransactionSql.read(row));
                    });
            List<StoredTransaction> found = TransactionSql.assemble(lines);
            Sides sides = new Sides(accountId, commodity);
            return new Unconfirmed(
                    Money.of(confirmed.getFirst(), commodity.code()),
                    found.stream()
                            .limit(MOST)
                            .map(stored -> sides.row(stored, chart))
                            .toList(),
                    found.size() > MOST);
        });
    }

    /** The sides of an account that are open, in its commodity. */
    private record Sides(UUID account, Chart.Commodity commodity) {
        Unconfirmed.Row row(StoredTransaction stored, Chart chart) {
            BigDecimal amount = BigDecimal.ZERO;
            ClearingState state = ClearingState.CLEARED;
            for (FlowLine line : stored.lines()) {
                if (isOpen(line.from())) {
                    amount = amount.subtract(line.from().amount());
                    state = line.from().state() == ClearingState.PENDING ? ClearingState.PENDING : state;
                }
                if (isOpen(line.to())) {
                    amount = amount.add(line.to().amount());
                    state = line.to().state() == ClearingState.PENDING ? ClearingState.PENDING : state;
                }
            }
            return new Unconfirmed.Row(stored.view(chart, null), Money.of(amount, commodity.code()), state);
        }

        private boolean isOpen(FlowSide side) {
            return side.account().equals(account)
                    && side.commodity().equals(commodity.id().value())
                    && side.state() != ClearingState.RECONCILED;
        }
    }
}
