package dev.sallim.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;

/** The web application's one page, with a fresh style nonce in each answer; a plain word where the UI has not been built. */
final class AppPage {
    static final String PLACEHOLDER = "__CSP_NONCE__";
    private static final int NONCE_BYTES = 16;
    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sallim</title></head>
            <body>
            <h1>Sallim</h1>
            <p>The server runs, but this build has no user interface. Build it with <code>make run</code>.</p>
            <p lang="ko">서버는 돌고 있지만 이 빌드에는 화면이 없어요. <code>make run</code>으로 만들어 주세요.</p>
            <p><a href="/swagger">API</a></p>
            </body>
            </html>
            """;

    private final SecureRandom random = new SecureRandom();
    private final List<String> parts;
    private final String tag;

    private AppPage(String text) {
        this.parts = Arrays.asList(text.split(Pattern.quote(PLACEHOLDER), -1));
        this.tag = "W/\"" + digest(text) + "\"";
    }

    static AppPage in(Resource folder) throws IOException {
        Resource index = folder.createRelative("index.html");
        return new AppPage(index.isReadable() ? index.getContentAsString(StandardCharsets.UTF_8) : NOT_BUILT);
    }

    String tag() {
        return tag;
    }

    String freshNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] with(String nonce) {
        return String.join(nonce, parts).getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
