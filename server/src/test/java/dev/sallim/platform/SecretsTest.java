package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.platform.Secrets.Place;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private final byte[] master = new byte[32];
    private final Secrets secrets = new Secrets(master);
    private final Place place = Place.of(BookId.of(UUID.randomUUID()), "account", "number");

    @Test
    void whatIsSealedOpensToTheSame() {
        assertThat(secrets.openText(place, secrets.seal(place, "110-123-계좌"))).isEqualTo("110-123-계좌");
    }

    @Test
    void theSameValueIsSealedDifferentlyEachTime() {
        assertThat(secrets.seal(place, "110")).isNotEqualTo(secrets.seal(place, "110"));
    }

    @Test
    void aSealedValueOpensOnlyInItsOwnBookTableAndColumn() {
        byte[] sealed = secrets.seal(place, "110");

        for (Place other : new Place[] {
            Place.of(BookId.of(UUID.randomUUID()), "account", "number"),
            new Place(place.book(), "wallet", "number"),
            new Place(place.book(), "account", "name"),
            Place.global("account", "number")
        }) {
            assertThatThrownBy(() -> secrets.open(other, sealed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aChangedByteIsFound() {
        byte[] sealed = secrets.seal(place, "110");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secrets.open(place, changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        byte[] other = master.clone();
        other[0] = 1;

        assertThatThrownBy(() -> new Secrets(other).open(place, secrets.seal(place, "110")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachPurposeHasAKeyOfItsOwnAndAlwaysTheSame() {
        byte[] journal = secrets.key("journal seal").getEncoded();

        assertThat(new Secrets(master).key("journal seal").getEncoded()).isEqualTo(journal);
        assertThat(secrets.key("refresh token").getEncoded()).isNotEqualTo(journal);
    }

    /** HKDF by hand (RFC 5869, no salt): extract under a key of zeros, then one block of expansion. */
    @Test
    void theDerivationIsThatOfTheStandard() throws Exception {
        byte[] extracted = hmac(new byte[32], master);
        byte[] info = "sallim journal seal".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] block = java.util.Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;

        assertThat(HexFormat.of().formatHex(secrets.key("journal seal").getEncoded()))
                .isEqualTo(HexFormat.of().formatHex(hmac(extracted, block)));
    }

    @Test
    void lesson20_secretsAreNeverPrinted() {
        assertThat(secrets).hasToString("Secrets[...]");
    }

    private static byte[] hmac(byte[] key, byte[] data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }
}
