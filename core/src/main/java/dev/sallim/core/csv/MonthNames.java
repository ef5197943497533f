package dev.sallim.core.csv;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months, long and short, in the languages of banks; English wins where a short name means two months. */
final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "nl", "it", "pt", "da", "nb", "sv", "cs", "pl", "fi");

    private static final Map<String, Integer> NUMBERS = load();

    private MonthNames() {}

    private static Map<String, Integer> load() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (!name.isEmpty() && Character.isLetter(name.charAt(0))) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        numbers.put("sept", 9);
        numbers.put("mrz", 3);
        return Map.copyOf(numbers);
    }

    /** Where the letters that start here end, a full stop behind them included. */
    static int end(String s, int from) {
        int end = from;
        while (end < s.length() && Character.isLetter(s.charAt(end))) {
            end++;
        }
        return end > from && end < s.length() && s.charAt(end) == '.' ? end + 1 : end;
    }

    /** The month that the letters name, or 0. */
    static int number(String s, int from, int to) {
        String name = s.substring(from, to).toLowerCase(Locale.ROOT);
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return NUMBERS.getOrDefault(bare, 0);
    }
}
