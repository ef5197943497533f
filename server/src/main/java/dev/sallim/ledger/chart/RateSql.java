package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.ledger.BookRates.Given;
import dev.sallim.ledger.BookRates.Source;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Table {@code book_rate}, with what the book's own exchanges show and the market's published rates behind it. Learned rates are not
 * stored: they are read from the live flows, so that an edit, a deletion or a revert unlearns them at once.
 */
@Component
class RateSql {
    /** A flow that exchanges one currency for another between two accounts: only these have a state on both sides. */
    private static final String IS_EXCHANGE = """
            e.book_id = :book AND e.deleted_at IS NULL AND e.from_state IS NOT NULL AND e.to_state IS NOT NULL
              AND e.from_commodity_id <> e.to_commodity_id""";
    /**
     * The latest rate on or before each day, for each pair of the commodities: an index probe per pair and day, however long the history.
     * A learned one is what the exchanges of its day come to, both ways round: {@code rate} for {@code per}.
     */
    private static final String LATEST = """
            WITH wanted AS (SELECT unnest(:days) AS day),
            own AS (SELECT id, code, kind FROM commodity WHERE book_id = :book AND code = ANY (:codes))
            SELECT 'PUBLISHED' AS source, r.from_code, r.to_code, r.day, r.rate, 1::numeric AS per
            FROM wanted
            CROSS JOIN unnest(:codes) AS f (code)
            CROSS JOIN unnest(:codes) AS t (code)
            CROSS JOIN LATERAL (
                SELECT p.from_code, p.to_code, p.day, p.rate FROM published_rate p
                WHERE p.from_code = f.code AND p.to_code = t.code AND p.day <= wanted.day
                ORDER BY p.day DESC LIMIT 1) r
            UNION ALL
            SELECT 'LEARNED', a.code, b.code, d.day, s.b_sum, s.a_sum
            FROM wanted
            CROSS JOIN own a
            JOIN own b ON a.id < b.id AND a.kind = 'CURRENCY' AND b.kind = 'CURRENCY'
            CROSS JOIN LATERAL (SELECT greatest(
                (SELECT e.booked_on FROM flow e
                 WHERE %1$s AND e.from_commodity_id = a.id AND e.to_commodity_id = b.id AND e.booked_on <= wanted.day
                 ORDER BY e.booked_on DESC LIMIT 1),
                (SELECT e.booked_on FROM flow e
                 WHERE %1$s AND e.from_commodity_id = b.id AND e.to_commodity_id = a.id AND e.booked_on <= wanted.day
                 ORDER BY e.booked_on DESC LIMIT 1)) AS day) d
            CROSS JOIN LATERAL (
                SELECT sum(u.a_amount) AS a_sum, sum(u.b_amount) AS b_sum
                FROM (SELECT e.from_amount AS a_amount, e.to_amount AS b_amount FROM flow e
                      WHERE %1$s AND e.from_commodity_id = a.id AND e.to_commodity_id = b.id AND e.booked_on = d.day
                      UNION ALL
                      SELECT e.to_amount, e.from_amount FROM flow e
                      WHERE %1$s AND e.from_commodity_id = b.id AND e.to_commodity_id = a.id AND e.booked_on = d.day) u) s
            WHERE d.day IS NOT NULL
            UNION ALL
            SELECT r.source, f.code, t.code, r.day, r.rate, 1
            FROM wanted
            CROSS JOIN own f
            CROSS JOIN own t
            CROSS JOIN LATERAL (
                SELECT b.day, b.rate, b.source FROM book_rate b
                WHERE b.book_id = :book AND b.from_commodity_id = f.id AND b.to_commodity_id = t.id AND b.day <= wanted.day
                ORDER BY b.day DESC LIMIT 1) r""".formatted(IS_EXCHANGE);

