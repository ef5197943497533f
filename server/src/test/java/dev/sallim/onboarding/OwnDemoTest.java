package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.PersonId;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.Newcomer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Keeping the demo and emptying it, over HTTP, where registration is open. */
@TestPropertySource(properties = {"sallim.registration=open", "sallim.limits.demos-per-hour=1000"})
class OwnDemoTest extends WithVisitors {
    private static final String KEEP = "/api/v1/me/keep-demo";

    @Test
    void aVisitorWhoKeepsTheDemoSignsInByPasswordAndIsNotForgotten() throws SQLException {
        Visitor visitor = visit("en");
        String email = "stays." + UUID.randomUUID() + "@example.org";

        Answer kept = visitor.api().post(KEEP, stay(email));

        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.body().path("demo").asBoolean()).isFalse();
        assertThat(kept.body().path("email").asString()).isEqualTo(email);
        assertThat(kept.body().path("displayName").asString()).isEqualTo("Min-ji");
        clock.advance(Duration.ofHours(25));
        DemoPurge.purge(people, books, clock);
        Answer login = api.post(
                "/api/v1/auth/login", Map.of("email", email, "password", Newcomer.PASSWORD, "delivery", "BODY"));
        assertThat(login.status()).isEqualTo(200);
        Api again = api.as(login.body().path("accessToken").asString());
        assertThat(again.get("/api/v1/books/" + visitor.book()).status()).isEqualTo(200);
        assertThat(count("select count(*) from transaction where book_id = ?", visitor.book()))
                .isGreaterThan(1_000);
        new Invariants(database).holdFor(visitor.book());
    }

    @Test
    void anAddressThatIsTakenAndAWeakPasswordLeaveTheDemoADemo() {
        String taken = Newcomer.registeredBy(api).email();
        Visitor visitor = visit("en");

        Answer refused = visitor.api().post(KEEP, stay(taken));
        Answer weak = visitor.api().post(KEEP, Map.of("email", "a@example.org", "password", "short", "name", "Min-ji"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("email_taken");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body().path("errors").path(0).path("path").asString()).isEqualTo("password");
        assertThat(visitor.api().get("/api/v1/me").body().path("demo").asBoolean())
                .isTrue();
    }

    @Test
    void whoIsNoVisitorHasNoDemoToKeepOrToClear() {
        Newcomer newcomer = Newcomer.registeredBy(api);

        Answer kept = newcomer.api().post(KEEP, stay("other." + UUID.randomUUID() + "@example.org"));
        Answer cleared = newcomer.api().post(newcomer.book("/clear-demo"), Map.of());

        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.body().path("code").asString()).isEqualTo("not_a_demo");
        assertThat(cleared.status()).isEqualTo(409);
        assertThat(cleared.body().path("code").asString()).isEqualTo("not_a_demo");
    }

    @Test
    void whoComesWhenTheirTimeIsOverKeepsNothingAndWhoKeptItIsNotEnded() {
        Visitor late = visit("en");
        Visitor early = visit("en");
        assertThat(early.api()
                        .post(KEEP, stay("early." + UUID.randomUUID() + "@example.org"))
                        .status())
                .isEqualTo(200);

        assertThat(people.endDemo(PersonId.of(early.person()))).isFalse();
        assertThat(people.endDemo(PersonId.of(late.person()))).isTrue();
        assertThat(late.api()
                        .post(KEEP, stay("late." + UUID.randomUUID() + "@example.org"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aClearedDemoIsAFreshBookWithTheSameSettings() throws SQLException {
        Visitor visitor = visit("en");
        JsonNode before = visitor.api().get("/api/v1/books/" + visitor.book()).body();

        Answer cleared = visitor.api().post(visitor.clear(), Map.of());

        assertThat(cleared.status()).as(cleared.toString()).isEqualTo(200);
        UUID fresh = UUID.fromString(cleared.body().path("bookId").asString());
        assertThat(fresh).isNotEqualTo(visitor.book());
        assertThat(visitor.api().get("/api/v1/books/" + visitor.book()).status())
                .isEqualTo(404);
        JsonNode after = visitor.api().get("/api/v1/books/" + fresh).body();
        for (String same : new String[] {"name", "currency", "zone", "weekStart", "role"}) {
            assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
        }
        assertThat(visitor.api()
                        .get("/api/v1/books/" + fresh + "/accounts")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(visitor.api()
                        .get("/api/v1/books/" + fresh + "/categories")
                        .body()
                        .path("items"))
                .isNotEmpty();
        assertThat(count("select count(*) from flow where book_id = ?", visitor.book()))
                .isZero();
        assertThat(count("select count(*) from journal_entry where book_id = ?", visitor.book()))
                .isZero();
        new Invariants(database).holdFor(fresh);
        assertThat(visitor.api().post(visitor.clear(), Map.of()).status()).isEqualTo(404);
        assertThat(visitor.api()
                        .post("/api/v1/books/" + fresh + "/clear-demo", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aClearingThatFailsAtTheEndLeavesTheDemoWhole() throws SQLException {
        Visitor visitor = visit("en");
        long before = count("select count(*) from flow where book_id = ?", visitor.book());
        run("alter table book add constraint no_more check (false) not valid");
        try {
            assertThat(visitor.api().post(visitor.clear(), Map.of()).status()).isEqualTo(500);
        } finally {
            run("alter table book drop constraint no_more");
        }

        assertThat(count("select count(*) from flow where book_id = ?", visitor.book()))
                .isEqualTo(before);
        assertThat(visitor.api().get("/api/v1/books/" + visitor.book()).status())
                .isEqualTo(200);
        new Invariants(database).holdFor(visitor.book());
    }

    @Test
    void nobodyClearsTheDemoOfSomebodyElse() {
        Visitor one = visit("en");
        Visitor other = visit("en");

        assertThat(other.api().post(one.clear(), Map.of()).status()).isEqualTo(404);
        assertThat(one.api().get("/api/v1/books/" + one.book()).status()).isEqualTo(200);
    }
}
