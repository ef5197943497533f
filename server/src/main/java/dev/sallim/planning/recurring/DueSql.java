package dev.sallim.planning.recurring;

import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code recurring_due}: which books somebody has to look at, and when. */
@Component
class DueSql {
    /** For books where nothing will be due before something is written. */
    static final Instant NOT_BY_ITSELF = Instant.parse("9999-12-31T00:00:00Z");

    /** As long as a look at a book may take; whoever dies meanwhile leaves it to another after that. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String MARK = """
            INSERT INTO recurring_due AS d (book_id, due_at, heard) VALUES (:book, :at, 1)
            ON CONFLICT (book_id) DO UPDATE SET due_at = least(d.due_at, excluded.due_at), heard = d.heard + 1""";
    private static final String HEAR = """
            UPDATE recurring_due SET due_at = least(due_at, :at), heard = heard + 1 WHERE book_id = :book""";
    private static final String TAKE = """
            UPDATE recurring_due SET due_at = :until
            WHERE book_id IN (SELECT book_id FROM recurring_due WHERE due_at <= :now ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING book_id, heard""";
    private static final String LOOK = "SELECT heard FROM recurring_due WHERE book_id = :book";
    private static final String DONE = """
            UPDATE recurring_due SET due_at = CASE WHEN heard = :heard THEN :next ELSE :now END WHERE book_id = :book""";
    private static final String FORGET = "DELETE FROM recurring_due WHERE book_id = :book AND heard = :heard";

    private final JdbcClient jdbc;

    DueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A book, and how much had been heard of it when it was taken. */
    record Taken(BookId book, long heard) {}

    /** An item was made or changed: somebody has to look at the book from that moment on. */
    void mark(BookTransaction transaction, Instant at) {
        transaction.update(MARK).param("at", at).exactly(1);
    }

    /** Something was written in the book; only of interest where it has recurring items. */
    void hear(BookTransaction transaction, Instant at) {
        int books = transaction.update(HEAR).param("at", at).run();
        if (books > 1) {
            throw new IllegalStateException("heard of " + books + " books at once");
        }
    }

    /** The most overdue books, which nobody else takes for a while. */
    List<Taken> take(Instant now, int most) {
        return jdbc.sql(TAKE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) ->
                        new Taken(BookId.of(row.getObject("book_id", UUID.class)), row.getLong("heard")))
                .list();
    }

    /** How much has been heard of a book so far; zero where it has no recurring items. */
    long heard(BookId book) {
        return jdbc.sql(LOOK)
                .param("book", book.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When to look again; at once where something was heard since. */
    void done(BookTransaction transaction, long heard, Instant next, Instant now) {
        int books = transaction
                .update(DONE)
                .param("heard", heard)
                .param("next", next)
                .param("now", now)
                .run();
        if (books > 1) {
            throw new IllegalStateException("done with " + books + " books at once");
        }
    }

    /** The book has no recurring items any more. */
    void forget(BookTransaction transaction, long heard) {
        int books = transaction.update(FORGET).param("heard", heard).run();
        if (books > 1) {
            throw new IllegalStateException("forgot " + books + " books at once");
        }
    }
}
