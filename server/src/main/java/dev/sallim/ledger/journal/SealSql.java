package dev.sallim.ledger.journal;

import dev.sallim.ledger.OperationReader.Happened;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.JournalSql;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.CopiedRow;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.SqlType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the outbox and writes the chain. */
@Component
class SealSql {
    private static final UUID LOWEST = new UUID(0, 0);
    private static final String NEXT_BOOK =
            "SELECT book_id FROM outbox WHERE book_id > :after ORDER BY book_id LIMIT 1";
    /** A writer's update of the row goes beside this; only the end of the whole book does not. */
    private static final String KEEP_BOOK = """
            SELECT version FROM book_chart WHERE book_id = :book FOR KEY SHARE SKIP LOCKED""";

    private static final String TAKE_HEAD = """
            SELECT sequence, hash FROM journal_head WHERE book_id = :book FOR UPDATE SKIP LOCKED""";
    private static final String MAKE_HEAD = """
            INSERT INTO journal_head (book_id, sequence, hash, mac, sealed_at) VALUES (:book, 0, :hash, :mac, :now)
            ON CONFLICT DO NOTHING""";
    private static final String TAKE_OPERATIONS = """
            SELECT operation_id, action FROM outbox
            WHERE book_id = :book ORDER BY operation_id LIMIT :most FOR UPDATE SKIP LOCKED""";
    private static final String ENTRIES = """
            SELECT id, operation_id, at, actor, action, object_kind, object_id, before, after
            FROM journal_entry e
            WHERE e.book_id = :book AND e.operation_id = ANY (:operations)
              AND NOT EXISTS (SELECT 1 FROM journal_seal s WHERE s.book_id = e.book_id AND s.entry_id = e.id)
            ORDER BY e.operation_id, e.id LIMIT :most""";
    private static final String SEAL = """
            INSERT INTO journal_seal (book_id, sequence, entry_id, hash, mac, sealed_at)
            SELECT :book, u.sequence, u.entry, u.hash, u.mac, :now
            FROM unnest(:sequences, :entries, :hashes, :macs) AS u (sequence, entry, hash, mac)""";
    private static final String MOVE_HEAD = """
            UPDATE journal_head SET sequence = :sequence, hash = :hash, mac = :mac, sealed_at = :now WHERE book_id = :book""";
    private static final String DONE = "DELETE FROM outbox WHERE book_id = :book AND operation_id = ANY (:operations)";
    private static final String STATE = """
            SELECT h.sequence, h.sealed_at,
                   (SELECT count(*) FROM outbox o JOIN journal_entry e ON e.book_id = o.book_id AND e.operation_id = o.operation_id
                    WHERE o.book_id = :book) AS waiting
            FROM (SELECT :book AS book_id) b LEFT JOIN journal_head h ON h.book_id = b.book_id""";
    private static final String HEAD = "SELECT sequence, hash, mac FROM journal_head WHERE book_id = :book";
    private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

    private final BookDatabase database;
    private final JdbcClient jdbc;

    SealSql(BookDatabase database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The end of a chain. */
    record Head(long sequence, byte[] hash) {}

    /** One link of a chain. */
    record Seal(long sequence, UUID entry, byte[] hash, byte[] mac) {}

    /** A head as it was found, for its MAC to be checked. */
    record Signed(long sequence, byte[] hash, byte[] mac) {}

    /** The next book in order of ids that has operations in the outbox; from the beginning where {@code after} is null. */
    Optional<BookId> nextBook(@Nullable BookId after) {
        return jdbc.sql(NEXT_BOOK)
                .param("after", after == null ? LOWEST : after.value())
                .query((row, number) -> BookId.of(row.getObject(1, UUID.class)))
                .optional();
    }

    /** False where the book is gone or going. */
    boolean keepBook(BookTransaction transaction) {
        return transaction.query(KEEP_BOOK).optional(row -> true).isPresent();
    }

    /** Empty where another sealer has it, or where there is none yet. */
    Optional<Head> takeHead(BookTransaction transaction) {
        return transaction.query(TAKE_HEAD).optional(row -> new Head(row.bigint("sequence"), row.bytes("hash")));
    }

    /** False where another sealer was faster. */
    boolean makeHead(BookTransaction transaction, byte[] hash, byte[] mac, Instant now) {
        return transaction
                        .update(MAKE_HEAD)
                        .param("hash", hash, SqlType.BYTES)
                        .param("mac", mac, SqlType.BYTES)
                        .param("now", now)
                        .run()
                == 1;
    }

    List<Happened> takeOperations(BookTransaction transaction, int most) {
        return transaction
                .query(TAKE_OPERATIONS)
                .param("most", most)
                .list(row -> new Happened(OperationId.of(row.uuid("operation_id")), row.text("action")));
    }

    /** Those that have no seal yet, in the order of operations and then of ids. */
    List<JournalEntry> entries(BookTransaction transaction, List<UUID> operations, int most) {
        return transaction
                .query(ENTRIES)
                .array("operations", SqlType.UUID, operations)
                .param("most", most)
                .list(JournalSql::read);
    }

    void seal(BookTransaction transaction, List<Seal> seals, Instant now) {
        transaction
                .update(SEAL)
                .array(
                        "sequences",
                        SqlType.BIGINT,
                        seals.stream().map(Seal::sequence).toList())
                .array("entries", SqlType.UUID, seals.stream().map(Seal::entry).toList())
                .array("hashes", SqlType.BYTES, seals.stream().map(Seal::hash).toList())
                .array("macs", SqlType.BYTES, seals.stream().map(Seal::mac).toList())
                .param("now", now)
                .exactly(seals.size());
    }

    void moveHead(BookTransaction transaction, Head head, byte[] mac, Instant now) {
        transaction
                .update(MOVE_HEAD)
                .param("sequence", head.sequence())
                .param("hash", head.hash(), SqlType.BYTES)
                .param("mac", mac, SqlType.BYTES)
                .param("now", now)
                .exactly(1);
    }

    void done(BookTransaction transaction, List<UUID> operations) {
        transaction.update(DONE).array("operations", SqlType.UUID, operations).exactly(operations.size());
    }

    JournalState state(BookId book) {
        return database.query(book, STATE).one(row -> {
            Long sealed = row.bigintOrNull("sequence");
            return new JournalState(sealed == null ? 0 : sealed, row.bigint("waiting"), row.instantOrNull("sealed_at"));
        });
    }

    Optional<Signed> head(BookTransaction transaction) {
        return transaction
                .query(HEAD)
                .optional(row -> new Signed(row.bigint("sequence"), row.bytes("hash"), row.bytes("mac")));
    }

    /** The whole chain with its entries, streamed in any order. */
    void eachLink(BookTransaction transaction, Consumer<CopiedRow> consumer) {
        transaction.copyOut(ChainReading.LINKS, LONGEST_CHECK, consumer);
    }
}
