package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Registration in mode {@code invite}: the first person comes without one, everybody else needs one, and nobody can send one yet. */
@SallimTest
@TestPropertySource(properties = "sallim.registration=invite")
class InvitedOnlyTest {
    @Autowired
    private Api api;

    private Answer register(String email) {
        return api.post("/api/v1/auth/register", Map.of("email", email, "password", Newcomer.PASSWORD));
    }

    @Test
    void theFirstPersonGetsInAndEverybodyElseIsToldThatItIsClosed() {
        Answer first = register("first@example.org");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.body().path("user").path("administrator").asBoolean()).isTrue();

        Answer second = register("second@example.org");
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.body().path("code").asString()).isEqualTo("registration_closed");
        // The same for an address that is taken: who is registered is not told to strangers.
        assertThat(register("first@example.org").text()).isEqualTo(second.text());

        Answer signedIn =
                api.post("/api/v1/auth/login", Map.of("email", "first@example.org", "password", Newcomer.PASSWORD));
        assertThat(signedIn.status()).isEqualTo(200);
        Answer invited = api.post(
                "/api/v1/auth/register",
                Map.of("email", "third@example.org", "password", Newcomer.PASSWORD, "invitation", "guess"));
        assertThat(invited.status()).as("invitations do not exist yet").isEqualTo(400);
    }
}
