package dev.sallim.planning.budget;

import dev.sallim.core.budget.Rollover;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Table {@code budget_line}. */
@Component
class LineSql {
    private static final String FOREIGN_KEY = "23503";
    private static final String OF_PERIOD = """
            SELECT id, period_id, scope, coalesce(category_id, tag_id, account_id) AS target_id, plan, initial_plan, rollover,
                   paid_from_id, note
            FROM budget_line WHERE book_id = :book AND period_id = :period ORDER BY created_at, id""";
    private static final String INSERT = """
            INSERT INTO budget_line (book_id, id, period_id, scope, category_id, tag_id, account_id, plan, initial_plan, rollover,
                                     paid_from_id, note, created_at, updated_at)
            VALUES (:book, :id, :period, :scope, :category, :tag, :account, :plan, :initial, :rollover, :paid_from, :note, :now, :now)""";
    private static final String UPDATE = """
            UPDATE budget_line
            SET plan = :plan, initial_plan = :initial, rollover = :rollover, paid_from_id = :paid_from, note = :note, updated_at = :now
            WHERE book_id = :book AND id = :id""";
    private static final String DELETE = "DELETE FROM budget_line WHERE book_id = :book AND id = :id";
    private static final String BEGIN = """
            UPDATE budget_line SET initial_plan = plan, updated_at = :now WHERE book_id = :book AND period_id = :period""";

    /** Of one period and its book alone: rows that appear by themselves are the ones that leak. */
    private static final String ZEROES = """
            INSERT INTO budget_line (book_id, id, period_id, scope, category_id, plan, initial_plan, rollover, note, created_at, updated_at)
            SELECT :book, given.id, :period, 'CATEGORY', given.category, 0, 0, 'NONE', '', :now, :now
            FROM unnest(:ids, :categories) AS given (id, category)""";

    private final BookDatabase database;

    LineSql(BookDatabase database) {
        this.database = database;
    }

    List<Line> of(BookId book, UUID period) {
        return database.query(book, OF_PERIOD).param("period", period).list(LineSql::read);
    }

    void insert(BookTransaction transaction, Line line, Instant now) {
        try {
            values(transaction.update(INSERT), line, now)
                    .param("period", line.periodId())
                    .param("scope", line.scope().name())
                    .param("category", target(line, LineScope.CATEGORY), SqlType.UUID)
                    .param("tag", target(line, LineScope.TAG), SqlType.UUID)
                    .param("account", target(line, LineScope.ACCOUNT), SqlType.UUID)
                    .exactly(1);
        } catch (DatabaseException e) {
            throw e.state().equals(FOREIGN_KEY) ? ProblemException.of(ErrorCode.NOT_FOUND) : e;
        }
    }

    private static @Nullable UUID target(Line line, LineScope scope) {
        return line.scope() == scope ? line.targetId() : null;
    }

    void update(BookTransaction transaction, Line line, Instant now) {
        values(transaction.update(UPDATE), line, now).exactly(1);
    }

    private static BookTransaction.Update values(BookTransaction.Update update, Line line, Instant now) {
        return update.param("id", line.id())
                .param("plan", line.plan())
                .param("initial", line.initialPlan(), SqlType.NUMERIC)
                .param("rollover", line.rollover().name())
                .param("paid_from", line.paidFrom(), SqlType.UUID)
                .param("note", line.note())
                .param("now", now);
    }

    void delete(BookTransaction transaction, UUID id) {
        transaction.update(DELETE).param("id", id).exactly(1);
    }

    /** Keeps each plan as the initial one. */
    void begin(BookTransaction transaction, UUID period, int lines, Instant now) {
        transaction.update(BEGIN).param("period", period).param("now", now).exactly(lines);
    }

    void insertZeroes(
            BookTransaction transaction, UUID period, List<UUID> ids, Collection<UUID> categories, Instant now) {
        transaction
                .update(ZEROES)
                .param("period", period)
                .array("ids", SqlType.UUID, ids)
                .array("categories", SqlType.UUID, categories)
                .param("now", now)
                .exactly(categories.size());
    }

    private static Line read(Row row) throws SQLException {
        return new Line(
                row.uuid("id"),
                row.uuid("period_id"),
                LineScope.valueOf(row.text("scope")),
                row.uuidOrNull("target_id"),
                row.decimal("plan"),
                row.decimalOrNull("initial_plan"),
                Rollover.valueOf(row.text("rollover")),
                row.uuidOrNull("paid_from_id"),
                row.text("note"));
    }
}
