package dev.sallim.ledger;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes back what an operation did to an object of a module above the ledger; journals it under the undo's own operation. */
public interface ObjectUndo {
    /** As {@link BookRecords.Changed} had it. */
    String objectKind();

    /** Refuses with 409 {@code changed_since} where the object has moved on since. */
    void undo(BookTransaction transaction, Step step);

    /** What the operation left in the journal about one object, and the undo that takes it back. */
    record Step(
            BookAccess access,
            OperationId operation,
            Instant at,
            UUID id,
            @Nullable String before,
            @Nullable String after) {
        /** The undo as a write. */
        public BookRecords.Write write() {
            return new BookRecords.Write(access, operation, at, "undone");
        }
    }
}
