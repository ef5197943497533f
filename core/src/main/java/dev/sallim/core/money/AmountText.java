package dev.sallim.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The reading of an amount that came in as text, such as {@code "12.50"} in a request: a value or a closed reason.
 *
 * <p>The grammar is {@code -?[0-9]+(\.[0-9]+)?} in ASCII digits, at most 40 characters. There is no exponent, no plus, no
 * grouping, no blank, and no point without digits on both sides: what a person may type is the business of the file
 * formats and of the web UI, not of this text between programs.
 */
public sealed interface AmountText {
    int MAX_LENGTH = 40;

    /** Every amount is smaller than this, whatever its sign; the database checks the same. */
    BigDecimal LIMIT = BigDecimal.TEN.pow(24);

    /** The exact value, without zeros beyond the decimals that were allowed. */
    record Exact(BigDecimal value) implements AmountText {}

    record Refused(Reason reason) implements AmountText {}

    enum Reason {
        EMPTY,
        TOO_LONG,
        MALFORMED,
        /** 10<sup>24</sup> or more, with either sign. */
        TOO_LARGE,
        /** More decimals than the commodity has, trailing zeros apart. */
        TOO_MANY_DECIMALS
    }

    /** Reads a text for a commodity of {@code scale} decimals (0 to 18). */
    static AmountText read(@Nullable String text, int scale) {
        if (text == null || text.isEmpty()) {
            return new Refused(Reason.EMPTY);
        }
        if (text.length() > MAX_LENGTH) {
            return new Refused(Reason.TOO_LONG);
        }
        if (!isPlainDecimal(text)) {
            return new Refused(Reason.MALFORMED);
        }
        return check(new BigDecimal(text), scale);
    }

    /** The same limits for a value that is a number already: a stored draft, a cell of a file. */
    static AmountText check(BigDecimal value, int scale) {
        if (value.abs().compareTo(LIMIT) >= 0) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (value.scale() <= scale && value.scale() >= 0) {
            return new Exact(value);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > scale) {
            return new Refused(Reason.TOO_MANY_DECIMALS);
        }
        return new Exact(stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped);
    }

    static boolean isPlainDecimal(String text) {
        int end = text.length();
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        int point = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return point < 0 ? end > start : point > start && point < end - 1;
    }
}
