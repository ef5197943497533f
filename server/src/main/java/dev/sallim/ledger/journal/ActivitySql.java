package dev.sallim.ledger.journal;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the journal by operations. It walks the index from operation to operation, newest first, so that a page costs what it shows and
 * not what the operations touched; each one's first and last entry, and their neighbours in the life of the last object, say the rest.
 */
@Component
class ActivitySql {
    private static final String PAGE = """
            WITH RECURSIVE operation AS (
                (SELECT e.operation_id, 1 AS place FROM journal_entry e
                 WHERE e.book_id = :book AND (:before::uuid IS NULL OR e.operation_id < :before)
                 ORDER BY e.operation_id DESC LIMIT 1)
                UNION ALL
                SELECT n.operation_id, o.place + 1
                FROM operation o
                CROSS JOIN LATERAL (SELECT e.operation_id FROM journal_entry e
                                    WHERE e.book_id = :book AND e.operation_id < o.operation_id
                                    ORDER BY e.operation_id DESC LIMIT 1) n
                WHERE o.place < :rows
            )
            SELECT o.operation_id, f.at, f.actor, p.display_name, f.action, f.object_kind, f.object_id, f.before, f.after,
                   c.kinds, c.counts,
                   later.operation_id AS later_operation, later.at AS later_at, later.action AS later_action,
                   earlier.operation_id AS earlier_operation,
                   (SELECT bool_or(EXISTS (SELECT 1 FROM journal_entry x
                                           WHERE x.book_id = :book AND x.object_id = seen.object_id AND x.object_kind = seen.object_kind
                                             AND x.id > seen.id AND x.operation_id <> o.operation_id))
                    FROM (SELECT e.id, e.object_id, e.object_kind FROM journal_entry e
                          WHERE e.book_id = :book AND e.operation_id = o.operation_id ORDER BY e.id LIMIT :look) seen) AS changed_since
            FROM operation o
            CROSS JOIN LATERAL (SELECT * FROM journal_entry e
                                WHERE e.book_id = :book AND e.operation_id = o.operation_id ORDER BY e.id LIMIT 1) f
            CROSS JOIN LATERAL (SELECT * FROM journal_entry e
                                WHERE e.book_id = :book AND e.operation_id = o.operation_id ORDER BY e.id DESC LIMIT 1) l
            CROSS JOIN LATERAL (SELECT array_agg(k.object_kind ORDER BY k.n DESC, k.object_kind) AS kinds,
                                       array_agg(k.n::text ORDER BY k.n DESC, k.object_kind) AS counts
                                FROM (SELECT e.object_kind, count(*) AS n FROM journal_entry e
                                      WHERE e.book_id = :book AND e.operation_id = o.operation_id GROUP BY e.object_kind) k) c
            LEFT JOIN LATERAL (SELECT e.operation_id, e.at, e.action FROM journal_entry e
                               WHERE e.book_id = :book AND e.object_id = l.object_id AND e.object_kind = l.object_kind AND e.id > l.id
                               ORDER BY e.id LIMIT 1) later ON true
            LEFT JOIN LATERAL (SELECT e.operation_id FROM journal_entry e
                               WHERE f.action = 'undone' AND e.book_id = :book AND e.object_id = f.object_id
                                 AND e.object_kind = f.object_kind AND e.id < f.id
                               ORDER BY e.id DESC LIMIT 1) earlier ON true
            LEFT JOIN person p ON p.id = f.actor
            ORDER BY o.operation_id DESC""";

    /** So many of an operation's objects are looked at for whether they changed since. */
    private static final int LOOK = 20;

    private final BookDatabase database;

    ActivitySql(BookDatabase database) {
        this.database = database;
    }

    /** What the journal holds of one operation. */
    record Found(
            UUID operation,
            Instant at,
            UUID actor,
            @Nullable String name,
            String action,
            String kind,
            UUID object,
            @Nullable String before,
            @Nullable String after,
            List<String> kinds,
            List<String> counts,
            @Nullable Later later,
            @Nullable UUID earlier,
            boolean changedSince) {}

    /** What happened next to the operation's last object. */
    record Later(UUID operation, Instant at, String action) {}

    /** Newest first. */
    List<Found> page(BookId book, @Nullable UUID before, int rows) {
        return database.query(book, PAGE)
                .param("before", before, SqlType.UUID)
                .param("rows", rows)
                .param("look", LOOK)
                .list(ActivitySql::read);
    }

    private static Found read(Row row) throws SQLException {
        UUID later = row.uuidOrNull("later_operation");
        return new Found(
                row.uuid("operation_id"),
                row.instant("at"),
                row.uuid("actor"),
                row.textOrNull("display_name"),
                row.text("action"),
                row.text("object_kind"),
                row.uuid("object_id"),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.texts("kinds"),
                row.texts("counts"),
                later == null ? null : new Later(later, row.instant("later_at"), row.text("later_action")),
                row.uuidOrNull("earlier_operation"),
                row.bool("changed_since"));
    }
}
