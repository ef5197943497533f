package dev.sallim.planning.goal;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.CommodityId;
import dev.sallim.ledger.TrashKind.Key;
import dev.sallim.ledger.TrashKind.Trashed;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tables {@code goal} and {@code goal_account}, and the money in and for goals' accounts. */
@Component
class GoalSql {
    private static final String SELECT = """
            SELECT g.id, g.name, g.kind, g.percent, g.target, c.code AS currency, g.due_on, g.note, g.version, g.created_at, g.updated_at,
                   coalesce((SELECT array_agg(a.account_id ORDER BY a.account_id) FROM goal_account a
                             WHERE a.book_id = g.book_id AND a.goal_id = g.id), '{}') AS accounts,
                   coalesce((SELECT array_agg(coalesce(a.earmark, -1) ORDER BY a.account_id) FROM goal_account a
                             WHERE a.book_id = g.book_id AND a.goal_id = g.id), '{}') AS earmarks
            FROM goal g JOIN commodity c ON c.book_id = g.book_id AND c.id = g.commodity_id
            WHERE g.book_id = :book
            """;
    private static final String ALL = SELECT + "AND g.deleted_at IS NULL ORDER BY g.created_at, g.id";
    private static final String FIND = SELECT + "AND g.id = :id AND g.deleted_at IS NULL";
    private static final String IN_TRASH = SELECT + "AND g.id = :id AND g.deleted_at IS NOT NULL";
    private static final String INSERT = """
            INSERT INTO goal (book_id, id, name, name_key, kind, percent, target, commodity_id, due_on, note, version, created_at, updated_at)
            VALUES (:book, :id, :name, :key, :kind, :percent, :target, :commodity, :due_on, :note, 1, :now, :now)""";
    private static final String UPDATE = """
            UPDATE goal
            SET name = :name, name_key = :key, kind = :kind, percent = :percent, target = :target, commodity_id = :commodity,
                due_on = :due_on, note = :note, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String TRASH = """
            UPDATE goal SET deleted_at = :now, deleted_in = :operation, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NULL""";
    private static final String RESTORE = """
            UPDATE goal SET deleted_at = NULL, deleted_in = NULL, version = version + 1, updated_at = :now
            WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL""";
    private static final String PURGE =
            "DELETE FROM goal WHERE book_id = :book AND id = :id AND deleted_at IS NOT NULL";
    private static final String UNFUND = "DELETE FROM goal_account WHERE book_id = :book AND goal_id = :id";
    private static final String FUND = """
            INSERT INTO goal_account (book_id, goal_id, account_id, earmark)
            SELECT :book, :id, given.account, given.earmark FROM unnest(:accounts, :earmarks) AS given (account, earmark)""";
    private static final String TRASH_PAGE = """
            SELECT id, name, version, deleted_at, deleted_in FROM goal
            WHERE book_id = :book AND deleted_at IS NOT NULL
              AND (:at::timestamptz IS NULL OR (deleted_at, id) < (:at::timestamptz, :id::uuid))
            ORDER BY deleted_at DESC, id DESC LIMIT :rows""";

    /** Two people setting aside money of one account at once come one after the other. */
    private static final String HOLD = """
            SELECT id FROM account WHERE book_id = :book AND id = ANY (:accounts) ORDER BY id FOR NO KEY UPDATE""";

    private static final String BALANCES = """
            SELECT a.id, coalesce(p.quantity, 0) AS quantity
            FROM account a LEFT JOIN position p ON p.book_id = a.book_id AND p.account_id = a.id AND p.commodity_id = a.commodity_id
            WHERE a.book_id = :book AND a.id = ANY (:accounts)""";

    /** What other accounts sent to each account and got from it, by ranges of days; what moves within the goal's own accounts is none. */
    private static final String TRANSFERS = """
            SELECT moved.account_id, width_bucket(moved.day, :starts) AS bucket, sum(moved.amount) AS amount
            FROM (SELECT f.to_account_id AS account_id, f.booked_on AS day, f.to_amount AS amount
                  FROM flow f
                  JOIN account o ON o.book_id = f.book_id AND o.id = f.from_account_id AND o.class IN ('ASSET', 'LIABILITY')
                  WHERE f.book_id = :book AND f.to_account_id = ANY (:accounts) AND f.deleted_at IS NULL
                    AND NOT f.from_account_id = ANY (:accounts) AND f.booked_on BETWEEN :from AND :to
                  UNION ALL
                  SELECT f.from_account_id, f.booked_on, -f.from_amount
                  FROM flow f
                  JOIN account o ON o.book_id = f.book_id AND o.id = f.to_account_id AND o.class IN ('ASSET', 'LIABILITY')
                  WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts) AND f.deleted_at IS NULL
                    AND NOT f.to_account_id = ANY (:accounts) AND f.booked_on BETWEEN :from AND :to) moved
            GROUP BY moved.account_id, bucket""";

    private final BookDatabase database;

    GoalSql(BookDatabase database) {
        this.database = database;
    }

    List<Goal> all(BookId book) {
        return database.query(book, ALL).list(GoalSql::read);
    }

    Optional<Goal> find(BookId book, UUID id) {
        return database.query(book, FIND).param("id", id).optional(GoalSql::read);
    }

    Optional<Goal> inTrash(BookId book, UUID id) {
        return database.query(book, IN_TRASH).param("id", id).optional(GoalSql::read);
    }

    void insert(BookTransaction transaction, Goal goal, String key, Instant now) {
        naming(() -> values(transaction.update(INSERT), goal, key, now).exactly(1));
        fund(transaction, goal);
    }

    void update(BookTransaction transaction, Goal goal, String key, Instant now) {
        naming(() -> values(transaction.update(UPDATE), goal, key, now).exactly(1));
        transaction.update(UNFUND).param("id", goal.id()).run();
        fund(transaction, goal);
    }

    private static void fund(BookTransaction transaction, Goal goal) {
        List<@Nullable BigDecimal> earmarks = new ArrayList<>();
        goal.accounts().forEach(funding -> earmarks.add(funding.earmark()));
        transaction
                .update(FUND)
                .param("id", goal.id())
                .array(
                        "accounts",
                        SqlType.UUID,
                        goal.accounts().stream().map(Funding::accountId).toList())
                .array("earmarks", SqlType.NUMERIC, earmarks)
                .exactly(goal.accounts().size());
    }

    private static BookTransaction.Update values(BookTransaction.Update update, Goal goal, String key, Instant now) {
        return update.param("id", goal.id())
                .param("name", goal.name())
                .param("key", key)
                .param("kind", goal.kind().name())
                .param("percent", goal.percent(), SqlType.NUMERIC)
                .param("target", goal.target(), SqlType.NUMERIC)
                .param(
                        "commodity",
                        CommodityId.ofCurrency(CommodityCode.of(goal.currency()))
                                .value())
                .param("due_on", goal.dueOn(), SqlType.DATE)
                .param("note", goal.note())
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
        naming(() ->
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

    void hold(BookTransaction transaction, Collection<UUID> accounts) {
        transaction.query(HOLD).array("accounts", SqlType.UUID, accounts).list(row -> row.uuid("id"));
    }

    record Balance(UUID account, BigDecimal quantity) {}

    /** In each account's own commodity. */
    List<Balance> balances(BookId book, Collection<UUID> accounts) {
        return database.query(book, BALANCES)
                .array("accounts", SqlType.UUID, accounts)
                .list(row -> new Balance(row.uuid("id"), row.decimal("quantity")));
    }

    /** @param bucket 1 for the first of the ranges */
    record Moved(UUID account, int bucket, BigDecimal amount) {}

    /** @param starts the first days of the ranges, in their order; the last one ends with {@code to} */
    List<Moved> transfers(BookId book, Collection<UUID> accounts, List<LocalDate> starts, LocalDate to) {
        return database.query(book, TRANSFERS)
                .array("accounts", SqlType.UUID, accounts)
                .array("starts", SqlType.DATE, starts)
                .param("from", starts.getFirst())
                .param("to", to)
                .list(row -> new Moved(row.uuid("account_id"), row.integer("bucket"), row.decimal("amount")));
    }

    private static void naming(Runnable write) {
        try {
            write.run();
        } catch (DatabaseException e) {
            throw e.violates("goal_name")
                    ? ProblemException.of(ErrorCode.NAME_TAKEN).field("name", ErrorCode.NAME_TAKEN)
                    : e;
        }
    }

    private static Goal read(Row row) throws SQLException {
        List<UUID> accounts = row.uuids("accounts");
        List<BigDecimal> earmarks = row.decimals("earmarks");
        List<Funding> funding = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            BigDecimal earmark = earmarks.get(i);
            funding.add(new Funding(accounts.get(i), earmark.signum() < 0 ? null : earmark));
        }
        return new Goal(
                row.uuid("id"),
                row.text("name"),
                GoalKind.valueOf(row.text("kind")),
                row.decimalOrNull("percent"),
                row.decimalOrNull("target"),
                row.text("currency"),
                row.dayOrNull("due_on"),
                row.text("note"),
                funding,
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
