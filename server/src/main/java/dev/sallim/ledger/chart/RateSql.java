package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code book_rate}, with the market's published rates behind it. */
@Component
class RateSql {
    /**
     * The latest rate on or before each day, for each pair of the commodities: an index probe per pair and day, however long the history.
     * Published ones come first, so that the book's own of the same day are put over them.
     */
    private static final String LATEST = """
            SELECT r.from_code, r.to_code, r.day, r.rate
            FROM unnest(:days) AS wanted (day)
            CROSS JOIN unnest(:codes) AS f (code)
            CROSS JOIN unnest(:codes) AS t (code)
            CROSS JOIN LATERAL (
                SELECT p.from_code, p.to_code, p.day, p.rate FROM published_rate p
                WHERE p.from_code = f.code AND p.to_code = t.code AND p.day <= wanted.day
                ORDER BY p.day DESC LIMIT 1) r
            UNION ALL
            SELECT f.code, t.code, r.day, r.rate
            FROM unnest(:days) AS wanted (day)
            CROSS JOIN (SELECT id, code FROM commodity WHERE book_id = :book AND code = ANY (:codes)) f
            CROSS JOIN (SELECT id, code FROM commodity WHERE book_id = :book AND code = ANY (:codes)) t
            CROSS JOIN LATERAL (
                SELECT b.day, b.rate FROM book_rate b
                WHERE b.book_id = :book AND b.from_commodity_id = f.id AND b.to_commodity_id = t.id AND b.day <= wanted.day
                ORDER BY b.day DESC LIMIT 1) r""";

    private static final String PAGE = """
            SELECT f.code AS from_code, t.code AS to_code, r.day, r.rate, r.source, r.version, r.updated_at
            FROM book_rate r
            JOIN commodity f ON f.book_id = r.book_id AND f.id = r.from_commodity_id
            JOIN commodity t ON t.book_id = r.book_id AND t.id = r.to_commodity_id
            WHERE r.book_id = :book
              AND (:from::text IS NULL OR f.code = :from::text) AND (:to::text IS NULL OR t.code = :to::text)
              AND (:since::date IS NULL OR r.day >= :since::date) AND (:until::date IS NULL OR r.day <= :until::date)
              AND (:last_day::date IS NULL OR r.day < :last_day::date
                   OR (r.day = :last_day::date AND (f.code, t.code) > (:last_from::text, :last_to::text)))
            ORDER BY r.day DESC, f.code, t.code LIMIT :rows""";
    private static final String FIND = """
            SELECT f.code AS from_code, t.code AS to_code, r.day, r.rate, r.source, r.version, r.updated_at
            FROM book_rate r
            JOIN commodity f ON f.book_id = r.book_id AND f.id = r.from_commodity_id
            JOIN commodity t ON t.book_id = r.book_id AND t.id = r.to_commodity_id
            WHERE r.book_id = :book AND f.code = :from AND t.code = :to AND r.day = :day""";
    private static final String PUT = """
            INSERT INTO book_rate AS b (book_id, from_commodity_id, to_commodity_id, day, rate, source, version, updated_at)
            SELECT :book, f.id, t.id, u.day, u.rate, :source, 1, :at
            FROM unnest(:froms, :tos, :days, :rates) AS u (from_code, to_code, day, rate)
            JOIN commodity f ON f.book_id = :book AND f.code = u.from_code
            JOIN commodity t ON t.book_id = :book AND t.code = u.to_code
            ON CONFLICT (book_id, from_commodity_id, to_commodity_id, day) DO UPDATE
            SET rate = excluded.rate, source = excluded.source, version = b.version + 1, updated_at = excluded.updated_at
            WHERE (b.rate <> excluded.rate OR b.source <> excluded.source)
              AND (excluded.source <> 'LEARNED' OR b.source = 'LEARNED')""";
    private static final String COUNT_KNOWN = """
            SELECT count(*) AS known
            FROM unnest(:froms, :tos, :days) AS u (from_code, to_code, day)
            JOIN commodity f ON f.book_id = :book AND f.code = u.from_code
            JOIN commodity t ON t.book_id = :book AND t.code = u.to_code
            JOIN book_rate r ON r.book_id = :book AND r.from_commodity_id = f.id AND r.to_commodity_id = t.id AND r.day = u.day""";
    private static final String DELETE = """
            DELETE FROM book_rate r USING commodity f, commodity t
            WHERE r.book_id = :book AND r.day = :day AND r.version = :version
              AND f.book_id = :book AND f.id = r.from_commodity_id AND f.code = :from
              AND t.book_id = :book AND t.id = r.to_commodity_id AND t.code = :to""";

