package dev.sallim.core.ledger;

import java.text.Normalizer;
import java.util.Locale;

/**
 * By what names are compared: composed (NFC), blanks trimmed and folded, case folded. Two names with one key are one
 * name.
 */
public record NameKey(String value) {
    /** The key of a text; whether it is fit for a name is {@link NameText}'s business. */
    public static NameKey of(String text) {
        String name = NameText.folded(text);
        return new NameKey(caseFolded(name));
    }

    /**
     * Lower, upper, lower: the JDK has no case folding, and this is it but for some single letters. The way over the upper
     * case joins {@code ß} with {@code ss} and both small sigmas; the first lower case takes {@code ẞ} along.
     */
    private static String caseFolded(String name) {
        if (name.chars().allMatch(c -> c < 128)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String folded = name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return value;
    }
}
