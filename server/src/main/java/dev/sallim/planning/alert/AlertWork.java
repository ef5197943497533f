package dev.sallim.planning.alert;

import dev.sallim.book.Book;
import dev.sallim.book.Books;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the rules of the books in which something was written or whose day has turned, and records what has crossed. Who looks holds the
 * book's rules locked, from before the figures are read until the crossing is written: of two who look at once, the second sees what the
 * first has recorded and figures that are not older.
 */
@Component
class AlertWork {
    private static final Logger LOG = LoggerFactory.getLogger(AlertWork.class);
    private static final int BOOKS_AT_ONCE = 20;
    /** Leaves the book due. */
    private static final long NOTHING_HEARD = 0;

    private final BookDatabase database;
    private final Books books;
    private final AlertDueSql due;
    private final Rows rows;
    private final Figures figures;
    private final Clock clock;

    AlertWork(BookDatabase database, Books books, AlertDueSql due, Rows rows, Figures figures, Clock clock) {
        this.database = database;
        this.books = books;
        this.due = due;
        this.rows = rows;
        this.figures = figures;
        this.clock = clock;
    }

    /** Where rules and crossings are kept. */
    @Component("alertRows")
    record Rows(AlertSql rules, AlertEventSql events, Ids ids) {}

    /**
     * Looks at all books that are due by now.
     *
     * @return how many
     */
    int round() {
        int looked = 0;
        while (true) {
            List<AlertDueSql.Taken> taken = due.take(now(), BOOKS_AT_ONCE);
            for (AlertDueSql.Taken one : taken) {
                try {
                    look(one.book(), one.heard());
                } catch (RuntimeException e) {
                    // The lease ends by itself; one book must not keep the others waiting.
                    LOG.warn("alerts of book {} could not be looked at; it is tried again", one.book(), e);
                }
            }
            looked += taken.size();
            if (taken.size() < BOOKS_AT_ONCE) {
                return looked;
            }
        }
    }

    /** Looks at a book whose rules have just been written, for whoever waits; what goes wrong is left to the next round. */
    void lookNow(BookId book) {
        try {
            look(book, NOTHING_HEARD);
        } catch (RuntimeException e) {
            LOG.warn("alerts of book {} could not be looked at; it is tried again", book, e);
        }
    }

    /** Looks at one book, whether it is due or not. */
    void look(BookId book, long heard) {
        Book found = books.find(book).orElse(null);
        if (found != null) {
            database.write(book, transaction -> {
                look(transaction, found, heard);
                return true;
            });
        }
    }

    private void look(BookTransaction transaction, Book book, long heard) {
        List<AlertRule> locked = rows.rules().lock(transaction);
        if (locked.isEmpty()) {
            due.forget(transaction, heard);
            return;
        }
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, book.zone());
        BookAccess access = new BookAccess(
                book.id(),
                rows.rules().keeper(transaction).orElseThrow(),
                Role.VIEWER,
                book.zone(),
                book.currency().value());
        List<Standing> ready = new ArrayList<>();
        for (Standing standing : figures.of(access, locked, today)) {
            if (standing.beyond()) {
                cross(transaction, standing, today, now);
            } else {
                ready.add(standing);
            }
        }
        rows.events().rearm(transaction, ready);
        due.done(transaction, heard, today.plusDays(1).atStartOfDay(book.zone()).toInstant(), now);
    }

    private void cross(BookTransaction transaction, Standing standing, LocalDate today, Instant now) {
        OptionalInt crossing = rows.events().cross(transaction, standing.rule().id(), standing.subject());
        if (crossing.isPresent()) {
            rows.events().insert(transaction, rows.ids().next(), standing, crossing.getAsInt(), today, now);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
