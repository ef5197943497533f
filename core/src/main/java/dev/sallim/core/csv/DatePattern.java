package dev.sallim.core.csv;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way of writing a day. Stricter than it looks where digits run together ({@code yyMMdd}), more lenient where something stands
 * between them ({@code d.M.yyyy} also reads {@code 04.11.2009}; a blank matches any white space).
 */
final class DatePattern {

    /** Two-digit years up to this one belong to this century. */
    private static final int LAST_SHORT_YEAR = 69;

    private enum Kind {
        YEAR,
        SHORT_YEAR,
        MONTH,
        MONTH_NAME,
        DAY,
        LITERAL
    }

    private record Part(Kind kind, int fixedDigits, char literal) {}

    /** Outcome of trying a pattern on a text; {@code end} is where the rest begins. */
    record Match(int year, int month, int day, int end) {
        boolean exists() {
            return month >= 1
                    && month <= 12
                    && year >= 1000
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
        }
    }

    private final String text;
    private final List<Part> parts;

    private DatePattern(String text, List<Part> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** Compiles a pattern, or answers {@code null} where it does not name a year, a month and a day exactly once. */
    static @Nullable DatePattern compile(String pattern) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            int run = 1;
            while (i + run < pattern.length() && pattern.charAt(i + run) == c) {
                run++;
            }
            boolean letter = c == 'y' || c == 'M' || c == 'd';
            Part part = letter ? part(c, run) : new Part(Kind.LITERAL, 0, c);
            if (part == null) {
                return null;
            }
            parts.add(part);
            i += letter ? run : 1;
        }
        return complete(parts) ? new DatePattern(pattern, fixRuns(parts)) : null;
    }

    private static @Nullable Part part(char c, int run) {
        return switch (c) {
            case 'y' -> run == 4 ? new Part(Kind.YEAR, 4, c) : run == 2 ? new Part(Kind.SHORT_YEAR, 2, c) : null;
            case 'M' -> run <= 2 ? new Part(Kind.MONTH, 0, c) : run == 3 ? new Part(Kind.MONTH_NAME, 0, c) : null;
            default -> run <= 2 ? new Part(Kind.DAY, 0, c) : null;
        };
    }

    private static boolean complete(List<Part> parts) {
        long years = parts.stream()
                .filter(p -> p.kind == Kind.YEAR || p.kind == Kind.SHORT_YEAR)
                .count();
        long months = parts.stream()
                .filter(p -> p.kind == Kind.MONTH || p.kind == Kind.MONTH_NAME)
                .count();
        long days = parts.stream().filter(p -> p.kind == Kind.DAY).count();
        return years == 1 && months == 1 && days == 1;
    }

    /** Where numbers touch, each takes exactly two digits. */
    private static List<Part> fixRuns(List<Part> parts) {
        List<Part> fixed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean touches = (i > 0 && number(parts.get(i - 1))) || (i + 1 < parts.size() && number(parts.get(i + 1)));
            boolean open = part.kind == Kind.MONTH || part.kind == Kind.DAY;
            fixed.add(open && touches ? new Part(part.kind, 2, part.literal) : part);
        }
        return List.copyOf(fixed);
    }

    private static boolean number(Part part) {
        return part.kind != Kind.LITERAL && part.kind != Kind.MONTH_NAME;
    }

    /** Whether digits run together without anything between them. */
    boolean compact() {
        return parts.size() == 3;
    }

    /** Tries the beginning of a text; {@code null} where it is written otherwise. The day may still not exist. */
    @Nullable
    Match match(String s) {
        int year = 0;
        int month = 0;
        int day = 0;
        int at = 0;
        for (Part part : parts) {
            int start = at;
            switch (part.kind) {
                case LITERAL -> at = literal(part.literal, s, at);
                case MONTH_NAME -> {
                    at = MonthNames.end(s, at);
                    month = MonthNames.number(s, start, at);
                    if (month == 0) {
                        return null;
                    }
                }
                default -> {
                    at = digits(s, at, part);
                    if (at < 0) {
                        return null;
                    }
                    int value = Integer.parseInt(s, start, at, 10);
                    switch (part.kind) {
                        case YEAR -> year = value;
                        case SHORT_YEAR -> year = value + (value <= LAST_SHORT_YEAR ? 2000 : 1900);
                        case MONTH -> month = value;
                        default -> day = value;
                    }
                }
            }
            if (at < 0) {
                return null;
            }
        }
        boolean digitFollows = at < s.length() && Character.isDigit(s.charAt(at));
        return digitFollows ? null : new Match(year, month, day, at);
    }

    private static int literal(char literal, String s, int at) {
        int next = at;
        if (literal == ' ') {
            while (next < s.length() && (Character.isWhitespace(s.charAt(next)) || s.charAt(next) == '\u00A0')) {
                next++;
            }
            return next > at ? next : -1;
        }
        return next < s.length() && s.charAt(next) == literal ? next + 1 : -1;
    }

    private static int digits(String s, int at, Part part) {
        int most = part.fixedDigits > 0 ? part.fixedDigits : 2;
        int end = at;
        while (end < s.length() && end - at < most && s.charAt(end) >= '0' && s.charAt(end) <= '9') {
            end++;
        }
        boolean enough = part.fixedDigits > 0 ? end - at == part.fixedDigits : end > at;
        return enough ? end : -1;
    }

    /** Whether the year makes sense for a bank's file; digits that run together are often something else. */
    static boolean plausible(Match match) {
        return match.year >= 1950 && match.year <= 2100;
    }

    @Override
    public String toString() {
        return text;
    }
}
