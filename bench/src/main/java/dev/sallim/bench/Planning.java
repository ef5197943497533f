package dev.sallim.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What planning shows, over HTTP: a household with twelve closed months, an active and a drafted one, at each size; and a large forecast. */
final class Planning {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int CONNECTIONS = 4;
    private static final int CLOSED = 12;
    private static final int FIRST_CATEGORY = 9;
    private static final int CATEGORIES = 23;
    private static final int SALARY = 33;
    private static final int WON_ACCOUNTS = 6;
    private static final int ITEMS = 20;
    private static final int MANY_ACCOUNTS = 30;
    private static final int MANY_ITEMS = 200;
    private static final int BAR = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Stand stand;
    private final Report report;
    private final Requests requests;

    Planning(Stand stand, Report report) throws IOException {
        this.stand = stand;
        this.report = report;
        this.requests = stand.requests();
    }

    void run() throws IOException {
        Map<String, double[]> p95 = new LinkedHashMap<>();
        int[] books = {Stand.TEN_THOUSAND, Stand.HUNDRED_THOUSAND, Stand.MILLION};
        for (int size = 0; size < books.length; size++) {
            String book = path(books[size]);
            String active = household(books[size]);
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("budget page", "/periods/" + active + "/budget");
            pages.put("results of twelve periods", "/wallets/" + Requests.wallet() + "/periods/results");
            pages.put("payees of a period", "/periods/" + active + "/payees");
            pages.put("allowance", "/allowance");
            pages.put("upcoming", "/upcoming");
            pages.put("forecast of balances, 24 months", "/forecast/balance?months=24");
            pages.put("forecast of spending", "/forecast/spending");
            pages.put("recommendations", "/recommendations");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                p95.computeIfAbsent(page.getKey(), any -> new double[books.length])[size] =
                        measure(book + page.getValue()).millis(95);
            }
        }
        p95.forEach((what, millis) -> report.add(
                what + " at 1,000,000 rows (10 k, 100 k, 1 M rows), 4 connections",
                "p95 <= 100 ms",
                millis[2] <= BAR,
                "%.1f ms (%.1f, %.1f, %.1f ms: x %.1f)",
                millis[2],
                millis[0],
                millis[1],
                millis[2],
                millis[2] / millis[0]));
        large();
    }

    private Load.Outcome measure(String page) {
        return measure(page, CONNECTIONS);
    }

    private Load.Outcome measure(String page, int connections) {
        Load load = new Load(stand.port(), connections, OK, any -> requests.get(page));
        load.closed(WARM_UP);
        return load.closed(LENGTH);
    }

    /** Twelve months closed, one active, one drafted, a line for each category, twenty items, a goal. @return the active period's id */
    private String household(int number) throws IOException {
        String book = path(number);
        try (Http http = new Http(stand.port())) {
            http.send(requests.post(
                            book + "/rates",
                            "{\"from\":\"USD\",\"to\":\"KRW\",\"day\":\"2015-01-01\",\"rate\":\"1000\"}"))
                    .expecting(CREATED);
            for (int i = 0; i < ITEMS; i++) {
                boolean pay = i == 0;
                int account = 1 + i % WON_ACCOUNTS;
                int category = pay ? SALARY : FIRST_CATEGORY + i;
                item(http, book, i, pay ? category : account, pay ? account : category, pay ? "25" : "" + (1 + i));
            }
            http.send(requests.post(book + "/goals", """
                            {"name":"Trip","kind":"AMOUNT","target":{"amount":"3000000","commodity":"KRW"},"dueOn":"%s",\
                            "accounts":[{"accountId":"%s","earmark":{"amount":"0","commodity":"KRW"}}]}""".formatted(today().plusYears(1), Requests.account(1))))
                    .expecting(CREATED);
            return months(http, new Periods(http, requests, number), book);
        }
    }

    private String months(Http http, Periods periods, String book) throws IOException {
        periods.byMonth();
        YearMonth month = YearMonth.from(today()).minusMonths(CLOSED);
        String period = periods.drafted(month);
        for (int i = 0; i < CATEGORIES; i++) {
            http.send(requests.put(
                            book + "/periods/" + period + "/budget/" + Requests.account(FIRST_CATEGORY + i),
                            """
                            {"plan":{"amount":"300000","commodity":"KRW"},"rollover":"%s"}""".formatted(i % 2 == 0 ? "SURPLUS" : "NONE")))
                    .expecting(OK);
        }
        for (int i = 0; i < CLOSED; i++) {
            periods.activate(period);
            periods.close(period);
            month = month.plusMonths(1);
            period = filled(http, periods, book, month);
        }
        periods.activate(period);
        filled(http, periods, book, month.plusMonths(1));
        return period;
    }

    private String filled(Http http, Periods periods, String book, YearMonth month) throws IOException {
        String period = periods.drafted(month);
        http.send(requests.post(book + "/periods/" + period + "/budget/fill", "{\"from\":\"PREVIOUS\"}"))
                .expecting(OK);
        return period;
    }

    private void item(Http http, String book, int number, String from, String to, String rule) throws IOException {
        http.send(requests.post(book + "/recurring", """
                        {"name":"Item %d","flows":[{"from":"%s","to":"%s","amount":{"amount":"%d","commodity":"KRW"}}],"rule":"%s","startsOn":"%s","mode":"REMIND"}""".formatted(number, from, to, 1000 + number, rule, today())))
                .expecting(CREATED);
    }

    private void item(Http http, String book, int number, int from, int to, String day) throws IOException {
        item(http, book, number, Requests.account(from), Requests.account(to), "FREQ=MONTHLY;BYMONTHDAY=" + day);
    }

    /** 24 months of 30 accounts and 200 items. */
    private void large() throws IOException {
        String book = path(Stand.PLANNED);
        try (Http http = new Http(stand.port())) {
            List<String> accounts = new ArrayList<>();
            for (int i = 1; i <= WON_ACCOUNTS; i++) {
                accounts.add(Requests.account(i));
            }
            while (accounts.size() < MANY_ACCOUNTS) {
                accounts.add(http.send(requests.post(
                                book + "/accounts",
                                "{\"name\":\"Purse " + accounts.size()
                                        + "\",\"kind\":\"CHECKING\",\"commodity\":\"KRW\"}"))
                        .expecting(CREATED)
                        .text("id"));
            }
            for (int i = 0; i < MANY_ITEMS; i++) {
                item(
                        http,
                        book,
                        i,
                        accounts.get(i % MANY_ACCOUNTS),
                        Requests.account(FIRST_CATEGORY + i % CATEGORIES),
                        i % 10 == 0 ? "FREQ=WEEKLY" : "FREQ=MONTHLY;BYMONTHDAY=" + (1 + i % 28));
            }
        }
        Load.Outcome alone = measure(book + "/forecast/balance?months=24", 1);
        report.add(
                "forecast of balances, 24 months, 30 accounts, 200 recurring items, 1 connection",
                "<= 100 ms",
                alone.millis(50) <= BAR,
                "p50 %.1f, p95 %.1f ms",
                alone.millis(50),
                alone.millis(95));
    }

    private static LocalDate today() {
        return LocalDate.now(SEOUL);
    }

    private static String path(int book) {
        return "/api/v1/books/" + Requests.book(book);
    }
}
