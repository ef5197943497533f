package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code account}: accounts that hold money, and categories. The system's equity accounts are not asked for here. */
@Component
class AccountSql implements ChartTable<AccountRow> {
    /** The columns that {@link #read} wants. */
    static final String SELECT = """
            SELECT id, class, kind, role, commodity_id, wallet_id, parent_id, name, name_key, priority, colour, icon, sort_order,
                   institution, subtype, note, number_masked, number_sealed, opened_on,
                   card_limit, card_statement_day, card_payment_day, card_paying_account_id,
                   version, created_at, updated_at, archived_at, merged_into, deleted_at, deleted_in""";

    private static final String COLUMNS = SELECT + " FROM account ";
    private static final String FIND = COLUMNS + "WHERE book_id = :book AND id = :id AND class <> 'EQUITY'";
    private static final String CATEGORIES = COLUMNS
            + "WHERE book_id = :book AND class IN ('INCOME', 'EXPENSE') AND deleted_at IS NULL AND merged_into IS NULL ORDER BY id";
    private static final String ACCOUNTS =
            COLUMNS + "WHERE book_id = :book AND class IN ('ASSET', 'LIABILITY') AND deleted_at IS NULL ORDER BY id";
    private static final String CHILDREN = COLUMNS + "WHERE book_id = :book AND parent_id = :parent ORDER BY id";
    private static final String INSERT = """
            INSERT INTO account (book_id, id, class, kind, role, commodity_id, wallet_id, parent_id, name, name_key, priority, colour,
                                 icon, sort_order, institution, subtype, note, number_masked, number_sealed, opened_on, card_limit,
                                 card_statement_day, card_payment_day, card_paying_account_id, version, created_at, updated_at)
            VALUES (:book, :id, :class, :kind, :role, :commodity, :wallet, :parent, :name, :name_key, :priority, :colour,
                    :icon, :sort_order, :institution, :subtype, :note, :number_masked, :number_sealed, :opened_on, :card_limit,
                    :card_statement_day, :card_payment_day, :card_paying_account, :version, :created_at, :updated_at)""";
    private static final String UPDATE = """
            UPDATE account
            SET class = :class, kind = :kind, commodity_id = :commodity, wallet_id = :wallet, parent_id = :parent, name = :name,
                name_key = :name_key, priority = :priority, colour = :colour, icon = :icon, sort_order = :sort_order,
                institution = :institution, subtype = :subtype, note = :note, number_masked = :number_masked,
                number_sealed = :number_sealed, opened_on = :opened_on, card_limit = :card_limit,
                card_statement_day = :card_statement_day, card_payment_day = :card_payment_day,
                card_paying_account_id = :card_paying_account, version = :version, updated_at = :updated_at,
                archived_at = :archived_at, merged_into = :merged_into, deleted_at = :deleted_at, deleted_in = :deleted_in
            WHERE book_id = :book AND id = :id AND role = :role AND version = :version - 1""";
    /** The guard that the write path asserts: closed while archived, trashed or merged away. */
    private static final String ACCEPT = """
            UPDATE position SET accepting = :accepting WHERE book_id = :book AND account_id = :id AND accepting <> :accepting""";

    private static final String COMMODITIES =
            "SELECT commodity_id FROM position WHERE book_id = :book AND account_id = :id";
    private static final String DROP_DAYS =
            "DELETE FROM position_day WHERE book_id = :book AND account_id = :id AND n = 0";
    private static final String DROP_POSITIONS =
            "DELETE FROM position WHERE book_id = :book AND account_id = :id AND quantity = 0";
    private static final String DELETE = "DELETE FROM account WHERE book_id = :book AND id = :id";

    @Override
    public Optional<AccountRow> find(BookTransaction transaction, UUID id) {
        return transaction.query(FIND).param("id", id).optional(AccountSql::read);
    }

    /** The live categories, archived ones too. */
    List<AccountRow> categories(BookTransaction transaction) {
        return transaction.query(CATEGORIES).list(AccountSql::read);
    }

    /** The accounts outside the trash, archived ones too. */
    List<AccountRow> accounts(BookTransaction transaction) {
        return transaction.query(ACCOUNTS).list(AccountSql::read);
    }

    /** A category's children, whatever their state. */
    List<AccountRow> children(BookTransaction transaction, UUID parent) {
        return transaction.query(CHILDREN).param("parent", parent).list(AccountSql::read);
    }

    @Override
    public void insert(BookTransaction transaction, AccountRow row) {
        LifeSql.born(fields(transaction.update(INSERT), row), row.life()).exactly(1);
    }

