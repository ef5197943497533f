package dev.sallim.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small client for the running application. Immutable: {@link #as} and {@link #with} give a client that sends more. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final Map<String, String> headers;
    private final @Nullable Contract contract;

    private Api(String base, Map<String, String> headers, @Nullable Contract contract) {
        this.base = base;
        this.headers = headers;
        this.contract = contract;
    }

    public static Api at(String base) {
        return new Api(base, Map.of(), null);
    }

    /** One that fails where an answer is not as the API document says. */
    Api heldTo(Contract document) {
        return new Api(base, headers, document);
    }

    /** One that takes any answer: for tests that look at many and say what was wrong with all. */
    public Api unheld() {
        return new Api(base, headers, null);
    }

    /** With an access token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** With one more header, in place of one of the same name. */
    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more, contract);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, @Nullable Object body) {
        return json("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return json("PUT", path, body);
    }

    public Answer patch(String path, @Nullable Object body) {
        return json("PATCH", path, body);
    }

    /** A file. */
    public HttpResponse<byte[]> download(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::setHeader);
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any bytes under any type; no body where there is neither. */
    public Answer send(String method, String path, byte[] body, @Nullable String contentType) {
        boolean none = body.length == 0 && contentType == null;
        return send(method, path, none ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body), contentType);
    }

    public URI uri(String path) {
        return URI.create(base + path);
    }

    /** A body that is a string is sent as it is: JSON text, well formed or not. Anything else is written as JSON. */
    private Answer json(String method, String path, @Nullable Object body) {
        if (body == null) {
            return send(method, path, BodyPublishers.noBody(), null);
        }
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(method, path, BodyPublishers.ofString(text), "application/json");
    }

    private Answer send(String method, String path, BodyPublisher body, @Nullable String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, body).timeout(Duration.ofSeconds(60));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.body(), response.headers());
            hold(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void hold(String method, String path, Answer answer) {
        if (contract != null && path.startsWith("/api/v1/")) {
            List<String> violations = contract.violations(method, path, answer);
            if (!violations.isEmpty()) {
                throw Contract.broken(method, path, answer, violations);
            }
        }
    }

    /** JSON for people and for version control: one field a line. */
    public static String pretty(JsonNode node) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /** What came back. */
    public record Answer(int status, String text, HttpHeaders headers) {
        /** The body as JSON; a missing node where there is none. */
        public JsonNode body() {
            return JSON.readTree(text);
        }

        public @Nullable String header(String name) {
            return headers.firstValue(name).orElse(null);
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }
}
