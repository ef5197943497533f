package dev.sallim.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes requests as bytes; the ids are those that {@code sql/books.sql} gives. */
final class Requests {
    private static final int MONEY_ACCOUNTS = 6;
    private static final int FIRST_CATEGORY = 9;
    private static final int CATEGORIES = 23;
    private static final int PAYEES = 200;

    private final String token;

    Requests(String token) {
        this.token = token;
    }

    static String book(int number) {
        return id(7000, number);
    }

    static String account(int number) {
        return id(7001, number);
    }

    static String wallet() {
        return id(7002, 1);
    }

    private static String id(int space, int number) {
        return String.format(Locale.ROOT, "00000000-0000-%d-8000-%012d", space, number);
    }

    byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    byte[] post(String path, String type, byte[] body) {
        return write("POST", path, "Content-Type: " + type + "\r\n", body);
    }

    byte[] put(String path, String json) {
        return write("PUT", path, "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A verb on an object at the version that was seen. */
    byte[] verb(String path, String version) {
        return write("POST", path, "If-Match: \"" + version + "\"\r\n", new byte[0]);
    }

    private byte[] write(String method, String path, String headers, byte[] body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                + headers + "Content-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    /** Half expenses with a payee, half transfers between own accounts, as {@code pgbench/post.pgbench} does, each with a key of its own. */
    byte[] create(SplittableRandom random, int firstBook, int lastBook) {
        int from = random.nextInt(1, MONEY_ACCOUNTS + 1);
        int to = random.nextBoolean()
                ? FIRST_CATEGORY + random.nextInt(CATEGORIES)
                : 1 + (from + random.nextInt(MONEY_ACCOUNTS - 1)) % MONEY_ACCOUNTS;
        int day = random.nextInt(700);
        String json = "{\"date\":\"" + java.time.LocalDate.of(2024, 12, 1).plusDays(day) + "\",\"payeeId\":\""
                + id(7003, 1 + random.nextInt(PAYEES)) + "\",\"note\":\"coffee and a sandwich\",\"flows\":[{\"from\":\""
                + account(from) + "\",\"to\":\"" + account(to) + "\",\"amount\":{\"amount\":\""
                + (1 + random.nextInt(90_000)) + "\",\"commodity\":\"KRW\"}}]}";
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST /api/v1/books/" + book(random.nextInt(firstBook, lastBook + 1))
                + "/transactions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: " + Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong())
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n" + json;
        return head.getBytes(StandardCharsets.UTF_8);
    }
}
