package dev.sallim.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** What takes seconds: an import of 100,000 rows, the verification of a million. */
final class Bulk {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int ROWS = 100_000;
    private static final int TIMES = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String BOUNDARY = "----bench";
    private static final List<String> PAYEES = List.of("이마트", "스타벅스", "gs25", "bakery", "약국", "books", "지하철", "market");

    private final Stand stand;
    private final Report report;
    private final Requests requests;

    Bulk(Stand stand, Report report) throws IOException {
        this.stand = stand;
        this.report = report;
        this.requests = stand.requests();
    }

    /** Three files one after the other, into a book with a history of 10,000 rows. */
    void imports() throws IOException {
        List<Double> seconds = new ArrayList<>();
        String parts = "";
        byte[] file = {};
        for (int time = 1; time <= TIMES; time++) {
            file = file(time);
            double[] taken = oneImport(file, 1 + time);
            seconds.add(taken[0] + taken[1]);
            parts = "the last: staged with verdicts %.1f s, booked %.1f s".formatted(taken[0], taken[1]);
        }
        Collections.sort(seconds);
        double median = seconds.get(TIMES / 2);
        report.add(
                "CSV import of 100,000 rows with duplicate control and categories, median of 3",
                "<= 10 s",
                median <= 10,
                "%.1f s (%s)",
                median,
                parts);
    }

    private double[] oneImport(byte[] file, int account) throws IOException {
        String path = "/api/v1/books/" + Requests.book(Stand.IMPORTED_INTO) + "/imports";
        try (Http http = new Http(stand.port())) {
            String preview = http.send(requests.post(path + "/preview", form(), body(file, account, null)))
                    .expecting(OK)
                    .body();
            String profile = object(preview, "\"profile\":");
            long start = System.nanoTime();
            String id = http.send(requests.post(path, form(), body(file, account, profile)))
                    .expecting(ACCEPTED)
                    .text("importId");
            await(http, path + "/" + id, "READY");
            long staged = System.nanoTime();
            http.send(requests.post(path + "/" + id + "/commit", "{}")).expecting(ACCEPTED);
            await(http, path + "/" + id, "COMMITTED");
            return new double[] {(staged - start) / 1e9, (System.nanoTime() - staged) / 1e9};
        }
    }

    /** The whole of it as the owner asks for it: from the request to the result. */
    void verify() throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            String book = "/api/v1/books/" + Requests.book(Stand.MILLION);
            try (Http http = new Http(stand.port())) {
                long start = System.nanoTime();
                String run = http.send(requests.post(book + "/verify", "{}"))
                        .expecting(ACCEPTED)
                        .text("id");
                String result = await(http, book + "/runs/" + run, "SUCCEEDED");
                seconds.add((System.nanoTime() - start) / 1e9);
                if (!result.contains("\"ok\":true")) {
                    throw new IllegalStateException("the book is not whole: " + result);
                }
            }
        }
        Collections.sort(seconds);
        double median = seconds.get(TIMES / 2);
        report.add(
                "verification of all invariants at 1,000,000 rows, each with a sealed journal entry, median of 3",
                "<= 5 s",
                median <= 5,
                "%.1f s",
                median);
    }

    private String await(Http http, String path, String wanted) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            Http.Answer answer = http.send(requests.get(path)).expecting(OK);
            String status = answer.text("status");
            if (status.equals(wanted)) {
                return answer.body();
            }
            if (status.equals("FAILED")) {
                break;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new IllegalStateException("never " + wanted + ": " + path);
    }

    private static String form() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private static byte[] body(byte[] file, int account, @org.jspecify.annotations.Nullable String profile) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 2000);
        part(body, "accountId", Requests.account(account));
        if (profile != null) {
            part(body, "profile", profile);
        }
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bank.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A bank's file over ten years, oldest first. */
    private static byte[] file(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LocalDate last = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1);
        StringBuilder csv = new StringBuilder("Date,Description,Amount\n");
        for (int row = 0; row < ROWS; row++) {
            int payee = 1 + random.nextInt(200);
            int amount = (1 + random.nextInt(90_000)) * 10;
            csv.append(last.minusDays((long) (ROWS - row) * 3650 / ROWS))
                    .append(',')
                    .append(PAYEES.get(payee % PAYEES.size()))
                    .append(' ')
                    .append(payee)
                    .append(',')
                    .append(random.nextInt(10) == 0 ? amount : -amount)
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The JSON object behind a key. Braces in strings do not occur in what the bench reads this way. */
    private static String object(String json, String key) {
        int start = json.indexOf('{', json.indexOf(key));
        int depth = 0;
        for (int at = start; at < json.length(); at++) {
            char c = json.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return json.substring(start, at + 1);
            }
        }
        throw new IllegalStateException("no object " + key + " in " + json);
    }
}