    @Override
    public void update(BookTransaction transaction, AccountRow row) {
        LifeSql.changed(fields(transaction.update(UPDATE), row), row.life()).exactly(1);
        transaction
                .update(ACCEPT)
                .param("id", row.id())
                .param("accepting", row.life().isOpen())
                .run();
    }

    /** What it holds or ever held. */
    List<UUID> commodities(BookTransaction transaction, UUID id) {
        return transaction.query(COMMODITIES).param("id", id).list(row -> row.uuid("commodity_id"));
    }

    /** Before it goes for good: what is left of its balances. Flows that still name them keep them. */
    void dropEmptyPositions(BookTransaction transaction, UUID id) {
        int days = transaction.update(DROP_DAYS).param("id", id).run();
        int positions = transaction.update(DROP_POSITIONS).param("id", id).run();
        if (positions == 0 && days > 0) {
            throw new IllegalStateException("days of account " + id + " without a position");
        }
    }

    @Override
    public void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static BookTransaction.Update fields(BookTransaction.Update update, AccountRow row) {
        AccountRow.Details details = row.details();
        CardTerms card = row.card();
        String sealed = details.numberSealed();
        return label(shape(update.param("id", row.id()), row.shape()), row.label())
                .param("institution", details.institution(), SqlType.TEXT)
                .param("subtype", details.subtype(), SqlType.TEXT)
                .param("note", details.note())
                .param("number_masked", details.numberMasked(), SqlType.TEXT)
                .param(
                        "number_sealed",
                        sealed == null ? null : Base64.getDecoder().decode(sealed),
                        SqlType.BYTES)
                .param("opened_on", details.openedOn(), SqlType.DATE)
                .param("card_limit", card.cardLimit(), SqlType.NUMERIC)
                .param("card_statement_day", card.cardStatementDay(), SqlType.INTEGER)
                .param("card_payment_day", card.cardPaymentDay(), SqlType.INTEGER)
                .param("card_paying_account", card.cardPayingAccountId(), SqlType.UUID);
    }

    private static BookTransaction.Update shape(BookTransaction.Update update, AccountRow.Shape shape) {
        AccountKind kind = shape.kind();
        return update.param("class", shape.accountClass().name())
                .param("kind", kind == null ? null : kind.name(), SqlType.TEXT)
                .param("role", shape.role().name())
                .param("commodity", shape.commodityId(), SqlType.UUID)
                .param("wallet", shape.walletId(), SqlType.UUID)
                .param("parent", shape.parentId(), SqlType.UUID);
    }

    private static BookTransaction.Update label(BookTransaction.Update update, AccountRow.Label label) {
        Priority priority = label.priority();
        return update.param("name", label.name())
                .param("name_key", label.nameKey())
                .param("priority", priority == null ? null : priority.name(), SqlType.TEXT)
                .param("colour", label.colour(), SqlType.TEXT)
                .param("icon", label.icon(), SqlType.TEXT)
                .param("sort_order", label.sortOrder());
    }

    static AccountRow read(Row row) throws SQLException {
        return new AccountRow(
                row.uuid("id"), readShape(row), readLabel(row), readDetails(row), readCard(row), LifeSql.read(row));
    }

    private static AccountRow.Shape readShape(Row row) throws SQLException {
        String kind = row.textOrNull("kind");
        return new AccountRow.Shape(
                AccountClass.valueOf(row.text("class")),
                kind == null ? null : AccountKind.valueOf(kind),
                SystemRole.valueOf(row.text("role")),
                row.uuidOrNull("commodity_id"),
                row.uuidOrNull("wallet_id"),
                row.uuidOrNull("parent_id"));
    }

    private static AccountRow.Label readLabel(Row row) throws SQLException {
        String priority = row.textOrNull("priority");
        return new AccountRow.Label(
                row.text("name"),
                row.text("name_key"),
                priority == null ? null : Priority.valueOf(priority),
                row.textOrNull("colour"),
                row.textOrNull("icon"),
                row.integer("sort_order"));
    }

    private static AccountRow.Details readDetails(Row row) throws SQLException {
        byte[] sealed = row.bytesOrNull("number_sealed");
        return new AccountRow.Details(
                row.textOrNull("institution"),
                row.textOrNull("subtype"),
                row.text("note"),
                row.textOrNull("number_masked"),
                sealed == null ? null : Base64.getEncoder().encodeToString(sealed),
                row.dayOrNull("opened_on"));
    }

    private static CardTerms readCard(Row row) throws SQLException {
        return new CardTerms(
                row.decimalOrNull("card_limit"),
                row.integerOrNull("card_statement_day"),
                row.integerOrNull("card_payment_day"),
                row.uuidOrNull("card_paying_account_id"));
    }
}
