package dev.sallim.core.ledger;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The reading of a name that came in as text: a clean name with its key, or a closed reason. */
public sealed interface NameText {
    /** In code points, after cleaning. */
    int MAX_LENGTH = 200;

    /** The name as it is shown (composed, blanks trimmed and folded to one each), and as it is compared. */
    record Clean(String name, NameKey key) implements NameText {}

    record Refused(Reason reason) implements NameText {}

    enum Reason {
        /** Nothing in it that can be seen. */
        EMPTY,
        TOO_LONG,
        /** NUL or another control character (tabs and line ends are blanks), or half a surrogate pair. */
        BAD_CHARACTER
    }

    static NameText read(@Nullable String text) {
        if (text == null) {
            return new Refused(Reason.EMPTY);
        }
        if (text.codePoints().anyMatch(NameText::isBad)) {
            return new Refused(Reason.BAD_CHARACTER);
        }
        String name = folded(text);
        if (name.codePoints().allMatch(c -> c == ' ' || Character.getType(c) == Character.FORMAT)) {
            return new Refused(Reason.EMPTY);
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            return new Refused(Reason.TOO_LONG);
        }
        return new Clean(name, NameKey.of(name));
    }

    /** Composed, with every run of blanks as one space and none at the ends. */
    static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder result = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !result.isEmpty();
            } else {
                if (blank) {
                    result.append(' ');
                    blank = false;
                }
                result.append(c);
            }
        }
        return result.toString();
    }

    private static boolean isBad(int c) {
        boolean blank = c >= '\t' && c <= '\r';
        boolean control = Character.getType(c) == Character.CONTROL && !blank;
        return control || Character.getType(c) == Character.SURROGATE;
    }
}
