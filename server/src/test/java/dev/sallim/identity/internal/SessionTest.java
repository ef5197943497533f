package dev.sallim.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staying signed in: access tokens, the rotation of refresh tokens, the end of sessions. */
@SallimTest
class SessionTest {
    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final String LOGOUT = "/api/v1/auth/logout";
    private static final Duration PAST_GRACE = TokenFamilies.GRACE.plusSeconds(1);

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Keys keys;

    @Test
    void lesson17_aSessionCanBeRefreshedAgainAndAgain() {
        String token = Newcomer.registeredBy(api).refreshToken();

        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(9));
            Answer answer = refresh(token);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            String next = answer.body().path("refreshToken").asString();
            assertThat(next).isNotEqualTo(token);
            token = next;
            assertSignedIn(answer);
        }
    }

    @Test
    void lesson17_aRetryWithinTheGraceGetsTheSameSuccessor() {
        String token = Newcomer.registeredBy(api).refreshToken();

        Answer first = refresh(token);
        clock.advance(TokenFamilies.GRACE.minusSeconds(1));
        Answer retry = refresh(token);

        assertThat(retry.status()).isEqualTo(200);
        assertThat(successor(retry)).isEqualTo(successor(first));
        assertThat(refresh(successor(first)).status()).isEqualTo(200);
    }

    @Test
    void aRetryWithinTheGraceGetsWhatIsCurrentWhereAnotherTabWentOn() {
        String token = Newcomer.registeredBy(api).refreshToken();
        String second = successor(refresh(token));
        String third = successor(refresh(second));

        assertThat(successor(refresh(token))).isEqualTo(third);
        assertThat(refresh(third).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatComesBackLaterEndsItsWholeFamilyAtOnce() {
        Newcomer ann = Newcomer.registeredBy(api);
        Answer first = refresh(ann.refreshToken());
        clock.advance(PAST_GRACE);

        Answer stolen = refresh(ann.refreshToken());

        assertThat(stolen.status()).isEqualTo(401);
        assertThat(stolen.body().path("code").asString()).isEqualTo("session_over");
        assertThat(refresh(successor(first)).status()).isEqualTo(401);
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.as(first.body().path("accessToken").asString())
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void reuseEndsOnlyTheSessionThatItHappenedIn() {
        Newcomer ann = Newcomer.registeredBy(api);
        Answer other = logIn(ann);
        refresh(ann.refreshToken());
        clock.advance(PAST_GRACE);
        refresh(ann.refreshToken());

        assertSignedIn(other);
        assertThat(refresh(successor(other)).status()).isEqualTo(200);
    }

    @Test
    void parallelRefreshesOfOneTokenAllSucceedWithTheSameSuccessor() throws Exception {
        String token = Newcomer.registeredBy(api).refreshToken();

        List<Answer> answers = atOnce(8, () -> refresh(token));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(answers.stream().map(SessionTest::successor).distinct()).hasSize(1);
        clock.advance(PAST_GRACE);
        assertThat(refresh(successor(answers.getFirst())).status()).isEqualTo(200);
    }

    @Test
    void loggingInOnSeveralTabsAtOnceLeavesAllOfThemSignedIn() throws Exception {
        Newcomer ann = Newcomer.registeredBy(api);

        List<Answer> tabs = atOnce(4, () -> logIn(ann));

        assertThat(tabs).allSatisfy(this::assertSignedIn);
        assertThat(tabs)
                .allSatisfy(tab -> assertThat(refresh(successor(tab)).status()).isEqualTo(200));
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void aSessionEndsAfterFourteenDaysWithoutUse() {
        Newcomer ann = Newcomer.registeredBy(api);
        clock.advance(TokenFamilies.SLIDING.minusHours(1));
        Answer inTime = refresh(ann.refreshToken());
        assertThat(inTime.status()).isEqualTo(200);

        clock.advance(TokenFamilies.SLIDING.plusSeconds(1));

        assertThat(refresh(successor(inTime)).status()).isEqualTo(401);
    }

    @Test
    void aSessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
        String token = Newcomer.registeredBy(api).refreshToken();
        for (int days = 10; days < 90; days += 10) {
            clock.advance(Duration.ofDays(10));
            Answer answer = refresh(token);
            assertThat(answer.status()).isEqualTo(200);
            token = successor(answer);
        }

        clock.advance(Duration.ofDays(10).plusSeconds(1));

        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void lesson17_logOutNeedsNoAccessToken() {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(api.post(LOGOUT, Map.of("refreshToken", ann.refreshToken())).status())
                .isEqualTo(204);

        assertThat(refresh(ann.refreshToken()).status()).isEqualTo(401);
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void loggingOutTwiceOrWithNothingIsNoMistake() {
        Newcomer ann = Newcomer.registeredBy(api);
        api.post(LOGOUT, Map.of("refreshToken", ann.refreshToken()));

        assertThat(api.post(LOGOUT, Map.of("refreshToken", ann.refreshToken())).status())
                .isEqualTo(204);
        assertThat(api.post(LOGOUT, Map.of("refreshToken", "nonsense")).status())
                .isEqualTo(204);
        assertThat(api.post(LOGOUT, null).status()).isEqualTo(204);
    }

    @Test
    void aSessionThatAnotherServerEndedIsRefusedWithinFiveSeconds() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(200);
        sql("update session set revoked_at = '" + clock.instant() + "', revoked_by = 'OPERATOR'");

        clock.advance(Duration.ofSeconds(5));

        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAccessTokenHoldsTenMinutesAlsoWhereItIsRemembered() {
        Newcomer ann = Newcomer.registeredBy(api);
        clock.advance(Duration.ofMinutes(9));
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));

        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAccessTokenSaysWhatItIs() throws ParseException {
        SignedJWT token = SignedJWT.parse(Newcomer.registeredBy(api).accessToken());

        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isEqualTo(keys.signing().getKeyID());
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("sallim");
        assertThat(claims.getAudience()).containsExactly("sallim");
        assertThat(claims.getStringClaim("sid")).hasSize(36);
        assertThat(claims.getJWTID()).hasSize(36);
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(Duration.ofMinutes(10).toMillis());
    }

    @Test
    void aTokenThatWeDidNotMakeAsAnAccessTokenIsRefused() throws Exception {
        Newcomer ann = Newcomer.registeredBy(api);
        JWTClaimsSet good = SignedJWT.parse(ann.accessToken()).getJWTClaimsSet();
        ECKey ours = keys.signing();
        ECKey forged = new ECKeyGenerator(Curve.P_256).keyID(ours.getKeyID()).generate();
        JOSEObjectType type = SignedAccessTokens.TYPE;

        assertThat(statusWith(signed(ours, type, good))).as("control").isEqualTo(200);
        assertThat(statusWith(signed(forged, type, good))).as("another key").isEqualTo(401);
        assertThat(statusWith(signed(ours, JOSEObjectType.JWT, good)))
                .as("another type")
                .isEqualTo(401);
        assertThat(statusWith(signed(ours, type, with(good).issuer("else").build())))
                .as("another issuer")
                .isEqualTo(401);
        assertThat(statusWith(signed(ours, type, with(good).audience("else").build())))
                .as("another audience")
                .isEqualTo(401);
        assertThat(statusWith(signed(ours, type, with(good).expirationTime(null).build())))
                .as("no end")
                .isEqualTo(401);
        assertThat(statusWith(signed(
                        ours,
                        type,
                        with(good).expirationTime(Date.from(clock.instant())).build())))
                .as("over")
                .isEqualTo(401);
        assertThat(statusWith(unsigned(ann.accessToken()))).as("alg none").isEqualTo(401);
        assertThat(statusWith("nonsense")).isEqualTo(401);
        assertThat(statusWith("a.b.c")).isEqualTo(401);
        assertThat(statusWith(ann.refreshToken())).isEqualTo(401);
    }

    @Test
    void onlyHashesOfRefreshTokensAreKept() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select r::text || s::text || k::text as everything from refresh_token r, session s, signing_key k")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(ann.refreshToken());
            }
        }
    }

    @Test
    void whatIsOverIsClearedAwayAtTheNextLogIn() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        clock.advance(TokenFamilies.ABSOLUTE.plusDays(1));

        logIn(ann);

        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from session s join person p on p.id = s.person_id where p.email = '"
                                + ann.email() + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private Answer refresh(String token) {
        return api.post(REFRESH, Map.of("refreshToken", token));
    }

    private Answer logIn(Newcomer person) {
        return api.post(
                "/api/v1/auth/login",
                Map.of("email", person.email(), "password", person.password(), "delivery", "BODY"));
    }

    private void assertSignedIn(Answer session) {
        assertThat(session.status()).isEqualTo(200);
        assertThat(statusWith(session.body().path("accessToken").asString())).isEqualTo(200);
    }

    private int statusWith(String accessToken) {
        return api.as(accessToken).get("/api/v1/me").status();
    }

    private static String successor(Answer answer) {
        return answer.body().path("refreshToken").asString();
    }

    private static JWTClaimsSet.Builder with(JWTClaimsSet claims) {
        return new JWTClaimsSet.Builder(claims);
    }

    private static String signed(ECKey key, JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                with(claims).jwtID(UUID.randomUUID().toString()).build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String unsigned(String token) {
        String header = "{\"alg\":\"none\",\"typ\":\"at+jwt\"}";
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        return encoded + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private void sql(String statement) throws SQLException {
        try (Connection owner = database.owner();
                Statement update = owner.createStatement()) {
            assertThat(update.executeUpdate(statement)).isPositive();
        }
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> running : threads.invokeAll(Collections.nCopies(times, call))) {
                results.add(running.get());
            }
            return results;
        }
    }
}
