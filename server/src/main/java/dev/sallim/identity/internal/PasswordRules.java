package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.Password;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Long enough, and none that a guesser tries first. No rules about digits and signs: they make passwords worse. */
@Component
final class PasswordRules {
    static final int MIN_LENGTH = 8;
    static final int MAX_LENGTH = 200;
    private static final String COMMONEST = "/identity/commonest-passwords.txt";

    private final Set<String> commonest = load();

    void check(String path, Password password, EmailAddress owner) {
        int length = password.length();
        if (length < MIN_LENGTH) {
            throw ProblemException.invalid(path, FieldCode.TOO_SHORT, MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            throw ProblemException.invalid(path, FieldCode.TOO_LONG, MAX_LENGTH);
        }
        String plain = password.reveal().toLowerCase(Locale.ROOT);
        if (commonest.contains(plain) || isOneCharacter(plain) || isTheAddress(plain, owner)) {
            throw ProblemException.invalid(path, FieldCode.EASILY_GUESSED);
        }
    }

    private static boolean isOneCharacter(String plain) {
        return plain.codePoints().distinct().count() == 1;
    }

    private static boolean isTheAddress(String plain, EmailAddress owner) {
        return plain.equals(owner.key()) || plain.equals(owner.localPart().toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try (InputStream file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream(COMMONEST), COMMONEST)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
