package dev.sallim.core.csv;

import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvLine.Ignored;
import dev.sallim.core.csv.CsvLine.Reason;
import dev.sallim.core.csv.CsvLine.RowFailure;
import dev.sallim.core.csv.CsvLine.Why;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the lines of one file into rows, one after the other; knows where the table begins and which row a text continues. */
final class RowReader {

    private static final int MOST_FAILURE_CHARS = 200;

    private final CsvProfile profile;
    private final Consumer<CsvLine> out;
    private final DayText days;
    private final AmountCells amounts;
    private final RowText text;
    private final int[] dateColumns;
    private final int timeColumn;
    private final String[] header;

    private String[] headerAsWritten = {};
    private boolean started;
    private long preamble;
    private @Nullable BankRow pending;
    private long rows;
    private long failures;
    private long ignored;

    private RowReader(CsvProfile profile, Consumer<CsvLine> out, DayText days) {
        this.profile = profile;
        this.out = out;
        this.days = days;
        this.amounts = new AmountCells(profile);
        this.text = new RowText(profile);
        this.dateColumns = indexes(profile.columns(CsvField.DATE));
        this.timeColumn = profile.column(CsvField.TIME).orElse(-1);
        this.header = profile.rows().header().stream().map(HeaderNames::key).toArray(String[]::new);
        this.started = header.length == 0 && profile.rows().preambleRows() == 0;
    }

    /** A reader for the profile, or {@code null} where a pattern, number rule, zone or column of it means nothing. */
    static @Nullable RowReader of(CsvProfile profile, Consumer<CsvLine> out) {
        List<DatePattern> patterns = new ArrayList<>();
        for (String written : profile.dates().patterns()) {
            DatePattern pattern = DatePattern.compile(written);
            if (pattern == null) {
                return null;
            }
            patterns.add(pattern);
        }
        boolean negative =
                profile.columns().values().stream().flatMap(List::stream).anyMatch(column -> column < 0);
        String decimal = profile.numbers().decimal();
        if (negative || !(decimal.equals(".") || decimal.equals(","))) {
            return null;
        }
        try {
            return new RowReader(
                    profile,
                    out,
                    new DayText(patterns, ZoneId.of(profile.dates().zone())));
        } catch (DateTimeException unknownZone) {
            return null;
        }
    }

