package dev.sallim.platform.web;

import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as {@code application/problem+json}, in the caller's language. */
final class ProblemWriter {
    private final ProblemWords words = new ProblemWords();
    private final JsonMapper json = JsonMapper.builder().build();

    /** Writes the refusal; where part of an answer is out already, nothing can be said any more. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemException refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = ProblemWords.choose(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = body(refusal, locale);
        response.resetBuffer();
        response.setHeader(HttpHeaders.ETAG, null);
        response.setStatus(refusal.code().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (refusal.code() == ErrorCode.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    byte[] body(ProblemException refusal, Locale locale) {
        return json.writeValueAsBytes(words.say(refusal, locale));
    }

    private static String challenge(HttpServletRequest request) {
        return request.getAttribute(BearerFilter.REFUSED) == null
                ? "Bearer realm=\"sallim\""
                : "Bearer realm=\"sallim\", error=\"invalid_token\"";
    }
}