    /** Typed and imported rates, and learned ones of pairs and days that have none, given so that they are not below one. */
    private static final String SHOWN = """
            WITH exchanged AS (
                SELECT least(e.from_commodity_id, e.to_commodity_id) AS a, greatest(e.from_commodity_id, e.to_commodity_id) AS b,
                       e.booked_on AS day, max(t.updated_at) AS updated_at,
                       sum(CASE WHEN e.from_commodity_id < e.to_commodity_id THEN e.from_amount ELSE e.to_amount END) AS a_sum,
                       sum(CASE WHEN e.from_commodity_id < e.to_commodity_id THEN e.to_amount ELSE e.from_amount END) AS b_sum
                FROM flow e JOIN transaction t ON t.book_id = e.book_id AND t.id = e.transaction_id
                WHERE %s AND (:since::date IS NULL OR e.booked_on >= :since::date) AND (:until::date IS NULL OR e.booked_on <= :until::date)
                GROUP BY 1, 2, 3),
            shown AS (
                SELECT f.code AS from_code, t.code AS to_code, r.day, r.rate, 1::numeric AS per, r.source, r.version, r.updated_at
                FROM book_rate r
                JOIN commodity f ON f.book_id = r.book_id AND f.id = r.from_commodity_id
                JOIN commodity t ON t.book_id = r.book_id AND t.id = r.to_commodity_id
                WHERE r.book_id = :book
                UNION ALL
                SELECT CASE WHEN x.a_sum <= x.b_sum THEN a.code ELSE b.code END, CASE WHEN x.a_sum <= x.b_sum THEN b.code ELSE a.code END,
                       x.day, greatest(x.a_sum, x.b_sum), least(x.a_sum, x.b_sum), 'LEARNED', 1, x.updated_at
                FROM exchanged x
                JOIN commodity a ON a.book_id = :book AND a.id = x.a AND a.kind = 'CURRENCY'
                JOIN commodity b ON b.book_id = :book AND b.id = x.b AND b.kind = 'CURRENCY'
                WHERE NOT EXISTS (
                    SELECT 1 FROM book_rate r
                    WHERE r.book_id = :book AND r.day = x.day
                      AND (r.from_commodity_id, r.to_commodity_id) IN ((x.a, x.b), (x.b, x.a))))
            SELECT from_code, to_code, day, rate, per, source, version, updated_at FROM shown
            WHERE (:from::text IS NULL OR from_code = :from::text) AND (:to::text IS NULL OR to_code = :to::text)
              AND (:since::date IS NULL OR day >= :since::date) AND (:until::date IS NULL OR day <= :until::date)
              AND (:last_day::date IS NULL OR day < :last_day::date
                   OR (day = :last_day::date AND (from_code, to_code) > (:last_from::text, :last_to::text)))
            ORDER BY day DESC, from_code, to_code LIMIT :rows""".formatted(IS_EXCHANGE);

    private static final String FIND = """
            SELECT f.code AS from_code, t.code AS to_code, r.day, r.rate, 1::numeric AS per, r.source, r.version, r.updated_at
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
            WHERE b.rate <> excluded.rate OR b.source <> excluded.source""";
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

    /** As many as a typed rate may have. */
    private static final int DECIMALS = 18;

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

    /** The published ones, the learned ones, the book's typed and imported ones: each outweighs those before it. */
    List<Given> latest(BookId book, Collection<String> codes, Collection<LocalDate> days) {
        return database.query(book, LATEST)
                .array("codes", SqlType.TEXT, codes)
                .array("days", SqlType.DATE, days)
                .list(row -> new Given(
                        rate(
                                CommodityCode.of(row.text("from_code")),
                                CommodityCode.of(row.text("to_code")),
                                row.day("day"),
                                row.decimal("rate"),
                                row.decimal("per")),
                        Source.valueOf(row.text("source"))));
    }

    /** As given where it is for one; else turned so that it is not below one, to 18 decimals. */
    private static Rate rate(CommodityCode from, CommodityCode to, LocalDate day, BigDecimal value, BigDecimal per) {
        if (per.compareTo(BigDecimal.ONE) == 0) {
            return new Rate(from, to, day, value);
        }
        return value.compareTo(per) < 0
                ? new Rate(to, from, day, per.divide(value, DECIMALS, RoundingMode.HALF_UP))
                : new Rate(from, to, day, value.divide(per, DECIMALS, RoundingMode.HALF_UP));
    }

    List<StoredRate> page(BookId book, RateFilter filter, @Nullable RateKey last, int rows) {
        return database.query(book, SHOWN)
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

    /** A typed or imported rate, or else a learned one. */
    Optional<StoredRate> shown(BookId book, CommodityCode from, CommodityCode to, LocalDate day) {
        return page(book, new RateFilter(from, to, day, day), null, 1).stream().findFirst();
    }

    /** A typed or imported rate. */
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
        return filled(transaction.update(PUT), rates, source, at).run();
    }

    /** The parameters of a statement over many rates: {@code froms, tos, days, rates, source, at}. */
    static BookTransaction.Update filled(
            BookTransaction.Update update, List<Rate> rates, RateSource source, Instant at) {
        return update.array(
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
                .param("at", at);
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
        Rate rate = rate(
                CommodityCode.of(row.text("from_code")),
                CommodityCode.of(row.text("to_code")),
                row.day("day"),
                row.decimal("rate"),
                row.decimal("per"));
        return new StoredRate(
                rate.from(),
                rate.to(),
                rate.day(),
                rate.value(),
                RateSource.valueOf(row.text("source")),
                row.integer("version"),
                row.instant("updated_at"));
    }
}
