package dev.sallim.ledger.search;

import dev.sallim.ledger.search.BalanceLine.Step;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads how a balance went from the day rollups, in one round trip: no flow is read, and the rows that come back are no more than the
 * points of a chart. The balance before the first day is the position less the rollups since.
 */
@Component
class BalanceLineSql {
    private static final String LINE = """
            WITH span AS MATERIALIZED (
                SELECT least(coalesce(:from, (SELECT d.day FROM position_day d
                                              WHERE d.book_id = :book AND d.account_id = :account AND d.wallet_id = :wallet
                                                AND d.commodity_id = :commodity AND d.n > 0
                                              ORDER BY d.day LIMIT 1)), :to) AS first),
            step AS MATERIALIZED (
                SELECT first, CASE WHEN :to - first < :most THEN 'DAY'
                                   WHEN :to - first < :most * 7 THEN 'WEEK'
                                   WHEN :to - first < :most * 30 THEN 'MONTH'
                                   ELSE 'YEAR' END AS step
                FROM span),
            days AS MATERIALIZED (
                SELECT d.day, d.inflow - d.outflow AS net
                FROM position_day d
                WHERE d.book_id = :book AND d.account_id = :account AND d.wallet_id = :wallet
                  AND d.commodity_id = :commodity AND d.day >= (SELECT first FROM span))
            SELECT (SELECT first FROM span) AS day, (SELECT step FROM step) AS step,
                   coalesce((SELECT p.quantity FROM position p
                             WHERE p.book_id = :book AND p.account_id = :account AND p.commodity_id = :commodity), 0)
                 - coalesce((SELECT sum(net) FROM days), 0) AS net, true AS opening
            UNION ALL
            SELECT least(CASE step.step
                             WHEN 'DAY' THEN day
                             WHEN 'WEEK' THEN (date_trunc('week', day::timestamp) + interval '6 days')::date
                             WHEN 'MONTH' THEN (date_trunc('month', day::timestamp) + interval '1 month - 1 day')::date
                             ELSE (date_trunc('year', day::timestamp) + interval '1 year - 1 day')::date END, :to),
                   NULL, sum(net), false
            FROM days CROSS JOIN step
            WHERE day <= :to
            GROUP BY 1
            ORDER BY opening DESC, day""";

    private final BookDatabase database;

    BalanceLineSql(BookDatabase database) {
        this.database = database;
    }

    /** What the balance changed by until the end of a day, since the change before. */
    record Change(LocalDate day, BigDecimal net) {}

    /** @param opening the balance when {@code first} began */
    record Line(LocalDate first, Step step, BigDecimal opening, List<Change> changes) {}

    /**
     * @param from null for the first day with anything on it
     * @param most points
     */
    Line line(
            BookId book, UUID account, UUID commodity, UUID wallet, @Nullable LocalDate from, LocalDate to, int most) {
        List<Line> opening = new ArrayList<>(1);
        List<Change> changes = new ArrayList<>();
        database.query(book, LINE)
                .param("account", account)
                .param("commodity", commodity)
                .param("wallet", wallet)
                .param("from", from, SqlType.DATE)
                .param("to", to, SqlType.DATE)
                .param("most", most)
                .list(row -> row.bool("opening")
                        ? opening.add(
                                new Line(row.day("day"), Step.valueOf(row.text("step")), row.decimal("net"), List.of()))
                        : changes.add(new Change(row.day("day"), row.decimal("net"))));
        Line line = opening.getFirst();
        return new Line(line.first(), line.step(), line.opening(), changes);
    }
}
