package dev.sallim.planning.budget;

import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened in a wallet between two days: categories from their rollups, accounts from the flows of these days alone. Amounts of
 * the currency at home are summed over all days; others day by day, since each is worth what its day's rate says.
 */
@Component
class ActualSql {
    private static final String CATEGORIES = """
            SELECT 'CATEGORY' AS part, account_id AS id, commodity_id,
                   CASE WHEN commodity_id <> :home THEN day END AS day,
                   sum(inflow) AS inflow, sum(outflow) AS outflow, 0::numeric AS spent, 0::numeric AS refunded
            FROM position_day
            WHERE book_id = :book AND wallet_id = :wallet AND account_id = ANY (:categories) AND day BETWEEN :from AND :to
            GROUP BY 2, 3, 4""";
    private static final String READ = CATEGORIES + """

            UNION ALL
            SELECT 'START', p.account_id, p.commodity_id, NULL, p.quantity - coalesce((
                       SELECT sum(d.inflow - d.outflow) FROM position_day d
                       WHERE d.book_id = p.book_id AND d.account_id = p.account_id AND d.wallet_id = p.wallet_id
                         AND d.commodity_id = p.commodity_id AND d.day >= :from), 0), 0, 0, 0
            FROM position p
            WHERE p.book_id = :book AND p.account_id = ANY (:accounts) AND p.wallet_id = :wallet
            UNION ALL
            SELECT 'ACCOUNT', side.account_id, side.commodity_id, CASE WHEN side.commodity_id <> :home THEN side.day END,
                   sum(CASE WHEN side.expense THEN 0 ELSE side.inflow END), sum(CASE WHEN side.expense THEN 0 ELSE side.outflow END),
                   sum(CASE WHEN side.expense THEN side.outflow ELSE 0 END), sum(CASE WHEN side.expense THEN side.inflow ELSE 0 END)
            FROM (SELECT f.to_account_id AS account_id, f.to_commodity_id AS commodity_id, f.booked_on AS day,
                         f.to_amount AS inflow, 0::numeric AS outflow, f.from_account_id = ANY (:expenses) AS expense
                  FROM flow f
                  WHERE f.book_id = :book AND f.to_account_id = ANY (:accounts) AND f.deleted_at IS NULL
                    AND f.booked_on BETWEEN :from AND :to
                  UNION ALL
                  SELECT f.from_account_id, f.from_commodity_id, f.booked_on, 0, f.from_amount, f.to_account_id = ANY (:expenses)
                  FROM flow f
                  WHERE f.book_id = :book AND f.from_account_id = ANY (:accounts) AND f.deleted_at IS NULL
                    AND f.booked_on BETWEEN :from AND :to) side
            GROUP BY 2, 3, 4""";

    /** Only asked where a line is for a tag: the transactions of the days, then those of them that have one of the tags. */
    private static final String TAGS = """
            SELECT 'TAG' AS part, g.tag_id AS id, s.commodity_id, CASE WHEN s.commodity_id <> :home THEN t.booked_on END AS day,
                   sum(s.inflow) AS inflow, sum(s.outflow) AS outflow, 0::numeric AS spent, 0::numeric AS refunded
            FROM transaction t
            JOIN transaction_tag g ON g.book_id = t.book_id AND g.transaction_id = t.id AND g.tag_id = ANY (:tags)
            CROSS JOIN LATERAL (
                SELECT f.to_commodity_id AS commodity_id, f.to_amount AS inflow, 0::numeric AS outflow FROM flow f
                WHERE f.book_id = t.book_id AND f.transaction_id = t.id AND f.to_account_id = ANY (:expenses) AND f.to_wallet_id = :wallet
                UNION ALL
                SELECT f.from_commodity_id, 0, f.from_amount FROM flow f
                WHERE f.book_id = t.book_id AND f.transaction_id = t.id AND f.from_account_id = ANY (:expenses)
                  AND f.from_wallet_id = :wallet) s
            WHERE t.book_id = :book AND t.booked_on BETWEEN :from AND :to AND t.deleted_at IS NULL AND t.tagged
            GROUP BY 2, 3, 4""";

