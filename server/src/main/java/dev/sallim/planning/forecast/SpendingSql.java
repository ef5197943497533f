package dev.sallim.planning.forecast;

import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What categories cost a wallet in ranges of days: one statement for all of both, by the rollups of these days. */
@Component
class SpendingSql {
    private static final String SPENT = """
            SELECT d.account_id, r.place, d.commodity_id, sum(d.inflow - d.outflow) AS spent, min(d.day) AS first
            FROM unnest(:firsts, :lasts, :places) AS r (first, last, place)
            JOIN position_day d ON d.book_id = :book AND d.wallet_id = :wallet AND d.account_id = ANY (:categories)
                AND d.day BETWEEN r.first AND r.last
            GROUP BY d.account_id, r.place, d.commodity_id""";

    private final BookDatabase database;

    SpendingSql(BookDatabase database) {
        this.database = database;
    }

    /**
     * @param place of the range in the list that was asked for
     * @param spent net of refunds
     * @param first the first day on which something happened
     */
    record Spent(UUID category, int place, UUID commodity, BigDecimal spent, LocalDate first) {}

    List<Spent> of(BookId book, UUID wallet, Collection<UUID> categories, List<DayRange> ranges) {
        return database.query(book, SPENT)
                .param("wallet", wallet)
                .array("categories", SqlType.UUID, categories)
                .array(
                        "firsts",
                        SqlType.DATE,
                        ranges.stream().map(DayRange::first).toList())
                .array(
                        "lasts",
                        SqlType.DATE,
                        ranges.stream().map(DayRange::last).toList())
                .array(
                        "places",
                        SqlType.INTEGER,
                        IntStream.range(0, ranges.size()).boxed().toList())
                .list(row -> new Spent(
                        row.uuid("account_id"),
                        row.integer("place"),
                        row.uuid("commodity_id"),
                        row.decimal("spent"),
                        row.day("first")));
    }
}
