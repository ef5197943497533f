package dev.sallim.ledger.chart;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.SqlType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every write on the chart does besides its own change: key, membership, the chart's version, journal and outbox. */
@Component
class OperationSql {
    private static final String CLAIM = """
            SELECT replayed, status, answer, etag, operation_id
            FROM ledger_claim_v1(:book, :actor, :key, :hash, :operation, :at, 200, NULL, NULL)""";
    private static final String KEEP = """
            UPDATE idempotency_key SET status = :status, answer = :answer, etag = :etag
            WHERE book_id = :book AND actor = :actor AND key = :key""";
    private static final String NEXT_VERSION = "UPDATE book_chart SET version = version + 1 WHERE book_id = :book";
    private static final String RECORD = """
            SELECT ledger_record_v1(:book, :actor, :operation, :at, :action, :entries, :kinds, :objects, :befores, :afters)""";

    /** Among the first entries: those of the book's making, one per category, come before. */
    private static final String BEGAN = """
            SELECT EXISTS (
                SELECT 1
                FROM (SELECT action FROM journal_entry WHERE book_id = :book ORDER BY id LIMIT 500) beginning
                WHERE action = :action) AS began""";

    private final BookDatabase database;

    OperationSql(BookDatabase database) {
        this.database = database;
    }

    /** An answer that is kept under an idempotency key. */
    record Kept(int status, @Nullable String body, @Nullable String etag) {}

    /** @param earlier the answer of the earlier request with the same key; none where this is the first */
    record Claim(UUID operation, @Nullable Kept earlier) {}

    /** Checks that the person may write, and takes the key where there is one. */
    Claim claim(
            BookTransaction transaction,
            BookAccess access,
            @Nullable IdempotencyKey key,
            OperationId operation,
            Instant at) {
        return transaction
                .query(CLAIM)
                .param("actor", access.person().value())
                .param("key", key == null ? null : key.key(), SqlType.TEXT)
                .param("hash", key == null ? null : key.requestHash(), SqlType.BYTES)
                .param("operation", operation.value())
                .param("at", at)
                .one(row -> new Claim(
                        row.uuid("operation_id"),
                        row.bool("replayed")
                                ? new Kept(row.integer("status"), row.textOrNull("answer"), row.textOrNull("etag"))
                                : null));
    }

    /** Takes the book's chart for this transaction: the next chart write waits here. */
    void nextVersion(BookTransaction transaction) {
        transaction.update(NEXT_VERSION).exactly(1);
    }

    /** Whether the book began with that action. */
    boolean began(BookId book, String action) {
        return database.query(book, BEGAN).param("action", action).one(row -> row.bool("began"));
    }

    void keep(BookTransaction transaction, BookAccess access, IdempotencyKey key, Kept answer) {
        transaction
                .update(KEEP)
                .param("actor", access.person().value())
                .param("key", key.key())
                .param("status", answer.status())
                .param("answer", answer.body(), SqlType.TEXT)
                .param("etag", answer.etag(), SqlType.TEXT)
                .exactly(1);
    }

    void record(BookTransaction transaction, ChartWrite write, String action, List<ChartEntry> entries) {
        boolean recorded = transaction
                .query(RECORD)
                .param("actor", write.access().person().value())
                .param("operation", write.operation().value())
                .param("at", write.at())
                .param("action", action)
                .array("entries", SqlType.UUID, column(entries, ChartEntry::id))
                .array("kinds", SqlType.TEXT, column(entries, ChartEntry::objectKind))
                .array("objects", SqlType.UUID, column(entries, ChartEntry::objectId))
                .array("befores", SqlType.TEXT, column(entries, ChartEntry::before))
                .array("afters", SqlType.TEXT, column(entries, ChartEntry::after))
                .one(row -> true);
        if (!recorded) {
            throw new IllegalStateException("not recorded");
        }
    }

    private static <T> List<@Nullable T> column(
            List<ChartEntry> entries, Function<ChartEntry, ? extends @Nullable T> field) {
        List<@Nullable T> values = new ArrayList<>(entries.size());
        for (ChartEntry entry : entries) {
            values.add(field.apply(entry));
        }
        return values;
    }
}
