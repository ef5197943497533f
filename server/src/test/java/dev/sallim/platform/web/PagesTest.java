package dev.sallim.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WebSlice
class PagesTest {
    private static final Pattern NONCE = Pattern.compile("name=\"csp-nonce\" content=\"([\\w-]{22})\"");

    private final Api api;

    @Autowired
    PagesTest(Api api) {
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/register", "/accounts/1/edit", "/no-such.file"})
    void aPathOfTheApplicationGetsItsPageWithAFreshNonce(String path) {
        Answer page = api.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        Matcher nonce = NONCE.matcher(page.text());
        assertThat(nonce.find()).isTrue();
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "script-src 'self';",
                        "style-src-elem 'self' 'nonce-" + nonce.group(1) + "'",
                        "frame-ancestors 'none'");
        assertThat(api.get(path).text()).doesNotContain(nonce.group(1));
    }

    @Test
    void thePageIsRevalidatedAndKeepsThePolicyItCameWith() {
        String tag = Objects.requireNonNull(api.get("/").header("ETag"));
        Answer again = api.with("If-None-Match", tag).get("/");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Content-Security-Policy")).isNull();
    }

    @Test
    void hashedFilesAreKeptForAYearAndGoOutPacked() {
        Answer plain = api.get("/assets/app-1a2b3c4d.js");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(plain.header("Content-Type")).startsWith("text/javascript");
        Answer packed = api.with("Accept-Encoding", "gzip, br").get("/assets/app-1a2b3c4d.js");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Content-Length")).isNotNull();
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(api.with("Accept-Encoding", "gzip")
                        .get("/assets/plain-9f8e7d6c.css")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    /** The build writes one date into all its files, so that the date of a file says nothing. */
    @Test
    void aFileIsRevalidatedByItsContentNotByItsDate() {
        Answer file = api.get("/robots.txt");
        assertThat(file.header("Last-Modified")).isNull();
        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        String tag = Objects.requireNonNull(file.header("ETag"));
        assertThat(api.with("If-None-Match", tag).get("/robots.txt").status()).isEqualTo(304);
        assertThat(api.with("If-Modified-Since", "Sat, 21 Nov 2099 00:00:00 GMT")
                        .get("/robots.txt")
                        .status())
                .isEqualTo(200);
        Answer packed = api.with("Accept-Encoding", "gzip").get("/assets/app-1a2b3c4d.js");
        assertThat(packed.header("ETag"))
                .isNotEqualTo(api.get("/assets/app-1a2b3c4d.js").header("ETag"));
    }

    @Test
    void aFileThatIsNotThereIsNotThePage() {
        Answer missing = api.get("/assets/gone-00000000.js");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(missing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.get("/assets/").status()).isEqualTo(404);
        assertThat(api.get("/robots.txt").text()).startsWith("User-agent");
        assertThat(api.post("/register", "{}").status()).isEqualTo(405);
    }

    @Test
    void everyAnswerHasItsSecurityHeaders() {
        Answer page = api.get("/");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Strict-Transport-Security")).isNull();
        Answer data = api.get("/api/v1/open");
        assertThat(data.header("Cache-Control")).isEqualTo("no-store");
        assertThat(data.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(data.header("Content-Security-Policy")).isEqualTo(PageHeaders.DATA_POLICY);
        assertThat(data.header("Sallim-Request")).hasSize(16);
        assertThat(data.header("Server")).isNull();
        assertThat(data.header("Set-Cookie")).isNull();
    }

    @Test
    void theWorkerMayFetchTheApplicationsOwnFilesAndIsNeverKeptOld() {
        Answer worker = api.get("/sw.js");

        assertThat(worker.header("Content-Security-Policy")).contains("connect-src 'self'");
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whereTheUiIsNotBuiltThePageSaysSo() throws Exception {
        AppPage page = AppPage.in(new org.springframework.core.io.ClassPathResource("/no-such-folder/"));
        assertThat(new String(page.with("n"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("no user interface");
    }
}
