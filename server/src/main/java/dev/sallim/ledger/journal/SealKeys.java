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

    byte[] ofSeal(BookId book, long sequence, byte[] hash) {
        return mac(seal, book, sequence, hash);
    }

    /** Of the last seal, under another key: an older seal cannot pose as the head. */
    byte[] ofHead(BookId book, long sequence, byte[] hash) {
        return mac(head, book, sequence, hash);
    }

    boolean isSeal(BookId book, long sequence, byte[] hash, byte[] mac) {
        return MessageDigest.isEqual(mac, ofSeal(book, sequence, hash));
    }

    boolean isHead(BookId book, long sequence, byte[] hash, byte[] mac) {
        return MessageDigest.isEqual(mac, ofHead(book, sequence, hash));
    }

    private static byte[] mac(SecretKey key, BookId book, long sequence, byte[] hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(ByteBuffer.allocate(24)
                    .putLong(book.value().getMostSignificantBits())
                    .putLong(book.value().getLeastSignificantBits())
                    .putLong(sequence)
                    .array());
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
