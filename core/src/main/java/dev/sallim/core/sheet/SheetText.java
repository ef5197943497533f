package dev.sallim.core.sheet;

import dev.sallim.core.csv.CsvProfile.Dialect;
import dev.sallim.core.csv.CsvProfileGuesser;
import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.util.List;

/** Writes rows as lines, within limits: the reader's, and one for all of the text, which a small file could repeat without end. */
final class SheetText {

    private static final int MOST_ROW_NUMBER = 1_048_576;
    private static final int MOST_ROWS = 501_000;
    private static final long MOST_CHARS = 250_000_000;
    private static final int SAMPLE_ROWS = 300;
    private static final long SAMPLE_CHARS = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final boolean sample;
    private int line;
    private int filled;
    private long chars;

    private SheetText(Writer out, boolean sample) {
        this.out = out;
        this.sample = sample;
    }

    static SheetText whole(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return new SheetText(out, false);
    }

    /** The beginning of a sheet, in memory. */
    static SheetText sample() {
        return new SheetText(new StringWriter(), true);
    }

    /** How much like a list of transactions a sample looks; below zero where it is empty. */
    long likeness(ZoneId zone) {
        return isEmpty() ? -1 : CsvProfileGuesser.likeness(out.toString(), zone);
    }

    /** Whether more rows would not be looked at. */
    boolean isEnough() {
        return sample && (line >= SAMPLE_ROWS || chars >= SAMPLE_CHARS);
    }

    boolean isEmpty() {
        return filled == 0;
    }

    /** The number of the row after the last. */
    int next() {
        return line + 1;
    }

    /** Rows come in the order of their numbers; those that are left out are blank. */
    void row(long number, List<String> cells) throws IOException {
        if (number <= line || number > MOST_ROW_NUMBER) {
            throw new Unreadable(Reason.DAMAGED, line);
        }
        while (line + 1 < number) {
            end();
        }
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        if (last > ReadLimits.DEFAULT.columns()) {
            throw new Unreadable(Reason.TOO_MANY_COLUMNS, number);
        }
        filled += last > 0 ? 1 : 0;
        if (filled > MOST_ROWS) {
            throw new Unreadable(Reason.TOO_MANY_ROWS, number);
        }
        for (int i = 0; i < last; i++) {
            if (i > 0) {
                out.write(Dialect.SHEET_DELIMITER);
            }
            cell(cells.get(i));
        }
        end();
    }

    /** A sheet of a single column has its delimiter too, so that it is known as a sheet. */
    void finish() throws IOException {
        out.write(Dialect.SHEET_DELIMITER);
        out.write('\n');
    }

    private void cell(String text) throws IOException {
        int most = Math.min(text.length(), ReadLimits.DEFAULT.cellChars());
        chars += most;
        if (chars > MOST_CHARS) {
            throw new Unreadable(Reason.TOO_LARGE, line + 1L);
        }
        for (int i = 0; i < most; i++) {
            out.write(harmless(text.charAt(i)));
        }
    }

    /** Line breaks within a cell are blanks; what means something to the reader of the text means nothing in a cell. */
    private static char harmless(char c) {
        if (c < ' ' || c == '\u00A0' || c == BYTE_ORDER_MARK) {
            return ' ';
        }
        return c >= '\uFDD0' && c <= '\uFDEF' ? '\uFFFD' : c;
    }

    private void end() throws IOException {
        out.write('\n');
        line++;
    }
}
