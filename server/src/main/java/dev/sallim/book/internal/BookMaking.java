package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.BookContents;
import dev.sallim.book.NewBook;
import dev.sallim.identity.Person;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes a new book: its row, its owner, its first contents. */
@Component
final class BookMaking {
    private final BookSql sql;
    private final BookContents contents;
    private final Clock clock;

    BookMaking(BookSql sql, BookContents contents, Clock clock) {
        this.sql = sql;
        this.contents = contents;
        this.clock = clock;
    }

    Book make(BookTransaction transaction, Person owner, NewBook wanted, OperationId operation) {
        Book book = new Book(
                transaction.book(),
                wanted.name(),
                wanted.currency(),
                wanted.zone(),
                wanted.weekStart(),
                wanted.payday(),
                wanted.guide(),
                1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.insert(transaction, book, now);
        sql.insertMember(transaction, owner.id(), Role.OWNER, now);
        contents.fill(transaction, book, owner, operation);
        return book;
    }
}
