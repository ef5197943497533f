package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.period.Shift;
import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.ledger.TrashKind;
import dev.sallim.planning.recurring.RecurringItem.Contents;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringItem.Times;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code recurring}. */
@Component
class RecurringSql {
    private static final String COLUMNS = """
            id, name, kind, flows::text AS flows, payee_id, note, tag_ids, rule, starts_on, ends_on, shift, mode, estimated, follows,
            counts_from, kept_by, version, created_at, updated_at, deleted_at, deleted_in""";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM recurring WHERE book_id = :book ";
    private static final String FIND = SELECT + "AND id = :id";
    private static final String LOCK = FIND + " FOR NO KEY UPDATE";
    private static final String LIVE = SELECT + "AND deleted_at IS NULL ORDER BY name_key, id";
    private static final String PAGE = SELECT + """
            AND deleted_at IS NULL AND (:last_key::text IS NULL OR (name_key, id) > (:last_key::text, :last_id::uuid))
            ORDER BY name_key, id LIMIT :rows""";
    private static final String DUE = """
            SELECT id FROM recurring
            WHERE book_id = :book AND deleted_at IS NULL AND next_on IS NOT NULL AND next_on <= :day ORDER BY next_on, id LIMIT :most""";
    private static final String NEXT = """
            SELECT min(next_on) AS day FROM recurring WHERE book_id = :book AND deleted_at IS NULL AND next_on IS NOT NULL""";
    private static final String COUNT = """
            SELECT count(*)::integer AS n FROM recurring WHERE book_id = :book AND deleted_at IS NULL""";
    private static final String TRASH = """
            SELECT id, name, version, deleted_at, deleted_in FROM recurring
            WHERE book_id = :book AND deleted_at IS NOT NULL
              AND (:at::timestamptz IS NULL OR (deleted_at, id) < (:at::timestamptz, :id::uuid))
            ORDER BY deleted_at DESC, id DESC LIMIT :rows""";
    private static final String INSERT = """
            INSERT INTO recurring (book_id, id, name, name_key, kind, flows, payee_id, note, tag_ids, rule, starts_on, ends_on, shift, mode,
                                   estimated, follows, counts_from, kept_by, next_on, version, created_at, updated_at, deleted_at, deleted_in)
            VALUES (:book, :id, :name, :name_key, :kind, :flows::jsonb, :payee, :note, :tags, :rule, :starts_on, :ends_on, :shift, :mode,
                    :estimated, :follows, :counts_from, :kept_by, :next_on, :version, :created_at, :updated_at, :deleted_at, :deleted_in)""";
    private static final String UPDATE = """
            UPDATE recurring
            SET name = :name, name_key = :name_key, kind = :kind, flows = :flows::jsonb, payee_id = :payee, note = :note, tag_ids = :tags,
                rule = :rule, starts_on = :starts_on, ends_on = :ends_on, shift = :shift, mode = :mode, estimated = :estimated,
                follows = :follows, counts_from = :counts_from, kept_by = :kept_by, next_on = :next_on, version = :version,
                created_at = :created_at, updated_at = :updated_at, deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String SET_NEXT = "UPDATE recurring SET next_on = :day WHERE book_id = :book AND id = :id";
    private static final String DELETE = "DELETE FROM recurring WHERE book_id = :book AND id = :id";

    private final BookDatabase database;
    private final FlowJson json;

    RecurringSql(BookDatabase database, FlowJson json) {
        this.database = database;
        this.json = json;
    }

    /** In the trash or not. */
    Optional<RecurringItem> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(this::read);
    }

    /** The same, held to the end of the transaction: whatever is done about an item's days is done one after the other. */
    Optional<RecurringItem> lock(BookTransaction transaction, UUID id) {
        return transaction.query(LOCK).param("id", id).optional(this::read);
    }

    /** All that are not in the trash: a book has a few hundred at most. */
    List<RecurringItem> live(BookId book) {
        return database.query(book, LIVE).list(this::read);
    }

    Page<RecurringItem> page(BookId book, PageRequest request) {
        Cursors cursors = Cursors.of("recurring", book);
        Cursors.Keys last = request.after() == null ? null : cursors.read(request.after());
        List<RecurringItem> rows = database.query(book, PAGE)
                .param("last_key", last == null ? null : last.text(0), SqlType.TEXT)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", request.rows())
                .list(this::read);
        return cursors.page(rows, request, item -> Cursors.Keys.of(key(item), item.id()));
    }

    /** Those of which one is to be posted by that day, the most overdue first. */
    List<UUID> due(BookId book, LocalDate day, int most) {
        return database.query(book, DUE).param("day", day).param("most", most).list(row -> row.uuid("id"));
    }

    /** The earliest day on which one is to be posted. */
    Optional<LocalDate> next(BookTransaction transaction) {
        return Optional.ofNullable(transaction
                .query(NEXT)
                .one(row -> new Day(row.dayOrNull("day")))
                .day());
    }

    private record Day(@Nullable LocalDate day) {}

    int count(BookTransaction transaction) {
        return transaction.query(COUNT).one(row -> row.integer("n"));
    }

    List<TrashKind.Trashed> trashed(BookId book, TrashKind.@Nullable Key last, int rows) {
        return database.query(book, TRASH)
                .param("at", last == null ? null : last.deletedAt(), SqlType.INSTANT)
                .param("id", last == null ? null : last.id(), SqlType.UUID)
                .param("rows", rows)
                .list(TrashKind.Trashed::read);
    }

    void insert(BookTransaction transaction, RecurringItem item, @Nullable LocalDate next) {
        fields(transaction.update(INSERT), item, next).exactly(1);
    }

    /** Of a row that is locked, to one version later. */
    void update(BookTransaction transaction, RecurringItem after, @Nullable LocalDate next) {
        fields(transaction.update(UPDATE), after, next).exactly(1);
    }

    void setNext(BookTransaction transaction, UUID id, @Nullable LocalDate next) {
        transaction
                .update(SET_NEXT)
                .param("id", id)
                .param("day", next, SqlType.DATE)
                .exactly(1);
    }

    void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static String key(RecurringItem item) {
        return NameKey.of(item.name()).value();
    }

    private BookTransaction.Update fields(BookTransaction.Update update, RecurringItem item, @Nullable LocalDate next) {
        Contents contents = item.contents();
        Times times = item.times();
        Handling handling = item.handling();
        Life life = item.life();
        return update.param("id", item.id())
                .param("name", item.name())
                .param("name_key", key(item))
                .param("kind", contents.kind().name())
                .param("flows", json.write(contents.flows()))
                .param("payee", contents.payeeId(), SqlType.UUID)
                .param("note", contents.note())
                .array("tags", SqlType.UUID, contents.tagIds())
                .param("rule", times.rule().text())
                .param("starts_on", times.startsOn())
                .param("ends_on", times.endsOn(), SqlType.DATE)
                .param("shift", times.shift().name())
                .param("mode", handling.mode().name())
                .param("estimated", handling.estimated())
                .param("follows", handling.follows(), SqlType.UUID)
                .param("counts_from", handling.countsFrom())
                .param("kept_by", handling.keptBy())
                .param("next_on", next, SqlType.DATE)
                .param("version", life.version())
                .param("created_at", life.createdAt())
                .param("updated_at", life.updatedAt())
                .param("deleted_at", life.deletedAt(), SqlType.INSTANT)
                .param("deleted_in", life.deletedIn(), SqlType.UUID);
    }

    private RecurringItem read(Row row) throws SQLException {
        return new RecurringItem(
                row.uuid("id"),
                row.text("name"),
                new Contents(
                        TransactionKind.valueOf(row.text("kind")),
                        json.read(row.text("flows")),
                        row.uuidOrNull("payee_id"),
                        row.text("note"),
                        row.uuids("tag_ids")),
                new Times(
                        new Recurrence(row.text("rule")),
                        row.day("starts_on"),
                        row.dayOrNull("ends_on"),
                        Shift.valueOf(row.text("shift"))),
                new Handling(
                        Mode.valueOf(row.text("mode")),
                        row.bool("estimated"),
                        row.uuidOrNull("follows"),
                        row.day("counts_from"),
                        row.uuid("kept_by")),
                new Life(
                        row.integer("version"),
                        row.instant("created_at"),
                        row.instant("updated_at"),
                        row.instantOrNull("deleted_at"),
                        row.uuidOrNull("deleted_in")));
    }
}
