package dev.sallim.ledger.chart;

import dev.sallim.core.money.Rate;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code book_rate_change}: what a file of rates changed, so that it can be taken back whole. */
@Component
class RateChangeSql {
    /** A whole history of the European Central Bank is a quarter of a million rates. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String KEEP = """
            INSERT INTO book_rate_change (book_id, operation_id, from_commodity_id, to_commodity_id, day,
                                          before_rate, before_source, after_rate, after_source, at)
            SELECT :book, :operation, f.id, t.id, u.day, r.rate, r.source, u.rate, :source, :at
            FROM unnest(:froms, :tos, :days, :rates) AS u (from_code, to_code, day, rate)
            JOIN commodity f ON f.book_id = :book AND f.code = u.from_code
            JOIN commodity t ON t.book_id = :book AND t.code = u.to_code
            LEFT JOIN book_rate r
              ON r.book_id = :book AND r.from_commodity_id = f.id AND r.to_commodity_id = t.id AND r.day = u.day
            WHERE r.rate IS DISTINCT FROM u.rate OR r.source <> :source""";
    private static final String COMPARE = """
            SELECT count(*) AS changes,
                   count(*) FILTER (WHERE r.rate IS DISTINCT FROM c.after_rate OR r.source IS DISTINCT FROM c.after_source) AS moved
            FROM book_rate_change c
            LEFT JOIN book_rate r ON r.book_id = c.book_id AND r.from_commodity_id = c.from_commodity_id
                                 AND r.to_commodity_id = c.to_commodity_id AND r.day = c.day
            WHERE c.book_id = :book AND c.operation_id = :operation""";
    private static final String REMOVE = """
            DELETE FROM book_rate r USING book_rate_change c
            WHERE r.book_id = :book AND c.book_id = :book AND c.operation_id = :operation AND c.before_rate IS NULL
              AND r.from_commodity_id = c.from_commodity_id AND r.to_commodity_id = c.to_commodity_id AND r.day = c.day""";
    private static final String BRING_BACK = """
            INSERT INTO book_rate AS b (book_id, from_commodity_id, to_commodity_id, day, rate, source, version, updated_at)
            SELECT :book, from_commodity_id, to_commodity_id, day, before_rate, before_source, 1, :at
            FROM book_rate_change WHERE book_id = :book AND operation_id = :operation AND before_rate IS NOT NULL
            ON CONFLICT (book_id, from_commodity_id, to_commodity_id, day) DO UPDATE
            SET rate = excluded.rate, source = excluded.source, version = b.version + 1, updated_at = excluded.updated_at""";
    private static final String TURN_ROUND = """
            INSERT INTO book_rate_change (book_id, operation_id, from_commodity_id, to_commodity_id, day,
                                          before_rate, before_source, after_rate, after_source, at)
            SELECT :book, :undo, from_commodity_id, to_commodity_id, day, after_rate, after_source, before_rate, before_source, :at
            FROM book_rate_change WHERE book_id = :book AND operation_id = :operation""";

    /** @param moved how many of the changed rates are no longer as the operation left them */
    record Compared(long changes, long moved) {}

    /** To be called before the rates are written. */
    void keep(ChartWrite write, List<Rate> rates, RateSource source) {
        int kept = RateSql.filled(write.transaction().update(KEEP), rates, source, write.at())
                .param("operation", write.operation().value())
                .run();
        if (kept > rates.size()) {
            throw new IllegalStateException("kept " + kept + " changes of " + rates.size() + " rates");
        }
    }

    Compared compare(BookTransaction transaction, UUID operation) {
        return transaction
                .query(COMPARE)
                .within(LONGEST)
                .param("operation", operation)
                .one(row -> new Compared(row.bigint("changes"), row.bigint("moved")));
    }

    /** Puts every rate back as it was before the operation, and keeps that as a change of the operation that undoes it. */
    void takeBack(ChartWrite write, UUID operation, long changes) {
        BookTransaction transaction = write.transaction();
        OperationId undo = write.operation();
        int removed = transaction.update(REMOVE).param("operation", operation).run();
        int broughtBack = transaction
                .update(BRING_BACK)
                .param("operation", operation)
                .param("at", write.at())
                .run();
        int turned = transaction
                .update(TURN_ROUND)
                .param("operation", operation)
                .param("undo", undo.value())
                .param("at", write.at())
                .run();
        if (turned != changes || removed + broughtBack != changes) {
            throw new IllegalStateException(
                    "of " + changes + " rates " + removed + " were removed and " + broughtBack + " brought back");
        }
    }
}
