package dev.sallim.interchange.internal;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.ledger.NameText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a bank writes about a row, made fit for the ledger. Text is text: a formula or a script in it is kept as it is. */
final class BankText {
    private static final int MOST_KEY = 120;
    private static final int MOST_NOTE = 2000;
    private static final int MOST_TEXT = 500;
    /** Numbers of cards, receipts and branches differ from row to row and say nothing about who was paid. */
    private static final Pattern NUMBERS = Pattern.compile("[\\p{L}\\p{N}]*\\d{3,}[\\p{L}\\p{N}]*");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private BankText() {}

    /** The words by which the same payee is known again; empty where there are none. */
    static String key(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String named = NUMBERS.matcher(folded).replaceAll(" ");
        String key = SEPARATORS.matcher(named).replaceAll(" ").strip();
        if (key.isEmpty()) {
            key = SEPARATORS.matcher(folded).replaceAll(" ").strip();
        }
        return cut(key, MOST_KEY);
    }

    /** A name for a payee; none where nothing in the text can be seen. */
    static NameText.@Nullable Clean payee(String text) {
        String clean = withoutControls(text, NameText.MAX_LENGTH);
        return NameText.read(clean) instanceof NameText.Clean name ? name : null;
    }

    static String note(String text) {
        return withoutControls(text, MOST_NOTE);
    }

    static String text(String text) {
        return withoutControls(text, MOST_TEXT);
    }

    static String nameKey(String text) {
        return NameKey.of(text).value();
    }

    private static String withoutControls(String text, int most) {
        boolean clean = text.length() <= most && text.chars().noneMatch(c -> c < ' ' || Character.isISOControl(c));
        if (clean && text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text.strip();
        }
        return text.codePoints()
                .map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }
}
