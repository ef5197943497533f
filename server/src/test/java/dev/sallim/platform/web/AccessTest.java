package dev.sallim.platform.web;

import static dev.sallim.platform.web.WebSlice.BOOK;
import static dev.sallim.platform.web.WebSlice.OTHER_BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WebSlice
class AccessTest {
    private static final String THINGS = "/api/v1/books/" + BOOK + "/things";
    private static final String THING = THINGS + "/" + new UUID(1, 1);

    private final Api api;
    private final Routes routes;

    @Autowired
    AccessTest(Api api, Routes routes) {
        this.api = api;
        this.routes = routes;
    }

    @Test
    void anOpenRouteNeedsNoTokenAndMindsNoBadOne() {
        assertThat(api.get("/api/v1/open").status()).isEqualTo(200);
        assertThat(api.as("forged").get("/api/v1/open").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/open").body().path("says").asString()).isEqualTo("안녕");
    }

    @Test
    void withoutATokenTheAnswerSaysHowToSignIn() {
        Answer none = api.get("/api/v1/me");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"sallim\"");
        assertThat(none.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(none.body().path("code").asString()).isEqualTo("unauthenticated");
        assertThat(api.as("forged").get("/api/v1/me").header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"sallim\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic b3duZXI6", "Bearer", "owner", "Bearerowner", "Bearer owner owner"})
    void otherSchemesAndHalfTokensAreNoTokens(String header) {
        assertThat(api.with("Authorization", header).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void theCallerIsTheTokens() {
        Answer me = api.as("owner").get("/api/v1/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().path("person").asString()).hasSize(36);
    }

    @Test
    void lesson16_aRouteThatSaysNothingIsDeniedAndListed() {
        assertThat(api.get("/api/v1/undeclared").status()).isEqualTo(401);
        assertThat(api.as("owner").get("/api/v1/undeclared").status()).isEqualTo(403);
        assertThat(routes.findings()).singleElement().asString().contains("undeclared", "add @Allow");
    }

    @ParameterizedTest
    @CsvSource({
        "viewer,   GET,    200", "editor,   GET,    200", "owner,    GET,    200", "stranger, GET,    404",
        "viewer,   PATCH,  403", "editor,   PATCH,  428", "owner,    PATCH,  428", "stranger, PATCH,  404",
        "viewer,   DELETE, 403", "editor,   DELETE, 403", "owner,    DELETE, 428", "stranger, DELETE, 404",
        "forged,   GET,    401", "forged,   PATCH,  401", "forged,   DELETE, 401",
    })
    void eachRoleMayWhatItsRouteSays(String who, String method, int status) {
        Answer answer = api.as(who)
                .send(method, THING, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/json");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void anotherBookAndAnIdThatIsNoneAreNotFound() {
        assertThat(api.as("owner").get("/api/v1/books/" + OTHER_BOOK).status()).isEqualTo(404);
        assertThat(api.as("owner").get("/api/v1/books/1-1-1-1-1").status()).isEqualTo(404);
        assertThat(api.get("/api/v1/books/" + OTHER_BOOK).status()).isEqualTo(401);
        assertThat(api.as("owner")
                        .get("/api/v1/books/" + BOOK)
                        .body()
                        .path("zone")
                        .asString())
                .isEqualTo("Asia/Seoul");
    }

    @Test
    void whoMayNotIsToldSoBeforeTheBodyIsRead() {
        assertThat(api.post(THINGS, "{broken").status()).isEqualTo(401);
        assertThat(api.as("stranger").post(THINGS, "{broken").status()).isEqualTo(404);
        assertThat(api.as("viewer").post(THINGS, "{broken").status()).isEqualTo(403);
        assertThat(api.as("viewer").get(THINGS + "?nonsense=1").status()).isEqualTo(400);
        assertThat(api.as("viewer").post(THINGS + "?nonsense=1", "{}").status()).isEqualTo(403);
        assertThat(api.as("editor").post(THINGS, "{broken").status()).isEqualTo(400);
        String huge = "\"" + "x".repeat(JsonBody.LIMIT) + "\"";
        assertThat(api.as("viewer").post(THINGS, huge).status()).isEqualTo(403);
        assertThat(api.as("editor").post(THINGS, huge).status()).isEqualTo(413);
    }

    @Test
    void belowTheApiNothingFallsBackToThePage() {
        assertThat(api.get("/api/v1/nowhere").status()).isEqualTo(401);
        Answer nowhere = api.as("owner").get("/api/v1/nowhere");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api.as("owner").get("/api").status()).isEqualTo(404);
        assertThat(api.as("owner").get("/apiary").status()).isEqualTo(200);
    }

    @Test
    void onlyTheTwoHealthQuestionsOfTheActuatorAreAnswered() {
        assertThat(api.get("/actuator/health/liveness").text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(api.get("/actuator/health/readiness").text()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/env", "/actuator/health/db"}) {
            assertThat(api.get(path).status()).as(path).isEqualTo(404);
            assertThat(api.get(path).header("Content-Type")).as(path).isEqualTo("application/problem+json");
        }
    }
}
