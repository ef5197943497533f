package dev.sallim.book.internal;

import dev.sallim.book.Book;
import dev.sallim.book.BookPurged;
import dev.sallim.book.Books;
import dev.sallim.book.NewBook;
import dev.sallim.identity.Person;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Books in the table book. */
@Component
final class KeptBooks implements Books {
    private final BookSql sql;
    private final BookDatabase database;
    private final BookMaking making;
    private final Ids ids;
    private final Followers followers;

    KeptBooks(BookSql sql, BookDatabase database, BookMaking making, Ids ids, Followers followers) {
        this.sql = sql;
        this.database = database;
        this.making = making;
        this.ids = ids;
        this.followers = followers;
    }

    @Override
    public Book create(Person owner, NewBook wanted) {
        return database.write(
                BookId.of(ids.next()), transaction -> making.make(transaction, owner, wanted, ids.nextOperation()));
    }

    @Override
    public Optional<Book> find(BookId id) {
        return sql.find(id);
    }

    @Override
    public void change(BookTransaction transaction, Book after, Instant at) {
        sql.update(transaction, after, at);
    }

    @Override
    public List<BookId> of(PersonId person) {
        return sql.idsOf(person);
    }

    @Override
    public boolean purge(BookId id) {
        boolean purged;
        try {
            purged = sql.purge(id);
        } finally {
            followers.memberships().forget(id);
        }
        if (purged) {
            afterCommit(() -> {
                followers.memberships().forget(id);
                followers.events().publishEvent(new BookPurged(id));
            });
        }
        return purged;
    }

    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Who has to hear of it. */
    @Component
    record Followers(Memberships memberships, ApplicationEventPublisher events) {}
}
