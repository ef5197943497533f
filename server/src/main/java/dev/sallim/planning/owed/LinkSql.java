package dev.sallim.planning.owed;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code money_link}. */
@Component
class LinkSql {
    private static final String SELECT = """
            SELECT l.id, l.kind, l.expense_id, l.money_id, l.amount, c.code AS commodity, l.created_at
            FROM money_link l JOIN commodity c ON c.book_id = l.book_id AND c.id = l.commodity_id
            WHERE l.book_id = :book
            """;
    private static final String FIND = SELECT + "AND l.id = :id";
    private static final String AROUND =
            SELECT + "AND (l.expense_id = ANY (:ids) OR l.money_id = ANY (:ids)) ORDER BY l.created_at, l.id";
    private static final String INSERT = """
            INSERT INTO money_link (book_id, id, kind, expense_id, money_id, amount, commodity_id, created_at)
            VALUES (:book, :id, :kind, :expense, :money, :amount, (SELECT id FROM commodity WHERE book_id = :book AND code = :commodity),
                    :created_at)""";
    private static final String DELETE = "DELETE FROM money_link WHERE book_id = :book AND id = :id";

    private final BookDatabase database;

    LinkSql(BookDatabase database) {
        this.database = database;
    }

    Optional<MoneyLink> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(LinkSql::read);
    }

    /** Those that any of these transactions is a part of, the oldest first. */
    List<MoneyLink> around(BookId book, Collection<UUID> transactions) {
        return database.query(book, AROUND)
                .array("ids", SqlType.UUID, transactions)
                .list(LinkSql::read);
    }

    void insert(BookTransaction transaction, MoneyLink link) {
        transaction
                .update(INSERT)
                .param("id", link.id())
                .param("kind", link.kind().name())
                .param("expense", link.expense())
                .param("money", link.money())
                .param("amount", link.amount(), SqlType.NUMERIC)
                .param("commodity", link.commodity())
                .param("created_at", link.createdAt())
                .exactly(1);
    }

    void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    private static MoneyLink read(Row row) throws SQLException {
        return new MoneyLink(
                row.uuid("id"),
                OwedKind.valueOf(row.text("kind")),
                row.uuid("expense_id"),
                row.uuid("money_id"),
                row.decimalOrNull("amount"),
                row.text("commodity"),
                row.instant("created_at"));
    }
}
