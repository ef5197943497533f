package dev.sallim.planning.operation;

import dev.sallim.ledger.BookRecords;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write of planning while it happens: its transaction, its moment, and what it leaves in the journal. */
public final class Operation {
    private final BookTransaction transaction;
    private final BookRecords.Write write;
    private final Tools tools;

    record Tools(BookRecords records, Ids ids) {}

    Operation(BookTransaction transaction, BookRecords.Write write, Tools tools) {
        this.transaction = transaction;
        this.write = write;
        this.tools = tools;
    }

    public BookAccess access() {
        return write.access();
    }

    public BookTransaction transaction() {
        return transaction;
    }

    public OperationId id() {
        return write.operation();
    }

    public Instant at() {
        return write.at();
    }

    /** Today in the book's zone. */
    public LocalDate today() {
        return write.at().atZone(write.access().zone()).toLocalDate();
    }

    public UUID nextId() {
        return tools.ids().next();
    }

    /**
     * Notes what it did to one object.
     *
     * @param before none where it was made
     * @param after none where it went for good
     */
    public void note(String kind, UUID id, @Nullable Object before, @Nullable Object after) {
        tools.records().record(transaction, write, new BookRecords.Changed(kind, id, before, after));
    }
}
