package dev.sallim.ledger;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal for the modules above the ledger: their writes on a book are operations like any other, with history and undo. */
public interface BookRecords {
    /** Checks once more that the person may write, and notes what an operation did to one object, in the operation's transaction. */
    void record(BookTransaction transaction, Write write, Changed changed);

    /** @param action such as {@code import_profile.edited} */
    record Write(BookAccess access, OperationId operation, Instant at, String action) {}

    /**
     * @param kind names the {@link ObjectUndo} that can take it back
     * @param before none where it was made; written as the API writes it
     * @param after none where it went for good
     */
    record Changed(
            String kind,
            UUID id,
            @Nullable Object before,
            @Nullable Object after) {}
}
