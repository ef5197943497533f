package dev.sallim.planning.alert;

import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code alert_due}: which books somebody has to look at, and when. */
@Component
class AlertDueSql {
    /** As long as a look at a book may take; whoever dies meanwhile leaves it to another after that. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final String MARK = """
            INSERT INTO alert_due AS d (book_id, due_at, heard) VALUES (:book, :at, 1)
            ON CONFLICT (book_id) DO UPDATE SET due_at = least(d.due_at, excluded.due_at), heard = d.heard + 1""";
    private static final String HEAR = """
            UPDATE alert_due SET due_at = least(due_at, :at), heard = heard + 1 WHERE book_id = :book""";
    private static final String TAKE = """
            UPDATE alert_due SET due_at = :until
            WHERE book_id IN (SELECT book_id FROM alert_due WHERE due_at <= :now ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING book_id, heard""";
    private static final String DONE = """
            UPDATE alert_due SET due_at = CASE WHEN heard = :heard THEN :next ELSE :now END WHERE book_id = :book""";
    private static final String FORGET = "DELETE FROM alert_due WHERE book_id = :book AND heard = :heard";

    private final JdbcClient jdbc;

    AlertDueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A book, and how much had been heard of it when it was taken. */
    record Taken(BookId book, long heard) {}

    /** A rule was made or changed: somebody has to look at the book from that moment on. */
    void mark(BookTransaction transaction, Instant at) {
        transaction.update(MARK).param("at", at).exactly(1);
    }

    /** Something was written in the book; only of interest where it has rules. */
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

    /** The book has no rules any more. */
    void forget(BookTransaction transaction, long heard) {
        int books = transaction.update(FORGET).param("heard", heard).run();
        if (books > 1) {
            throw new IllegalStateException("forgot " + books + " books at once");
        }
    }
}
