package dev.sallim.core.csv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as banks write them: {@code 1,234.56}, {@code 1.234,56-}, {@code (12.00)}, {@code +5}, {@code ₩10,000},
 * {@code 10,000원}, {@code -41,37 EUR}, {@code 12.00 CR}. Exact, and strict: groups of digits must be groups, there is one sign,
 * no exponent, no formula.
 */
final class MoneyText {

    /** What a cell says. */
    sealed interface Result {}

    record Found(BigDecimal value, @Nullable String currency) implements Result {}

    /** Blank, or a lone dash. */
    record Nothing() implements Result {}

    record Bad(CsvLine.Reason reason) implements Result {}

    private static final Nothing NOTHING = new Nothing();
    private static final Bad NOT_A_NUMBER = new Bad(CsvLine.Reason.NOT_A_NUMBER);
    private static final Bad FORMULA = new Bad(CsvLine.Reason.FORMULA);
    private static final Bad TOO_LARGE = new Bad(CsvLine.Reason.NUMBER_TOO_LARGE);

    private static final int MOST_WHOLE_DIGITS = 24;
    private static final int MOST_DECIMALS = 18;

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS =
            Set.of("원", "円", "元", "KČ", "ZŁ", "KR", "FR", "SFR", "FT", "LEI", "RS", "Р", "РУБ", "TL");

    private final char decimal;
    private final String grouping;

    private String text = "";
    private int from;
    private int to;
    private int signs;
    private boolean negative;
    private @Nullable String currency;

    MoneyText(CsvProfile.NumberRule rule) {
        this.decimal = rule.decimal().charAt(0);
        this.grouping = rule.grouping();
    }

    Result read(String cell) {
        text = cell;
        from = 0;
        to = cell.length();
        signs = 0;
        negative = false;
        currency = null;
        trim();
        if (from == to || (to - from == 1 && isDash(text.charAt(from)))) {
            return NOTHING;
        }
        if (text.charAt(from) == '=' || text.charAt(from) == '@') {
            return FORMULA;
        }
        while (from < to && (stripFront() || stripBack())) {
            trim();
        }
        return signs > 1 || from == to ? NOT_A_NUMBER : number();
    }

    private void trim() {
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u202F'
                || c == '\u3000'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\uFEFF';
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2014' || c == '\uFF0D';
    }

    private void sign(boolean minus) {
        signs++;
        negative = minus;
    }

    private boolean stripFront() {
        char c = text.charAt(from);
        if (c >= '0' && c <= '9') {
            return false;
        }
        if (isDash(c) || c == '+') {
            sign(c != '+');
            from++;
            return true;
        }
        if (c == '(' && text.charAt(to - 1) == ')' && to - from > 2) {
            sign(true);
            from++;
            to--;
            return true;
        }
        if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
            return symbol(c, from + 1, to);
        }
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end == from || !isCurrency(text.substring(from, end))) {
            return false;
        }
        boolean stop = end + 1 < to && text.charAt(end) == '.' && !isCode(text.substring(from, end));
        from = stop ? end + 1 : end;
        return true;
    }

    private boolean stripBack() {
        char c = text.charAt(to - 1);
        if (c >= '0' && c <= '9') {
            return false;
        }
        if (isDash(c) || c == '+') {
            sign(c != '+');
            to--;
            return true;
        }
        if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
            return symbol(c, from, to - 1);
        }
        int end = c == '.' && to - 2 >= from && Character.isLetter(text.charAt(to - 2)) ? to - 1 : to;
        int start = end;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end);
        if (word.equalsIgnoreCase("CR") || word.equalsIgnoreCase("DR") || word.equals("H") || word.equals("S")) {
            sign(word.equalsIgnoreCase("DR") || word.equals("S"));
            to = start;
            return true;
        }
        if (start == end || !isCurrency(word)) {
            return false;
        }
        to = start;
        return true;
    }

    private boolean symbol(char c, int newFrom, int newTo) {
        currency = switch (c) {
            case '€' -> "EUR";
            case '£' -> "GBP";
            case '₩' -> "KRW";
            default -> currency; // $ and ¥ belong to several currencies
        };
        from = newFrom;
        to = newTo;
        return true;
    }

    private boolean isCurrency(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (isCode(upper)) {
            currency = upper;
            return true;
        }
        if (upper.equals("원")) {
            currency = "KRW";
        }
        return WORDS.contains(upper);
    }

    private static boolean isCode(String word) {
        return CODES.contains(word);
    }

    private Result number() {
        StringBuilder digits = new StringBuilder(to - from + 1);
        int whole = 0;
        int decimals = -1;
        int group = 0;
        int groups = 0;
        char separator = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                group++;
                if (decimals >= 0) {
                    decimals++;
                } else {
                    whole++;
                }
            } else if (c == decimal && decimals < 0) {
                if (groups > 0 && group != 3) {
                    return NOT_A_NUMBER;
                }
                decimals = 0;
                digits.append('.');
            } else if (decimals < 0 && grouping.indexOf(c) >= 0 && groupEnds(groups, group, separator, c)) {
                groups++;
                group = 0;
                separator = c;
            } else {
                return NOT_A_NUMBER;
            }
        }
        if (whole + Math.max(decimals, 0) == 0 || (decimals < 0 && groups > 0 && group != 3)) {
            return NOT_A_NUMBER;
        }
        if (whole > MOST_WHOLE_DIGITS || decimals > MOST_DECIMALS) {
            return TOO_LARGE;
        }
        if (decimals == 0) {
            digits.setLength(digits.length() - 1);
        }
        BigDecimal value = new BigDecimal(digits.toString());
        return new Found(plain(negative ? value.negate() : value), currency);
    }

    /** The first group has one to three digits, the others three, or two as in India (12,34,567); the separator stays. */
    private static boolean groupEnds(int groups, int group, char separator, char c) {
        return groups == 0 ? group >= 1 && group <= 3 : c == separator && (group == 3 || group == 2);
    }

    /** Without trailing zeros, and never with a negative scale. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
