package dev.sallim.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: one {@code @}, something on either side, no blanks or control characters, at most 254 characters. More is not
 * asked of it, because only a letter that arrives proves an address.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{C}<>\"(),:;\\\\]{1,64}@[^@\\s\\p{C}<>\"(),:;\\\\]{1,253}");

    /** Reads what a client sent; anything but an address is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmailAddress read(String text) {
        return find(text).orElseThrow(() -> FieldRefusal.of(FieldCode.MALFORMED_EMAIL));
    }

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads what a person typed; blanks around it do not count. */
    public static Optional<EmailAddress> find(String text) {
        String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return isAddress(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /** As addresses are compared: whoever may receive Ann@example.org also receives ann@example.org. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
