package dev.sallim.core.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out whether a file's numbers divide by a point or by a comma, by looking at all of them. */
final class DecimalChooser {

    private static final Set<String> COMMA_LANGUAGES = Set.of(
            "de", "fr", "es", "it", "pt", "nl", "cs", "sk", "pl", "hu", "da", "nb", "no", "sv", "fi", "tr", "ru", "el",
            "ro", "hr", "sl", "bg", "et", "lv", "lt", "id", "vi");

    private long points;
    private long commas;
    private boolean separated;

    /** A verdict; {@code assumed} where separators occur and none of them tells. */
    record Choice(CsvProfile.NumberRule rule, boolean assumed) {}

    /** The first column of each of the fields. */
    void addAll(SampleTable table, Map<CsvField, List<Integer>> columns, CsvField... fields) {
        for (CsvField field : fields) {
            columns.getOrDefault(field, List.of()).stream()
                    .limit(1)
                    .forEach(column -> table.column(column).forEach(this::add));
        }
    }

    void add(String cell) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        if (comma < 0 && point < 0) {
            return;
        }
        separated = true;
        if (comma >= 0 && point >= 0) {
            vote(point > comma);
        } else {
            alone(cell, comma >= 0 ? ',' : '.', Math.max(comma, point));
        }
    }

    /** Only one kind of separator: several are groups; one divides unless exactly three digits follow. */
    private void alone(String cell, char separator, int at) {
        boolean point = separator == '.';
        if (cell.indexOf(separator) != at) {
            vote(!point);
            return;
        }
        int digits = 0;
        while (at + 1 + digits < cell.length() && Character.isDigit(cell.charAt(at + 1 + digits))) {
            digits++;
        }
        boolean afterZero =
                at > 0 && cell.charAt(at - 1) == '0' && (at == 1 || !Character.isDigit(cell.charAt(at - 2)));
        if (digits != 3 || afterZero) {
            vote(point);
        }
    }

    private void vote(boolean point) {
        points += point ? 1 : 0;
        commas += point ? 0 : 1;
    }

    Choice choose(String delimiter, Locale locale) {
        boolean tie = points == commas;
        boolean comma = tie ? delimiter.equals(";") && COMMA_LANGUAGES.contains(locale.getLanguage()) : commas > points;
        return new Choice(comma ? CsvProfile.NumberRule.COMMA : CsvProfile.NumberRule.POINT, tie && separated);
    }
}
