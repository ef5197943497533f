package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.BookJournal;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Changes what a book is called and how it counts, and journals it. */
@Component
final class BookSettings {
    private final BookSql sql;
    private final BookDatabase database;
    private final BookJournal journal;
    private final Memberships memberships;
    private final Clock clock;

    BookSettings(BookSql sql, BookDatabase database, BookJournal journal, Memberships memberships, Clock clock) {
        this.sql = sql;
        this.database = database;
        this.journal = journal;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** @param edit gives the book one version later, or refuses by an exception */
    Book edit(BookAccess access, OperationId operation, UnaryOperator<Book> edit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return database.write(access.book(), transaction -> {
                Book before = sql.lock(access.book()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
                Book after = edit.apply(before);
                sql.update(transaction, after, now);
                journal.changed(transaction, new BookJournal.Change(operation, access.person(), now, before, after));
                return after;
            });
        } finally {
            memberships.forget(access.book());
        }
    }
}
