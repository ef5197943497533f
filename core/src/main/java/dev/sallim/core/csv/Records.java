package dev.sallim.core.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV text as cells, one after the other, within limits. The only place that knows the library for the grammar.
 * A breach of a limit is a {@link Breach}, which stays inside the package.
 */
final class Records implements AutoCloseable {

    /** A row over more lines than this has an opening quote that was never closed. */
    private static final int MOST_LINES_PER_RECORD = 100;

    /** Stands for "no quote character": a noncharacter that no decoder yields. */
    private static final char NO_QUOTE = '\uFDD1';

    /** One line; valid until the next is asked for. */
    static final class Line {
        String[] cells = new String[16];
        int count;
        long number;
        int lineBreaks;
        boolean unreadable;
        boolean nul;

        /** The cell without white space and a spreadsheet's marks of text around it; empty where the line is too short. */
        String cell(int column) {
            return column >= 0 && column < count ? unmarked(strip(cells[column])) : "";
        }

        boolean isBlank() {
            for (int i = 0; i < count; i++) {
                if (!strip(cells[i]).isEmpty()) {
                    return false;
                }
            }
            return true;
        }

        /** A copy that stays valid. */
        Line detached() {
            Line copy = new Line();
            copy.cells = copy();
            copy.count = count;
            copy.number = number;
            copy.lineBreaks = lineBreaks;
            copy.unreadable = unreadable;
            copy.nul = nul;
            return copy;
        }

        String[] copy() {
            return Arrays.copyOf(cells, count);
        }
    }

    /** Why reading cannot go on. */
    static final class Breach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final ReadResult.Refusal refusal;
        final long line;

        Breach(ReadResult.Refusal refusal, long line) {
            super(refusal + " at line " + line, null, false, false);
            this.refusal = refusal;
            this.line = line;
        }
    }

    private final Counting source;
    private final CloseableIterator<Line> lines;
    private long lastLine;

    private Records(Counting source, CloseableIterator<Line> lines) {
        this.source = source;
        this.lines = lines;
    }

    static Records open(Reader text, CsvProfile.Dialect dialect, ReadLimits limits) {
        Counting source = new Counting(text);
        char quote = dialect.quote().isEmpty() ? NO_QUOTE : dialect.quote().charAt(0);
        CloseableIterator<Line> lines = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(Math.max(limits.cellChars() + 1, 16 * 1024))
                .build(new Handler(limits), source)
                .iterator();
        return new Records(source, lines);
    }

    /** Whether the delimiter and quote can be used at all. */
    static boolean usable(CsvProfile.Dialect dialect) {
        return dialect.delimiter().length() == 1
                && dialect.quote().length() <= 1
                && "\r\n".indexOf(dialect.delimiter().charAt(0)) < 0
                && (dialect.quote().isEmpty() || "\r\n".indexOf(dialect.quote().charAt(0)) < 0)
                && !dialect.delimiter().equals(dialect.quote());
    }

    /** The next line, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        try {
            if (!lines.hasNext()) {
                return null;
            }
            Line line = lines.next();
            lastLine = line.number + line.lineBreaks;
            return line;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof Breach breach) {
                throw breach;
            }
            // More line ends read than lines handed out: the row being read runs over several lines.
            boolean runsOn = source.lineEnds > lastLine + 1;
            throw new Breach(
                    runsOn || source.ended ? ReadResult.Refusal.UNBALANCED_QUOTE : ReadResult.Refusal.LINE_TOO_LONG,
                    lastLine + 1);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    /**
     * What a bank wrote so that a spreadsheet keeps it as text: {@code ="00123"} and {@code '00123} say 00123. An apostrophe before a
     * letter is the word's own ('s-Hertogenbosch), and one with a partner quotes.
     */
    private static String unmarked(String cell) {
        int last = cell.length() - 1;
        if (last < 1) {
            return cell;
        }
        if (cell.charAt(0) == '=' && cell.charAt(1) == '"' && cell.indexOf('"', 2) == last) {
            return strip(cell.substring(2, last));
        }
        boolean marked = cell.charAt(0) == '\'' && !Character.isLetter(cell.charAt(1)) && cell.indexOf('\'', 1) < 0;
        return marked ? strip(cell.substring(1)) : cell;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' ? c != '\0' : c >= '\u00A0' && (Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B');
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Line> {

        private final ReadLimits limits;
        private final Line line = new Line();
        private int chars;

        Handler(ReadLimits limits) {
            this.limits = limits;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line.number = startingLineNumber;
            line.count = 0;
            line.lineBreaks = 0;
            line.unreadable = false;
            line.nul = false;
            chars = 0;
        }

        @Override
        protected void handleEmpty() {
            line.count = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= limits.columns()) {
                throw new Breach(ReadResult.Refusal.TOO_MANY_COLUMNS, line.number);
            }
            chars += length;
            inspect(buffer, offset, length);
            if (line.lineBreaks > MOST_LINES_PER_RECORD) {
                throw new Breach(ReadResult.Refusal.UNBALANCED_QUOTE, line.number);
            }
            if (length > limits.cellChars() || chars > limits.recordChars()) {
                throw new Breach(
                        line.lineBreaks > 0 ? ReadResult.Refusal.UNBALANCED_QUOTE : ReadResult.Refusal.LINE_TOO_LONG,
                        line.number);
            }
            if (index == line.cells.length) {
                line.cells = Arrays.copyOf(line.cells, index * 2);
            }
            line.cells[index] = new String(buffer, offset, length);
            line.count = index + 1;
        }

        private void inspect(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                char c = buffer[i];
                if (c == '\n' || (c == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
                    line.lineBreaks++;
                } else if (c == '\0') {
                    line.nul = true;
                } else if (c == Encodings.UNREADABLE) {
                    line.unreadable = true;
                }
            }
        }

        @Override
        protected Line buildRecord() {
            return line;
        }
    }

    /** Counts line ends on the way, and notices the end. */
    private static final class Counting extends Reader {

        private final Reader text;
        private long lineEnds;
        private boolean ended;

        Counting(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int n = text.read(buffer, offset, length);
            ended |= n < 0;
            for (int i = offset; i < offset + n; i++) {
                if (buffer[i] == '\n') {
                    lineEnds++;
                }
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
