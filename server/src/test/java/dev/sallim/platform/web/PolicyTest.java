package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a server says, a browser is told what may run in it: nothing, or our own files. */
@SallimTest
class PolicyTest {
    private static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private static void guarded(String what, Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy).as(what).startsWith("default-src 'none'").contains("frame-ancestors 'none'");
        assertThat(policy).as(what).doesNotContain("unsafe-eval", "script-src 'unsafe", "http:", "*");
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
    }

    @Test
    void dataPagesFilesAndErrorsAllCarryThePolicy() {
        Household home = new Household(api, database);
        Api who = home.api();
        String page = api.get("/").text();
        guarded("page", api.get("/"));
        Matcher file = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"").matcher(page);
        while (file.find()) {
            guarded(file.group(1), api.get(file.group(1)));
        }
        for (String path : List.of(
                "/login",
                "/robots.txt",
                "/assets/gone-00000000.js",
                "/swagger",
                "/redoc",
                "/api/openapi.json",
                "/actuator/health/liveness",
                "/actuator/env",
                "/api/v1/me",
                "/api/v1/nothing",
                "/api/v1/books/" + home.book(),
                "/api/v1/auth/login",
                "/api/v1/books/not-an-id",
                "/a%00b",
                "/%2e%2e/secret",
                "/a;b=c/../x")) {
            guarded(path, api.get(path));
        }
        guarded("own", who.get(home.path("")));
        guarded("unknown field", who.post(home.path("/tags"), Map.of("nom", "x")));
        guarded("no JSON", who.post(home.path("/tags"), "{"));
        guarded("another type", who.send("POST", home.path("/tags"), new byte[] {1}, "image/png"));
        guarded("another method", who.put(home.path("/tags"), Map.of()));
        guarded("too large", who.post(home.path("/tags"), "x".repeat(1_100_000)));
        guarded("made", who.post(home.path("/tags"), Map.of("name", "x")));
        guarded("conflict", who.post(home.path("/tags"), Map.of("name", "x")));
    }

    @Test
    void aScriptInANameComesBackAsDataThatNothingRuns() {
        Household home = new Household(api, database);
        home.made("/payees", Map.of("name", SCRIPT, "note", SCRIPT));
        home.made("/tags", Map.of("name", SCRIPT));

        for (String path : List.of("/payees", "/tags", "/payees?q=" + "script")) {
            Answer answer = home.api().get(home.path(path));
            guarded(path, answer);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.text()).contains("alert(1)");
        }
        Answer refused = home.api().post(home.path("/tags"), Map.of("name", SCRIPT));
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        guarded("refusal", refused);
        assertThat(api.get("/?q=%3Cscript%3Ealert(1)%3C/script%3E").text()).doesNotContain("alert(1)");
    }

    @Test
    void whatTomcatItselfRefusesCarriesThePolicyToo() throws IOException {
        URI base = api.uri("/");
        for (String head :
                List.of("GET /a{b HTTP/1.1\r\nHost: x\r\n\r\n", "NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n")) {
            try (Socket socket = new Socket(base.getHost(), base.getPort())) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(head).startsWith("HTTP/1.1 4").doesNotContain("<html", "Apache");
                if (answer.contains("{")) {
                    assertThat(answer).as(head).contains("Content-Security-Policy: default-src 'none'");
                }
            }
        }
    }
}
