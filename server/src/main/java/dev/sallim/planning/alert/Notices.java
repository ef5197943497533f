package dev.sallim.planning.alert;

import dev.sallim.book.Books;
import dev.sallim.planning.alert.AlertEventSql.After;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What crossed, for people: of one book, or of all in which somebody is a member, and what of it they have read. */
@Service
class Notices {
    private static final Comparator<AlertEvent> LATEST_FIRST = Comparator.comparing(AlertEvent::at)
            .thenComparing(AlertEvent::id, Notices::asTheDatabase)
            .reversed();

    private final AlertEventSql sql;
    private final Books books;
    private final BookDatabase database;
    private final Clock clock;

    Notices(AlertEventSql sql, Books books, BookDatabase database, Clock clock) {
        this.sql = sql;
        this.books = books;
        this.database = database;
        this.clock = clock;
    }

    Page<AlertEvent> ofBook(BookAccess access, PageRequest request) {
        Cursors cursors = Cursors.of("alert-events", access.book(), access.person());
        List<AlertEvent> rows = sql.page(access.book(), access.person(), after(cursors, request), request.rows());
        return cursors.page(rows, request, AlertEvent::key);
    }

    /** @param unread over all pages */
    record Notifications(
            long unread, List<AlertEvent> items, @Nullable String next) {
        Notifications {
            items = List.copyOf(items);
        }
    }

    Notifications of(PersonId person, PageRequest request) {
        Cursors cursors = Cursors.of("notifications", person);
        After last = after(cursors, request);
        long unread = 0;
        List<AlertEvent> rows = new ArrayList<>();
        for (BookId book : books.of(person)) {
            unread += sql.unread(book, person);
            rows.addAll(sql.page(book, person, last, request.rows()));
        }
        rows.sort(LATEST_FIRST);
        List<AlertEvent> first = rows.subList(0, Math.min(rows.size(), request.rows()));
        Page<AlertEvent> page = cursors.page(first, request, AlertEvent::key);
        return new Notifications(unread, page.items(), page.next());
    }

    private static @Nullable After after(Cursors cursors, PageRequest request) {
        if (request.after() == null) {
            return null;
        }
        Cursors.Keys keys = cursors.read(request.after());
        return new After(keys.instant(0), keys.uuid(1));
    }

    /** Of a book in which the person is no member there is none. */
    void read(PersonId person, UUID event) {
        BookId book = books.of(person).stream()
                .filter(one -> sql.exists(one, event))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        database.write(book, transaction -> {
            sql.read(transaction, person, event, now());
            return true;
        });
    }

    void readAll(PersonId person) {
        for (BookId book : books.of(person)) {
            database.write(book, transaction -> {
                sql.readAll(transaction, person, now());
                return true;
            });
        }
    }

    /** By unsigned bytes; {@link UUID#compareTo} compares signed halves. */
    private static int asTheDatabase(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
