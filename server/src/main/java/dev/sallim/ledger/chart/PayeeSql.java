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

/** Table {@code payee}. */
@Component
class PayeeSql implements ChartTable<PayeeRow> {
    private static final String FIND = """
            SELECT id, name, name_key, note, phone, default_category_id, version, created_at, updated_at, archived_at, merged_into,
                   deleted_at, deleted_in
            FROM payee WHERE book_id = :book AND id = :id FOR UPDATE""";
    private static final String WITH_DEFAULT = """
            SELECT id, name, name_key, note, phone, default_category_id, version, created_at, updated_at, archived_at, merged_into,
                   deleted_at, deleted_in
            FROM payee WHERE book_id = :book AND default_category_id = :category ORDER BY id FOR UPDATE""";
    private static final String PAGE = """
            SELECT id, name, name_key, note, phone, default_category_id, version, created_at, updated_at, archived_at, merged_into,
                   deleted_at, deleted_in,
                   CASE WHEN :uses THEN (SELECT count(*) FROM transaction r
                                         WHERE r.book_id = :book AND r.payee_id = p.id AND r.deleted_at IS NULL) END AS uses
            FROM payee p
            WHERE book_id = :book AND deleted_at IS NULL AND merged_into IS NULL
              AND (:archived::boolean IS NULL OR (archived_at IS NOT NULL) = :archived)
              AND (:q::text IS NULL OR position(:q::text IN name_key) > 0)
              AND (:last_key::text IS NULL OR (name_key, id) > (:last_key::text, :last_id::uuid))
            ORDER BY name_key, id LIMIT :rows""";
    private static final String LIVE = """
            SELECT id, name, name_key, note, phone, default_category_id, version, created_at, updated_at, archived_at, merged_into,
                   deleted_at, deleted_in,
                   (SELECT count(*) FROM transaction r
                    WHERE r.book_id = :book AND r.payee_id = p.id AND r.deleted_at IS NULL) AS uses
            FROM payee p WHERE book_id = :book AND id = :id AND deleted_at IS NULL AND merged_into IS NULL""";
    private static final String USES = """
            SELECT count(*) AS uses FROM transaction
            WHERE book_id = :book AND payee_id = :id AND deleted_at IS NULL""";
    private static final String INSERT = """
            INSERT INTO payee (book_id, id, name, name_key, note, phone, default_category_id, version, created_at, updated_at)
            VALUES (:book, :id, :name, :name_key, :note, :phone, :default_category, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE payee
            SET name = :name, name_key = :name_key, note = :note, phone = :phone, default_category_id = :default_category,
                version = :version, updated_at = :updated_at, archived_at = :archived_at, merged_into = :merged_into,
                deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String DELETE = "DELETE FROM payee WHERE book_id = :book AND id = :id";

    private final BookDatabase database;

    PayeeSql(BookDatabase database) {
        this.database = database;
    }

    /** A row, with how often it is used where that was asked for. */
    record Used(PayeeRow row, @Nullable Long uses) {
        Cursors.Keys key() {
            return Cursors.Keys.of(row.nameKey(), row.id());
        }
    }

    Page<Used> page(ListQuery query) {
        List<Used> rows = query.fill(database.query(query.book(), PAGE)).list(PayeeSql::readUsed);
        return query.cursors("name").page(rows, query.page(), Used::key);
    }

    Optional<Used> live(BookId book, UUID id) {
        return database.query(book, LIVE).param("id", id).optional(PayeeSql::readUsed);
    }

    /** How many live transactions name it. */
    long uses(BookTransaction transaction, UUID id) {
        return transaction.query(USES).param("id", id).one(row -> row.bigint("uses"));
    }

    @Override
    public Optional<PayeeRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(PayeeSql::read);
    }

    /** Those that a category is the default of, whatever their state. */
    List<PayeeRow> withDefaultCategory(BookTransaction transaction, UUID category) {
        return transaction.query(WITH_DEFAULT).param("category", category).list(PayeeSql::read);
    }

    @Override
    public void insert(BookTransaction transaction, PayeeRow row) {
        LifeSql.born(fields(transaction.update(INSERT), row), row.life()).exactly(1);
    }

    @Override
    public void update(BookTransaction transaction, PayeeRow row) {
        LifeSql.changed(fields(transaction.update(UPDATE), row), row.life()).exactly(1);
    }

    @Override
    public void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static BookTransaction.Update fields(BookTransaction.Update update, PayeeRow row) {
        return update.param("id", row.id())
                .param("name", row.name())
                .param("name_key", row.nameKey())
                .param("note", row.note())
                .param("phone", row.phone(), SqlType.TEXT)
                .param("default_category", row.defaultCategoryId(), SqlType.UUID);
    }

    private static Used readUsed(Row row) throws SQLException {
        return new Used(read(row), row.bigintOrNull("uses"));
    }

    private static PayeeRow read(Row row) throws SQLException {
        return new PayeeRow(
                row.uuid("id"),
                row.text("name"),
                row.text("name_key"),
                row.text("note"),
                row.textOrNull("phone"),
                row.uuidOrNull("default_category_id"),
                LifeSql.read(row));
    }
}
