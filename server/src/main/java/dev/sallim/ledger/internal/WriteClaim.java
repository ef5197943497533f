package dev.sallim.ledger.internal;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does which operation, under which key, and what the answer will be if it goes through.
 *
 * @param key names the intended write; a repeat of it gets the first one's answer. None where a larger operation has claimed it
 * @param requestHash SHA-256 of the request that the key stands for
 * @param action past tense, for the journal and the outbox: {@code transaction.created}
 * @param answer the body kept for replays; none where the journal's "after" of the only object is that body
 */
record WriteClaim(
        BookId book,
        PersonId actor,
        @Nullable String key,
        byte @Nullable [] requestHash,
        OperationId operation,
        Instant at,
        String action,
        int status,
        @Nullable String answer,
        @Nullable String etag,
        List<NewPayee> newPayees) {
    /** A call that is one part of an operation, in whose transaction it runs. */
    static WriteClaim partOf(BookAccess access, OperationId operation, Instant at, String action) {
        return new WriteClaim(
                access.book(), access.person(), null, null, operation, at, action, 200, null, null, List.of());
    }

    /** A payee that the operation makes on its way. */
    record NewPayee(UUID id, String name, String nameKey) {}
}
