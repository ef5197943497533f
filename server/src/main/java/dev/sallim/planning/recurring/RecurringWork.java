package dev.sallim.planning.recurring;

import dev.sallim.book.Book;
import dev.sallim.book.Books;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the books whose turn it is: matches what was written to what was expected, posts what has come, and says when to look again. Books
 * are found by an index over the moments at which they are due, so that neither a start nor a round walks through the others.
 */
@Component
class RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);
    private static final int BOOKS_AT_ONCE = 20;
    private static final int ITEMS_AT_ONCE = 50;
    /** Of one book at a time: the others wait. The rest comes with the next round. */
    private static final int MOST_POSTED = 500;

    private final BookDatabase database;
    private final Books books;
    private final DueSql due;
    private final RecurringRows rows;
    private final Steps steps;
    private final Clock clock;

    RecurringWork(BookDatabase database, Books books, DueSql due, RecurringRows rows, Steps steps, Clock clock) {
        this.database = database;
        this.books = books;
        this.due = due;
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    /** What is done about a book. */
    @Component("recurringSteps")
    record Steps(Matching matching, Poster poster, BookCharts charts) {}

    /**
     * Looks at all books that are due by now.
     *
     * @return how many
     */
    int round() {
        int looked = 0;
        while (true) {
            List<DueSql.Taken> taken = due.take(now(), BOOKS_AT_ONCE);
            for (DueSql.Taken one : taken) {
                look(one);
            }
            looked += taken.size();
            if (taken.size() < BOOKS_AT_ONCE) {
                return looked;
            }
        }
    }

    private void look(DueSql.Taken taken) {
        try {
            look(taken.book(), taken.heard());
        } catch (RuntimeException e) {
            // The lease ends by itself; one book must not keep the others waiting.
            LOG.warn("recurring items of book {} could not be looked at; it is tried again", taken.book(), e);
        }
    }

    /** Looks at one book, whether it is due or not. */
    void look(BookId book, long heard) {
        Book found = books.find(book).orElse(null);
        if (found == null) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now(), found.zone());
        Chart chart = steps.charts().of(book);
        steps.matching().match(book, chart, today, now());
        boolean rest = post(book, today);
        done(found, heard, rest);
    }

    /** Whether something is left that is due. */
    private boolean post(BookId book, LocalDate today) {
        int done = 0;
        while (true) {
            List<UUID> items = rows.items().due(book, today, ITEMS_AT_ONCE);
            int before = done;
            for (UUID item : items) {
                while (done < MOST_POSTED && steps.poster().next(book, item, today) != Poster.Done.NOTHING) {
                    done++;
                }
            }
            if (items.isEmpty() || done == before || done >= MOST_POSTED) {
                return !items.isEmpty();
            }
        }
    }

    private void done(Book book, long heard, boolean rest) {
        BookId id = book.id();
        Instant now = now();
        database.write(id, transaction -> {
            if (rows.items().count(transaction) == 0) {
                due.forget(transaction, heard);
                return false;
            }
            Instant next = rest
                    ? now
                    : rows.items()
                            .next(transaction)
                            .map(day -> day.atStartOfDay(book.zone()).toInstant())
                            .orElse(DueSql.NOT_BY_ITSELF);
            due.done(transaction, heard, next, now);
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
