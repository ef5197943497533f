package dev.sallim.core.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The first lines of a file cut by one delimiter, with the place where the table seems to begin. */
final class SampleTable {

    private static final int MOST_LINES = 2000;
    private static final int MOST_HEADER_LINE = 60;
    private static final ReadLimits LIMITS = new ReadLimits(MOST_LINES, 512, 64 * 1024, 256 * 1024);

    final String delimiter;
    final List<Records.Line> lines;
    /** Index of the header in {@link #lines}, or -1. */
    final int header;
    /** Lines that have a day and a number in some cell: what the guess is made from. */
    final List<Records.Line> data;

    private final boolean headerUnderstood;

    private SampleTable(String delimiter, List<Records.Line> lines, ZoneId zone) {
        this.delimiter = delimiter;
        this.lines = lines;
        CellKinds kinds = new CellKinds(zone);
        List<Records.Line> dated = new ArrayList<>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (kinds.isTransaction(lines.get(i))) {
                first = first < 0 ? i : first;
                dated.add(lines.get(i));
            }
        }
        int named = namedHeader(lines, kinds);
        headerUnderstood = named >= 0;
        header = named >= 0 ? named : unknownHeader(lines, first, kinds);
        long from = header < 0 ? 0 : lines.get(header).number;
        data = dated.stream().filter(line -> line.number > from).toList();
    }

    static SampleTable of(String text, String delimiter, ZoneId zone) {
        List<Records.Line> lines = new ArrayList<>();
        CsvProfile.Dialect dialect = CsvProfile.Dialect.of(TextEncoding.UTF_8, delimiter);
        try (Records records = Records.open(new StringReader(text), dialect, LIMITS)) {
            for (Records.Line line = records.next(); line != null && lines.size() < MOST_LINES; line = records.next()) {
                lines.add(line.detached());
            }
        } catch (Records.Breach tooLong) {
            // What was read until there is sample enough; the reader itself will refuse the line.
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
        return new SampleTable(delimiter, lines, zone);
    }

    boolean headerUnderstood() {
        return headerUnderstood;
    }

    /** How much like a table this cut looks: rows with day and number first, then known names, then cells in common. */
    long likeness() {
        long names = header < 0 ? 0 : knownNames(lines.get(header));
        return data.size() * 1_000_000L + names * 10_000L + Math.min(width(), 99);
    }

    List<String> headerCells() {
        return header < 0 ? List.of() : trimmed(lines.get(header));
    }

    String headerCell(int column) {
        return header < 0 ? "" : lines.get(header).cell(column);
    }

    /** How many columns the table has: the header's, or what most rows have, whichever is more. */
    int width() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Records.Line line : data.isEmpty() ? lines : data) {
            counts.merge(line.count, 1, Integer::sum);
        }
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        return Math.max(usual, headerCells().size());
    }

    /** Values of a column in the data lines. */
    List<String> column(int index) {
        return data.stream().map(line -> line.cell(index)).toList();
    }

    List<List<String>> preview() {
        return lines.stream().limit(20).map(SampleTable::trimmed).toList();
    }

    /** The cells without blank ones at the end. */
    static List<String> trimmed(Records.Line line) {
        int end = line.count;
        while (end > 0 && line.cell(end - 1).isEmpty()) {
            end--;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            cells.add(line.cell(i));
        }
        return List.copyOf(cells);
    }

    private static int namedHeader(List<Records.Line> lines, CellKinds kinds) {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(lines.size(), MOST_HEADER_LINE); i++) {
            Records.Line line = lines.get(i);
            long known = knownNames(line);
            if (known > most && !kinds.hasDay(line) && meansTable(line)) {
                best = i;
                most = known;
            }
        }
        return best;
    }

    private static boolean meansTable(Records.Line line) {
        Set<CsvField> meant = new HashSet<>();
        for (int i = 0; i < line.count; i++) {
            for (CsvField field : List.of(CsvField.DATE, CsvField.AMOUNT, CsvField.IN, CsvField.OUT)) {
                if (ColumnNames.rank(field, line.cell(i)) >= 0) {
                    meant.add(field);
                }
            }
        }
        return !meant.isEmpty();
    }

    private static long knownNames(Records.Line line) {
        long known = 0;
        for (int i = 0; i < line.count; i++) {
            known += ColumnNames.known(line.cell(i)) ? 1 : 0;
        }
        return known;
    }

    /** The line above the first row, if it is all words and as wide: a header in a language we do not know. */
    private static int unknownHeader(List<Records.Line> lines, int first, CellKinds kinds) {
        if (first < 1) {
            return -1;
        }
        int above = first - 1;
        while (above >= 0 && lines.get(above).isBlank()) {
            above--;
        }
        if (above < 0) {
            return -1;
        }
        List<String> names = trimmed(lines.get(above));
        boolean words = names.size() >= 3
                && names.size() * 10 >= trimmed(lines.get(first)).size() * 8
                && names.stream().noneMatch(kinds::isDayOrNumber);
        return words ? above : -1;
    }
}
