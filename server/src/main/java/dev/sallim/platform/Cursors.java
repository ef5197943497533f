package dev.sallim.platform;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the cursors of one list with one sort order and one set of filters. A cursor is base64url of a version
 * byte, eight bytes of a digest of sort and filters, and the sort key of the last row as length-prefixed texts; with
 * another sort or other filters, or touched, it is refused with 400 {@code cursor_invalid}.
 */
public final class Cursors {
    private static final byte VERSION = 1;
    private static final int DIGEST_BYTES = 8;
    private static final int MAX_TEXT = 2000;
    private static final char SEPARATOR = '\u0001';

    private final byte[] digest;

    private Cursors(byte[] digest) {
        this.digest = digest;
    }

    /** @param filters everything that decides which rows the list has, the book included; a missing filter is null */
    public static Cursors of(String sort, @Nullable Object... filters) {
        StringBuilder text = new StringBuilder(sort);
        for (Object filter : filters) {
            text.append(SEPARATOR);
            if (filter != null) {
                String written = filter.toString();
                text.append(written.length()).append(':').append(written);
            }
        }
        return new Cursors(Arrays.copyOf(sha256(text.toString()), DIGEST_BYTES));
    }

    /** A page of the rows read with {@link PageRequest#rows()}, and the cursor of its last row where more follow. */
    public <T> Page<T> page(List<T> rows, PageRequest request, Function<? super T, Keys> keys) {
        if (rows.size() <= request.limit()) {
            return Page.last(rows);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, write(keys.apply(items.getLast())));
    }

    public String write(Keys keys) {
        List<byte[]> parts = keys.texts().stream()
                .map(t -> t.getBytes(StandardCharsets.UTF_8))
                .toList();
        int size = 1 + DIGEST_BYTES + parts.stream().mapToInt(p -> 2 + p.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size).put(VERSION).put(digest);
        for (byte[] part : parts) {
            bytes.putShort((short) part.length).put(part);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    public Keys read(Cursor cursor) {
        if (cursor.text().length() > MAX_TEXT) {
            throw invalid();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor.text()));
            byte[] theirs = new byte[DIGEST_BYTES];
            if (bytes.remaining() < 1 + DIGEST_BYTES || bytes.get() != VERSION) {
                throw invalid();
            }
            bytes.get(theirs);
            if (!MessageDigest.isEqual(theirs, digest)) {
                throw invalid();
            }
            return new Keys(texts(bytes));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static List<String> texts(ByteBuffer bytes) {
        List<String> texts = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.remaining() < 2 ? -1 : Short.toUnsignedInt(bytes.getShort());
            if (length < 0 || length > bytes.remaining()) {
                throw invalid();
            }
            byte[] part = new byte[length];
            bytes.get(part);
            texts.add(new String(part, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static ProblemException invalid() {
        return ProblemException.of(ErrorCode.CURSOR_INVALID);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The sort key of a row: the values that the list is ordered by, the unique one last. */
    public record Keys(List<String> texts) {
        public Keys {
            texts = List.copyOf(texts);
        }

        public static Keys of(Object... values) {
            return new Keys(Arrays.stream(values)
                    .map(v -> v instanceof BigDecimal d ? d.toPlainString() : v.toString())
                    .toList());
        }

        public String text(int index) {
            return parse(index, Function.identity());
        }

        public UUID uuid(int index) {
            return parse(index, UUID::fromString);
        }

        public LocalDate day(int index) {
            return parse(index, LocalDate::parse);
        }

        public Instant instant(int index) {
            return parse(index, Instant::parse);
        }

        public long number(int index) {
            return parse(index, Long::valueOf);
        }

        public BigDecimal decimal(int index) {
            return parse(index, BigDecimal::new);
        }

        private <T> T parse(int index, Function<String, T> parser) {
            if (index >= texts.size()) {
                throw invalid();
            }
            try {
                return parser.apply(texts.get(index));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw invalid();
            }
        }
    }
}
