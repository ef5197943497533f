package dev.sallim.core.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a day, with or without a time of day and an offset behind it. */
final class DayText {

    /** What a cell says. */
    sealed interface Result {}

    record Found(LocalDate day, @Nullable LocalTime time) implements Result {}

    record Bad(CsvLine.Reason reason) implements Result {}

    private static final Bad NOT_A_DATE = new Bad(CsvLine.Reason.NOT_A_DATE);
    private static final Bad NO_SUCH_DAY = new Bad(CsvLine.Reason.NO_SUCH_DAY);

    private static final Pattern TIME = Pattern.compile(
            "(?:(AM|PM|오전|오후)\\s*)?(\\d{1,2})[:.시]\\s*(\\d{2})(?:[:.분]\\s*(\\d{2})초?(?:[.,](\\d{1,9}))?)?"
                    + "\\s*(AM|PM|오전|오후)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*\\(\\p{L}{1,4}\\)");

    private final List<DatePattern> patterns;
    private final ZoneId zone;

    DayText(List<DatePattern> patterns, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.zone = zone;
    }

    Result read(String cell) {
        boolean written = false;
        for (DatePattern pattern : patterns) {
            DatePattern.Match match = pattern.match(cell);
            if (match != null && match.exists()) {
                Result result = withRest(match, cell);
                if (result instanceof Found) {
                    return result;
                }
            } else if (match != null) {
                written = true;
            }
        }
        return written ? NO_SUCH_DAY : NOT_A_DATE;
    }

    private Result withRest(DatePattern.Match match, String cell) {
        LocalDate day = LocalDate.of(match.year(), match.month(), match.day());
        if (match.end() == cell.length()) {
            return new Found(day, null);
        }
        String behind = cell.substring(match.end());
        String rest = behind.indexOf('(') < 0 ? behind : WEEKDAY.matcher(behind).replaceFirst("");
        int at = 0;
        while (at < rest.length() && " \t\u00A0T,/-.".indexOf(rest.charAt(at)) >= 0) {
            at++;
        }
        if (at == rest.length()) {
            return new Found(day, null);
        }
        return at == 0 && rest.length() == behind.length() ? NOT_A_DATE : moment(day, rest.substring(at));
    }

    private Result moment(LocalDate day, String text) {
        LocalTime plain = plainTime(text);
        if (plain != null) {
            return new Found(day, plain);
        }
        Matcher m = TIME.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            LocalTime compact = compactTime(text.strip());
            return compact == null ? NOT_A_DATE : new Found(day, compact);
        }
        LocalTime time = time(m);
        if (time == null) {
            return NOT_A_DATE;
        }
        String offset = m.group(7);
        if (offset == null) {
            return new Found(day, time);
        }
        ZoneOffset stated = Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : offset(offset);
        if (stated == null) {
            return NOT_A_DATE;
        }
        LocalDateTime local =
                OffsetDateTime.of(day, time, stated).atZoneSameInstant(zone).toLocalDateTime();
        return new Found(local.toLocalDate(), local.toLocalTime());
    }

    /** The usual {@code HH:mm} and {@code HH:mm:ss} without the cost of a regular expression. */
    private static @Nullable LocalTime plainTime(String text) {
        boolean seconds = text.length() == 8;
        if (!seconds && text.length() != 5) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i % 3 == 2 ? c != ':' : c < '0' || c > '9') {
                return null;
            }
        }
        int hour = Integer.parseInt(text, 0, 2, 10);
        int minute = Integer.parseInt(text, 3, 5, 10);
        int second = seconds ? Integer.parseInt(text, 6, 8, 10) : 0;
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    private static @Nullable ZoneOffset offset(String text) {
        int hours = Integer.parseInt(text, 1, 3, 10);
        int minutes = Integer.parseInt(text, text.length() - 2, text.length(), 10);
        if (hours > 17 || minutes > 59) {
            return null;
        }
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** Reads a time of day in a cell of its own; {@code null} where it is none. */
    static @Nullable LocalTime readTime(String cell) {
        Matcher m = TIME.matcher(cell.strip().toUpperCase(Locale.ROOT));
        return m.matches() ? time(m) : compactTime(cell.strip());
    }

    private static @Nullable LocalTime time(Matcher m) {
        int hour = Integer.parseInt(m.group(2));
        int minute = Integer.parseInt(m.group(3));
        int second = m.group(4) == null ? 0 : Integer.parseInt(m.group(4));
        String half = m.group(1) != null ? m.group(1) : m.group(6);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (half.equals("PM") || half.equals("오후") ? 12 : 0);
        }
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }

    private static @Nullable LocalTime compactTime(String text) {
        if (!text.matches("\\d{4}|\\d{6}")) {
            return null;
        }
        int hour = Integer.parseInt(text, 0, 2, 10);
        int minute = Integer.parseInt(text, 2, 4, 10);
        int second = text.length() == 6 ? Integer.parseInt(text, 4, 6, 10) : 0;
        return hour > 23 || minute > 59 || second > 59 ? null : LocalTime.of(hour, minute, second);
    }
}
