package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The account numbers above the table of a file and in its name, by which the next file of the account is known. */
final class FileMarks {
    private static final int MOST = 20;
    private static final int MOST_LINES = 20;
    private static final int LEAST_DIGITS = 6;
    private static final int LEAST_LENGTH = 8;
    private static final int MOST_LENGTH = 40;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,2}[0-9*]{2,}(?:[ -]?[A-Z0-9*]{2,}){0,8}");
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)\\d{6}(?:\\d{4}|\\d{6})?|[0-3]\\d[01]\\d(?:19|20)\\d\\d|\\d{4}[01]\\d[0-3]\\d\\d{8}");

    private FileMarks() {}

    /** @param head the beginning of the file, decoded */
    static Set<String> of(String name, String head, CsvProfile profile) {
        List<String> header =
                profile.rows().header().stream().filter(cell -> !cell.isBlank()).toList();
        Stream<String> above = head.lines()
                .limit(header.isEmpty() ? profile.rows().preambleRows() : MOST_LINES)
                .takeWhile(line -> header.isEmpty() || !header.stream().allMatch(line::contains));
        Set<String> marks = new LinkedHashSet<>();
        Stream.concat(Stream.of(name.replace('_', '|')), above).forEach(line -> {
            Matcher found = NUMBER.matcher(line.toUpperCase(Locale.ROOT));
            while (found.find() && marks.size() < MOST) {
                String mark = found.group().replaceAll("[ -]", "");
                long digits = mark.chars().filter(c -> c >= '0' && c <= '9').count();
                boolean number =
                        digits >= LEAST_DIGITS && mark.length() >= LEAST_LENGTH && mark.length() <= MOST_LENGTH;
                if (number && !DAY.matcher(mark).matches()) {
                    marks.add(mark);
                }
            }
        });
        return marks;
    }
}
