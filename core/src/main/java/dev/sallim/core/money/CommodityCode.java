package dev.sallim.core.money;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is counted in, by its code: a currency ({@code KRW}), a share ({@code 005930.KS}), a coin.
 *
 * <p>1 to 24 characters out of {@code A-Z 0-9 . _ -}, the first of them a letter or a digit. Codes sort by their text.
 */
public record CommodityCode(String value) implements Comparable<CommodityCode> {
    public static final int MAX_LENGTH = 24;

    /** Refuses whatever is not a code: {@link #find} asks first. */
    public CommodityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("not a commodity code: " + value);
        }
    }

    public static CommodityCode of(String value) {
        return new CommodityCode(value);
    }

    /** The inverse of {@link #toString}. Throws {@link IllegalArgumentException} where the text is no code. */
    public static CommodityCode parse(String text) {
        return new CommodityCode(text);
    }

    /** The code that a text of unknown origin spells, or nothing where it spells none; lower case is not repaired. */
    public static Optional<CommodityCode> find(@Nullable String text) {
        return text != null && isCode(text) ? Optional.of(new CommodityCode(text)) : Optional.empty();
    }

    private static boolean isCode(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(CommodityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
