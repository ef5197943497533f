package dev.sallim.ledger.internal;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Row;
import dev.sallim.platform.SqlType;
import java.sql.SQLException;
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

    private final BookDatabase database;

    JournalSql(BookDatabase database) {
        this.database = database;
    }

    /** Newest first. */
    List<JournalEntry> ofOperation(BookTransaction transaction, UUID operation) {
        return transaction.query(OF_OPERATION).param("operation", operation).list(JournalSql::read);
    }

    /** Newest first. */
    List<JournalEntry> ofObject(BookId book, String kind, UUID object, @Nullable UUID before, int limit) {
        return database.query(book, OF_OBJECT)
                .param("object", object)
                .param("kind", kind)
                .param("before", before, SqlType.UUID)
                .param("limit", limit)
                .list(JournalSql::read);
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
