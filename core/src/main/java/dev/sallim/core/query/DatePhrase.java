package dev.sallim.core.query;

import dev.sallim.core.query.Condition.Days;
import dev.sallim.core.query.QueryError.Code;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code 2026}, {@code 2026-11}, {@code 2026-11-20}, {@code today}, {@code last-month} and the like, ranges of
 * them, and comparisons: {@code >2026-11} begins in December.
 */
final class DatePhrase {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    private DatePhrase() {}

    /** A day, month or year, both ends included. */
    private record Stretch(LocalDate first, LocalDate last) {
        static Stretch of(YearMonth month) {
            return new Stretch(month.atDay(1), month.atEndOfMonth());
        }

        static Stretch of(int year) {
            return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    static Phrase read(String operator, String value, LocalDate today) {
        int dots = value.indexOf("..");
        boolean equal = operator.equals(":") || operator.equals("=");
        if (equal && dots >= 0) {
            return range(value.substring(0, dots), value.substring(dots + 2), today);
        }
        Stretch stretch = stretch(value, today);
        if (stretch == null) {
            return new Phrase.Bad(Code.BAD_DATE);
        }
        return switch (operator) {
            case ">" -> days(stretch.last.plusDays(1), null);
            case ">=" -> days(stretch.first, null);
            case "<" -> days(null, stretch.first.minusDays(1));
            case "<=" -> days(null, stretch.last);
            default -> days(stretch.first, stretch.last);
        };
    }

    private static Phrase range(String low, String high, LocalDate today) {
        Stretch from = stretch(low, today);
        Stretch to = stretch(high, today);
        boolean bad = (from == null && !low.isEmpty()) || (to == null && !high.isEmpty());
        if (bad || (from == null && to == null)) {
            return new Phrase.Bad(Code.BAD_DATE);
        }
        return days(from == null ? null : from.first, to == null ? null : to.last);
    }

    private static Phrase days(@Nullable LocalDate from, @Nullable LocalDate to) {
        boolean beyond = (from != null && from.isAfter(LAST)) || (to != null && to.isBefore(FIRST));
        if (beyond || (from != null && to != null && from.isAfter(to))) {
            return new Phrase.Bad(Code.EMPTY_RANGE);
        }
        return new Phrase.Good(new Days(from, to));
    }

    private static @Nullable Stretch stretch(String text, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return switch (Field.folded(text)) {
            case "today", "오늘" -> new Stretch(today, today);
            case "yesterday", "어제" -> new Stretch(today.minusDays(1), today.minusDays(1));
            case "this-month", "이번달" -> Stretch.of(month);
            case "last-month", "지난달" -> Stretch.of(month.minusMonths(1));
            case "this-year", "올해" -> Stretch.of(today.getYear());
            case "last-year", "작년" -> Stretch.of(today.getYear() - 1);
            default -> numbers(text);
        };
    }

    private static @Nullable Stretch numbers(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.matches() || matcher.group(1).equals("0000")) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        String month = matcher.group(2);
        String day = matcher.group(3);
        try {
            if (month == null) {
                return Stretch.of(year);
            }
            YearMonth yearMonth = YearMonth.of(year, Integer.parseInt(month));
            if (day == null) {
                return Stretch.of(yearMonth);
            }
            LocalDate date = yearMonth.atDay(Integer.parseInt(day));
            return new Stretch(date, date);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
