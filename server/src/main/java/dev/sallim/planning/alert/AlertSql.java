package dev.sallim.planning.alert;

import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.planning.alert.AlertRule.AlertThreshold;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code alert_rule}. */
@Component
class AlertSql {
    private static final String SELECT = """
            SELECT r.id, r.name, r.scope, r.wallet_id, r.category_id, r.direction, r.amount, r.currency, r.percent, r.version,
                   r.created_at, r.updated_at
            FROM alert_rule r WHERE r.book_id = :book
            """;
    private static final String ALL = SELECT + "AND r.deleted_at IS NULL ORDER BY r.created_at, r.id";
    private static final String FIND = SELECT + "AND r.id = :id AND r.deleted_at IS NULL";
    private static final String IN_TRASH = SELECT + "AND r.id = :id AND r.deleted_at IS NOT NULL";

    /** One looks at a time, and no rule is changed or thrown away meanwhile. */
    private static final String LOCK = SELECT + "AND r.deleted_at IS NULL ORDER BY r.id FOR UPDATE";

    private static final String KEEPER = """
            SELECT r.kept_by FROM alert_rule r WHERE r.book_id = :book AND r.deleted_at IS NULL ORDER BY r.updated_at DESC, r.id LIMIT 1""";
    private static final String INSERT = """
            INSERT INTO alert_rule (book_id, id, name, scope, wallet_id, category_id, direction, amount, currency, percent, kept_by,
                                    version, created_at, updated_at)
            VALUES (:book, :id, :name, :scope, :wallet, :category, :direction, :amount, :currency, :percent, :person, 1, :now, :now)""";
    private static final String UPDATE = """
            UPDATE alert_rule
            SET name = :name, direction = :direction, amount = :amount, currency = :currency, percent = :percent, kept_by = :person,
                version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String TRASH = """
            UPDATE alert_rule SET deleted_at = :now, deleted_in = :operation, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String RESTORE = """
            UPDATE alert_rule SET deleted_at = NULL, deleted_in = NULL, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL""";
    private static final String PURGE =
            "DELETE FROM alert_rule WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL";
    private static final String TRASH_PAGE = """
            SELECT id, name, version, deleted_at, deleted_in FROM alert_rule
            WHERE book_id = :book AND deleted_at IS NOT NULL
              AND (:at::timestamptz IS NULL OR (deleted_at, id) < (:at::timestamptz, :id::uuid))
            ORDER BY deleted_at DESC, id DESC LIMIT :rows""";

    private final BookDatabase database;

    AlertSql(BookDatabase database) {
        this.database = database;
    }

    List<AlertRule> all(BookId book) {
        return database.query(book, ALL).list(AlertSql::read);
    }

    Optional<AlertRule> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(AlertSql::read);
    }

    Optional<AlertRule> inTrash(BookId book, UUID id) {
        return database.query(book, IN_TRASH).param("id", id).optional(AlertSql::read);
    }

    List<AlertRule> lock(BookTransaction transaction) {
        return transaction.query(LOCK).list(AlertSql::read);
    }

    Optional<PersonId> keeper(BookTransaction transaction) {
        return transaction.query(KEEPER).optional(row -> PersonId.of(row.uuid("kept_by")));
    }

    void insert(BookTransaction transaction, AlertRule rule, PersonId person, Instant now) {
        line(transaction.update(INSERT), rule, person, now)
                .param("scope", rule.scope().name())
                .param("wallet", rule.walletId(), SqlType.UUID)
                .param("category", rule.categoryId(), SqlType.UUID)
                .exactly(1);
    }

    void update(BookTransaction transaction, AlertRule rule, PersonId person, Instant now) {
        line(transaction.update(UPDATE), rule, person, now).exactly(1);
    }

    private static BookTransaction.Update line(
            BookTransaction.Update update, AlertRule rule, PersonId person, Instant now) {
        AlertThreshold threshold = rule.threshold();
        return update.param("id", rule.id())
                .param("name", rule.name())
                .param("direction", rule.direction().name())
                .param("amount", threshold.amount(), SqlType.NUMERIC)
                .param("currency", threshold.commodity(), SqlType.TEXT)
                .param("percent", threshold.percent(), SqlType.NUMERIC)
                .param("person", person.value())
                .param("now", now);
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
        transaction.update(RESTORE).param("id", id).param("now", now).exactly(1);
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

    private static AlertRule read(Row row) throws SQLException {
        return new AlertRule(
                row.uuid("id"),
                row.text("name"),
                AlertScope.valueOf(row.text("scope")),
                row.uuidOrNull("wallet_id"),
                row.uuidOrNull("category_id"),
                AlertDirection.valueOf(row.text("direction")),
                new AlertThreshold(
                        row.decimalOrNull("amount"), row.textOrNull("currency"), row.decimalOrNull("percent")),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
