package dev.sallim.ledger.search;

import dev.sallim.ledger.internal.StoredTransaction;
import dev.sallim.ledger.internal.TransactionSql;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookQuery;
import dev.sallim.platform.Cursors.Keys;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of transactions, each in one round trip. */
@Component
class TransactionListSql {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String BODY = """
            SELECT %s
            FROM page JOIN transaction t ON t.book_id = :book AND t.id = page.id
                 JOIN flow f ON f.book_id = t.book_id AND f.transaction_id = t.id
            ORDER BY %s, f.line_no""";
    /** The page's rows are not looked up again, as those of a search are: what found them has read them. */
    private static final String BY_DAY = """
            SELECT %s
            FROM (SELECT %s FROM transaction t
                  WHERE t.book_id = :book AND t.deleted_at IS NULL AND t.booked_on BETWEEN :from AND :to%s
                  ORDER BY %4$s LIMIT :limit) t
                 JOIN flow f ON f.book_id = :book AND f.transaction_id = t.id
            ORDER BY %4$s, f.line_no""";

    private static final String SEARCH = """
            WITH page AS MATERIALIZED (
                SELECT id FROM ledger_search_v1(:book, :filter::jsonb, :order, :day, :ordinal, :id, :limit))
            """;
    private static final String DESCENDING = "t.booked_on DESC, t.ordinal DESC, t.id DESC";
    private static final String ASCENDING = "t.booked_on, t.ordinal, t.id";
    private static final String FIRST_DESCENDING = byDay("", DESCENDING);
    private static final String NEXT_DESCENDING =
            byDay(" AND (t.booked_on, t.ordinal, t.id) < (:day, :ordinal, :id)", DESCENDING);
    private static final String FIRST_ASCENDING = byDay("", ASCENDING);
    private static final String NEXT_ASCENDING =
            byDay(" AND (t.booked_on, t.ordinal, t.id) > (:day, :ordinal, :id)", ASCENDING);

    private final BookDatabase database;

    TransactionListSql(BookDatabase database) {
        this.database = database;
    }

    /** At most {@code rows}, beginning after the key. */
    List<StoredTransaction> page(BookId book, Filter filter, TransactionOrder order, @Nullable Keys after, int rows) {
        BookQuery query = filter.isDaysOnly() && order.isByDate()
                ? byDay(book, filter, order, after)
                : search(book, filter, order, after);
        return TransactionSql.assemble(query.param("limit", rows).list(TransactionSql::read));
    }

    private static String byDay(String after, String order) {
        return BY_DAY.formatted(TransactionSql.COLUMNS, TransactionSql.OWN_COLUMNS, after, order);
    }

    private BookQuery byDay(BookId book, Filter filter, TransactionOrder order, @Nullable Keys after) {
        boolean descending = order.isDescending();
        LocalDate from = filter instanceof Filter.Days days && days.from() != null ? days.from() : FIRST_DAY;
        LocalDate to = filter instanceof Filter.Days days && days.to() != null ? days.to() : LAST_DAY;
        if (after == null) {
            return database.query(book, descending ? FIRST_DESCENDING : FIRST_ASCENDING)
                    .param("from", from)
                    .param("to", to);
        }
        LocalDate day = after.day(0);
        // The row comparison alone already begins at the right place; a bound on the day as well lets the planner see
        // it.
        return database.query(book, descending ? NEXT_DESCENDING : NEXT_ASCENDING)
                .param("from", descending ? from : later(from, day))
                .param("to", descending ? earlier(to, day) : to)
                .param("day", day)
                .param("ordinal", after.number(1))
                .param("id", after.uuid(2));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private BookQuery search(BookId book, Filter filter, TransactionOrder order, @Nullable Keys after) {
        String sorted = switch (order) {
            case NEWEST_FIRST -> DESCENDING;
            case OLDEST_FIRST -> ASCENDING;
            case LAST_CREATED_FIRST -> "t.id DESC";
            case FIRST_CREATED_FIRST -> "t.id";
        };
        return database.query(book, SEARCH + BODY.formatted(TransactionSql.COLUMNS, sorted))
                .param("filter", FilterJson.of(filter))
                .param("order", order.parameter())
                .param("day", after == null ? null : after.day(0), SqlType.DATE)
                .param("ordinal", after == null ? null : after.number(1), SqlType.BIGINT)
                .param("id", after == null ? null : after.uuid(2), SqlType.UUID);
    }

    /** The first {@code most} ids that a filter means, newest first. */
    List<UUID> ids(BookId book, Filter filter, int most) {
        return database.query(
                        book,
                        "SELECT id FROM ledger_search_v1(:book, :filter::jsonb, '-date', NULL, NULL, NULL, :limit)")
                .param("filter", FilterJson.of(filter))
                .param("limit", most)
                .list(row -> row.uuid("id"));
    }

    /** How many each day has, earliest first; days without any are left out. */
    List<Outline.Day> days(BookId book, Filter filter) {
        return database.query(book, "SELECT day, n FROM ledger_search_days_v1(:book, :filter::jsonb) ORDER BY day")
                .param("filter", FilterJson.of(filter))
                .list(row -> new Outline.Day(row.day("day"), row.bigint("n")));
    }

    /** @param accountClass INCOME or EXPENSE; none on the row that counts */
    record TotalRow(
            @Nullable String accountClass,
            @Nullable UUID commodity,
            @Nullable BigDecimal amount,
            @Nullable Long count) {}

    List<TotalRow> total(BookId book, Filter filter) {
        return database.query(
                        book,
                        "SELECT class, commodity_id, amount, n FROM ledger_search_total_v1(:book, :filter::jsonb)")
                .param("filter", FilterJson.of(filter))
                .list(TransactionListSql::totalRow);
    }

    private static TotalRow totalRow(Row row) throws SQLException {
        return new TotalRow(
                row.textOrNull("class"),
                row.uuidOrNull("commodity_id"),
                row.decimalOrNull("amount"),
                row.bigintOrNull("n"));
    }
}
