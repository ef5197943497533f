package dev.sallim.core.csv;

import java.text.Normalizer;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reduces the names that banks give to columns, so that {@code 거래 후 잔액}, {@code 거래후잔액} and {@code 잔액(원)} can be compared. */
final class HeaderNames {

    /** Units that are no code of a currency. */
    private static final String OTHER_UNITS = "원|円|元|euros?|euroa|kč|zł|kr|ft|tl|lei|лв|р|руб|грн";

    private static final Pattern UNIT = Pattern.compile(
            "[(\\[（]\\s*(?:(?:in|en|em|w) +)?(?:[A-Za-z]{3}|[A-Za-z]{0,3}\\p{Sc}|(?:" + OTHER_UNITS
                    + ")\\.?)\\s*[)\\]）]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LETTERS = Pattern.compile("[(\\[（]\\s*(?:(?:in|en|em|w) +)?([A-Za-z]{3})\\s*[)\\]）]");
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(code -> code.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern LAST_WORD =
            Pattern.compile("^(.*?\\S)(?:[\\s_]+(?:in|en|em|w))?[\\s_]+([a-z]{3}|\\p{Sc}|" + OTHER_UNITS + ")$");

    private HeaderNames() {}

    /** The name for recognising the same header again: compatibility forms, case, spaces and punctuation apart. */
    static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** The name for finding its meaning: as {@link #key}, and without a unit such as {@code (EUR)}, {@code (R$)}, {@code (원)},
     * {@code CZK} or {@code en euros}. */
    static String meaning(String name) {
        String bare = UNIT.matcher(name)
                .replaceAll(unit -> isUnit(unit.group()) ? "" : Matcher.quoteReplacement(unit.group()))
                .strip()
                .toLowerCase(Locale.ROOT);
        var last = LAST_WORD.matcher(bare);
        if (last.matches() && (CODES.contains(last.group(2)) || last.group(2).matches("\\p{Sc}|" + OTHER_UNITS))) {
            bare = last.group(1);
        }
        return key(bare);
    }

    /** Three letters are one where they are the code of a currency, and not in {@code Amount (tax)}. */
    private static boolean isUnit(String bracketed) {
        Matcher letters = LETTERS.matcher(bracketed);
        return !letters.matches() || CODES.contains(letters.group(1).toLowerCase(Locale.ROOT));
    }
}