    private final BookDatabase database;

    RateSql(BookDatabase database) {
        this.database = database;
    }

    /** @param since first day, both ends included */
    record RateFilter(
            @Nullable CommodityCode from,
            @Nullable CommodityCode to,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** The last row of the page before. */
    record RateKey(LocalDate day, String from, String to) {}

    List<Rate> latest(BookId book, Collection<String> codes, Collection<LocalDate> days) {
        return database.query(book, LATEST)
                .array("codes", SqlType.TEXT, codes)
                .array("days", SqlType.DATE, days)
                .list(row -> new Rate(
                        CommodityCode.of(row.text("from_code")),
                        CommodityCode.of(row.text("to_code")),
                        row.day("day"),
                        row.decimal("rate")));
    }

    List<StoredRate> page(BookId book, RateFilter filter, @Nullable RateKey last, int rows) {
        return database.query(book, PAGE)
                .param("from", text(filter.from()), SqlType.TEXT)
                .param("to", text(filter.to()), SqlType.TEXT)
                .param("since", filter.since(), SqlType.DATE)
                .param("until", filter.until(), SqlType.DATE)
                .param("last_day", last == null ? null : last.day(), SqlType.DATE)
                .param("last_from", last == null ? null : last.from(), SqlType.TEXT)
                .param("last_to", last == null ? null : last.to(), SqlType.TEXT)
                .param("rows", rows)
                .list(RateSql::read);
    }

    Optional<StoredRate> find(BookId book, CommodityCode from, CommodityCode to, LocalDate day) {
        return database.query(book, FIND)
                .param("from", from.value())
                .param("to", to.value())
                .param("day", day)
                .optional(RateSql::read);
    }

    /** How many of the pairs and days have a rate already. */
    long countKnown(BookTransaction transaction, List<Rate> rates) {
        return transaction
                .query(COUNT_KNOWN)
                .array(
                        "froms",
                        SqlType.TEXT,
                        rates.stream().map(r -> r.from().value()).toList())
                .array(
                        "tos",
                        SqlType.TEXT,
                        rates.stream().map(r -> r.to().value()).toList())
                .array("days", SqlType.DATE, rates.stream().map(Rate::day).toList())
                .one(row -> row.bigint("known"));
    }

    /** Writes new and changed ones, and answers how many those are. At most one rate per pair and day. */
    int put(BookTransaction transaction, List<Rate> rates, RateSource source, Instant at) {
        return transaction
                .update(PUT)
                .array(
                        "froms",
                        SqlType.TEXT,
                        rates.stream().map(r -> r.from().value()).toList())
                .array(
                        "tos",
                        SqlType.TEXT,
                        rates.stream().map(r -> r.to().value()).toList())
                .array("days", SqlType.DATE, rates.stream().map(Rate::day).toList())
                .array("rates", SqlType.NUMERIC, rates.stream().map(Rate::value).toList())
                .param("source", source.name())
                .param("at", at)
                .run();
    }

    /** False where it is gone or another version. */
    boolean delete(BookTransaction transaction, StoredRate rate) {
        return transaction
                        .update(DELETE)
                        .param("from", rate.from().value())
                        .param("to", rate.to().value())
                        .param("day", rate.day())
                        .param("version", rate.version())
                        .run()
                == 1;
    }

    private static @Nullable String text(@Nullable CommodityCode code) {
        return code == null ? null : code.value();
    }

    private static StoredRate read(Row row) throws SQLException {
        return new StoredRate(
                CommodityCode.of(row.text("from_code")),
                CommodityCode.of(row.text("to_code")),
                row.day("day"),
                row.decimal("rate"),
                RateSource.valueOf(row.text("source")),
                row.integer("version"),
                row.instant("updated_at"));
    }
}
