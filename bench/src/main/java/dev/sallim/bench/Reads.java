package dev.sallim.bench;

import dev.sallim.bench.Load.Outcome;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** Pages of lists and registers, searches and the dashboard, over HTTP. Nothing of them is cached by the product. */
final class Reads {
    private static final int CONNECTIONS = 32;
    private static final int FEW_CONNECTIONS = 4;
    private static final int OK = 200;
    private static final int DAYS = 3640;
    private static final int ACCOUNTS = 6;
    private static final int CATEGORIES = 20;
    private static final int WALKS = 24;
    private static final int STEPS = 8;
    private static final double OPEN_SHARE = 0.7;
    /** The compiler is at work that long: after 15 s a request still costs the server about twice what it does later. */
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final List<String> SEARCHES = List.of(
            "커피",
            "점심",
            "sandwich",
            "payee:이마트 amount>500000",
            "payee:bakery -note:rent",
            "state:pending",
            "커피 amount<5000",
            "주말 date:2024",
            "\"gift for mother\"",
            "note:병원 amount>100000");

    private final Stand stand;
    private final Report report;
    private final Requests requests;

    Reads(Stand stand, Report report) throws IOException {
        this.stand = stand;
        this.report = report;
        this.requests = stand.requests();
    }

    /** The rate of lists and registers, half and half. */
    void lists() throws IOException {
        Function<SplittableRandom, byte[]> pages = pages(Stand.HUNDRED_THOUSAND);
        Load load = load(CONNECTIONS, pages);
        load.closed(WARM_UP);
        Outcome closed = load.closed(LENGTH);
        report.add(
                "list of 50 and register page, half and half, random account and page, 100,000 rows, 32 connections",
                ">= 5,000/s",
                closed.perSecond() >= 5000,
                "%,.0f/s (p50 %.1f, p99 %.1f ms)",
                closed.perSecond(),
                closed.millis(50),
                closed.millis(99));
        Outcome open = load.open(LENGTH, OPEN_SHARE * closed.perSecond());
        report.add(
                "the same, open loop at 70 % of that rate",
                "p99 <= 40 ms",
                open.millis(99) <= 40,
                "p50 %.1f, p99 %.1f, max %.1f ms",
                open.millis(50),
                open.millis(99),
                open.millis(100));
    }

    /** Each read at each size, and what a million rows cost against ten thousand. */
    void growth() throws IOException {
        Map<String, double[]> p95 = new LinkedHashMap<>();
        int[] books = {Stand.TEN_THOUSAND, Stand.HUNDRED_THOUSAND, Stand.MILLION};
        for (int i = 0; i < books.length; i++) {
            int book = books[i];
            Function<SplittableRandom, byte[]> pages = pages(book);
            measure(p95, "list and register page", i, pages);
            measure(p95, "dashboard", i, random -> requests.get(path(book, "/dashboard")));
            measure(p95, "search", i, random -> search(book, random));
            measure(p95, "filter", i, random -> filter(book, random));
            Load create = new Load(stand.port(), FEW_CONNECTIONS, 201, random -> requests.create(random, book, book));
            create.closed(SHORT);
            p95.computeIfAbsent("create", any -> new double[books.length])[i] =
                    create.closed(SHORT).millis(95);
        }
        double[] lists = p95.getOrDefault("list and register page", new double[books.length]);
        double[] dashboard = p95.getOrDefault("dashboard", new double[books.length]);
        report.add("lists at 1,000,000 rows, 4 connections", "p95 <= 100 ms", lists[2] <= 100, "%.1f ms", lists[2]);
        report.add(
                "dashboard at 1,000,000 rows, 4 connections",
                "p95 <= 100 ms",
                dashboard[2] <= 100,
                "%.1f ms",
                dashboard[2]);
        p95.forEach((what, millis) -> report.add(
                "growth: " + what + ", p95 at 10 k, 100 k, 1 M rows",
                "1 M <= 2 x 10 k",
                millis[2] <= 2 * millis[0],
                "%.1f, %.1f, %.1f ms: x %.1f",
                millis[0],
                millis[1],
                millis[2],
                millis[2] / millis[0]));
    }

