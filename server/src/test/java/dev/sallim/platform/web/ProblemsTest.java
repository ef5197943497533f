package dev.sallim.platform.web;

import static dev.sallim.platform.web.WebSlice.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.JsonType;
import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@WebSlice
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {
    private static final String THINGS = "/api/v1/books/" + BOOK + "/things";

    private final Api api;

    @Autowired
    ProblemsTest(Api api, RateLimits limits) {
        // Other classes knock at the same door.
        limits.forgetAll();
        this.api = api.as("owner");
    }

    @Test
    void aRefusalHasAllMembersOfItsKind() {
        Answer answer = api.post("/api/v1/fail/refused", null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"type\":\"/problems/in_use\",\"title\":\"Still in use\",\"status\":409,"
                                + "\"detail\":\"It is used elsewhere, so it cannot be removed.\",\"code\":\"in_use\",\"errors\":["
                                + "{\"path\":\"ids[1]\",\"code\":\"in_trash\",\"message\":\"Restore it first.\"},"
                                + "{\"path\":\"ids[2]\",\"code\":\"out_of_range\",\"message\":\"This has to be between 1 and 5,000.\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ko | ko",
                "ko-KR,ko;q=0.9,en;q=0.8 | ko",
                "en;q=0.5,ko;q=0.9 | ko",
                "fr,de | en",
                "fr,ko | ko",
                "*;q=x;;, | en",
                "en-GB | en"
            })
    void theLanguageIsTheCallers(String accept, String language) {
        Answer answer = api.with("Accept-Language", accept).post("/api/v1/fail/refused", null);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.body().path("title").asString())
                .isEqualTo(language.equals("ko") ? "아직 쓰이고 있어요" : "Still in use");
    }

    @Test
    void everyCodeHasWordsInBothLanguages() throws IOException {
        Set<String> wanted = Stream.of(
                        Arrays.stream(ErrorCode.values())
                                .flatMap(code -> Stream.of(code.code() + ".title", code.code() + ".detail")),
                        Arrays.stream(FieldCode.values()).map(code -> "field." + code.code()),
                        Arrays.stream(JsonType.values())
                                .map(type -> "type." + type.name().toLowerCase(Locale.ROOT)))
                .flatMap(keys -> keys)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys("en")).containsAll(wanted);
        assertThat(keys("ko")).containsExactlyElementsOf(keys("en"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ProblemsTest.class.getResourceAsStream("/messages/problems_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    @Test
    void lesson20_aBugIsLoggedOnceWithoutWhatItWasGivenAndAnsweredByItsNumber(CapturedOutput output) {
        Answer answer = api.post("/api/v1/fail/bug", null);
        assertThat(answer.status()).isEqualTo(500);
        String id = Objects.requireNonNull(answer.header("Sallim-Request"));
        assertThat(answer.body().path("detail").asString()).contains(id);
        assertThat(output.toString()).contains("request " + id + " failed", "ShelfController.fail");
        assertThat(output.toString().split("request " + id + " failed", -1)).hasSize(2);
        api.post("/api/v1/fail/sql", null);
        assertThat(output + answer.text()).doesNotContain("1234.56", "kim@example.org", "insert into");
    }

    @ParameterizedTest
    @CsvSource({
        "lock, 503, unavailable",
        "wait, 503, unavailable",
        "slow, 503, timeout",
        "sql, 500, internal",
        "odd, 500, internal",
        "deep, 500, internal"
    })
    void troubleBelowIsSaidWithoutDetails(String how, int status, String code) {
        Answer answer = api.post("/api/v1/fail/" + how, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "1" : null);
    }

    @Test
    void methodsTypesAndSizesAreRefusedAsProblems() {
        Answer method = api.delete("/api/v1/me");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET");
        assertThat(api.with("Accept", "text/csv").get("/api/v1/me").status()).isEqualTo(406);
        assertThat(api.with("Accept", "nonsense").get("/api/v1/me").status()).isEqualTo(406);
        assertThat(api.post(THINGS, "\"" + "x".repeat(JsonBody.LIMIT) + "\"")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("too_large");
        assertThat(api.send("POST", "/api/v1/books/" + BOOK + "/imports", new byte[] {1}, "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/books/" + BOOK + "/imports", "{}").status())
                .isEqualTo(415);
        assertThat(api.with("X-Long", "x".repeat(20_000)).get("/api/v1/me").status())
                .isIn(400, 431);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense=1      | unknown_parameter | nonsense | unknown",
                        "limit=0          | invalid | limit  | out_of_range",
                "limit=501        | invalid | limit  | out_of_range",
                        "limit=abc        | invalid | limit  | wrong_type",
                "limit=1&limit=2  | invalid | limit  | duplicate", "limit=           | invalid | limit  | wrong_type",
                "colour=GREEN     | invalid | colour | not_one_of", "colour=red       | invalid | colour | not_one_of",
                "from=2026-02-30  | invalid | from   | malformed_date",
                        "from=11%2F20%2F26  | invalid | from | malformed_date",
                "shelf=x          | invalid | shelf  | malformed_id",
                        "shelf=1-1-1-1-1  | invalid | shelf | malformed_id",
                "zone=GMT%2B9     | invalid | zone   | malformed_zone",
                        "price=1e5        | invalid | price  | malformed_amount",
                "lent=on          | invalid | lent   | wrong_type", "lent=TRUE | invalid | lent | wrong_type",
                "copies=0x10      | invalid | copies | wrong_type", "copies=1.0 | invalid | copies | wrong_type",
                "copies=%201      | invalid | copies | wrong_type",
                        "copies=99999999999 | invalid | copies | wrong_type",
                "tag=a%00b        | invalid | tag    | bad_character", "LIMIT=5 | unknown_parameter | LIMIT | unknown",
            })
    void parametersAreReadAsStrictlyAsBodies(String query, String code, String path, String fieldCode) {
        Answer answer = api.get(THINGS + "?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().at("/errors/0/path").asString()).isEqualTo(path);
        assertThat(answer.body().at("/errors/0/code").asString()).isEqualTo(fieldCode);
    }

    @Test
    void aListParameterMayComeTwice() {
        assertThat(api.get(THINGS + "?tag=a&tag=b&limit=2&colour=RED&from=2026-11-20")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        Answer first = api.get(THINGS + "?limit=50");
        String second = first.body().path("next").asString();
        Answer last = api.get(THINGS + "?limit=100&after=" + second);
        assertThat(api.get(THINGS).body().path("items").size()).isEqualTo(50);
        assertThat(last.body().at("/items/0").asInt()).isEqualTo(51);
        assertThat(last.body().path("items").size()).isEqualTo(70);
        assertThat(last.body().path("next").isNull()).isTrue();
        for (String bad : new String[] {second + "&tag=x", "AAAA", "!!", second.substring(4), ""}) {
            Answer refused = api.get(THINGS + "?after=" + bad);
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.body().path("code").asString()).as(bad).isEqualTo("cursor_invalid");
        }
    }

    @Test
    void aMalformedIdInThePathIsNotFound() {
        Answer answer = api.get(THINGS + "/not-an-id");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().at("/errors/0/path").asString()).isEqualTo("thingId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/%zz HTTP/1.1", "GET /api/v1/%00 HTTP/1.1", "GET /api/v1/a%2fb HTTP/1.1",
                "GET /api/v1/../../etc/passwd HTTP/1.1", "GET /api//v1/me HTTP/1.1", "GET /api/v1/me;a=b HTTP/1.1",
                "GET /api/v1/%ff HTTP/1.1", "GET /api/v1/{x} HTTP/1.1", "GET /api/v1/open?a=%zz HTTP/1.1",
                "GET /api/v1/open?a=%ff HTTP/1.1", "GET /api/v1/open?%00=1 HTTP/1.1", "GET /api/v1/open?a=<> HTTP/1.1",
                "TRACE /api/v1/open HTTP/1.1", "BREW /api/v1/open HTTP/1.1", "GET /api/v1/%5c HTTP/1.1",
            })
    void whatTheFirewallOrTomcatRefuseIsAProblemToo(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|404|405) .*");
        assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        assertThat(answer).contains("\"code\":\"").doesNotContain("<html", "Tomcat", "Exception");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(api.uri("/").getHost(), api.uri("/").getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aBodyThatIsCutOffLeavesNoErrorInTheLog(CapturedOutput output) throws IOException {
        // What the start of the context says of the route that declares nothing, where this test is the first.
        int before = output.getAll().length();
        try (Socket socket = new Socket(api.uri("/").getHost(), api.uri("/").getPort())) {
            String head = "POST " + THINGS + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer owner\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"title\"";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(api.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(output.getAll().substring(before)).doesNotContain("ERROR");
    }

    @Test
    void versionsAreAskedForAndChecked() {
        String thing = THINGS + "/01900000-0000-7000-8000-000000000001";
        assertThat(api.patch(thing, "{}").body().path("code").asString()).isEqualTo("version_required");
        assertThat(api.with("If-Match", "\"6\"").patch(thing, "{}").status()).isEqualTo(412);
        assertThat(api.with("If-Match", "W/\"7\"").patch(thing, "{}").status()).isEqualTo(200);
        assertThat(api.with("If-Match", "*").patch(thing, "{}").status()).isEqualTo(400);
        assertThat(api.put(thing, null).body().path("version").asInt()).isEqualTo(-1);
        assertThat(api.with("If-Match", "\"3\"")
                        .put(thing, null)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(3);
        Answer gone = api.with("If-Match", "\"7\"").delete(thing);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(gone.header("Sallim-Operation")).isNotNull();
    }

    @Test
    void lesson12_aRetryIsRecognisedByKeyAndByTheBytesOfItsRequest() {
        String body = "{\"title\":\"t\",\"colour\":\"BLUE\",\"copies\":1,\"lent\":true,\"flows\":[]}";
        Api keyed = api.with("Idempotency-Key", "k-1");
        Answer first = keyed.post(THINGS, body);
        assertThat(first.header("Test-Key")).isEqualTo("k-1");
        assertThat(first.header("Test-Given")).isEqualTo("true");
        assertThat(keyed.post(THINGS, body).header("Test-Hash")).isEqualTo(first.header("Test-Hash"));
        assertThat(keyed.post(THINGS, body + " ").header("Test-Hash")).isNotEqualTo(first.header("Test-Hash"));
        Answer without = api.post(THINGS, body);
        assertThat(without.header("Test-Given")).isEqualTo("false");
        assertThat(without.header("Test-Key")).hasSize(36);
        for (String bad : new String[] {"a b", "x".repeat(201), ""}) {
            Answer refused = api.with("Idempotency-Key", bad).post(THINGS, body);
            assertThat(refused.body().path("code").asString()).as(bad).isEqualTo("idempotency_key_invalid");
        }
    }

    @Test
    void lesson20_callsAreLimitedWithAWaitThatIsTrue() {
        int refused = 0;
        for (int i = 0; i < 4; i++) {
            Answer answer = api.post("/api/v1/knock", null);
            if (answer.status() == 429) {
                refused++;
                // A token comes back every twenty seconds, counted from the first call: a slow machine has waited some
                // of them already.
                assertThat(Integer.parseInt(Objects.requireNonNull(answer.header("Retry-After"))))
                        .isBetween(1, 21);
                assertThat(answer.body().path("code").asString()).isEqualTo("too_many_requests");
            }
        }
        assertThat(refused).isEqualTo(1);
    }

    @Test
    void anAnswerThatFailsMidwayIsCutSoThatNobodyTakesThePartForTheWhole(CapturedOutput output) {
        assertThatThrownBy(() -> api.download("/api/v1/fail/midway")).isInstanceOf(UncheckedIOException.class);
        assertThat(output.getAll()).contains("Caused by: java.lang.IllegalStateException");
    }
}
