package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bytes that no client of HTTP sends: answered 4xx with a problem detail, or the connection is closed; never a 5xx. */
@SallimTest
class BrokenRequestTest {
    private static final int PATIENCE_MILLIS = 3_000;

    @Autowired
    private Api api;

    @Test
    void bytesThatAreNoRequestAreRefused() throws IOException {
        Newcomer person = Newcomer.registeredBy(api);
        String bearer = "Authorization: Bearer " + person.accessToken() + "\r\n";
        List<String> wrong = new ArrayList<>();
        Map<String, String> requests = requests(person.book("/transactions"), bearer);
        for (Map.Entry<String, String> request : requests.entrySet()) {
            String answer = exchange(request.getValue());
            boolean closed = answer.isEmpty();
            boolean refused = answer.startsWith("HTTP/1.1 4");
            boolean said = answer.contains("application/problem+json") && answer.contains("\"code\":\"");
            if (!closed && !(refused && said)) {
                wrong.add(request.getKey() + ": " + answer.lines().findFirst().orElse("") + " … "
                        + answer.substring(Math.max(0, answer.length() - 200)));
            }
        }
        System.out.println("[counts] broken requests: " + requests.size());
        assertThat(wrong).isEmpty();
        assertThat(person.api().get("/api/v1/me").status()).isEqualTo(200);
    }

    private static Map<String, String> requests(String path, String bearer) {
        String host = "Host: localhost\r\n" + bearer;
        String json = "Content-Type: application/json\r\n";
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no request line", "garbage\r\n\r\n");
        all.put("a path without an encoding", get("/api/v1/books/%zz", host));
        all.put("half an escape", get("/api/v1/books/%", host));
        all.put("a surrogate in the path", get("/api/v1/books/%ED%A0%80", host));
        all.put("broken UTF-8 in the path", get("/api/v1/books/%C3%28", host));
        all.put("broken UTF-8 in the query", get(path + "?q=%C3%28", host));
        all.put("a surrogate in the query", get(path + "?q=%ED%A0%80", host));
        all.put("half an escape in the query", get(path + "?q=%z", host));
        all.put("raw bytes in the query", get(path + "?q=\u00e9\u0001", host));
        all.put("a backslash", get("/api\\v1\\books", host));
        all.put("an encoded slash", get("/api/v1/books/a%2fb", host));
        all.put("an encoded way up", get("/api/v1/%2e%2e/%2e%2e/etc/passwd", host));
        all.put("a semicolon", get("/api/v1/books/x;jsessionid=1", host));
        all.put("a header of 20 KB", get("/api/v1/me", host + "X-Long: " + "x".repeat(20_000) + "\r\n"));
        all.put("a path of 20 KB", get("/api/v1/" + "x".repeat(20_000), host));
        all.put("no host", "GET /api/v1/me HTTP/1.1\r\n" + bearer + "\r\n");
        all.put("two hosts", get("/api/v1/me", host + "Host: other\r\n"));
        all.put("a negative length", post(path, host + json + "Content-Length: -1\r\n", ""));
        all.put("a length of words", post(path, host + json + "Content-Length: ten\r\n", ""));
        all.put("two lengths", post(path, host + json + "Content-Length: 2\r\nContent-Length: 3\r\n", "{}"));
        all.put("a length beyond all", post(path, host + json + "Content-Length: 99999999999999999999\r\n", ""));
        all.put("a length of 2 GB", post(path, host + json + "Content-Length: 2147483648\r\n", "{}"));
        all.put(
                "chunks of garbage",
                post(path, host + json + "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"));
        all.put("an unknown coding", post(path, host + json + "Transfer-Encoding: magic\r\n", "{}"));
        all.put("a NUL in a header", get("/api/v1/me", host + "X-Nul: a\u0000b\r\n"));
        all.put("a header without a name", get("/api/v1/me", host + ": x\r\n"));
        all.put(
                "an If-Match of raw bytes",
                post(path, host + json + "If-Match: \u00ff\u0001\r\nContent-Length: 2\r\n", "{}"));
        all.put("a method of 5 KB", "X".repeat(5_000) + " /api/v1/me HTTP/1.1\r\n" + host + "\r\n");
        all.put("HTTP of tomorrow", "GET /api/v1/me HTTP/9.9\r\n" + host + "\r\n");
        all.put(
                "an upload that is none where a list is read",
                get(path, host + "Content-Type: multipart/form-data\r\n"));
        all.put(
                "an upload without an end",
                post(
                        path.replace("transactions", "imports"),
                        host + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 60\r\n",
                        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n12345678"));
        all.put(
                "an upload of too many parts",
                post(
                        path.replace("transactions", "imports"),
                        host + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                                + manyParts().length() + "\r\n",
                        manyParts()));
        return all;
    }

    private static String manyParts() {
        return "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n".repeat(50) + "--b--\r\n";
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n" + body;
    }

    /** What comes back before the connection ends, or before patience does. */
    private String exchange(String request) throws IOException {
        URI at = api.uri("/");
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] buffer = new byte[8_192];
            for (int read = socket.getInputStream().read(buffer);
                    read > 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException | SocketException ended) {
            return answer.toString();
        }
        return answer.toString();
    }
}
