package dev.sallim.identity.internal;

import dev.sallim.identity.RefreshToken;
import dev.sallim.identity.internal.RefreshSecrets.Secret;
import dev.sallim.identity.internal.SessionSql.KeptSession;
import dev.sallim.identity.internal.SessionSql.KeptToken;
import dev.sallim.platform.Ids;
import dev.sallim.platform.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The refresh tokens of a session, each good for one use. A token that comes back within {@link #GRACE} of its use is a repetition (an
 * answer was lost, two tabs woke together) and gets what is current; one that comes back later is in two hands.
 *
 * <p>All methods want a transaction around them.
 */
@Component
final class TokenFamilies {
    static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration SLIDING = Duration.ofDays(14);
    static final Duration ABSOLUTE = Duration.ofDays(90);

    private final SessionSql sql;
    private final RefreshSecrets secrets;
    private final Ids ids;
    private final Clock clock;

    TokenFamilies(SessionSql sql, RefreshSecrets secrets, Ids ids, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new session with its first token. What is left of the person's sessions that are over is cleared away. */
    Good begin(PersonId person) {
        Instant now = clock.instant();
        sql.deleteEnded(person, now, now.minus(Revocations.MEMORY));
        KeptSession session = new KeptSession(ids.next(), person, now.plus(ABSOLUTE), false);
        sql.insert(session, now);
        return add(secrets.first(), session, now);
    }

    /** The session of a token, used or not, locked; empty where there is none. */
    Optional<KeptSession> sessionOf(RefreshToken presented) {
        return RefreshSecrets.read(presented).flatMap(secret -> sql.lockOf(secret.hash()));
    }

    Outcome use(RefreshToken presented) {
        Secret secret = RefreshSecrets.read(presented).orElse(null);
        KeptSession session = secret == null ? null : sql.lockOf(secret.hash()).orElse(null);
        Instant now = clock.instant();
        if (secret == null || session == null || session.revoked() || !now.isBefore(session.endsAt())) {
            return new Useless();
        }
        // Read after the lock was taken: whoever held it may have used this very token.
        KeptToken kept = sql.token(secret.hash()).orElse(null);
        if (kept == null || !now.isBefore(kept.expiresAt())) {
            return new Useless();
        }
        Instant usedAt = kept.usedAt();
        if (usedAt == null) {
            return rotate(secret, session, now);
        }
        return now.isAfter(usedAt.plus(GRACE)) ? new Stolen(session.id()) : repeat(secret, session, now);
    }

    private Good rotate(Secret used, KeptSession session, Instant now) {
        sql.markUsed(used.hash(), now);
        sql.deleteExpiredTokens(session.id(), now);
        sql.touch(session.id(), now);
        return add(secrets.successorOf(used), session, now);
    }

    /**
     * Follows the chain to the token that nobody has used yet: with several tabs the successor may have been used already, and a tab
     * that put it back into the shared cookie would sign all of them out.
     */
    private Outcome repeat(Secret used, KeptSession session, Instant now) {
        Secret current = used;
        while (true) {
            current = secrets.successorOf(current);
            KeptToken kept = sql.token(current.hash()).orElse(null);
            if (kept == null) {
                // The master key was exchanged in these ten seconds.
                return new Useless();
            }
            if (kept.usedAt() == null) {
                return new Good(session, current.token(), Duration.between(now, kept.expiresAt()));
            }
        }
    }

    private Good add(Secret secret, KeptSession session, Instant now) {
        Instant sliding = now.plus(SLIDING);
        Instant expires = sliding.isBefore(session.endsAt()) ? sliding : session.endsAt();
        sql.insertToken(secret.hash(), session.id(), now, expires);
        return new Good(session, secret.token(), Duration.between(now, expires));
    }

    sealed interface Outcome {}

    /** The session goes on, with this token next. */
    record Good(KeptSession session, RefreshToken token, Duration holds) implements Outcome {}

    /** Unknown, expired, or of a session that is over. */
    record Useless() implements Outcome {}

    /** Used long ago: the family is in two hands and has to end. */
    record Stolen(UUID session) implements Outcome {}
}
