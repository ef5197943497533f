package dev.sallim.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.sallim.identity.internal.KeySql.SealedKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.Secrets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that access tokens are signed with. The first is made at first use. They are kept sealed in the database, so that every
 * server of an installation has the same ones, and named ({@code kid}), so that a new one can take over while what the old one signed is
 * still believed.
 */
@Component
final class Keys implements InProcessCache {
    /** A token with an unknown key id makes us look again, but not for each of a flood of them. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private static final Secrets.Place PLACE = Secrets.Place.global("signing_key", "sealed");

    private final KeySql sql;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;
    private volatile @Nullable Ring ring;

    Keys(KeySql sql, Secrets secrets, Ids ids, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    ECKey signing() {
        return ring().signing();
    }

    /** The key of an id that a token names; another server may have made it a moment ago. */
    Optional<ECKey> verifying(String id) {
        Ring known = ring();
        ECKey key = known.verifying().get(id);
        if (key == null && clock.instant().isAfter(known.readAt().plus(LOOK_AGAIN))) {
            ring = null;
            key = ring().verifying().get(id);
        }
        return Optional.ofNullable(key);
    }

    @Override
    public void forgetAll() {
        ring = null;
    }

    private Ring ring() {
        Ring known = ring;
        return known == null ? load() : known;
    }

    private synchronized Ring load() {
        Ring known = ring;
        if (known != null) {
            return known;
        }
        List<SealedKey> kept = sql.all();
        if (kept.stream().noneMatch(SealedKey::inUse)) {
            String id = ids.next().toString();
            sql.addWhereNone(id, secrets.seal(PLACE, newPair(id).toJSONString()), clock.instant());
            kept = sql.all();
        }
        Ring read = read(kept);
        ring = read;
        return read;
    }

    private Ring read(List<SealedKey> kept) {
        ECKey signing = null;
        Map<String, ECKey> verifying = new HashMap<>();
        for (SealedKey key : kept) {
            ECKey pair = parse(secrets.openText(PLACE, key.sealed()));
            verifying.put(key.id(), pair);
            signing = key.inUse() ? pair : signing;
        }
        if (signing == null) {
            throw new IllegalStateException("a signing key that was just made is gone");
        }
        return new Ring(signing, Map.copyOf(verifying), clock.instant());
    }

    private static ECKey newPair(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes keys on P-256", e);
        }
    }

    private static ECKey parse(String plain) {
        try {
            return ECKey.parse(plain);
        } catch (ParseException e) {
            throw new IllegalStateException("a kept signing key cannot be read", e);
        }
    }

    private record Ring(ECKey signing, Map<String, ECKey> verifying, Instant readAt) {
        @Override
        public String toString() {
            return "Ring" + verifying.keySet();
        }
    }
}
