package dev.sallim.ledger.journal;

import dev.sallim.ledger.OperationReader;
import dev.sallim.ledger.OperationReader.Happened;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.journal.SealSql.Head;
import dev.sallim.ledger.journal.SealSql.Seal;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes operations out of the outbox and appends their entries to the book's chain, in one transaction: an operation is sealed and gone
 * from the outbox, or neither. The row of the chain's head is held meanwhile, so that there is one sealer per book, whichever server it
 * is on. It takes only what no writer holds, and writers take nothing that it holds.
 */
@Component
public class Sealer {
    /** Short enough a transaction to be in nobody's way. */
    static final int MOST_AT_ONCE = 2_000;

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final BookDatabase database;
    private final SealSql sql;
    private final SealKeys keys;
    private final List<OperationReader> readers;
    private final Clock clock;

    Sealer(BookDatabase database, SealSql sql, SealKeys keys, List<OperationReader> readers, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.keys = keys;
        this.readers = List.copyOf(readers);
        this.clock = clock;
    }

    /** The book whose turn it is after {@code last}; empty where the outbox has nothing behind that one. */
    Optional<BookId> next(@Nullable BookId last) {
        return sql.nextBook(last);
    }

    /** Seals everything there is; for tests and the operator. */
    public void sealAll() {
        Optional<BookId> book = next(null);
        while (book.isPresent()) {
            while (seal(book.get()) > 0) {}
            book = next(book.get());
        }
    }

    /** One batch of one book. Returns how many operations are done, or entries where one operation has more than a batch takes. */
    int seal(BookId book) {
        return database.write(book, transaction -> {
            if (!sql.keepBook(transaction)) {
                return 0;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Optional<Head> head = sql.takeHead(transaction);
            if (head.isEmpty()
                    && !sql.makeHead(transaction, BEFORE_THE_FIRST, keys.ofHead(book, 0, BEFORE_THE_FIRST), now)) {
                return 0;
            }
            return seal(transaction, head.orElse(new Head(0, BEFORE_THE_FIRST)), now);
        });
    }

    private int seal(BookTransaction transaction, Head head, Instant now) {
        List<Happened> taken = sql.takeOperations(transaction, MOST_AT_ONCE);
        if (taken.isEmpty()) {
            return 0;
        }
        // Only now: what was committed before the operations were taken is seen by a statement that begins after it.
        List<UUID> ids = taken.stream().map(one -> one.operation().value()).toList();
        List<JournalEntry> entries = sql.entries(transaction, ids, MOST_AT_ONCE);
        if (!entries.isEmpty()) {
            append(transaction, head, entries, now);
        }
        List<Happened> done = entries.size() < MOST_AT_ONCE
                ? taken
                : before(taken, entries.getLast().operation());
        if (!done.isEmpty()) {
            readers.forEach(reader -> reader.read(transaction, done));
            sql.done(
                    transaction,
                    done.stream().map(one -> one.operation().value()).toList());
        }
        return Math.max(done.size(), entries.size());
    }

    private void append(BookTransaction transaction, Head head, List<JournalEntry> entries, Instant now) {
        BookId book = transaction.book();
        List<Seal> seals = new ArrayList<>(entries.size());
        long sequence = head.sequence();
        byte[] hash = head.hash();
        SealKeys.Sign sign = keys.seals(book);
        for (JournalEntry entry : entries) {
            sequence++;
            hash = EntryBytes.hash(hash, book, entry);
            seals.add(new Seal(sequence, entry.id(), hash, sign.seal(sequence, hash)));
        }
        sql.seal(transaction, seals, now);
        sql.moveHead(transaction, new Head(sequence, hash), keys.ofHead(book, sequence, hash), now);
    }

    /** The operations before that one: it may have more entries than this batch took. */
    private static List<Happened> before(List<Happened> taken, UUID operation) {
        int end = 0;
        while (!taken.get(end).operation().value().equals(operation)) {
            end++;
        }
        return taken.subList(0, end);
    }
}
