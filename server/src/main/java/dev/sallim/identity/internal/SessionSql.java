package dev.sallim.identity.internal;

import dev.sallim.identity.Sessions.Ending;
import dev.sallim.platform.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables session and refresh_token. */
@Component
final class SessionSql {
    private final JdbcClient database;

    SessionSql(JdbcClient database) {
        this.database = database;
    }

    void insert(KeptSession session, Instant now) {
        exactlyOne(database.sql("""
                        insert into session (id, person_id, created_at, ends_at, used_at)
                        values (:id, :person, :now, :ends, :now)
                        """)
                .param("id", session.id())
                .param("person", session.person().value())
                .param("ends", utc(session.endsAt()))
                .param("now", utc(now))
                .update());
    }

    /** The session that a refresh token belongs to, locked: refreshes of one session come one after the other. */
    Optional<KeptSession> lockOf(byte[] tokenHash) {
        return database.sql("""
                        select s.id, s.person_id, s.ends_at, s.revoked_at
                        from session s
                        where s.id = (select t.session_id from refresh_token t where t.hash = :hash)
                        for update
                        """)
                .param("hash", tokenHash)
                .query(SessionSql::session)
                .optional();
    }

    void touch(UUID session, Instant now) {
        exactlyOne(database.sql("update session set used_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", session)
                .update());
    }

    /** @return false where it was over already */
    boolean revoke(UUID session, Ending reason, Instant now) {
        return database.sql("""
                        update session set revoked_at = :now, revoked_by = :reason
                        where id = :id and revoked_at is null
                        """)
                        .param("now", utc(now))
                        .param("reason", reason.name())
                        .param("id", session)
                        .update()
                == 1;
    }

    /** @return the sessions that were still open */
    List<UUID> revokeAll(PersonId person, @Nullable UUID except, Ending reason, Instant now) {
        return database.sql("""
                        update session set revoked_at = :now, revoked_by = :reason
                        where person_id = :person and revoked_at is null and id is distinct from :except::uuid
                        returning id
                        """)
                .param("now", utc(now))
                .param("reason", reason.name())
                .param("person", person.value())
                .param("except", except == null ? null : except.toString())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> revokedSince(Instant since) {
        return database.sql("select id from session where revoked_at >= :since")
                .param("since", utc(since))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void insertToken(byte[] hash, UUID session, Instant issued, Instant expires) {
        exactlyOne(database.sql("""
                        insert into refresh_token (hash, session_id, issued_at, expires_at)
                        values (:hash, :session, :issued, :expires)
                        """)
                .param("hash", hash)
                .param("session", session)
                .param("issued", utc(issued))
                .param("expires", utc(expires))
                .update());
    }

    Optional<KeptToken> token(byte[] hash) {
        return database.sql("select expires_at, used_at from refresh_token where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new KeptToken(instant(row, "expires_at"), instantOrNull(row, "used_at")))
                .optional();
    }

    void markUsed(byte[] hash, Instant now) {
        exactlyOne(database.sql("update refresh_token set used_at = :now where hash = :hash and used_at is null")
                .param("now", utc(now))
                .param("hash", hash)
                .update());
    }

    /** Tokens of a session that nobody can use any more; bounded by what one session made. */
    int deleteExpiredTokens(UUID session, Instant now) {
        return database.sql("delete from refresh_token where session_id = :session and expires_at <= :now")
                .param("session", session)
                .param("now", utc(now))
                .update();
    }

    /** Sessions of a person that ended by themselves, or were ended longer ago than any of their access tokens holds. */
    int deleteEnded(PersonId person, Instant now, Instant revokedBefore) {
        return database.sql("""
                        delete from session s
                        where s.person_id = :person
                          and (s.ends_at <= :now
                               or s.revoked_at < :before
                               or not exists (select 1 from refresh_token t where t.session_id = s.id and t.expires_at > :now))
                        """)
                .param("person", person.value())
                .param("now", utc(now))
                .param("before", utc(revokedBefore))
                .update();
    }

    private static void exactlyOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("expected one row, touched " + rows);
        }
    }

    private static KeptSession session(ResultSet row, int number) throws SQLException {
        return new KeptSession(
                row.getObject("id", UUID.class),
                PersonId.of(row.getObject("person_id", UUID.class)),
                instant(row, "ends_at"),
                row.getObject("revoked_at") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    record KeptSession(UUID id, PersonId person, Instant endsAt, boolean revoked) {}

    record KeptToken(Instant expiresAt, @Nullable Instant usedAt) {}
}
