package dev.sallim.ledger.chart;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code wallet}. */
@Component
class WalletSql implements ChartTable<WalletRow> {
    private static final String FIND = """
            SELECT id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at,
                   NULL::timestamptz AS archived_at, NULL::uuid AS merged_into, deleted_at, deleted_in
            FROM wallet WHERE book_id = :book AND id = :id""";
    private static final String INSERT = """
            INSERT INTO wallet (book_id, id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at)
            VALUES (:book, :id, :name, :name_key, :description, :commodity, :sort_order, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE wallet
            SET name = :name, name_key = :name_key, description = :description, commodity_id = :commodity,
                sort_order = :sort_order, version = :version, updated_at = :updated_at,
                deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND version = :version - 1""";
    private static final String DELETE = "DELETE FROM wallet WHERE book_id = :book AND id = :id";
    private static final String PAGE = """
            SELECT id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at,
                   NULL::timestamptz AS archived_at, NULL::uuid AS merged_into, deleted_at, deleted_in
            FROM wallet
            WHERE book_id = :book AND deleted_at IS NULL
              AND (:last_order::int IS NULL OR (sort_order, id) > (:last_order::int, :last_id::uuid))
            ORDER BY sort_order, id LIMIT :rows""";
    private static final String LIVE = """
            SELECT id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at,
                   NULL::timestamptz AS archived_at, NULL::uuid AS merged_into, deleted_at, deleted_in
            FROM wallet WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String ACCOUNTS = """
            SELECT count(*) AS accounts FROM account WHERE book_id = :book AND wallet_id = :id AND deleted_at IS NULL""";
    private static final String FIRST = """
            SELECT id, name, name_key, description, commodity_id, sort_order, version, created_at, updated_at,
                   NULL::timestamptz AS archived_at, NULL::uuid AS merged_into, deleted_at, deleted_in
            FROM wallet WHERE book_id = :book AND deleted_at IS NULL
            ORDER BY sort_order, id""";

    private final BookDatabase database;

    WalletSql(BookDatabase database) {
        this.database = database;
    }

    /** Live ones in order, after the last one seen. */
    List<WalletRow> page(BookId book, Cursors.@Nullable Keys last, int rows) {
        return database.query(book, PAGE)
                .param("last_order", last == null ? null : (int) last.number(0), SqlType.INTEGER)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", rows)
                .list(WalletSql::read);
    }

    Optional<WalletRow> live(BookId book, UUID id) {
        return database.query(book, LIVE).param("id", id).optional(WalletSql::read);
    }

    /** How many accounts outside the trash are in it. */
    long accounts(BookTransaction transaction, UUID id) {
        return transaction.query(ACCOUNTS).param("id", id).one(row -> row.bigint("accounts"));
    }

    @Override
    public Optional<WalletRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(WalletSql::read);
    }

    /** The live ones in the order that people gave them; the first is the book's default. */
    List<WalletRow> live(BookTransaction transaction) {
        return transaction.query(FIRST).list(WalletSql::read);
    }

    @Override
    public void insert(BookTransaction transaction, WalletRow row) {
        LifeSql.born(fields(transaction.update(INSERT), row), row.life()).exactly(1);
    }

    @Override
    public void update(BookTransaction transaction, WalletRow row) {
        fields(transaction.update(UPDATE), row)
                .param("version", row.life().version())
                .param("updated_at", row.life().updatedAt())
                .param("deleted_at", row.life().deletedAt(), SqlType.INSTANT)
                .param("deleted_in", row.life().deletedIn(), SqlType.UUID)
                .exactly(1);
    }

    @Override
    public void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static BookTransaction.Update fields(BookTransaction.Update update, WalletRow row) {
        return update.param("id", row.id())
                .param("name", row.name())
                .param("name_key", row.nameKey())
                .param("description", row.description())
                .param("commodity", row.commodityId())
                .param("sort_order", row.sortOrder());
    }

    private static WalletRow read(Row row) throws SQLException {
        return new WalletRow(
                row.uuid("id"),
                row.text("name"),
                row.text("name_key"),
                row.text("description"),
                row.uuid("commodity_id"),
                row.integer("sort_order"),
                LifeSql.read(row));
    }
}
