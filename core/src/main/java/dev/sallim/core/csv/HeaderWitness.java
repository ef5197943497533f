package dev.sallim.core.csv;

import java.util.Arrays;
import java.util.List;

/**
 * Lets the names of columns tell in which of the old encodings a text is: {@code 日付} and {@code Částka} are names that banks use only
 * where the bytes were read as they were written. Asked where no Unicode encoding fits.
 */
final class HeaderWitness {

    /** A table's names stand near its beginning. */
    private static final int MOST_BYTES = 8192;

    private static final int MOST_LINES = 40;

    private static final List<TextEncoding> CANDIDATES = List.of(
            TextEncoding.MS949,
            TextEncoding.SHIFT_JIS,
            TextEncoding.GB18030,
            TextEncoding.WINDOWS_1252,
            TextEncoding.WINDOWS_1250,
            TextEncoding.ISO_8859_2,
            TextEncoding.WINDOWS_1251,
            TextEncoding.WINDOWS_1254);

    private HeaderWitness() {}

    /** The encoding in which the most names beyond ASCII are known; the given one where none has more than it. */
    static TextEncoding better(byte[] head, TextEncoding judged) {
        byte[] beginning = head.length <= MOST_BYTES ? head : Arrays.copyOf(head, MOST_BYTES);
        TextEncoding best = judged;
        int most = knownNames(beginning, judged);
        for (TextEncoding candidate : CANDIDATES) {
            int known = knownNames(beginning, candidate);
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }

    private static int knownNames(byte[] beginning, TextEncoding encoding) {
        return (int) Encodings.decode(beginning, encoding, MOST_BYTES)
                .lines()
                .limit(MOST_LINES)
                .flatMap(line -> Arrays.stream(line.split("[,;\t|]")))
                .map(cell -> Records.strip(cell.replace("\"", "")))
                .filter(cell -> cell.chars().anyMatch(c -> c >= 0x80) && ColumnNames.known(cell))
                .count();
    }
}
