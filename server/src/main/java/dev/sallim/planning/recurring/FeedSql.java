package dev.sallim.planning.recurring;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code calendar_feed}. */
@Component
class FeedSql {
    private static final String RENEW = """
            INSERT INTO calendar_feed (token_hash, book_id, person_id, created_at) VALUES (:hash, :book, :person, :now)
            ON CONFLICT (book_id, person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at""";
    private static final String STATE =
            "SELECT created_at FROM calendar_feed WHERE book_id = :book AND person_id = :person";
    private static final String REVOKE = "DELETE FROM calendar_feed WHERE book_id = :book AND person_id = :person";
    private static final String BY_TOKEN = "SELECT book_id, person_id FROM calendar_feed WHERE token_hash = :hash";

    private final JdbcClient jdbc;

    FeedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose view of which book a link opens. */
    record Feed(BookId book, PersonId person) {}

    void renew(BookAccess access, byte[] hash, Instant now) {
        int rows = jdbc.sql(RENEW)
                .param("hash", hash)
                .param("book", access.book().value())
                .param("person", access.person().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("made " + rows + " feeds");
        }
    }

    Optional<Instant> since(BookAccess access) {
        return jdbc.sql(STATE)
                .param("book", access.book().value())
                .param("person", access.person().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void revoke(BookAccess access) {
        int rows = jdbc.sql(REVOKE)
                .param("book", access.book().value())
                .param("person", access.person().value())
                .update();
        if (rows > 1) {
            throw new IllegalStateException("revoked " + rows + " feeds");
        }
    }

    Optional<Feed> byToken(byte[] hash) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", hash)
                .query((row, number) -> new Feed(
                        BookId.of(row.getObject("book_id", UUID.class)),
                        PersonId.of(row.getObject("person_id", UUID.class))))
                .optional();
    }
}
