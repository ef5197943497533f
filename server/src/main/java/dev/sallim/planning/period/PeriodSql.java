package dev.sallim.planning.period;

import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code period}. */
@Component
class PeriodSql {
    private static final String SELECT = """
            SELECT p.id, p.wallet_id, c.code AS currency, p.name, p.starts_on, p.ends_on, p.status, p.activated_at, p.closed_at,
                   p.version, p.created_at, p.updated_at
            FROM period p JOIN commodity c ON c.book_id = p.book_id AND c.id = p.commodity_id
            WHERE p.book_id = :book
            """;
    private static final String FIND = SELECT + "AND p.id = :id AND p.deleted_at IS NULL";
    private static final String IN_TRASH = SELECT + "AND p.id = :id AND p.deleted_at IS NOT NULL";
    private static final String PAGE = SELECT + """
            AND p.wallet_id = :wallet AND p.deleted_at IS NULL AND (:last::date IS NULL OR p.ends_on < :last::date)
            ORDER BY p.ends_on DESC LIMIT :rows""";
    private static final String OF_WALLET = SELECT + """
            AND p.wallet_id = :wallet AND p.deleted_at IS NULL ORDER BY p.ends_on DESC LIMIT :rows""";
    private static final String ON_DAY = SELECT + """
            AND p.wallet_id = :wallet AND p.deleted_at IS NULL AND p.starts_on <= :day AND p.ends_on >= :day""";
    private static final String BETWEEN = SELECT + """
            AND p.wallet_id = :wallet AND p.deleted_at IS NULL AND p.starts_on <= :last AND p.ends_on >= :first
            ORDER BY p.starts_on""";
    private static final String BEFORE = SELECT + """
            AND p.wallet_id = :wallet AND p.deleted_at IS NULL AND p.ends_on < :day ORDER BY p.ends_on DESC LIMIT 1""";
    private static final String OF_FIRST_WALLET = """
            SELECT p.id, p.wallet_id, p.name, p.starts_on, p.ends_on, b.starts_on AS before_first, b.ends_on AS before_last
            FROM period p JOIN wallet w ON w.book_id = p.book_id AND w.id = p.wallet_id AND w.deleted_at IS NULL
            LEFT JOIN LATERAL (
                SELECT o.starts_on, o.ends_on FROM period o
                WHERE o.book_id = :book AND o.wallet_id = p.wallet_id AND o.deleted_at IS NULL AND o.ends_on < p.starts_on
                ORDER BY o.ends_on DESC LIMIT 1) b ON true
            WHERE p.book_id = :book AND p.deleted_at IS NULL AND p.starts_on <= :day AND p.ends_on >= :day
            ORDER BY w.sort_order, w.id LIMIT 1""";
    private static final String INSERT = """
            INSERT INTO period (book_id, id, wallet_id, commodity_id, name, starts_on, ends_on, status, version, created_at, updated_at)
            VALUES (:book, :id, :wallet, :commodity, :name, :starts_on, :ends_on, 'DRAFT', 1, :now, :now)""";
    private static final String UPDATE = """
            UPDATE period SET name = :name, starts_on = :starts_on, ends_on = :ends_on, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String ACTIVATE = """
            UPDATE period SET status = 'ACTIVE', activated_at = :now, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'DRAFT' AND deleted_at IS NULL""";
    private static final String DEACTIVATE = """
            UPDATE period SET status = 'DRAFT', activated_at = NULL, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'ACTIVE'""";
    private static final String CLOSE = """
            UPDATE period SET status = 'CLOSED', closed_at = :now, closing = :closing::jsonb, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'ACTIVE'""";
    private static final String REOPEN = """
            UPDATE period SET status = 'ACTIVE', closed_at = NULL, closing = NULL, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'CLOSED'""";
    private static final String TRASH = """
            UPDATE period SET deleted_at = :now, deleted_in = :operation, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND status = 'DRAFT' AND deleted_at IS NULL""";
    private static final String RESTORE = """
            UPDATE period SET deleted_at = NULL, deleted_in = NULL, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL""";
    private static final String PURGE =
            "DELETE FROM period WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL";
    private static final String CLOSING =
            "SELECT closing::text AS closing FROM period WHERE book_id = :book AND id = :id AND closing IS NOT NULL";
    private static final String CLOSING_TOTALS = """
            SELECT id, (closing -> 'totals')::text AS totals FROM period
            WHERE book_id = :book AND id = ANY (:ids) AND closing IS NOT NULL""";
    private static final String TRASH_PAGE = """
            SELECT id, name, version, deleted_at, deleted_in FROM period
            WHERE book_id = :book AND deleted_at IS NOT NULL
              AND (:at::timestamptz IS NULL OR (deleted_at, id) < (:at::timestamptz, :id::uuid))
            ORDER BY deleted_at DESC, id DESC LIMIT :rows""";

    private final BookDatabase database;

    PeriodSql(BookDatabase database) {
        this.database = database;
    }

    Optional<Period> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(PeriodSql::read);
    }

    Optional<Period> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(PeriodSql::read);
    }

    Optional<Period> inTrash(BookTransaction transaction, UUID id) {
        return transaction.query(IN_TRASH).param("id", id).optional(PeriodSql::read);
    }

    /** Latest first. */
    List<Period> page(BookId book, UUID wallet, Cursors.@Nullable Keys last, int rows) {
        return database.query(book, PAGE)
                .param("wallet", wallet)
                .param("last", last == null ? null : last.day(0), SqlType.DATE)
                .param("rows", rows)
                .list(PeriodSql::read);
    }

    /** The latest ones, latest first. */
    List<Period> latest(BookTransaction transaction, UUID wallet, int rows) {
        return transaction
                .query(OF_WALLET)
                .param("wallet", wallet)
                .param("rows", rows)
                .list(PeriodSql::read);
    }

    List<Period> latest(BookId book, UUID wallet, int rows) {
        return database.query(book, OF_WALLET)
                .param("wallet", wallet)
                .param("rows", rows)
                .list(PeriodSql::read);
    }

    Optional<Period> on(BookId book, UUID wallet, LocalDate day) {
        return database.query(book, ON_DAY)
                .param("wallet", wallet)
                .param("day", day)
                .optional(PeriodSql::read);
    }

    /** @param before the days of the period before it */
    record OfFirstWallet(
            UUID id,
            UUID wallet,
            String name,
            DayRange days,
            @Nullable DayRange before) {}

    Optional<OfFirstWallet> ofFirstWallet(BookId book, LocalDate day) {
        return database.query(book, OF_FIRST_WALLET).param("day", day).optional(row -> {
            LocalDate first = row.dayOrNull("before_first");
            LocalDate last = row.dayOrNull("before_last");
            return new OfFirstWallet(
                    row.uuid("id"),
                    row.uuid("wallet_id"),
                    row.text("name"),
                    new DayRange(row.day("starts_on"), row.day("ends_on")),
                    first == null || last == null ? null : new DayRange(first, last));
        });
    }

    List<Period> between(BookId book, UUID wallet, DayRange days) {
        return database.query(book, BETWEEN)
                .param("wallet", wallet)
                .param("first", days.first())
                .param("last", days.last())
                .list(PeriodSql::read);
    }

    /** The one that ended last before a day. */
    Optional<Period> before(BookId book, UUID wallet, LocalDate day) {
        return database.query(book, BEFORE)
                .param("wallet", wallet)
                .param("day", day)
                .optional(PeriodSql::read);
    }

    Optional<String> closing(BookId book, UUID id) {
        return database.query(book, CLOSING).param("id", id).optional(row -> row.text("closing"));
    }

    Map<UUID, String> closingTotals(BookId book, Collection<UUID> ids) {
        Map<UUID, String> totals = new HashMap<>();
        database.query(book, CLOSING_TOTALS)
                .array("ids", SqlType.UUID, ids)
                .list(row -> totals.put(row.uuid("id"), row.text("totals")));
        return totals;
    }

    void insert(BookTransaction transaction, UUID id, NewRow row, Instant now) {
        dates(() -> transaction
                .update(INSERT)
                .param("id", id)
                .param("wallet", row.wallet())
                .param("commodity", row.commodity())
                .param("name", row.name())
                .param("starts_on", row.startsOn())
                .param("ends_on", row.endsOn())
                .param("now", now)
                .exactly(1));
    }

    record NewRow(UUID wallet, UUID commodity, String name, LocalDate startsOn, LocalDate endsOn) {}

    void update(BookTransaction transaction, UUID id, String name, LocalDate startsOn, LocalDate endsOn, Instant now) {
        dates(() -> transaction
                .update(UPDATE)
                .param("id", id)
                .param("name", name)
                .param("starts_on", startsOn)
                .param("ends_on", endsOn)
                .param("now", now)
                .exactly(1));
    }

    void activate(BookTransaction transaction, UUID id, Instant now) {
        transaction.update(ACTIVATE).param("id", id).param("now", now).exactly(1);
    }

    void deactivate(BookTransaction transaction, UUID id, Instant now) {
        transaction.update(DEACTIVATE).param("id", id).param("now", now).exactly(1);
    }

    void close(BookTransaction transaction, UUID id, String closing, Instant now) {
        transaction
                .update(CLOSE)
                .param("id", id)
                .param("closing", closing)
                .param("now", now)
                .exactly(1);
    }

    void reopen(BookTransaction transaction, UUID id, Instant now) {
        transaction.update(REOPEN).param("id", id).param("now", now).exactly(1);
    }

    void trash(BookTransaction transaction, UUID id, OperationId operation, Instant now) {
        transaction
                .update(TRASH)
                .param("id", id)
                .param("operation", operation.value())
                .param("now", now)
                .exactly(1);
    }

    void restore(BookTransaction transaction, UUID id, Instant now) {
        dates(() ->
                transaction.update(RESTORE).param("id", id).param("now", now).exactly(1));
    }

    void purge(BookTransaction transaction, UUID id) {
        transaction.update(PURGE).param("id", id).exactly(1);
    }

    List<Trashed> trashed(BookId book, @Nullable Key last, int rows) {
        return database.query(book, TRASH_PAGE)
                .param("at", last == null ? null : last.deletedAt(), SqlType.INSTANT)
                .param("id", last == null ? null : last.id(), SqlType.UUID)
                .param("rows", rows)
                .list(Trashed::read);
    }

    /** The database has the last word on overlaps; whoever asked before has named the other period. */
    private static void dates(Runnable write) {
        try {
            write.run();
        } catch (DatabaseException e) {
            throw switch (e.constraint().orElse("")) {
                case "period_overlap" -> ProblemException.of(ErrorCode.PERIOD_OVERLAPS, "");
                case "period_one_draft" -> ProblemException.of(ErrorCode.DRAFT_EXISTS, "");
                default -> e;
            };
        }
    }

    private static Period read(Row row) throws SQLException {
        return new Period(
                row.uuid("id"),
                row.uuid("wallet_id"),
                row.text("currency"),
                row.text("name"),
                row.day("starts_on"),
                row.day("ends_on"),
                PeriodStatus.valueOf(row.text("status")),
                row.instantOrNull("activated_at"),
                row.instantOrNull("closed_at"),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
