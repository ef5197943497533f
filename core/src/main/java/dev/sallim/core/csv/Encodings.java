package dev.sallim.core.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out in which encoding a text was written, and decodes it without losing sight of bytes that cannot be decoded.
 *
 * <p>Order of judgement: a byte order mark; the pattern of NUL bytes that UTF-16 leaves in a table; validity as UTF-8 (which
 * other encodings almost never have by chance); plausible Hangul as code page 949, kana as Shift_JIS, words of nothing but high
 * bytes as Cyrillic, letters between which a Western reading has signs such as {@code ³} as Central European; else Windows-1252, or
 * ISO-8859-1 where bytes occur that Windows-1252 does not define. Among all of these the names of columns have the last word
 * ({@link HeaderWitness}). Code page 949 is named instead of EUC-KR, and Windows-1252 instead of ISO-8859-1, because each is the
 * superset: a later line may need it. The person can choose any other.
 */
public final class Encodings {

    /**
     * Stands for bytes that could not be decoded. A noncharacter, so that it cannot be confused with a U+FFFD that the bank
     * itself wrote.
     */
    static final char UNREADABLE = '\uFDD0';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_PROBLEMS = 20;

    private Encodings() {}

    /**
     * A judgement on a file's encoding.
     *
     * @param certain whether another reading is out of the question (a byte order mark, or valid UTF-8 beyond ASCII)
     * @param problems the first bytes of the judged part that do not fit, by line
     */
    public record Detected(TextEncoding encoding, boolean byteOrderMark, boolean certain, List<BadBytes> problems) {
        public Detected {
            problems = List.copyOf(problems);
        }
    }

    /** A place that does not decode. Lines count from 1. */
    public record BadBytes(long line, Problem problem) {}

    /** What is wrong with a byte. */
    public enum Problem {
        UNDECODABLE,
        NUL
    }

    /** Judges the first bytes of a text file. Never fails: the last resort decodes every byte. */
    public static Detected detect(byte[] head) {
        if (has(head, 0xEF, 0xBB, 0xBF)) {
            return detected(head, TextEncoding.UTF_8, true, true);
        }
        if (has(head, 0xFF, 0xFE)) {
            return detected(head, TextEncoding.UTF_16LE, true, true);
        }
        if (has(head, 0xFE, 0xFF)) {
            return detected(head, TextEncoding.UTF_16BE, true, true);
        }
        return switch (ByteCensus.of(head).verdict()) {
            case UTF_16LE -> detected(head, TextEncoding.UTF_16LE, false, false);
            case UTF_16BE -> detected(head, TextEncoding.UTF_16BE, false, false);
            case ASCII -> detected(head, TextEncoding.UTF_8, false, false);
            case UTF_8 -> detected(head, TextEncoding.UTF_8, false, true);
            case MOSTLY_UTF_8 -> detected(head, TextEncoding.UTF_8, false, false);
            case KOREAN -> byNames(head, TextEncoding.MS949);
            case JAPANESE -> byNames(head, TextEncoding.SHIFT_JIS);
            case CYRILLIC -> byNames(head, TextEncoding.WINDOWS_1251);
            case CENTRAL_EUROPEAN -> byNames(head, TextEncoding.WINDOWS_1250);
            case WESTERN_WINDOWS -> byNames(head, TextEncoding.WINDOWS_1252);
            case WESTERN -> byNames(head, TextEncoding.ISO_8859_1);
        };
    }

    private static Detected byNames(byte[] head, TextEncoding judged) {
        TextEncoding better = HeaderWitness.better(head, judged);
        boolean centralEurope = better == TextEncoding.WINDOWS_1250 || better == TextEncoding.ISO_8859_2;
        return detected(head, centralEurope ? ByteCensus.centralEuropean(head) : better, false, false);
    }

    /** The places in the given bytes that do not decode as the encoding says, the first twenty. */
    public static List<BadBytes> problems(byte[] head, TextEncoding encoding) {
        List<BadBytes> found = new ArrayList<>();
        String text = decode(head, encoding, Integer.MAX_VALUE);
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == UNREADABLE) {
            // The last character may only be cut in two by the end of the head.
            end--;
        }
        long line = 1;
        for (int i = 0; i < end && found.size() < MOST_PROBLEMS; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == end || text.charAt(i + 1) != '\n'))) {
                line++;
            } else if (c == UNREADABLE) {
                found.add(new BadBytes(line, Problem.UNDECODABLE));
            } else if (c == '\0') {
                found.add(new BadBytes(line, Problem.NUL));
            }
        }
        return found;
    }

    /** Decodes the beginning, without the byte order mark; what does not decode becomes {@link #UNREADABLE}. */
    static String decode(byte[] head, TextEncoding encoding, int mostChars) {
        StringBuilder text = new StringBuilder(Math.min(head.length, mostChars));
        char[] chunk = new char[8192];
        try (Reader reader = open(new ByteArrayInputStream(head), encoding)) {
            for (int n = reader.read(chunk); n >= 0 && text.length() < mostChars; n = reader.read(chunk)) {
                text.append(chunk, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return text.toString();
    }

    /** Opens a stream for reading in the encoding; skips a byte order mark and keeps undecodable places visible. */
    static Reader open(InputStream bytes, TextEncoding encoding) throws IOException {
        Reader decoded = new InputStreamReader(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(UNREADABLE)));
        PushbackReader reader = new PushbackReader(decoded, 1);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    private static Detected detected(byte[] head, TextEncoding encoding, boolean mark, boolean certain) {
        return new Detected(encoding, mark, certain, problems(head, encoding));
    }

    private static boolean has(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
