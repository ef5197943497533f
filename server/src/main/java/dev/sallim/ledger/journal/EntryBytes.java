package dev.sallim.ledger.journal;

import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.platform.BookId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a journal entry that are sealed: ten fields, each after its length in four bytes (big-endian; all ones for a null), so
 * that no two entries have the same. {@code ledger_journal_bytes_v1} makes the same ones in SQL.
 */
final class EntryBytes {
    private static final int NULL = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    private EntryBytes() {}

    static byte[] of(BookId book, JournalEntry entry) {
        EntryBytes bytes = new EntryBytes();
        bytes.add(book.value());
        bytes.add(entry.id());
        bytes.add(entry.operation());
        bytes.add(entry.at());
        bytes.add(entry.actor());
        bytes.add(entry.action());
        bytes.add(entry.objectKind());
        bytes.add(entry.objectId());
        bytes.add(entry.before());
        bytes.add(entry.after());
        return bytes.bytes.toByteArray();
    }

    /** SHA-256 of the hash before and the entry. */
    static byte[] hash(byte[] before, BookId book, JournalEntry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(of(book, entry));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void add(UUID id) {
        field(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private void add(Instant at) {
        field(ByteBuffer.allocate(Long.BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .array());
    }

    private void add(@Nullable String text) {
        if (text == null) {
            length(NULL);
        } else {
            field(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void field(byte[] value) {
        length(value.length);
        bytes.writeBytes(value);
    }

    private void length(int length) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }
}
