package dev.sallim.planning.recommendation;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which recommendations nobody wants. */
@Component
class DismissalSql {
    private static final String DISMISSED =
            "SELECT recommendation FROM recommendation_dismissal WHERE book_id = :book AND recommendation = ANY (:asked)";
    private static final String DISMISS = """
            INSERT INTO recommendation_dismissal (book_id, recommendation, dismissed_at, dismissed_by)
            VALUES (:book, :recommendation, :now, :by) ON CONFLICT DO NOTHING""";
    private static final String BRING_BACK =
            "DELETE FROM recommendation_dismissal WHERE book_id = :book AND recommendation = :recommendation";

    private final BookDatabase database;

    DismissalSql(BookDatabase database) {
        this.database = database;
    }

    /** Of those that are asked about. */
    Set<String> dismissed(BookId book, Set<String> asked) {
        return new HashSet<>(database.query(book, DISMISSED)
                .array("asked", SqlType.TEXT, asked)
                .list(row -> row.text("recommendation")));
    }

    /** False where somebody did before. */
    boolean dismiss(BookTransaction transaction, BookAccess access, String recommendation, Instant now) {
        return transaction
                        .update(DISMISS)
                        .param("recommendation", recommendation)
                        .param("now", now)
                        .param("by", access.person().value())
                        .run()
                == 1;
    }

    /** False where nobody dismissed it. */
    boolean bringBack(BookTransaction transaction, String recommendation) {
        return transaction
                        .update(BRING_BACK)
                        .param("recommendation", recommendation)
                        .run()
                == 1;
    }
}
