package dev.sallim.core.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one bank writes its CSV. Plain records, lists, maps, strings, numbers and enums only, so that it travels as JSON; kept
 * per book and applied again to the next export of the same bank.
 *
 * @param version the form of this record, {@link #VERSION}; a stored profile of another version is not read
 * @param name what a person calls it: a bank and a kind of export
 * @param columns the meaning of columns, by index from 0
 */
public record CsvProfile(
        int version,
        String name,
        Dialect dialect,
        Map<CsvField, List<Integer>> columns,
        DateRule dates,
        NumberRule numbers,
        SignRule signs,
        RowRule rows) {

    public static final int VERSION = 1;

    public CsvProfile {
        Map<CsvField, List<Integer>> copy = new EnumMap<>(CsvField.class);
        columns.forEach((field, indexes) -> {
            if (!indexes.isEmpty()) {
                copy.put(field, List.copyOf(indexes));
            }
        });
        columns = Collections.unmodifiableMap(copy); // in the order of the meanings, so that its JSON is stable
    }

    /**
     * How the text is cut into cells. {@code quote} may be empty: no character quotes. Sheets of workbooks and tables of web pages
     * come as text with {@link #SHEET_DELIMITER} between the cells, which no bank writes and no cell holds.
     */
    public record Dialect(TextEncoding encoding, String delimiter, String quote) {
        public static final String SHEET_DELIMITER = "\u001F";

        static Dialect of(TextEncoding encoding, String delimiter) {
            return new Dialect(encoding, delimiter, delimiter.equals(SHEET_DELIMITER) ? "" : "\"");
        }

        /** Whether the cells come from a sheet: their text needs no encoding, delimiter or quote to be found out. */
        public boolean fromSheet() {
            return delimiter.equals(SHEET_DELIMITER);
        }

        /** What stands between cells where a person may see them. */
        String seen() {
            return fromSheet() ? "\t" : delimiter;
        }
    }

    /**
     * How days are written.
     *
     * @param patterns tried in order: {@code yyyy yy M MM d dd MMM} and literal characters, for instance {@code dd.MM.yyyy}; a
     *     time of day behind the day is understood without being written here. Two-digit years are 1970 to 2069
     * @param zone where a moment with an offset is turned into a day, for instance {@code Asia/Seoul}
     */
    public record DateRule(List<String> patterns, String zone) {
        public DateRule {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * How numbers are written.
     *
     * @param decimal {@code .} or {@code ,}
     * @param grouping every character that may stand between groups of digits; may be empty
     */
    public record NumberRule(String decimal, String grouping) {
        public static final NumberRule POINT = new NumberRule(".", ", '\u2019\u00A0\u202F");
        public static final NumberRule COMMA = new NumberRule(",", ". '\u2019\u00A0\u202F");
    }

    /** Where the sign of an amount comes from. */
    public enum SignKind {
        /** The amount carries it. */
        SIGNED,
        /** A word in another column tells it. */
        INDICATOR,
        /** Separate columns for in and out; a row's amount is in less out. */
        IN_OUT
    }

    /**
     * How amounts get their sign: positive is money that comes into the account.
     *
     * @param negated whether the bank means it the other way round, as card exports that list purchases as positive do
     * @param outIsNegative with IN_OUT: whether the column for money out is written with minus signs already
     * @param inWords with INDICATOR: the words for money in, compared without regard to case; {@link #ANY_OTHER} among them for every
     *     word, or none, that is not listed
     * @param outWords with INDICATOR: the words for money out, likewise
     */
    public record SignRule(
            SignKind kind, boolean negated, boolean outIsNegative, List<String> inWords, List<String> outWords) {
        /** Stands for the words that are not listed. */
        public static final String ANY_OTHER = "*";

        public SignRule {
            inWords = List.copyOf(inWords);
            outWords = List.copyOf(outWords);
        }

        public static SignRule signed() {
            return new SignRule(SignKind.SIGNED, false, false, List.of(), List.of());
        }

        public static SignRule inOut() {
            return new SignRule(SignKind.IN_OUT, false, false, List.of(), List.of());
        }

        public static SignRule indicator(List<String> inWords, List<String> outWords) {
            return new SignRule(SignKind.INDICATOR, false, false, inWords, outWords);
        }

        public SignRule withNegated(boolean value) {
            return new SignRule(kind, value, outIsNegative, inWords, outWords);
        }

        public SignRule withOutIsNegative(boolean value) {
            return new SignRule(kind, negated, value, inWords, outWords);
        }
    }

    /** In which order a file lists its rows. Days and stated balances tell. */
    public enum RowOrder {
        OLDEST_FIRST,
        NEWEST_FIRST,
        UNKNOWN
    }

    /**
     * Which lines are rows.
     *
     * @param header the cells of the header line, empty where the file has none. Reading starts after the line that has these
     *     cells, wherever it is: the count of lines before it may change from export to export
     * @param preambleRows without a header: how many lines are skipped
     * @param width how many columns a row may fill; a fuller row was cut wrongly and is refused. 0: not checked
     * @param continuation whether a line without day and amount continues the text of the row above it
     * @param skip rows that are left out by a word in a column
     */
    public record RowRule(
            List<String> header,
            int preambleRows,
            int width,
            boolean continuation,
            RowOrder order,
            List<SkipRule> skip) {
        public RowRule {
            header = List.copyOf(header);
            skip = List.copyOf(skip);
        }

        public RowRule withSkip(SkipRule rule) {
            List<SkipRule> all = new ArrayList<>(skip);
            all.add(rule);
            return new RowRule(header, preambleRows, width, continuation, order, all);
        }
    }

    /** Leaves out rows whose cell is one of the words, compared without regard to case. */
    public record SkipRule(int column, List<String> words) {
        public SkipRule {
            words = List.copyOf(words);
        }
    }

    /** The columns with a meaning, in order; empty where there is none. */
    public List<Integer> columns(CsvField field) {
        return columns.getOrDefault(field, List.of());
    }

    /** The first column with a meaning. */
    public Optional<Integer> column(CsvField field) {
        return columns(field).stream().findFirst();
    }

    /** What is missing before rows can be read: a day, and an amount in the form that the sign rule asks for. */
    public List<CsvField> missing() {
        List<CsvField> missing = new ArrayList<>();
        if (columns(CsvField.DATE).isEmpty() || dates.patterns().isEmpty()) {
            missing.add(CsvField.DATE);
        }
        boolean split = signs.kind() == SignKind.IN_OUT;
        if (split
                ? columns(CsvField.IN).isEmpty() && columns(CsvField.OUT).isEmpty()
                : columns(CsvField.AMOUNT).isEmpty()) {
            missing.add(CsvField.AMOUNT);
        }
        if (signs.kind() == SignKind.INDICATOR && columns(CsvField.INDICATOR).isEmpty()) {
            missing.add(CsvField.INDICATOR);
        }
        return List.copyOf(missing);
    }

    public CsvProfile withName(String value) {
        return new CsvProfile(version, value, dialect, columns, dates, numbers, signs, rows);
    }

    public CsvProfile withEncoding(TextEncoding encoding) {
        Dialect changed = new Dialect(encoding, dialect.delimiter(), dialect.quote());
        return new CsvProfile(version, name, changed, columns, dates, numbers, signs, rows);
    }

    public CsvProfile withColumns(Map<CsvField, List<Integer>> value) {
        return new CsvProfile(version, name, dialect, value, dates, numbers, signs, rows);
    }

    public CsvProfile withDates(DateRule value) {
        return new CsvProfile(version, name, dialect, columns, value, numbers, signs, rows);
    }

    public CsvProfile withNumbers(NumberRule value) {
        return new CsvProfile(version, name, dialect, columns, dates, value, signs, rows);
    }

    public CsvProfile withSigns(SignRule value) {
        return new CsvProfile(version, name, dialect, columns, dates, numbers, value, rows);
    }

    public CsvProfile withRows(RowRule value) {
        return new CsvProfile(version, name, dialect, columns, dates, numbers, signs, value);
    }
}
