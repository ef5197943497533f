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
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code saved_view} and {@code template}, which are alike. */
final class KeptSql implements ChartTable<KeptRow> {
    private static final String COLUMNS = """
            SELECT id, name, name_key, body::text AS body, version, created_at, updated_at,
                   NULL::timestamptz AS archived_at, NULL::uuid AS merged_into, deleted_at, deleted_in
            FROM %s WHERE book_id = :book""";
    private static final String FIND = COLUMNS + " AND id = :id FOR UPDATE";
    private static final String LIVE = COLUMNS + " AND id = :id AND deleted_at IS NULL";
    private static final String PAGE = COLUMNS + """
             AND deleted_at IS NULL AND (:q::text IS NULL OR position(:q::text IN name_key) > 0)
              AND (:last_key::text IS NULL OR (name_key, id) > (:last_key::text, :last_id::uuid))
            ORDER BY name_key, id LIMIT :rows""";
    private static final String INSERT = """
            INSERT INTO %s (book_id, id, name, name_key, body, version, created_at, updated_at)
            VALUES (:book, :id, :name, :name_key, :body::jsonb, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE %s
            SET name = :name, name_key = :name_key, body = :body::jsonb, version = :version, updated_at = :updated_at,
                deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String DELETE = "DELETE FROM %s WHERE book_id = :book AND id = :id";

    private final BookDatabase database;
    private final JsonMapper json;
    private final ObjectKind kind;
    private final String table;

    KeptSql(BookDatabase database, JsonMapper json, ObjectKind kind) {
        this.database = database;
        this.json = json;
        this.kind = kind;
        this.table = kind.journalWord();
    }

    private String on(String sql) {
        return sql.formatted(table);
    }

    Page<KeptRow> page(ListQuery query) {
        Cursors cursors = query.cursors("name");
        Cursors.Keys last =
                query.page().after() == null ? null : cursors.read(query.page().after());
        List<KeptRow> rows = database.query(query.book(), on(PAGE))
                .param("q", query.key(), SqlType.TEXT)
                .param("last_key", last == null ? null : last.text(0), SqlType.TEXT)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", query.page().rows())
                .list(this::read);
        return cursors.page(rows, query.page(), row -> Cursors.Keys.of(row.nameKey(), row.id()));
    }

    Optional<KeptRow> live(BookId book, UUID id) {
        return database.query(book, on(LIVE)).param("id", id).optional(this::read);
    }

    @Override
    public Optional<KeptRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(on(FIND)).param("id", id).optional(this::read);
    }

    @Override
    public void insert(BookTransaction transaction, KeptRow row) {
        LifeSql.born(fields(transaction.update(on(INSERT)), row), row.life()).exactly(1);
    }

    @Override
    public void update(BookTransaction transaction, KeptRow row) {
        fields(transaction.update(on(UPDATE)), row)
                .param("version", row.life().version())
                .param("updated_at", row.life().updatedAt())
                .param("deleted_at", row.life().deletedAt(), SqlType.INSTANT)
                .param("deleted_in", row.life().deletedIn(), SqlType.UUID)
                .exactly(1);
    }

    @Override
    public void delete(BookTransaction transaction, UUID id) {
        transaction.update(on(DELETE)).param("id", id).exactly(1);
    }

    private static BookTransaction.Update fields(BookTransaction.Update update, KeptRow row) {
        return update.param("id", row.id())
                .param("name", row.name())
                .param("name_key", row.nameKey())
                .param("body", row.body().toString());
    }

    private KeptRow read(Row row) throws SQLException {
        return new KeptRow(
                kind,
                row.uuid("id"),
                row.text("name"),
                row.text("name_key"),
                json.readTree(row.text("body")),
                LifeSql.read(row));
    }
}
