package dev.sallim.planning.owed;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code owed}, and how each of its rows stands. */
@Component
class OwedSql {
    private static final String STANDING =
            """
            SELECT o.transaction_id, o.kind, o.expected, c.code AS commodity, o.payee_id, o.payee, o.version, o.created_at, o.updated_at,
                   by_whom.name AS by_whom, shop.name AS shop, t.booked_on, t.note, t.deleted_at IS NOT NULL AS in_trash,
                   paid.amount AS paid, came.amount AS received
            FROM owed o
            JOIN commodity c ON c.book_id = o.book_id AND c.id = o.commodity_id
            JOIN transaction t ON t.book_id = o.book_id AND t.id = o.transaction_id
            LEFT JOIN payee marked ON marked.book_id = o.book_id AND marked.id = o.payee_id
            LEFT JOIN payee by_whom ON by_whom.book_id = o.book_id AND by_whom.id = coalesce(marked.merged_into, marked.id)
            LEFT JOIN payee shop ON shop.book_id = t.book_id AND shop.id = t.payee_id
            CROSS JOIN LATERAL (
                SELECT greatest(-coalesce(sum(net), 0), 0) AS amount FROM (%s) moved WHERE moved.commodity_id = o.commodity_id) paid
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(least(l.amount, got.amount)), 0) AS amount
                FROM money_link l
                JOIN transaction m ON m.book_id = l.book_id AND m.id = l.money_id AND m.deleted_at IS NULL
                CROSS JOIN LATERAL (
                    SELECT greatest(coalesce(sum(net), 0), 0) AS amount FROM (%s) moved
                    WHERE moved.commodity_id = l.commodity_id) got
                WHERE l.book_id = :book AND l.expense_id = o.transaction_id AND l.commodity_id = o.commodity_id) came
            WHERE o.book_id = :book
            """.formatted(PartySql.NET.formatted("t.id"), PartySql.NET.formatted("m.id"));
    private static final String FIND = STANDING + "AND o.transaction_id = :id";
    private static final String LISTED =
            STANDING + "AND t.deleted_at IS NULL AND (coalesce(o.expected, paid.amount) <= came.amount) = :settled";
    private static final String PAGE = LISTED + """
             AND (:day::date IS NULL OR (t.booked_on, t.id) > (:day::date, :id::uuid))
            ORDER BY t.booked_on, t.id LIMIT :rows""";
    private static final String TOTALS = """
            SELECT commodity, sum(coalesce(expected, paid)) AS expected, sum(received) AS received,
                   sum(greatest(coalesce(expected, paid) - received, 0)) AS still, count(*) AS n
            FROM (%s) listed GROUP BY commodity ORDER BY commodity""".formatted(LISTED);
    private static final String INSERT = """
            INSERT INTO owed (book_id, transaction_id, kind, expected, commodity_id, payee_id, payee, version, created_at, updated_at)
            VALUES (:book, :id, :kind, :expected, (SELECT id FROM commodity WHERE book_id = :book AND code = :commodity),
                    :payee_id, :payee, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE owed
            SET kind = :kind, expected = :expected,
                commodity_id = (SELECT id FROM commodity WHERE book_id = :book AND code = :commodity), payee_id = :payee_id, payee = :payee, version = :version,
                created_at = :created_at, updated_at = :updated_at
            WHERE book_id = :book AND transaction_id = :id""";
    private static final String DELETE = "DELETE FROM owed WHERE book_id = :book AND transaction_id = :id";

    private final BookDatabase database;

    OwedSql(BookDatabase database) {
        this.database = database;
    }

    /**
     * How one stands.
     *
     * @param byWhom the name of the mark's payee
     * @param shop the name of the expense's payee
     * @param paid by the expense, in the mark's commodity
     */
    record Standing(
            Owed owed,
            @Nullable String byWhom,
            @Nullable String shop,
            LocalDate date,
            String note,
            boolean inTrash,
            BigDecimal paid,
            BigDecimal received) {
        BigDecimal expected() {
            BigDecimal expected = owed.expected();
            return expected == null ? paid : expected;
        }

        BigDecimal still() {
            return expected().subtract(received).max(BigDecimal.ZERO);
        }
    }

    record Total(String commodity, BigDecimal expected, BigDecimal received, BigDecimal still, int count) {}

    Optional<Standing> find(BookId book, UUID expense) {
        return database.query(book, FIND).param("id", expense).optional(OwedSql::read);
    }

    List<Standing> page(BookId book, boolean settled, Cursors.@Nullable Keys last, int rows) {
        return database.query(book, PAGE)
                .param("settled", settled)
                .param("day", last == null ? null : last.day(0), SqlType.DATE)
                .param("id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", rows)
                .list(OwedSql::read);
    }

    List<Total> totals(BookId book, boolean settled) {
        return database.query(book, TOTALS)
                .param("settled", settled)
                .list(row -> new Total(
                        row.text("commodity"),
                        row.decimal("expected"),
                        row.decimal("received"),
                        row.decimal("still"),
                        row.integer("n")));
    }

    void insert(BookTransaction transaction, Owed owed) {
        values(transaction.update(INSERT), owed).exactly(1);
    }

    void update(BookTransaction transaction, Owed owed) {
        values(transaction.update(UPDATE), owed).exactly(1);
    }

    void delete(BookTransaction transaction, UUID expense) {
        transaction.update(DELETE).param("id", expense).exactly(1);
    }

    private static BookTransaction.Update values(BookTransaction.Update update, Owed owed) {
        return update.param("id", owed.transactionId())
                .param("kind", owed.kind().name())
                .param("expected", owed.expected(), SqlType.NUMERIC)
                .param("commodity", owed.commodity())
                .param("payee_id", owed.payeeId(), SqlType.UUID)
                .param("payee", owed.payee(), SqlType.TEXT)
                .param("version", owed.version())
                .param("created_at", owed.createdAt())
                .param("updated_at", owed.updatedAt());
    }

    private static Standing read(Row row) throws SQLException {
        Owed owed = new Owed(
                row.uuid("transaction_id"),
                OwedKind.valueOf(row.text("kind")),
                row.decimalOrNull("expected"),
                row.text("commodity"),
                row.uuidOrNull("payee_id"),
                row.textOrNull("payee"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
        return new Standing(
                owed,
                row.textOrNull("by_whom"),
                row.textOrNull("shop"),
                row.day("booked_on"),
                row.text("note"),
                row.bool("in_trash"),
                row.decimal("paid"),
                row.decimal("received"));
    }
}
