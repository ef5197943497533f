package dev.sallim.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clients that remember what they were told. With nothing but the JDK, so that they run beside any jar. */
final class WritingClients {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NOTE = Pattern.compile("\"note\":\"key ([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final String server;
    private final String book;
    private final String account;
    private String token;
    private String refreshToken;

    /** By key: the amounts that were acknowledged, and those of which nobody knows. */
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, Integer> unanswered = new ConcurrentHashMap<>();
    private int repeated;
    private int replayed;

    private WritingClients(String server, String session) throws IOException, InterruptedException {
        this.server = server;
        this.token = field(session, "accessToken");
        this.refreshToken = field(session, "refreshToken");
        this.book = "/api/v1/books/" + first(ID, expect(200, get("/api/v1/books")));
        this.account = first(ID, expect(201, post(book + "/accounts", """
                {"name":"Checking","kind":"CHECKING","commodity":"KRW"}""", "")));
    }

    static WritingClients register(String server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"email":"killer@example.org","password":"correct battery 7","delivery":"BODY","currency":"KRW"}"""))
                .build();
        return new WritingClients(server, expect(201, HTTP.send(request, BodyHandlers.ofString())));
    }

    static boolean isReady(String server) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int repeated() {
        return repeated;
    }

    int replayed() {
        return replayed;
    }

    /** Starts clients that write until they are closed or get no answer. */
    Writing write(int clients) {
        return new Writing(clients);
    }

    final class Writing implements AutoCloseable {
        private final CountDownLatch first = new CountDownLatch(1);
        private final List<Thread> threads = new ArrayList<>();
        private volatile boolean enough;

        private Writing(int clients) {
            for (int i = 0; i < clients; i++) {
                threads.add(Thread.ofVirtual().start(this::work));
            }
        }

        void awaitFirst() throws InterruptedException {
            if (!first.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("no write within 30 s");
            }
        }

        private void work() {
            while (!enough) {
                String key = UUID.randomUUID().toString();
                int amount = 1 + ThreadLocalRandom.current().nextInt(1000);
                unanswered.put(key, amount);
                try {
                    HttpResponse<String> answer = spend(key, amount);
                    if (answer.statusCode() != 201) {
                        return;
                    }
                    acknowledged.put(key, amount);
                    unanswered.remove(key);
                    first.countDown();
                } catch (IOException e) {
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        @Override
        public void close() throws InterruptedException {
            enough = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private HttpResponse<String> spend(String key, int amount) throws IOException, InterruptedException {
        return post(book + "/transactions", """
                {"date":"2026-11-20","note":"key %s","flows":[{"from":"%s","amount":{"amount":"%d","commodity":"KRW"}}]}""".formatted(key, account, amount), key);
    }

    /** Sends what was not answered again, then counts: everything exactly once, the balance to the last digit, all invariants. */
    void check(String after) throws IOException, InterruptedException {
        String session = expect(
                200,
                post("/api/v1/auth/refresh", "{\"refreshToken\":\"" + refreshToken + "\",\"delivery\":\"BODY\"}", ""));
        token = field(session, "accessToken");
        refreshToken = field(session, "refreshToken");
        for (Map.Entry<String, Integer> open : Map.copyOf(unanswered).entrySet()) {
            HttpResponse<String> answer = spend(open.getKey(), open.getValue());
            expect(201, answer);
            repeated++;
            replayed += answer.headers().firstValue("Idempotency-Replayed").isPresent() ? 1 : 0;
            acknowledged.put(open.getKey(), open.getValue());
            unanswered.remove(open.getKey());
        }
        Map<String, Integer> found = notes();
        for (String key : acknowledged.keySet()) {
            int times = found.getOrDefault(key, 0);
            if (times != 1) {
                throw new AssertionError(
                        "after the kill of the " + after + ": write " + key + " is there " + times + " times");
            }
        }
        if (found.size() != acknowledged.size()) {
            throw new AssertionError("after the kill of the " + after + ": " + found.size() + " writes are there, "
                    + acknowledged.size() + " were acknowledged");
        }
        checkBalance(after);
        verify(after);
    }

    private Map<String, Integer> notes() throws IOException, InterruptedException {
        Map<String, Integer> found = new TreeMap<>();
        String after = "";
        while (true) {
            String page = expect(200, get(book + "/transactions?limit=500" + after));
            Matcher notes = NOTE.matcher(page);
            while (notes.find()) {
                found.merge(notes.group(1), 1, Integer::sum);
            }
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                return found;
            }
            after = "&after=" + next.group(1);
        }
    }

    private void checkBalance(String after) throws IOException, InterruptedException {
        String said = expect(200, get(book + "/accounts/" + account));
        String expected = "\"balance\":{\"amount\":\"-" + KillLoops.sum(acknowledged.values()) + "\"";
        if (!acknowledged.isEmpty() && !said.contains(expected)) {
            throw new AssertionError("after the kill of the " + after + ": " + said + " lacks " + expected);
        }
    }

    private void verify(String after) throws IOException, InterruptedException {
        String run = first(ID, expect(202, post(book + "/verify", "", "")));
        expect(200, get(book + "/runs/" + run + "/events"));
        String result = expect(200, get(book + "/runs/" + run));
        if (!result.contains("\"status\":\"SUCCEEDED\"") || result.contains("\"ok\":false")) {
            throw new AssertionError("after the kill of the " + after + ": " + result);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (body.isEmpty()) {
            request.POST(BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30));
    }

    private static String expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(
                    answer.request().uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String json, String name) {
        return first(Pattern.compile("\"" + name + "\":\"([^\"]+)\""), json);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
