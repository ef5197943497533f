package dev.sallim.platform;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.copy.CopyOut;

/**
 * A row in PostgreSQL's binary format: its fields one after the other, each after its length in four bytes, big-endian, all ones for a
 * null. Valid until the next one comes.
 */
public final class CopiedRow {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final short END = -1;
    private static final int NULL = -1;

    private ByteBuffer row = ByteBuffer.allocate(0);
    private int[] starts = new int[0];

    private CopiedRow() {}

    /** Every message holds one whole row, as PostgreSQL has always sent them; anything else is refused, not guessed at. */
    static void each(CopyOut out, Consumer<? super CopiedRow> consumer) throws SQLException {
        CopiedRow current = new CopiedRow();
        boolean first = true;
        for (byte[] message = out.readFromCopy(); message != null; message = out.readFromCopy()) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            if (first) {
                skipHeader(bytes);
                first = false;
            }
            if (current.take(bytes)) {
                consumer.accept(current);
            }
        }
    }

    private static void skipHeader(ByteBuffer bytes) {
        byte[] signature = new byte[SIGNATURE.length];
        bytes.get(signature);
        int flags = bytes.getInt();
        if (!Arrays.equals(signature, SIGNATURE) || flags != 0) {
            throw new IllegalStateException("not PostgreSQL's binary format, or another version of it");
        }
        int extension = bytes.getInt();
        bytes.position(bytes.position() + extension);
    }

    /** False for the end. */
    private boolean take(ByteBuffer bytes) {
        short fields = bytes.getShort();
        if (fields != END) {
            if (starts.length != fields) {
                starts = new int[fields];
            }
            for (int i = 0; i < fields; i++) {
                int length = bytes.getInt();
                starts[i] = bytes.position();
                bytes.position(bytes.position() + Math.max(length, 0));
            }
            row = bytes;
        }
        if (bytes.hasRemaining()) {
            throw new IllegalStateException(bytes.remaining() + " bytes more than a row");
        }
        return fields != END;
    }

    public boolean isNull(int field) {
        return length(field) == NULL;
    }

    public long bigint(int field) {
        return row.getLong(starts[field]);
    }

    public UUID uuid(int field) {
        return new UUID(row.getLong(starts[field]), row.getLong(starts[field] + Long.BYTES));
    }

    public byte[] bytes(int field) {
        return Arrays.copyOfRange(row.array(), starts[field], starts[field] + length(field));
    }

    /** Writes over a {@code bigint} or a {@code timestamptz} before {@link #fields} hands it out. */
    public void put(int field, long value) {
        row.putLong(starts[field], value);
    }

    /** Fields and their lengths as they stand, from {@code first} to {@code last}. */
    public ByteBuffer fields(int first, int last) {
        int from = starts[first] - Integer.BYTES;
        return row.slice(from, starts[last] + Math.max(length(last), 0) - from);
    }

    private int length(int field) {
        return row.getInt(starts[field] - Integer.BYTES);
    }
}
