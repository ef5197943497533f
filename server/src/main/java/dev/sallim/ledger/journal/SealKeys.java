package dev.sallim.ledger.journal;

import dev.sallim.platform.BookId;
import dev.sallim.platform.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Signs a place in a chain under keys that the database does not have: who can write to it cannot compute a chain anew. */
@Component
class SealKeys {
    private final SecretKey seal;
    private final SecretKey head;

    SealKeys(Secrets secrets) {
        this.seal = secrets.key("journal seal");
        this.head = secrets.key("journal head");
    }

    /** Of the last seal, under another key: an older seal cannot pose as the head. */
    byte[] ofHead(BookId book, long sequence, byte[] hash) {
        return mac(head, book, sequence, hash);
    }

    /** Signs seals one after the other; a batch of them is signed faster where the key is prepared once. Not for several threads. */
    Sign seals(BookId book) {
        Mac ready = ready(seal);
        return (sequence, hash) -> mac(ready, book, sequence, hash);
    }

    /** Makes the MAC of a seal. */
    @FunctionalInterface
    interface Sign {
        byte[] seal(long sequence, byte[] hash);
    }

    /** Checks seals one after the other; a million of them are checked faster where the key is prepared once. */
    SealCheck sealCheck(BookId book) {
        Mac ready = ready(seal);
        return (sequence, hash, mac) -> MessageDigest.isEqual(mac, mac(ready, book, sequence, hash));
    }

    /** Whether a seal at that place with that hash has its MAC from this server. */
    @FunctionalInterface
    interface SealCheck {
        boolean holds(long sequence, byte[] hash, byte[] mac);
    }

    boolean isHead(BookId book, long sequence, byte[] hash, byte[] mac) {
        return MessageDigest.isEqual(mac, ofHead(book, sequence, hash));
    }

    private static byte[] mac(SecretKey key, BookId book, long sequence, byte[] hash) {
        return mac(ready(key), book, sequence, hash);
    }

    private static byte[] mac(Mac ready, BookId book, long sequence, byte[] hash) {
        ready.update(ByteBuffer.allocate(24)
                .putLong(book.value().getMostSignificantBits())
                .putLong(book.value().getLeastSignificantBits())
                .putLong(sequence)
                .array());
        return ready.doFinal(hash);
    }

    private static Mac ready(SecretKey key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
