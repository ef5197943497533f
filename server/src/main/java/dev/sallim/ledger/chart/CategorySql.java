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

/** Reads categories, and what depends on one. */
@Component
class CategorySql {
    private static final String LIVE_ONES = """
            , CASE WHEN :uses THEN (SELECT coalesce(sum(d.n), 0) FROM position_day d
                                    WHERE d.book_id = :book AND d.account_id = a.id) END AS uses
            FROM account a
            WHERE book_id = :book AND class IN ('INCOME', 'EXPENSE') AND deleted_at IS NULL AND merged_into IS NULL
            """;
    private static final String PAGE = AccountSql.SELECT + LIVE_ONES + """
              AND (:archived::boolean IS NULL OR (archived_at IS NOT NULL) = :archived)
              AND (:class::text IS NULL OR class = :class)
              AND (:q::text IS NULL OR position(:q::text IN name_key) > 0)
              AND (:last_order::int IS NULL OR (sort_order, id) > (:last_order::int, :last_id::uuid))
            ORDER BY sort_order, id LIMIT :rows""";
    private static final String ONE = AccountSql.SELECT + LIVE_ONES + " AND id = :id";
    private static final String USES = """
            SELECT (SELECT count(*) FROM (
                        SELECT transaction_id FROM flow WHERE book_id = :book AND from_account_id = :id AND deleted_at IS NULL
                        UNION
                        SELECT transaction_id FROM flow WHERE book_id = :book AND to_account_id = :id AND deleted_at IS NULL
                    ) t) AS transactions,
                   (SELECT count(*) FROM account
                    WHERE book_id = :book AND parent_id = :id AND deleted_at IS NULL AND merged_into IS NULL) AS categories,
                   (SELECT count(*) FROM payee
                    WHERE book_id = :book AND default_category_id = :id AND deleted_at IS NULL AND merged_into IS NULL) AS payees""";

    private static final String USES_OF_ALL = """
            SELECT (SELECT coalesce(sum(d.n), 0) FROM position_day d
                    JOIN account a ON a.book_id = d.book_id AND a.id = d.account_id
                    WHERE d.book_id = :book AND a.class IN ('INCOME', 'EXPENSE') AND a.role = 'NONE' AND a.deleted_at IS NULL
                      AND a.merged_into IS NULL) AS transactions,
                   (SELECT count(*) FROM payee
                    WHERE book_id = :book AND default_category_id IS NOT NULL AND deleted_at IS NULL AND merged_into IS NULL) AS payees""";

    private final BookDatabase database;

    CategorySql(BookDatabase database) {
        this.database = database;
    }

    /** A row, with how often it is used where that was asked for. */
    record Used(AccountRow row, @Nullable Long uses) {
        Cursors.Keys key() {
            return Cursors.Keys.of(row.label().sortOrder(), row.id());
        }
    }

    /** What stands in the way of removing one. */
    record Uses(long transactions, long categories, long payees) {}

    Page<Used> page(ListQuery query, @Nullable String categoryClass) {
        Cursors cursors = Cursors.of("order", query.book(), query.key(), query.archived(), categoryClass);
        Cursors.Keys last =
                query.page().after() == null ? null : cursors.read(query.page().after());
        List<Used> rows = database.query(query.book(), PAGE)
                .param("q", query.key(), SqlType.TEXT)
                .param("archived", query.archived(), SqlType.BOOLEAN)
                .param("class", categoryClass, SqlType.TEXT)
                .param("uses", query.uses())
                .param("last_order", last == null ? null : (int) last.number(0), SqlType.INTEGER)
                .param("last_id", last == null ? null : last.uuid(1), SqlType.UUID)
                .param("rows", query.page().rows())
                .list(CategorySql::read);
        return cursors.page(rows, query.page(), Used::key);
    }

    Optional<Used> live(BookId book, UUID id) {
        return database.query(book, ONE).param("id", id).param("uses", true).optional(CategorySql::read);
    }

    Uses uses(BookTransaction transaction, UUID id) {
        return transaction
                .query(USES)
                .param("id", id)
                .one(row -> new Uses(row.bigint("transactions"), row.bigint("categories"), row.bigint("payees")));
    }

    /** What stands in the way of removing all of them but the fixed ones. */
    Uses usesOfAll(BookTransaction transaction) {
        return transaction.query(USES_OF_ALL).one(row -> new Uses(row.bigint("transactions"), 0, row.bigint("payees")));
    }

    private static Used read(Row row) throws SQLException {
        return new Used(AccountSql.read(row), row.bigintOrNull("uses"));
    }
}
