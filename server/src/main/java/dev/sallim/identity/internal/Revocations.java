package dev.sallim.identity.internal;

import dev.sallim.identity.Sessions.Ending;
import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sessions that ended before their access tokens do. What this server ends it knows at once; what another one ended it reads from the
 * session table, whole, whenever a request finds its knowledge older than {@link #READ_AFTER}. So a request costs no query, an idle
 * server asks nothing, and nothing depends on a message that could be lost.
 */
@Component
final class Revocations implements InProcessCache {
    /** Longer than any access token holds, by more than the clocks of two servers may differ. */
    static final Duration MEMORY = SignedAccessTokens.LIFETIME.multipliedBy(2);

    /** Leaves a second of the promised five for the reading itself. */
    private static final Duration READ_AFTER = Duration.ofSeconds(4);

    private final SessionSql sql;
    private final Clock clock;
    private final ReentrantLock change = new ReentrantLock();
    private volatile Known known = Known.nothing();

    Revocations(SessionSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean isRevoked(UUID session) {
        Instant now = clock.instant();
        Known current = known;
        return (current.isFresh(now) ? current : read(now)).sessions().contains(session);
    }

    /** Within the caller's transaction. */
    void revoke(UUID session, Ending reason) {
        sql.revoke(session, reason, clock.instant());
        knowAfterCommit(List.of(session));
    }

    /** Within the caller's transaction. */
    void revokeAll(PersonId person, @Nullable UUID except, Ending reason) {
        knowAfterCommit(sql.revokeAll(person, except, reason, clock.instant()));
    }

    @Override
    public void forgetAll() {
        known = Known.nothing();
    }

    private Known read(Instant now) {
        change.lock();
        try {
            if (!known.isFresh(now)) {
                Set<UUID> sessions = ConcurrentHashMap.newKeySet();
                sessions.addAll(sql.revokedSince(now.minus(MEMORY)));
                known = new Known(now, sessions);
            }
            return known;
        } finally {
            change.unlock();
        }
    }

    /** Only then: a reading between statement and commit would not see it, and take it away again. */
    private void knowAfterCommit(Collection<UUID> ended) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                know(ended);
            }
        });
    }

    private void know(Collection<UUID> ended) {
        change.lock();
        try {
            known.sessions().addAll(ended);
        } finally {
            change.unlock();
        }
    }

    private record Known(Instant readAt, Set<UUID> sessions) {
        /** So old that it is read before it is first used. */
        static Known nothing() {
            return new Known(Instant.EPOCH, ConcurrentHashMap.newKeySet());
        }

        /** A clock that was set back makes it stale too. */
        boolean isFresh(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(READ_AFTER));
        }
    }
}
