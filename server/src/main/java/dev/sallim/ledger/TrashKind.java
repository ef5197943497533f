package dev.sallim.ledger;

import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Row;
import java.sql.SQLException;
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
    record Trashed(UUID id, String name, int version, Instant deletedAt, OperationId deletedIn) {
        /** From columns {@code id, name, version, deleted_at, deleted_in}. */
        public static Trashed read(Row row) throws SQLException {
            return new Trashed(
                    row.uuid("id"),
                    row.text("name"),
                    row.integer("version"),
                    row.instant("deleted_at"),
                    OperationId.of(row.uuid("deleted_in")));
        }
    }
}
