package dev.sallim.core.csv;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words by which banks say that a row moved no money, or no longer does, from {@code status-words.txt}. */
final class StatusWords {

    /** What became of a row. */
    enum Fate {
        /** It never happened. */
        REFUSED,
        /** It was undone, or it is what undid another. */
        CANCELLED
    }

    private static final Map<String, Fate> FATES = new HashMap<>();

    static {
        for (String line : ColumnNames.lines("status-words.txt")) {
            int colon = line.indexOf(':');
            Fate fate = Fate.valueOf(line.substring(0, colon));
            ColumnNames.cells(line.substring(colon + 1)).forEach(word -> FATES.put(RowReader.fold(word), fate));
        }
    }

    private StatusWords() {}

    /** What the word tells; {@code null} where the row counts, or the word is not known. */
    static @Nullable Fate of(String word) {
        return FATES.get(RowReader.fold(word));
    }
}
