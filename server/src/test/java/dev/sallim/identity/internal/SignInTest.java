package dev.sallim.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Logging in, the cookie, the profile, the password. */
@SallimTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final String LOGOUT = "/api/v1/auth/logout";

    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabase database;

    @Test
    void theRightPasswordOpensASession() {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer answer = logIn(api, ann.email(), ann.password());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("user").path("email").asString()).isEqualTo(ann.email());
        assertThat(answer.body().has("refreshToken")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void halfACharacterIsNoPartOfAPasswordOrAnAddress() {
        Newcomer ann = Newcomer.registeredBy(api);
        String half = "\\ud800";

        for (String body : List.of(
                "{\"email\":\"" + ann.email() + "\",\"password\":\"correct" + half + "\"}",
                "{\"email\":\"" + half + ann.email() + "\",\"password\":\"correct battery\"}")) {
            for (String path : List.of(LOGIN, "/api/v1/auth/register")) {
                Answer answer = api.post(path, body);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            }
        }
    }

    @Test
    void anUnknownAddressAndAWrongPasswordGetTheSameAnswer() {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer wrong = logIn(api, ann.email(), "not her password");
        Answer unknown = logIn(api, "nobody." + ann.email(), "not her password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body().path("code").asString()).isEqualTo("wrong_credentials");
        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void theCaseOfTheAddressAndTheFormOfThePasswordDoNotMatter() {
        String password = "비밀번호는 café 입니다";
        Newcomer ann = Newcomer.registeredBy(api, Map.of("password", password));

        Answer answer =
                logIn(api, ann.email().toUpperCase(Locale.ROOT), Normalizer.normalize(password, Normalizer.Form.NFD));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void lesson20_guessingIsSlowedDownFromOneAddressAndLocksNobodyOut() throws IOException, InterruptedException {
        Newcomer ann = Newcomer.registeredBy(api);
        for (int i = 0; i < 10; i++) {
            assertThat(logIn(api, ann.email(), "guess number " + i).status()).isEqualTo(401);
        }

        Answer refused = logIn(api, ann.email(), ann.password());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(logInFrom("127.0.0.2", ann.email(), ann.password()))
                .as("a right password from another address")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(15));
        assertThat(logIn(api, ann.email(), ann.password()).status()).isEqualTo(200);
    }

    @Test
    void aRightPasswordClearsTheCountOfItsOwnPairOnly() {
        Newcomer ann = Newcomer.registeredBy(api);
        Newcomer bob = Newcomer.registeredBy(api);
        for (int i = 0; i < 9; i++) {
            logIn(api, ann.email(), "guess number " + i);
            logIn(api, bob.email(), "guess number " + i);
        }
        assertThat(logIn(api, ann.email(), ann.password()).status()).isEqualTo(200);

        assertThat(logIn(api, ann.email(), "wrong again").status()).isEqualTo(401);
        assertThat(logIn(api, bob.email(), "wrong again").status()).isEqualTo(401);
        assertThat(logIn(api, bob.email(), "wrong again").status()).isEqualTo(429);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        Newcomer ann = Newcomer.registeredBy(api);

        String cookie = logIn(api, ann.email(), ann.password()).header("Set-Cookie");

        assertThat(cookie)
                .startsWith("sallim_refresh=")
                .contains("Path=/api/v1/auth;")
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Max-Age=1209600")
                .doesNotContain("Secure");
    }

    @Test
    void lesson25_overPlainHttpABrowserStaysSignedInAndLogsOutByItsCookieAlone() {
        Newcomer ann = Newcomer.registeredBy(api);
        Api browser = api.with("Cookie", cookie(logIn(api, ann.email(), ann.password())));

        Answer refreshed = browser.post(REFRESH, null);
        assertThat(refreshed.status()).as(refreshed.text()).isEqualTo(200);
        assertThat(refreshed.body().has("refreshToken")).isFalse();

        Api later = api.with("Cookie", cookie(refreshed));
        Answer out = later.post(LOGOUT, null);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(later.post(REFRESH, null).status()).isEqualTo(401);
    }

    @Test
    void whatCameInACookieDoesNotLeaveInABody() {
        Newcomer ann = Newcomer.registeredBy(api);
        Api browser = api.with("Cookie", cookie(logIn(api, ann.email(), ann.password())));

        Answer answer = browser.post(REFRESH, Map.of("delivery", "BODY"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("refreshToken");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Sec-Fetch-Site, same-origin, 200",
    })
    void lesson18_aPageOfAnotherSiteCannotUseTheCookie(String header, String value, int status) {
        Newcomer ann = Newcomer.registeredBy(api);
        Api page = api.with("Cookie", cookie(logIn(api, ann.email(), ann.password())))
                .with(header, value);

        assertThat(page.post(REFRESH, null).status()).isEqualTo(status);
        assertThat(page.post(LOGOUT, null).status()).isEqualTo(status == 200 ? 204 : status);
    }

    @Test
    void ourOwnPagesMayUseTheCookie() {
        Newcomer ann = Newcomer.registeredBy(api);
        String origin = "http://" + api.uri("/").getAuthority();
        Api page = api.with("Cookie", cookie(logIn(api, ann.email(), ann.password())))
                .with("Origin", origin);

        assertThat(page.post(REFRESH, null).status()).isEqualTo(200);
    }

    @Test
    void refreshingWithNothingIsUnauthorised() {
        assertThat(api.post(REFRESH, null).status()).isEqualTo(401);
        assertThat(api.post(REFRESH, Map.of("refreshToken", "x".repeat(43))).status())
                .isEqualTo(401);
        assertThat(api.post(REFRESH, Map.of("refreshToken", "x")).status()).isEqualTo(401);
        assertThat(api.post(REFRESH, Map.of("refreshToken", 7)).status()).isEqualTo(400);
    }

    @Test
    void aProfileIsEditedByMerging() {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer edited = ann.api().patch("/api/v1/me", Map.of("displayName", "Ann Lee", "zone", "Europe/Paris"));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().path("displayName").asString()).isEqualTo("Ann Lee");
        assertThat(edited.body().path("zone").asString()).isEqualTo("Europe/Paris");
        assertThat(edited.body().path("locale").asString()).isEqualTo("en");
        assertThat(ann.api().get("/api/v1/me").body()).isEqualTo(edited.body());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"displayName\":null}', displayName",
        "'{\"displayName\":\"  \"}', displayName",
        "'{\"locale\":\"xx\"}', locale",
        "'{\"zone\":\"Nowhere\"}', zone",
        "'{\"email\":\"new@example.org\"}', email",
        "'{\"administrator\":true}', administrator",
    })
    void aProfileRefusesWhatIsWrongOrNotTheirs(String body, String field) {
        Answer answer = Newcomer.registeredBy(api).api().patch("/api/v1/me", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("path").asString()).isEqualTo(field);
    }

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Newcomer ann = Newcomer.registeredBy(api);
        Api other = api.as(logIn(api, ann.email(), ann.password())
                .body()
                .path("accessToken")
                .asString());

        Answer changed =
                ann.api().post("/api/v1/me/password", Map.of("current", ann.password(), "next", "another battery 8"));

        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(200);
        assertThat(api.post(REFRESH, Map.of("refreshToken", ann.refreshToken())).status())
                .isEqualTo(200);
        assertThat(logIn(api, ann.email(), ann.password()).status()).isEqualTo(401);
        assertThat(logIn(api, ann.email(), "another battery 8").status()).isEqualTo(200);
    }

    @Test
    void aPasswordIsOnlyChangedByWhoKnowsIt() {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer wrong = ann.api().post("/api/v1/me/password", Map.of("current", "a guess", "next", "another battery 8"));
        Answer weak = ann.api().post("/api/v1/me/password", Map.of("current", ann.password(), "next", "12345678"));

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("errors").path(0).path("code").asString()).isEqualTo("wrong_password");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body().path("errors").path(0).path("path").asString()).isEqualTo("next");
        assertThat(logIn(api, ann.email(), ann.password()).status()).isEqualTo(200);
    }

    @Test
    void whoDeactivatesIsSignedOutEverywhereAndCannotComeBack() {
        Newcomer ann = Newcomer.registeredBy(api);

        assertThat(ann.api().delete("/api/v1/me").status()).isEqualTo(204);

        assertThat(ann.api().get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.post(REFRESH, Map.of("refreshToken", ann.refreshToken())).status())
                .isEqualTo(401);
        assertThat(logIn(api, ann.email(), ann.password()).status()).isEqualTo(401);
    }

    @Test
    void lesson16_theOwnAccountNeedsAToken() {
        assertThat(api.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.patch("/api/v1/me", Map.of()).status()).isEqualTo(401);
        assertThat(api.delete("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.post("/api/v1/me/password", Map.of()).status()).isEqualTo(401);
    }

    @Test
    void passwordsAreKeptByArgon2idWithTheseParameters() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);

        try (Connection owner = database.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select password_hash from person where email = '" + ann.email() + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }

    @Test
    void lesson20_nothingSecretIsLogged(CapturedOutput output) {
        Newcomer ann = Newcomer.registeredBy(api, Map.of("password", "a very secret phrase"));
        logIn(api, ann.email(), "a very wrong phrase");
        api.post(REFRESH, Map.of("refreshToken", ann.refreshToken()));
        api.post(LOGIN, "{\"email\":\"" + ann.email() + "\",\"password\":\"a very broken phrase\"");
        ann.api().get("/api/v1/me");

        assertThat(output.getAll())
                .doesNotContain("a very secret phrase", "a very wrong phrase", "a very broken phrase")
                .doesNotContain(ann.refreshToken(), ann.accessToken())
                .doesNotContain(ann.email());
    }

    private static Answer logIn(Api api, String email, String password) {
        return api.post(LOGIN, Map.of("email", email, "password", password));
    }

    /** From another address of this machine. */
    private int logInFrom(String address, String email, String password) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
            HttpRequest request = HttpRequest.newBuilder(api.uri(LOGIN))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String cookie(Answer answer) {
        String header = String.valueOf(answer.header("Set-Cookie"));
        return header.substring(0, header.indexOf(';'));
    }
}