    private static final String MERGED =
            "SELECT id, merged_into FROM account WHERE book_id = :book AND merged_into IS NOT NULL";

    private static final String OF_PRIORITY = "SELECT id FROM account WHERE book_id = :book AND priority = :priority";

    private final BookDatabase database;

    ActualSql(BookDatabase database) {
        this.database = database;
    }

    enum Part {
        CATEGORY,
        /** An account's balance when the first day began, in {@code inflow}. */
        START,
        ACCOUNT,
        TAG
    }

    /**
     * @param id of the category, account or tag
     * @param day none for the currency at home
     * @param spent what went from an account to categories of expense; its {@code outflow} is what went elsewhere
     * @param refunded what came to an account from categories of expense
     */
    record Sum(
            Part part,
            UUID id,
            UUID commodity,
            @Nullable LocalDate day,
            BigDecimal inflow,
            BigDecimal outflow,
            BigDecimal spent,
            BigDecimal refunded) {}

    /**
     * Whose sums are wanted.
     *
     * @param home the currency that needs no rate
     * @param categories of both classes
     * @param expenses those of them that are of expense
     * @param accounts the wallet's
     */
    record Wanted(
            UUID wallet,
            UUID home,
            Collection<UUID> categories,
            Collection<UUID> expenses,
            Collection<UUID> accounts,
            Collection<UUID> tags) {}

    List<Sum> read(BookId book, Wanted wanted, DayRange days) {
        List<Sum> sums = new ArrayList<>(sums(book, READ, wanted, days, true));
        if (!wanted.tags().isEmpty()) {
            sums.addAll(tags(book, wanted, days));
        }
        return sums;
    }

    /** Of the categories alone. */
    List<Sum> ofCategories(BookId book, Wanted wanted, DayRange days) {
        return sums(book, CATEGORIES, wanted, days, false);
    }

    private List<Sum> sums(BookId book, String sql, Wanted wanted, DayRange days, boolean accounts) {
        var query = database.query(book, sql)
                .param("home", wanted.home())
                .param("wallet", wanted.wallet())
                .array("categories", SqlType.UUID, wanted.categories())
                .param("from", days.first())
                .param("to", days.last());
        if (accounts) {
            query.array("accounts", SqlType.UUID, wanted.accounts()).array("expenses", SqlType.UUID, wanted.expenses());
        }
        return query.list(ActualSql::sum);
    }

    private List<Sum> tags(BookId book, Wanted wanted, DayRange days) {
        return database.query(book, TAGS)
                .param("home", wanted.home())
                .param("wallet", wanted.wallet())
                .array("tags", SqlType.UUID, wanted.tags())
                .array("expenses", SqlType.UUID, wanted.expenses())
                .param("from", days.first())
                .param("to", days.last())
                .list(ActualSql::sum);
    }

    /** Which category each merged one went into. */
    Map<UUID, UUID> merged(BookId book) {
        Map<UUID, UUID> into = new HashMap<>();
        database.query(book, MERGED).list(row -> into.put(row.uuid("id"), row.uuid("merged_into")));
        return into;
    }

    Set<UUID> ofPriority(BookId book, LinePriority priority) {
        return Set.copyOf(database.query(book, OF_PRIORITY)
                .param("priority", priority.name())
                .list(row -> row.uuid("id")));
    }

    private static Sum sum(Row row) throws SQLException {
        return new Sum(
                Part.valueOf(row.text("part")),
                row.uuid("id"),
                row.uuid("commodity_id"),
                row.dayOrNull("day"),
                row.decimal("inflow"),
                row.decimal("outflow"),
                row.decimal("spent"),
                row.decimal("refunded"));
    }
}
