package dev.sallim.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sallim.core.ledger.NameText;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;

/** The name of a person or a book: something that can be seen, on one line, of at most 100 characters. */
public record ShownName(String value) {
    public static final int MAX_LENGTH = 100;

    /** Reads what a client sent; blanks are folded. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ShownName read(String text) {
        return switch (NameText.read(text)) {
            case NameText.Clean(String name, var key)
            when name.codePointCount(0, name.length()) <= MAX_LENGTH -> new ShownName(name);
            case NameText.Clean tooLong -> throw FieldRefusal.of(FieldCode.TOO_LONG, MAX_LENGTH);
            case NameText.Refused(NameText.Reason reason) ->
                throw switch (reason) {
                    case EMPTY -> FieldRefusal.of(FieldCode.TOO_SHORT, 1);
                    case TOO_LONG -> FieldRefusal.of(FieldCode.TOO_LONG, MAX_LENGTH);
                    case BAD_CHARACTER -> FieldRefusal.of(FieldCode.BAD_CHARACTER);
                };
        };
    }

    /** The beginning of a text that is known to be harmless, as far as it may be shown. */
    public static ShownName shortened(String text) {
        int end = Math.min(text.codePointCount(0, text.length()), MAX_LENGTH);
        return read(text.substring(0, text.offsetByCodePoints(0, end)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
