package dev.sallim.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals what must not be readable in the database, and gives each purpose a key of its own. All keys come from one master key by HKDF
 * (RFC 5869); a sealed value opens only in the place that it was sealed for.
 */
public final class Secrets {
    /** The first byte of a sealed value names how it was sealed, so that another way can come later. */
    private static final byte AES_GCM_OF_THE_MASTER_KEY = 1;

    private static final int KEY_BYTES = 32;

    private final byte[] master;
    private final Aead aead;

    /** @param master 32 bytes that nobody can guess */
    public Secrets(byte[] master) {
        if (master.length != KEY_BYTES) {
            throw new IllegalArgumentException("the master key must have 32 bytes, not " + master.length);
        }
        this.master = master.clone();
        try {
            this.aead = new AesGcmJce(derive("secrets at rest"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** The key of one purpose, such as "journal seal": always the same, and of no help for any other. For HMAC-SHA-256. */
    public SecretKey key(String purpose) {
        return hkdf(purpose, "HmacSHA256");
    }

    public byte[] seal(Place place, byte[] plain) {
        try {
            byte[] cipher = aead.encrypt(plain, place.associatedData());
            byte[] sealed = new byte[cipher.length + 1];
            sealed[0] = AES_GCM_OF_THE_MASTER_KEY;
            System.arraycopy(cipher, 0, sealed, 1, cipher.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not be sealed", e);
        }
    }

    public byte[] seal(Place place, String plain) {
        return seal(place, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException where it was changed, moved from another place, or sealed under another master key */
    public byte[] open(Place place, byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != AES_GCM_OF_THE_MASTER_KEY) {
            throw new IllegalStateException("not a sealed value: " + place);
        }
        try {
            return aead.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), place.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed under another master key, changed, or moved here: " + place, e);
        }
    }

    public String openText(Place place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    private byte[] derive(String purpose) {
        return hkdf(purpose, "AES").getEncoded();
    }

    private SecretKey hkdf(String purpose, String algorithm) {
        HKDFParameterSpec spec = HKDFParameterSpec.ofExtract()
                .addIKM(master)
                .thenExpand(("sallim " + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF", e);
        }
    }

    @Override
    public String toString() {
        return "Secrets[...]";
    }

    /** Where a sealed value lives: it is authenticated with it. */
    public record Place(String book, String table, String column) {
        public static Place of(BookId book, String table, String column) {
            return new Place(book.toString(), table, column);
        }

        /** In a table over all books. */
        public static Place global(String table, String column) {
            return new Place("", table, column);
        }

        private byte[] associatedData() {
            return String.join("|", book, table, column).getBytes(StandardCharsets.UTF_8);
        }
    }
}
