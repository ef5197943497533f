package dev.sallim.planning.recurring;

import dev.sallim.ledger.BookRecords;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes on recurring items and their days: each is one operation of the book, in one database transaction. */
@Component
class RecurringWrites {
    static final String ITEM = "recurring";
    static final String OCCURRENCE = "occurrence";

    private final BookDatabase database;
    private final RecurringRows rows;
    private final Around around;

    RecurringWrites(BookDatabase database, RecurringRows rows, Around around) {
        this.database = database;
        this.rows = rows;
        this.around = around;
    }

    /** What these writes work with. */
    @Component("recurringSurroundings")
    record Around(
            BookRecords records,
            LedgerPosting posting,
            Idempotency idempotency,
            JsonMapper json,
            Ids ids,
            Clock clock) {}

    /** @param body none where nothing is left to show */
    record Written<T>(@Nullable T body, OperationId operation, boolean replayed) {
        T shown() {
            return Objects.requireNonNull(body, "there is nothing to show");
        }
    }

    /** One write, while it goes on. */
    record Write(BookTransaction transaction, BookAccess access, OperationId operation, Instant at, Around around) {
        UUID nextId() {
            return around.ids().next();
        }

        LocalDate today() {
            return LocalDate.ofInstant(at, access.zone());
        }

        /** For the journal. */
        BookRecords.Write as(String action) {
            return new BookRecords.Write(access, operation, at, action);
        }

        LedgerPosting.Part part(String action, UUID recurring) {
            return new LedgerPosting.Part(transaction, access, operation, at, action, recurring);
        }

        void record(String action, @Nullable RecurringItem before, @Nullable RecurringItem after) {
            RecurringItem one = Objects.requireNonNull(before == null ? after : before);
            around.records().record(transaction, as(action), new BookRecords.Changed(ITEM, one.id(), before, after));
        }

        void record(String action, Occurrence before, Occurrence after) {
            around.records()
                    .record(
                            transaction,
                            as(action),
                            new BookRecords.Changed(
                                    OCCURRENCE, after.recurringId(), before.version() == 0 ? null : before, after));
        }
    }

    RecurringRows rows() {
        return rows;
    }

    Around around() {
        return around;
    }

    Instant now() {
        return around.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today(BookAccess access) {
        return LocalDate.now(around.clock().withZone(access.zone()));
    }

    /** A write whose answer is kept under the key for a retry. */
    <T> Written<T> once(BookAccess access, IdempotencyKey key, int status, Class<T> type, Function<Write, T> work) {
        OperationId operation = around.ids().nextOperation();
        Instant at = now();
        return database.write(access.book(), transaction -> {
            Idempotency.Outcome outcome = around.idempotency().once(transaction, access, key, operation, () -> {
                T body = work.apply(new Write(transaction, access, operation, at, around));
                return new Idempotency.StoredAnswer(status, around.json().writeValueAsString(body), null, operation);
            });
            T body = around.json().readValue(outcome.answer().body(), type);
            return new Written<>(body, outcome.answer().operation(), outcome.replayed());
        });
    }

    /** A write that names the version it read. */
    <T> Written<T> change(BookAccess access, Function<Write, @Nullable T> work) {
        OperationId operation = around.ids().nextOperation();
        Instant at = now();
        return database.write(access.book(), transaction -> {
            T body = work.apply(new Write(transaction, access, operation, at, around));
            return new Written<>(body, operation, false);
        });
    }

    /** The item, held to the end of the transaction; 404 where there is none. */
    RecurringItem locked(Write write, UUID id) {
        return rows.items().lock(write.transaction(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    /** The same, in use. */
    RecurringItem live(Write write, UUID id) {
        RecurringItem item = locked(write, id);
        if (item.life().isTrashed()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return item;
    }
}
