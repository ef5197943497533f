package dev.sallim.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The refresh cookie behind a proxy that ends TLS: another name, with the prefix that browsers hold to its promises. */
@SallimTest
@TestPropertySource(properties = "sallim.trusted-proxies=127.0.0.0/8,::1/128")
class SecureCookieTest {
    private static final String LOGIN = "/api/v1/auth/login";
    private static final String REFRESH = "/api/v1/auth/refresh";

    @Autowired
    private Api api;

    private Api https;
    private Map<String, String> credentials;

    @BeforeEach
    void somebodyBehindTheProxy() {
        https = api.with("X-Forwarded-Proto", "https").with("X-Forwarded-For", "198.51.100.9");
        Newcomer ann = Newcomer.registeredBy(api);
        credentials = Map.of("email", ann.email(), "password", ann.password());
    }

    private static String cookie(Answer answer) {
        String header = String.valueOf(answer.header("Set-Cookie"));
        return header.substring(0, header.indexOf(';'));
    }

    @Test
    void overHttpsTheCookieIsSecureAndOfThisHostAlone() {
        Answer answer = https.post(LOGIN, credentials);

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-sallim=")
                .contains("; Path=/;")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Strict")
                .doesNotContainIgnoringCase("Domain");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.body().has("refreshToken")).isFalse();
    }

    @Test
    void itRefreshesOverHttpsAndGoesWithTheLogOut() {
        Answer refreshed =
                https.with("Cookie", cookie(https.post(LOGIN, credentials))).post(REFRESH, null);
        assertThat(refreshed.status()).as(refreshed.toString()).isEqualTo(200);
        assertThat(refreshed.header("Set-Cookie")).startsWith("__Host-sallim=").contains("; Secure");

        Answer out = https.with("Cookie", cookie(refreshed)).post("/api/v1/auth/logout", null);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).startsWith("__Host-sallim=;").contains("Max-Age=0", "Secure", "Path=/;");
    }

    @Test
    void theCookieOfPlainHttpIsNoneOverHttpsNorTheOtherWayRound() {
        String secure = cookie(https.post(LOGIN, credentials));
        String plain = cookie(api.post(LOGIN, credentials));
        assertThat(plain).startsWith("sallim_refresh=");

        assertThat(https.with("Cookie", plain).post(REFRESH, null).status()).isEqualTo(401);
        assertThat(api.with("Cookie", secure).post(REFRESH, null).status()).isEqualTo(401);
    }
}
