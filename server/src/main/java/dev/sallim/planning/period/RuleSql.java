package dev.sallim.planning.period;

import dev.sallim.core.period.Shift;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Table {@code period_rule}, and the days on which salaries came. */
@Component
class RuleSql {
    private static final String FIND = """
            SELECT kind, day, weeks, anchor, shift, category_id, auto_draft FROM period_rule
            WHERE book_id = :book AND wallet_id = :wallet""";
    private static final String PUT = """
            INSERT INTO period_rule (book_id, wallet_id, kind, day, weeks, anchor, shift, category_id, auto_draft, updated_at)
            VALUES (:book, :wallet, :kind, :day, :weeks, :anchor, :shift, :category, :auto_draft, :now)
            ON CONFLICT (book_id, wallet_id) DO UPDATE
            SET kind = excluded.kind, day = excluded.day, weeks = excluded.weeks, anchor = excluded.anchor, shift = excluded.shift,
                category_id = excluded.category_id, auto_draft = excluded.auto_draft, updated_at = excluded.updated_at""";
    private static final String DELETE = "DELETE FROM period_rule WHERE book_id = :book AND wallet_id = :wallet";
    private static final String PAYDAYS = """
            SELECT DISTINCT day FROM position_day
            WHERE book_id = :book AND account_id = ANY (:categories) AND wallet_id = :wallet AND day BETWEEN :from AND :to
              AND outflow > inflow
            ORDER BY day""";

    private final BookDatabase database;

    RuleSql(BookDatabase database) {
        this.database = database;
    }

    Optional<Rule> find(BookId book, UUID wallet) {
        return database.query(book, FIND).param("wallet", wallet).optional(RuleSql::read);
    }

    void put(BookTransaction transaction, UUID wallet, Rule rule, Instant now) {
        transaction
                .update(PUT)
                .param("wallet", wallet)
                .param("kind", rule.kind().name())
                .param("day", rule.day(), SqlType.INTEGER)
                .param("weeks", rule.weeks(), SqlType.INTEGER)
                .param("anchor", rule.anchor(), SqlType.DATE)
                .param("shift", rule.shift().name())
                .param("category", rule.categoryId(), SqlType.UUID)
                .param("auto_draft", rule.autoDraft())
                .param("now", now)
                .exactly(1);
    }

    void delete(BookTransaction transaction, UUID wallet) {
        transaction.update(DELETE).param("wallet", wallet).exactly(1);
    }

    /** The days on which those categories of income brought something into the wallet. */
    List<LocalDate> paydays(BookId book, UUID wallet, Collection<UUID> categories, LocalDate from, LocalDate to) {
        return database.query(book, PAYDAYS)
                .param("wallet", wallet)
                .array("categories", SqlType.UUID, categories)
                .param("from", from)
                .param("to", to)
                .list(row -> row.day("day"));
    }

    private static Rule read(Row row) throws SQLException {
        return new Rule(
                RuleKind.valueOf(row.text("kind")),
                row.integerOrNull("day"),
                row.integerOrNull("weeks"),
                row.dayOrNull("anchor"),
                Shift.valueOf(row.text("shift")),
                row.uuidOrNull("category_id"),
                row.bool("auto_draft"));
    }
}
