package dev.sallim.platform.internal;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Row;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of runs. Every change names the status that it changes from, so that no two workers can make the same one. */
@Component
class RunTable {
    private static final String INSERT = """
            INSERT INTO run (book_id, id, kind, person_id, payload, status, progress, cancel_requested, attempt, created_at)
            VALUES (:book, :id, :kind, :person, :payload, 'QUEUED', 0, false, 0, :now)""";
    private static final String FIND = """
            SELECT id, kind, status, progress, result, result_url, error_code FROM run WHERE book_id = :book AND id = :id""";
    private static final String STARTED_BY = "SELECT person_id FROM run WHERE book_id = :book AND id = :id";
    private static final String CLAIM = """
            UPDATE run SET status = 'RUNNING', attempt = attempt + 1, started_at = :now
            WHERE book_id = :book AND id = :id AND status = 'QUEUED'
            RETURNING kind, person_id, payload, attempt""";
    private static final String QUEUE_AGAIN = """
            UPDATE run SET status = 'QUEUED', progress = 0
            WHERE book_id = :book AND id = :id AND status = 'RUNNING' AND attempt < :most""";
    private static final String PROGRESS = """
            UPDATE run SET progress = greatest(progress, :progress)
            WHERE book_id = :book AND id = :id AND status = 'RUNNING' AND attempt = :attempt
            RETURNING cancel_requested""";
    private static final String SUCCEED = """
            UPDATE run SET status = 'SUCCEEDED', progress = 1, result = :result, result_url = :url, finished_at = :now
            WHERE book_id = :book AND id = :id AND status = 'RUNNING' AND attempt = :attempt""";
    private static final String FAIL = """
            UPDATE run SET status = 'FAILED', error_code = :code, result = :reasons, finished_at = :now
            WHERE book_id = :book AND id = :id AND status = 'RUNNING'""";
    private static final String CANCELLED = """
            UPDATE run SET status = 'CANCELLED', cancel_requested = true, finished_at = :now
            WHERE book_id = :book AND id = :id AND status = :from""";
    private static final String ASK_TO_STOP = """
            UPDATE run SET cancel_requested = true WHERE book_id = :book AND id = :id AND status = 'RUNNING'""";

    private final BookDatabase database;

    RunTable(BookDatabase database) {
        this.database = database;
    }

    void insert(BookTransaction transaction, RunId id, BookAccess access, String kind, String payload, Instant now) {
        transaction
                .update(INSERT)
                .param("id", id.value())
                .param("kind", kind)
                .param("person", access.person().value())
                .param("payload", payload)
                .param("now", now)
                .exactly(1);
    }

    Optional<Run> find(BookId book, RunId id) {
        return database.query(book, FIND).param("id", id.value()).optional(RunTable::run);
    }

    /** Who asked for it. */
    Optional<PersonId> startedBy(BookId book, RunId id) {
        return database.query(book, STARTED_BY)
                .param("id", id.value())
                .optional(row -> PersonId.of(row.uuid("person_id")));
    }

    /** Takes it from the queue; empty where another has, or where it was cancelled. */
    Optional<Claim> claim(BookId book, RunId id, Instant now) {
        return database.write(
                book,
                transaction -> transaction
                        .query(CLAIM)
                        .param("id", id.value())
                        .param("now", now)
                        .optional(row -> new Claim(
                                row.text("kind"),
                                new PersonId(row.uuid("person_id")),
                                row.text("payload"),
                                row.integer("attempt"))));
    }

    boolean queueAgain(BookId book, RunId id, int most) {
        return database.write(
                book,
                transaction -> transaction
                                .update(QUEUE_AGAIN)
                                .param("id", id.value())
                                .param("most", most)
                                .run()
                        == 1);
    }

    /** Returns whether it shall stop: somebody asked for it, or it is no longer this attempt's. */
    boolean progress(BookId book, RunId id, int attempt, BigDecimal progress) {
        return database.writeApart(
                book,
                transaction -> transaction
                        .query(PROGRESS)
                        .param("id", id.value())
                        .param("attempt", attempt)
                        .param("progress", progress)
                        .optional(row -> row.bool("cancel_requested"))
                        .orElse(true));
    }

    boolean succeed(BookId book, RunId id, int attempt, @Nullable String result, @Nullable String url, Instant now) {
        return database.write(
                book,
                transaction -> transaction
                                .update(SUCCEED)
                                .param("id", id.value())
                                .param("attempt", attempt)
                                .param("result", result, SqlType.TEXT)
                                .param("url", url, SqlType.TEXT)
                                .param("now", now)
                                .run()
                        == 1);
    }

    boolean fail(BookId book, RunId id, String code, Instant now) {
        return fail(book, id, code, null, now);
    }

    /** @param reasons as the run's result shows them; none where the code says it all */
    boolean fail(BookId book, RunId id, String code, @Nullable String reasons, Instant now) {
        return database.write(
                book,
                transaction -> transaction
                                .update(FAIL)
                                .param("id", id.value())
                                .param("code", code)
                                .param("reasons", reasons, SqlType.TEXT)
                                .param("now", now)
                                .run()
                        == 1);
    }

    boolean cancelled(BookId book, RunId id, Run.Status from, Instant now) {
        return database.write(
                book,
                transaction -> transaction
                                .update(CANCELLED)
                                .param("id", id.value())
                                .param("from", from.name())
                                .param("now", now)
                                .run()
                        == 1);
    }

    boolean askToStop(BookId book, RunId id) {
        return database.write(
                book,
                transaction ->
                        transaction.update(ASK_TO_STOP).param("id", id.value()).run() == 1);
    }

    private static Run run(Row row) throws SQLException {
        return new Run(
                RunId.of(row.uuid("id")),
                row.text("kind"),
                Run.Status.valueOf(row.text("status")),
                row.decimal("progress"),
                row.textOrNull("result"),
                row.textOrNull("result_url"),
                row.textOrNull("error_code"));
    }

    /** What the worker needs to begin. */
    record Claim(String kind, PersonId person, String payload, int attempt) {}
}