    private static int[] indexes(List<Integer> columns) {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean started() {
        return started;
    }

    long dataLines() {
        return rows + failures;
    }

    ReadResult completed() {
        return new ReadResult.Completed(rows, failures, ignored);
    }

    void finish() {
        flush();
    }

    void accept(Records.Line line) {
        if (line.isBlank()) {
            skip(line, Why.EMPTY);
            preamble += started ? 0 : 1;
        } else if (!started) {
            start(line);
        } else if (line.nul || line.unreadable) {
            fail(line, badColumn(line), line.nul ? Reason.NUL_BYTE : Reason.UNREADABLE_BYTES);
        } else if (isRepeatedHeader(line)) {
            skip(line, Why.HEADER);
        } else if (skippedByRule(line)) {
            skip(line, Why.SKIPPED);
        } else {
            row(line);
        }
        if (!started && header.length == 0 && preamble >= profile.rows().preambleRows()) {
            started = true;
        }
    }

    private void start(Records.Line line) {
        started = isHeader(line);
        headerAsWritten = started ? line.copy() : headerAsWritten;
        preamble++;
        skip(line, started ? Why.HEADER : Why.PREAMBLE);
    }

    private boolean isHeader(Records.Line line) {
        if (header.length == 0 || line.count < header.length) {
            return false;
        }
        for (int i = 0; i < header.length; i++) {
            String cell = line.cell(i);
            if (header[i].isEmpty() ? !cell.isEmpty() : !header[i].equals(HeaderNames.key(cell))) {
                return false;
            }
        }
        return true;
    }

    /** Files that somebody joined have their header again in the middle. */
    private boolean isRepeatedHeader(Records.Line line) {
        return headerAsWritten.length > 0
                && line.count == headerAsWritten.length
                && Arrays.equals(line.cells, 0, line.count, headerAsWritten, 0, line.count);
    }

    private boolean skippedByRule(Records.Line line) {
        for (CsvProfile.SkipRule rule : profile.rows().skip()) {
            String cell = line.cell(rule.column());
            if (rule.words().stream().anyMatch(cell::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }

    private void row(Records.Line line) {
        int dateColumn = dateColumn(line);
        String dateCell = line.cell(dateColumn);
        DayText.@Nullable Result day = dateCell.isEmpty() ? null : days.read(dateCell);
        MoneyText.Result amount = amounts.read(line);
        if (day instanceof DayText.Found found) {
            dated(line, found, amount);
        } else {
            undated(line, dateColumn, day, amount);
        }
    }

    private int dateColumn(Records.Line line) {
        for (int column : dateColumns) {
            if (!line.cell(column).isEmpty()) {
                return column;
            }
        }
        return dateColumns[0];
    }

    private void dated(Records.Line line, DayText.Found day, MoneyText.Result amount) {
        int surplus = surplus(line);
        if (surplus >= 0) {
            fail(line, surplus, Reason.TOO_MANY_CELLS);
        } else if (swallowed(line)) {
            fail(line, -1, Reason.UNBALANCED_QUOTE);
        } else if (amount instanceof MoneyText.Bad bad) {
            fail(line, amounts.badColumn(), bad.reason());
        } else if (amount instanceof MoneyText.Found found) {
            complete(line, day, found);
        } else if (TotalWords.in(line)) {
            skip(line, Why.TOTAL_ROW);
        } else {
            fail(line, amounts.firstColumn(), Reason.MISSING_AMOUNT);
        }
    }

    private void complete(Records.Line line, DayText.Found day, MoneyText.Found amount) {
        MoneyText.Result balance = amounts.balance(line);
        if (balance instanceof MoneyText.Bad bad && isAttempt(line.cell(amounts.balanceColumn()))) {
            fail(line, amounts.balanceColumn(), bad.reason());
            return;
        }
        LocalTime time = day.time();
        String timeCell = line.cell(timeColumn);
        if (!timeCell.isEmpty()) {
            time = DayText.readTime(timeCell);
            if (time == null) {
                fail(line, timeColumn, Reason.NOT_A_TIME);
                return;
            }
        }
        flush();
        pending = text.row(line, day.day(), time, amount, balance instanceof MoneyText.Found b ? b.value() : null);
        rows++;
    }

    private void undated(Records.Line line, int dateColumn, DayText.@Nullable Result day, MoneyText.Result amount) {
        boolean noAmount = amount instanceof MoneyText.Nothing
                || (amount instanceof MoneyText.Bad bad
                        && bad.reason() != Reason.FORMULA
                        && !isAttempt(line.cell(amounts.badColumn())));
        boolean noDay = day == null || !isAttempt(line.cell(dateColumn));
        if (noDay && TotalWords.in(line)) {
            skip(line, Why.TOTAL_ROW);
        } else if (noDay && noAmount) {
            BankRow above = pending;
            if (day == null && profile.rows().continuation() && above != null) {
                pending = text.continued(above, line);
            } else {
                skip(line, Why.NOT_A_TRANSACTION);
            }
        } else if (surplus(line) >= 0) {
            fail(line, surplus(line), Reason.TOO_MANY_CELLS);
        } else {
            fail(line, dateColumn, day instanceof DayText.Bad bad ? bad.reason() : Reason.MISSING_DATE);
        }
    }

    /** Whether somebody may have meant a day or an amount: at least as many digits as letters. */
    private static boolean isAttempt(String cell) {
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(cell.charAt(i)) ? 1 : 0;
        }
        return digits > 0 && digits >= letters;
    }

    private int surplus(Records.Line line) {
        int width = profile.rows().width();
        for (int i = width; width > 0 && i < line.count; i++) {
            if (!line.cell(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a later line inside this row is itself a row: then a quote opened by mistake has swallowed it. */
    private boolean swallowed(Records.Line line) {
        if (line.lineBreaks == 0) {
            return false;
        }
        String delimiter = profile.dialect().delimiter();
        String[] physical = String.join(delimiter, line.copy()).split("\\R", -1);
        for (int i = 1; i < physical.length; i++) {
            String[] cells = physical[i].split(Pattern.quote(delimiter), -1);
            String cell = dateColumns[0] < cells.length ? Records.strip(cells[dateColumns[0]]) : "";
            String quote = profile.dialect().quote();
            String bare = quote.isEmpty() ? cell : cell.replace(quote, "");
            if (cells.length > 1 && days.read(bare) instanceof DayText.Found) {
                return true;
            }
        }
        return false;
    }

    private static int badColumn(Records.Line line) {
        for (int i = 0; i < line.count; i++) {
            if (line.cells[i].indexOf('\0') >= 0 || line.cells[i].indexOf(Encodings.UNREADABLE) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void fail(Records.Line line, int column, Reason reason) {
        flush();
        failures++;
        String cell = column >= 0 ? line.cell(column) : text.raw(line);
        String shown = cell.replace(Encodings.UNREADABLE, '\uFFFD').replace('\0', '\u2400');
        out.accept(new RowFailure(line.number, column, reason, clip(shown)));
    }

    private static String clip(String cell) {
        return cell.length() <= MOST_FAILURE_CHARS ? cell : cell.substring(0, MOST_FAILURE_CHARS - 1) + "…";
    }

    private void skip(Records.Line line, Why why) {
        flush();
        ignored++;
        out.accept(new Ignored(line.number, why));
    }

    private void flush() {
        if (pending != null) {
            out.accept(pending);
            pending = null;
        }
    }

    static String fold(String word) {
        return Records.strip(word).toLowerCase(Locale.ROOT);
    }
}
