package dev.sallim.identity.internal;

import dev.sallim.identity.EmailAddress;
import dev.sallim.identity.HashedPassword;
import dev.sallim.identity.Password;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords by Argon2id. One hash keeps a core busy and takes 19 MiB, so few run at a time and few wait: whoever
 * comes on top of them is told to come back, and nobody else's request slows down.
 */
@Component
final class Passwords {
    /** OWASP's floor for Argon2id; Spring's default is weaker. */
    static final int MEMORY_KIB = 19 * 1024;

    static final int ITERATIONS = 2;
    static final int PARALLELISM = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Checked where there is no person or no password, so that the answer takes the same work. Nothing hashes to it. */
    private static final HashedPassword NOBODY = new HashedPassword("$argon2id$v=19$m=" + MEMORY_KIB + ",t="
            + ITERATIONS + ",p=" + PARALLELISM + "$c2FsbGltLW5vYm9keS0wMQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private static final int AT_A_TIME = 2;
    private static final int MOST_WAITING = 60;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    private final PasswordRules rules;

    Passwords(PasswordRules rules) {
        this.rules = rules;
    }

    /** @param path of the field that the password came in */
    HashedPassword hash(String path, Password password, EmailAddress owner) {
        rules.check(path, password, owner);
        return hash(password);
    }

    HashedPassword hash(Password password) {
        return inTurn(() -> new HashedPassword(present(encoder.encode(password.reveal()))));
    }

    /** Takes the same work whether or not there is a hash to compare with. */
    boolean matches(Password password, @Nullable HashedPassword kept) {
        HashedPassword compared = kept == null ? NOBODY : kept;
        boolean equal = inTurn(() -> encoder.matches(password.reveal(), compared.encoded()));
        return equal && kept != null;
    }

    /** Whether a hash was made with weaker parameters than today's. */
    boolean isOutdated(HashedPassword kept) {
        return encoder.upgradeEncoding(kept.encoded());
    }

    private <T> T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw busy();
        }
        try {
            if (!places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.of(ErrorCode.UNAVAILABLE).retryAfter(LONGEST_WAIT);
    }

    private static String present(@Nullable String encoded) {
        if (encoded == null) {
            throw new IllegalStateException("the encoder encoded nothing");
        }
        return encoded;
    }
}
