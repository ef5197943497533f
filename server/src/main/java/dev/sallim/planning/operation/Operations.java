package dev.sallim.planning.operation;

import dev.sallim.ledger.BookRecords;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs the writes of planning. */
@Component
public class Operations {
    private static final int OK = 200;

    private final BookDatabase database;
    private final Idempotency idempotency;
    private final Operation.Tools tools;
    private final JsonMapper json;
    private final Clock clock;

    Operations(
            BookDatabase database,
            Idempotency idempotency,
            BookRecords records,
            Ids ids,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.tools = new Operation.Tools(records, ids);
        this.json = json;
        this.clock = clock;
    }

    /** The work itself. It may be repeated, so it must not have effects outside of the transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Operation operation) throws SQLException;
    }

    /** A write whose answer is kept under the key for a retry. */
    public <T> Written<T> once(BookAccess access, IdempotencyKey key, String action, Class<T> type, Work<T> work) {
        OperationId id = tools.ids().nextOperation();
        Instant at = now();
        return database.write(access.book(), transaction -> {
            Idempotency.Outcome outcome = idempotency.once(transaction, access, key, id, () -> {
                T body = done(work, operation(transaction, access, id, at, action));
                return new Idempotency.StoredAnswer(OK, json.writeValueAsString(body), null, id);
            });
            return new Written<>(
                    json.readValue(outcome.answer().body(), type),
                    outcome.answer().operation(),
                    outcome.replayed());
        });
    }

    /** A write that names the version it read, or that may safely be done twice. */
    public <T> Written<T> change(BookAccess access, String action, Work<T> work) {
        OperationId id = tools.ids().nextOperation();
        Instant at = now();
        return database.write(
                access.book(),
                transaction -> new Written<>(work.in(operation(transaction, access, id, at, action)), id, false));
    }

    /** An undo as a write. */
    public Operation undoing(BookTransaction transaction, ObjectUndo.Step step) {
        return new Operation(transaction, step.write(), tools);
    }

    private Operation operation(
            BookTransaction transaction, BookAccess access, OperationId id, Instant at, String action) {
        return new Operation(transaction, new BookRecords.Write(access, id, at, action), tools);
    }

    private static <T> T done(Work<T> work, Operation operation) {
        try {
            return work.in(operation);
        } catch (SQLException e) {
            throw new IllegalStateException("a write of planning", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
