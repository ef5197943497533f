package dev.sallim.ledger;

import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of thing that a book's trash can hold: what the one list over all kinds asks each of them. */
public interface TrashKind {
    /** As in paths: {@code accounts}, {@code transactions}. */
    String pathWord();

    /** Latest first, by moment and then id; those after {@code last}. */
    List<Trashed> page(BookId book, @Nullable Key last, int rows);

    /** Where a page begins: the last one of the page before. */
    record Key(Instant deletedAt, UUID id) {}

    /**
     * One thing in the trash.
     *
     * @param name for people
     * @param deletedIn the operation that put it there, and perhaps others with it
     */
    record Trashed(UUID id, String name, int version, Instant deletedAt, OperationId deletedIn) {}
}
