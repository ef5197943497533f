package dev.sallim.interchange.internal;

import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.SqlType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The SQL of what earlier files have in common with a new one. */
@Component
class FileMarkSql {
    private static final String EARLIER = """
            SELECT account_id, bool_or(marks && :marks::text[]) AS marked
            FROM import_run
            WHERE book_id = :book AND account_id IS NOT NULL AND status = 'COMMITTED' AND (marks && :marks::text[] OR shape = :shape)
            GROUP BY account_id LIMIT 100""";

    private final BookDatabase database;

    FileMarkSql(BookDatabase database) {
        this.database = database;
    }

    /** An account to which files like it went, and whether one of them had an account number in common with it. */
    record Earlier(UUID account, boolean marked) {}

    List<Earlier> earlier(BookId book, Set<String> marks, byte[] shape) {
        return database.query(book, EARLIER)
                .array("marks", SqlType.TEXT, List.copyOf(marks))
                .param("shape", shape)
                .list(row -> new Earlier(row.uuid("account_id"), row.bool("marked")));
    }
}
