package dev.sallim.platform;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One key, one effect, for writes that are transactions in Java (the ledger's write functions do the same in SQL, on the same table).
 * A parallel duplicate waits for the first and then gets its answer; a refusal rolls back and so frees the key.
 */
@Component
public final class Idempotency {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String CLAIM = """
            INSERT INTO idempotency_key (book_id, actor, key, request_hash, status, operation_id, created_at, expires_at)
            VALUES (:book, :actor, :key, :hash, 200, :operation, :now, :expires)
            ON CONFLICT (book_id, actor, key) DO NOTHING""";
    private static final String EARLIER = """
            SELECT request_hash, status, answer, etag, operation_id FROM idempotency_key
            WHERE book_id = :book AND actor = :actor AND key = :key""";
    private static final String KEEP = """
            UPDATE idempotency_key SET status = :status, answer = :answer, etag = :etag
            WHERE book_id = :book AND actor = :actor AND key = :key""";

    private final Clock clock;

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does the work where the key is new, else gives the answer of the first time.
     *
     * @param operation of this write, where it is the first
     * @throws ProblemException 422 where the key was used for another request
     */
    public Outcome once(
            BookTransaction transaction,
            BookAccess access,
            IdempotencyKey key,
            OperationId operation,
            Supplier<StoredAnswer> work) {
        Instant now = clock.instant();
        int claimed = transaction
                .update(CLAIM)
                .param("actor", access.person().value())
                .param("key", key.key())
                .param("hash", key.requestHash())
                .param("operation", operation.value())
                .param("now", now)
                .param("expires", now.plus(KEPT))
                .run();
        if (claimed == 0) {
            return new Outcome(earlier(transaction, access, key), true);
        }
        StoredAnswer answer = work.get();
        transaction
                .update(KEEP)
                .param("actor", access.person().value())
                .param("key", key.key())
                .param("status", answer.status())
                .param("answer", answer.body(), SqlType.TEXT)
                .param("etag", answer.etag(), SqlType.TEXT)
                .exactly(1);
        return new Outcome(answer, false);
    }

    /**
     * The answer of an earlier request with the same key, where there is one. For writes that choose what they touch before they reach
     * the database: their repetition would choose something else.
     *
     * @throws ProblemException 422 where the key was used for another request
     */
    public Optional<Outcome> earlier(BookDatabase database, BookAccess access, IdempotencyKey key) {
        return database.query(access.book(), EARLIER)
                .param("actor", access.person().value())
                .param("key", key.key())
                .optional(row -> stored(row, key))
                .map(answer -> answer.orElseThrow(() -> ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED)))
                .map(answer -> new Outcome(answer, true));
    }

    /** Empty where the key was another request's. */
    private static Optional<StoredAnswer> stored(Row row, IdempotencyKey key) throws SQLException {
        return Arrays.equals(row.bytes("request_hash"), key.requestHash())
                ? Optional.of(new StoredAnswer(
                        row.integer("status"),
                        row.textOrNull("answer"),
                        row.textOrNull("etag"),
                        new OperationId(row.uuid("operation_id"))))
                : Optional.empty();
    }

    private static StoredAnswer earlier(BookTransaction transaction, BookAccess access, IdempotencyKey key) {
        Optional<StoredAnswer> answer = transaction
                .query(EARLIER)
                .param("actor", access.person().value())
                .param("key", key.key())
                .one(row -> stored(row, key));
        return answer.orElseThrow(() -> ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED));
    }

    /** A successful answer as it left, for the next time. */
    public record StoredAnswer(
            int status, @Nullable String body, @Nullable String etag, OperationId operation) {
        public StoredAnswer {
            if (status < 200 || status > 299) {
                throw new IllegalArgumentException("only answers that succeeded are kept, not " + status);
            }
        }
    }

    /** @param replayed whether the answer is that of an earlier request: {@code Idempotency-Replayed: true} */
    public record Outcome(StoredAnswer answer, boolean replayed) {}
}
