package dev.sallim.identity.internal;

import dev.sallim.identity.RefreshToken;
import dev.sallim.platform.Secrets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Makes refresh tokens: 256 bits, random for a new session, and each further one an HMAC of the one before it under the server's key. */
@Component
final class RefreshSecrets {
    private static final int BYTES = 32;
    private static final int TEXT_LENGTH = 43;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    RefreshSecrets(Secrets secrets) {
        this.key = secrets.key("refresh token successor");
    }

    Secret first() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** Always the same for the same token: whoever repeats a refresh because the answer was lost is given it again. */
    Secret successorOf(Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new Secret(mac.doFinal(secret.bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** What a client sent, where it has the shape of a token. */
    static Optional<Secret> read(RefreshToken token) {
        if (token.reveal().length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secret(Base64.getUrlDecoder().decode(token.reveal())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static final class Secret {
        private final byte[] bytes;

        private Secret(byte[] bytes) {
            this.bytes = bytes;
        }

        RefreshToken token() {
            return RefreshToken.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }

        /** What is kept of it. A plain hash is enough for 256 random bits: there is nothing to guess. */
        byte[] hash() {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return "Secret[hidden]";
        }
    }
}
