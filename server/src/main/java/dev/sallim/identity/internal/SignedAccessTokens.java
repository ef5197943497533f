package dev.sallim.identity.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.sallim.platform.AccessTokens;
import dev.sallim.platform.Caller;
import dev.sallim.platform.Ids;
import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.PersonId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Access tokens: JWTs after RFC 9068, signed by ES256. Checking a signature is dear, so tokens that were found good
 * are remembered; that they expire and may be revoked is looked at each time.
 */
@Component
final class SignedAccessTokens implements AccessTokens, InProcessCache {
    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String AUDIENCE = "sallim";
    private static final String SESSION = "sid";
    private static final int LONGEST = 2_000;
    private static final int REMEMBERED = 10_000;

    private final Keys keys;
    private final Revocations revocations;
    private final IdentitySettings settings;
    private final Ids ids;
    private final Clock clock;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LIFETIME)
            .build();

    SignedAccessTokens(Keys keys, Revocations revocations, IdentitySettings settings, Ids ids, Clock clock) {
        this.keys = keys;
        this.revocations = revocations;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    String issue(PersonId person, UUID session) {
        Instant now = clock.instant();
        ECKey key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience(AUDIENCE)
                .subject(person.toString())
                .claim(SESSION, session.toString())
                .jwtID(ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the access token could not be signed", e);
        }
    }

    @Override
    public Optional<Caller> verify(String token) {
        Verified known = verified.getIfPresent(token);
        if (known == null) {
            known = check(token);
            if (known == null) {
                return Optional.empty();
            }
            verified.put(token, known);
        }
        boolean holds = clock.instant().isBefore(known.expiresAt())
                && !revocations.isRevoked(known.caller().session());
        return holds ? Optional.of(known.caller()) : Optional.empty();
    }

    @Override
    public void forgetAll() {
        verified.invalidateAll();
    }

    private @Nullable Verified check(String token) {
        if (token.length() > LONGEST) {
            return null;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            return isSignedByUs(jwt) ? read(jwt.getJWTClaimsSet()) : null;
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isSignedByUs(SignedJWT jwt) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                || !TYPE.equals(header.getType())
                || header.getKeyID() == null) {
            return false;
        }
        ECKey key = keys.verifying(header.getKeyID()).orElse(null);
        return key != null && jwt.verify(new ECDSAVerifier(key.toPublicJWK()));
    }

    private @Nullable Verified read(JWTClaimsSet claims) throws ParseException {
        Date expires = claims.getExpirationTime();
        String session = claims.getStringClaim(SESSION);
        if (!settings.issuer().equals(claims.getIssuer())
                || !List.of(AUDIENCE).equals(claims.getAudience())
                || claims.getSubject() == null
                || session == null
                || expires == null) {
            return null;
        }
        Caller caller = new Caller(PersonId.of(UUID.fromString(claims.getSubject())), UUID.fromString(session));
        return new Verified(caller, expires.toInstant());
    }

    private record Verified(Caller caller, Instant expiresAt) {}
}
