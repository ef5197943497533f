package dev.sallim.ledger.internal;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the journal. */
@Component
public class JournalSql {
    private static final String COLUMNS = "id, operation_id, at, actor, action, object_kind, object_id, before, after";
    private static final String OF_OPERATION = """
            SELECT %s FROM journal_entry WHERE book_id = :book AND operation_id = :operation ORDER BY id DESC""".formatted(COLUMNS);
    private static final String OF_OBJECT = """
            SELECT %s FROM journal_entry
            WHERE book_id = :book AND object_id = :object AND object_kind = :kind
              AND (:before::uuid IS NULL OR id < :before)
            ORDER BY id DESC LIMIT :limit""".formatted(COLUMNS);

    /** Of the first words of an action, only those that change transactions without an entry of their own. */
    private static final String AROUND = """
            SELECT %s FROM journal_entry
            WHERE book_id = :book AND object_id = ANY (:objects) AND id > :after
              AND (action = 'undone' OR action ~ '[.](trashed|restored|merged|reverted)$')
            ORDER BY id DESC LIMIT 1""".formatted(COLUMNS);

    /** The transactions of an import, and those that went with an account, have no entries of their own. */
    private static final String SIZE = """
            SELECT count(*)::integer AS n
            FROM (SELECT 1
                  FROM (SELECT 1 FROM journal_entry WHERE book_id = :book AND operation_id = :operation LIMIT :most) entries
                  UNION ALL
                  SELECT 1
                  FROM (SELECT 1 FROM transaction t
                        WHERE t.book_id = :book
                          AND t.source_id IN (SELECT e.object_id FROM journal_entry e
                                              WHERE e.book_id = :book AND e.operation_id = :operation AND e.object_kind = 'import')
                        LIMIT :most) booked
                  UNION ALL
                  SELECT 1
                  FROM (SELECT 1 FROM transaction t
                        WHERE t.book_id = :book AND t.deleted_in = :operation
                          AND t.deleted_at = (SELECT e.at FROM journal_entry e
                                              WHERE e.book_id = :book AND e.operation_id = :operation ORDER BY e.id LIMIT 1)
                        LIMIT :most) trashed) touched""";

    private static final String RECORD = """
            SELECT ledger_record_v1(:book, :actor, :operation, :at, :action, :entries, :kinds, :objects, :befores, :afters)""";
    private static final String MAY_WRITE = """
            SELECT ledger_claim_v1(:book, :actor, NULL, NULL, :operation, :at, 200, NULL, NULL)""";

    private final BookDatabase database;

    JournalSql(BookDatabase database) {
        this.database = database;
    }

    /** Newest first. */
    List<JournalEntry> ofOperation(BookTransaction transaction, UUID operation) {
        return transaction.query(OF_OPERATION).param("operation", operation).list(JournalSql::read);
    }

    /** Whether the operation has been done. */
    boolean has(BookTransaction transaction, UUID operation) {
        return transaction
                .query(
                        "SELECT EXISTS (SELECT 1 FROM journal_entry WHERE book_id = :book AND operation_id = :operation) AS done")
                .param("operation", operation)
                .one(row -> row.bool("done"));
    }

    /** Of an operation that is not yet undone: how many objects its undo touches, as far as {@code most}. */
    int size(BookId book, UUID operation, int most) {
        return database.query(book, SIZE)
                .param("operation", operation)
                .param("most", most)
                .one(row -> row.integer("n"));
    }

    /** Newest first. */
    public List<JournalEntry> ofObject(BookId book, String kind, UUID object, @Nullable UUID before, int limit) {
        return database.query(book, OF_OBJECT)
                .param("object", object)
                .param("kind", kind)
                .param("before", before, SqlType.UUID)
                .param("limit", limit)
                .list(JournalSql::read);
    }

    /** Checks once more that the person may write, and notes what an operation did to one object. */
    void record(
            BookTransaction transaction,
            PersonId actor,
            OperationId operation,
            Instant at,
            String action,
            JournalLine line) {
        transaction
                .query(MAY_WRITE)
                .param("actor", actor.value())
                .param("operation", operation.value())
                .param("at", at)
                .one(row -> true);
        transaction
                .query(RECORD)
                .param("actor", actor.value())
                .param("operation", operation.value())
                .param("at", at)
                .param("action", action)
                .array("entries", SqlType.UUID, List.of(line.id()))
                .array("kinds", SqlType.TEXT, List.of(line.objectKind()))
                .array("objects", SqlType.UUID, List.of(line.objectId()))
                .array("befores", SqlType.TEXT, Collections.singletonList(line.before()))
                .array("afters", SqlType.TEXT, Collections.singletonList(line.after()))
                .one(row -> true);
    }

    public Optional<JournalEntry> latest(BookTransaction transaction, String kind, UUID object) {
        return transaction
                .query(OF_OBJECT)
                .param("object", object)
                .param("kind", kind)
                .param("before", null, SqlType.UUID)
                .param("limit", 1)
                .optional(JournalSql::read);
    }

    /** The latest change after an entry that reached into the transactions of one of these objects: its trash, a merge. */
    Optional<JournalEntry> latestAround(BookTransaction transaction, Collection<UUID> objects, UUID after) {
        return transaction
                .query(AROUND)
                .array("objects", SqlType.UUID, objects)
                .param("after", after)
                .optional(JournalSql::read);
    }

    /** One row of all its columns. */
    public static JournalEntry read(Row row) throws SQLException {
        return new JournalEntry(
                row.uuid("id"),
                row.uuid("operation_id"),
                row.instant("at"),
                row.uuid("actor"),
                row.text("action"),
                row.text("object_kind"),
                row.uuid("object_id"),
                row.textOrNull("before"),
                row.textOrNull("after"));
    }
}
