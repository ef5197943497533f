package dev.sallim.ledger.chart;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Page;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code tag}. */
@Component
class TagSql implements ChartTable<TagRow> {
    private static final String FIND = """
            SELECT id, name, name_key, colour, version, created_at, updated_at, archived_at, merged_into, deleted_at, deleted_in
            FROM tag WHERE book_id = :book AND id = :id FOR UPDATE""";
    private static final String PAGE = """
            SELECT t.id, name, name_key, colour, t.version, t.created_at, t.updated_at, archived_at, merged_into,
                   t.deleted_at, t.deleted_in,
                   CASE WHEN :uses THEN (SELECT count(*) FROM transaction_tag x
                                         JOIN transaction r ON r.book_id = x.book_id AND r.id = x.transaction_id
                                         WHERE x.book_id = :book AND x.tag_id = t.id AND r.deleted_at IS NULL) END AS uses
            FROM tag t
            WHERE t.book_id = :book AND t.deleted_at IS NULL AND merged_into IS NULL
              AND (:archived::boolean IS NULL OR (archived_at IS NOT NULL) = :archived)
              AND (:q::text IS NULL OR position(:q::text IN name_key) > 0)
              AND (:last_key::text IS NULL OR (name_key, t.id) > (:last_key::text, :last_id::uuid))
            ORDER BY name_key, t.id LIMIT :rows""";
    private static final String LIVE = """
            SELECT t.id, name, name_key, colour, t.version, t.created_at, t.updated_at, archived_at, merged_into,
                   t.deleted_at, t.deleted_in,
                   (SELECT count(*) FROM transaction_tag x
                    JOIN transaction r ON r.book_id = x.book_id AND r.id = x.transaction_id
                    WHERE x.book_id = :book AND x.tag_id = t.id AND r.deleted_at IS NULL) AS uses
            FROM tag t WHERE t.book_id = :book AND t.id = :id AND t.deleted_at IS NULL AND merged_into IS NULL""";
    private static final String USES = """
            SELECT count(*) AS uses FROM transaction_tag x
            JOIN transaction r ON r.book_id = x.book_id AND r.id = x.transaction_id
            WHERE x.book_id = :book AND x.tag_id = :id AND r.deleted_at IS NULL""";
    private static final String INSERT = """
            INSERT INTO tag (book_id, id, name, name_key, colour, version, created_at, updated_at)
            VALUES (:book, :id, :name, :name_key, :colour, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE tag
            SET name = :name, name_key = :name_key, colour = :colour, version = :version, updated_at = :updated_at,
                archived_at = :archived_at, merged_into = :merged_into, deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String DELETE = "DELETE FROM tag WHERE book_id = :book AND id = :id";

    private final BookDatabase database;

    TagSql(BookDatabase database) {
        this.database = database;
    }

    /** A row, with how often it is used where that was asked for. */
    record Used(TagRow row, @Nullable Long uses) {
        Cursors.Keys key() {
            return Cursors.Keys.of(row.nameKey(), row.id());
        }
    }

    Page<Used> page(ListQuery query) {
        List<Used> rows = query.fill(database.query(query.book(), PAGE)).list(TagSql::readUsed);
        return query.cursors("name").page(rows, query.page(), Used::key);
    }

    Optional<Used> live(BookId book, UUID id) {
        return database.query(book, LIVE).param("id", id).optional(TagSql::readUsed);
    }

    /** How many live transactions carry it. */
    long uses(BookTransaction transaction, UUID id) {
        return transaction.query(USES).param("id", id).one(row -> row.bigint("uses"));
    }

    @Override
    public Optional<TagRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(TagSql::read);
    }

    @Override
    public void insert(BookTransaction transaction, TagRow row) {
        LifeSql.born(fields(transaction.update(INSERT), row), row.life()).exactly(1);
    }

    @Override
    public void update(BookTransaction transaction, TagRow row) {
        LifeSql.changed(fields(transaction.update(UPDATE), row), row.life()).exactly(1);
    }

    @Override
    public void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static BookTransaction.Update fields(BookTransaction.Update update, TagRow row) {
        return update.param("id", row.id())
                .param("name", row.name())
                .param("name_key", row.nameKey())
                .param("colour", row.colour(), SqlType.TEXT);
    }

    private static Used readUsed(Row row) throws SQLException {
        return new Used(read(row), row.bigintOrNull("uses"));
    }

    private static TagRow read(Row row) throws SQLException {
        return new TagRow(
                row.uuid("id"), row.text("name"), row.text("name_key"), row.textOrNull("colour"), LifeSql.read(row));
    }
}