    private void measure(Map<String, double[]> p95, String what, int size, Function<SplittableRandom, byte[]> pages) {
        Load load = load(FEW_CONNECTIONS, pages);
        load.closed(SHORT);
        p95.computeIfAbsent(what, any -> new double[3])[size] =
                load.closed(SHORT).millis(95);
    }

    /** Searches by text and filters, together and each by itself. */
    void searches() {
        Load both = load(
                FEW_CONNECTIONS,
                random -> random.nextBoolean() ? search(Stand.MILLION, random) : filter(Stand.MILLION, random));
        both.closed(SHORT);
        Outcome all = both.closed(LENGTH);
        report.add(
                "search by text and filters at 1,000,000 rows, 4 connections",
                "p95 <= 150 ms",
                all.millis(95) <= 150,
                "p50 %.1f, p95 %.1f, p99 %.1f ms",
                all.millis(50),
                all.millis(95),
                all.millis(99));
        StringBuilder each = new StringBuilder();
        for (String text : SEARCHES) {
            Outcome one = load(
                            1, random -> requests.get(path(Stand.MILLION, "/transactions?limit=50&q=" + encoded(text))))
                    .closed(Duration.ofSeconds(1));
            each.append("%s %.0f; ".formatted(text.replace("|", " "), one.millis(50)));
        }
        report.tell("each search alone, median in ms", "-", "%s", each);
    }

    private Load load(int connections, Function<SplittableRandom, byte[]> pages) {
        return new Load(stand.port(), connections, OK, pages);
    }

    private static String path(int book, String rest) {
        return "/api/v1/books/" + Requests.book(book) + rest;
    }

    private byte[] search(int book, SplittableRandom random) {
        String text = SEARCHES.get(random.nextInt(SEARCHES.size()));
        return requests.get(path(book, "/transactions?limit=50&q=" + encoded(text)));
    }

    private byte[] filter(int book, SplittableRandom random) {
        String day = LocalDate.now(java.time.ZoneOffset.UTC)
                .minusDays(random.nextInt(DAYS))
                .toString();
        return requests.get(path(
                book,
                switch (random.nextInt(4)) {
                    case 0 ->
                        "/transactions?limit=50&category=" + Requests.account(9 + random.nextInt(CATEGORIES)) + "&to="
                                + day;
                    case 1 ->
                        "/transactions?limit=50&account=" + Requests.account(1 + random.nextInt(ACCOUNTS))
                                + "&min=100000&to=" + day;
                    case 2 -> "/transactions?limit=50&kind=EXCHANGE&to=" + day;
                    default -> "/transactions?limit=50&min=500000&max=600000&to=" + day;
                }));
    }

    /** First pages up to a random day, and pages by their cursor: a pool that was walked before. */
    private Function<SplittableRandom, byte[]> pages(int book) throws IOException {
        List<byte[]> pool = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(book);
        try (Http http = new Http(stand.port())) {
            for (int walk = 0; walk < WALKS; walk++) {
                String start = pageUpToSomeDay(book, random);
                String next = "";
                for (int step = 0; step < STEPS; step++) {
                    byte[] page = requests.get(start + next);
                    pool.add(page);
                    String cursor = http.send(page).expecting(OK).text("next");
                    if (cursor.isEmpty()) {
                        break;
                    }
                    next = "&after=" + cursor;
                }
            }
        }
        return any -> any.nextBoolean() ? pool.get(any.nextInt(pool.size())) : requests.get(pageUpToSomeDay(book, any));
    }

    private static String pageUpToSomeDay(int book, SplittableRandom random) {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).minusDays(random.nextInt(DAYS));
        return random.nextBoolean()
                ? path(book, "/transactions?limit=50&to=" + day)
                : path(
                        book,
                        "/accounts/" + Requests.account(1 + random.nextInt(ACCOUNTS)) + "/register?limit=50&to=" + day);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
