package dev.sallim.ledger.chart;

import dev.sallim.platform.BookId;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Secrets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Account numbers: whole under the server's key, and their last four characters for people. */
@Component
class AccountNumbers {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z][0-9A-Za-z .*/-]{0,39}");
    private static final int SHOWN = 4;

    private final Secrets secrets;

    AccountNumbers(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param sealed in base64 */
    record Sealed(@Nullable String masked, @Nullable String sealed) {
        static final Sealed NONE = new Sealed(null, null);
    }

    static void check(Check check, String path, @Nullable String number) {
        if (number != null && !NUMBER.matcher(number).matches()) {
            check.refuse(path, FieldCode.MALFORMED);
        }
    }

    Sealed seal(BookId book, @Nullable String number) {
        if (number == null) {
            return Sealed.NONE;
        }
        return new Sealed(masked(number), Base64.getEncoder().encodeToString(secrets.seal(place(book), number)));
    }

    String open(BookId book, String sealed) {
        return secrets.openText(place(book), Base64.getDecoder().decode(sealed));
    }

    /** A number of up to four characters shows none of them. */
    static String masked(String number) {
        String plain = number.replaceAll("[^0-9A-Za-z]", "");
        return "••••" + (plain.length() > SHOWN ? plain.substring(plain.length() - SHOWN) : "");
    }

    private static Secrets.Place place(BookId book) {
        return Secrets.Place.of(book, "account", "number_sealed");
    }
}
