package dev.sallim.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.Purging;
import dev.sallim.testing.Api;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions that nobody can use any more go, with their tokens; all others stay. */
@SallimTest
class SessionPurgeTest {
    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Purging purging;

    private long sessions() {
        return database.sql("select count(*) from session").query(Long.class).single();
    }

    private long tokens() {
        return database.sql("select count(*) from refresh_token")
                .query(Long.class)
                .single();
    }

    @Test
    void aSessionGoesADayAfterItsLastTokenRanOutAndNotBefore() {
        Newcomer.registeredBy(api);
        assertThat(sessions()).isPositive();
        clock.advance(Duration.ofDays(14).plusHours(23));
        assertThat(SessionPurge.purge(purging)).isZero();

        clock.advance(Duration.ofHours(2));

        long before = sessions();
        assertThat(SessionPurge.purge(purging)).isEqualTo(before);
        assertThat(sessions()).isZero();
        assertThat(tokens()).isZero();
    }

    @Test
    void aRevokedSessionGoesADayLaterAndTheOneInUseStays() {
        Newcomer person = Newcomer.registeredBy(api);
        api.post(
                "/api/v1/auth/login",
                Map.of("email", person.email(), "password", person.password(), "delivery", "BODY"));
        long all = sessions();
        assertThat(api.post("/api/v1/auth/logout", Map.of("refreshToken", String.valueOf(person.refreshToken())))
                        .status())
                .isEqualTo(204);

        assertThat(SessionPurge.purge(purging)).isZero();
        clock.advance(Duration.ofDays(1).plusMinutes(1));

        assertThat(SessionPurge.purge(purging)).isEqualTo(1);
        assertThat(sessions()).isEqualTo(all - 1);
    }

    @Test
    void manySessionsGoInSmallBatchesToTheLastOne() {
        Newcomer person = Newcomer.registeredBy(api);
        String id = person.api().get("/api/v1/me").body().path("id").asString();
        int many = 3 * SessionPurge.AT_A_TIME + 7;
        int made = database.sql("""
                        insert into session (id, person_id, created_at, ends_at, used_at)
                        select gen_random_uuid(), :person::uuid, timestamptz '2026-01-01', timestamptz '2026-04-01', timestamptz '2026-01-01'
                        from generate_series(1, :many)""").param("person", id).param("many", many).update();
        assertThat(made).isEqualTo(many);

        assertThat(SessionPurge.purge(purging)).isEqualTo(many);
        assertThat(sessions()).isPositive();
    }
}
