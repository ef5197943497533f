package dev.sallim.bench;

import java.io.IOException;
import java.time.YearMonth;

/** Months of a book's wallet, made over HTTP as a person would: drafted, activated, closed. */
final class Periods {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Http http;
    private final Requests requests;
    private final String wallet;

    Periods(Http http, Requests requests, int book) {
        this.http = http;
        this.requests = requests;
        this.wallet = "/api/v1/books/" + Requests.book(book) + "/wallets/" + Requests.wallet();
    }

    void byMonth() throws IOException {
        http.send(requests.put(wallet + "/period-rule", "{\"kind\":\"MONTH\"}")).expecting(OK);
    }

    /** @return its id */
    String drafted(YearMonth month) throws IOException {
        return http.send(requests.post(wallet + "/periods", """
                        {"name":"%s","startsOn":"%s","endsOn":"%s"}""".formatted(month, month.atDay(1), month.atEndOfMonth())))
                .expecting(CREATED)
                .text("id");
    }

    void activate(String period) throws IOException {
        verb(period, "activate");
    }

    void close(String period) throws IOException {
        verb(period, "close");
    }

    private void verb(String period, String verb) throws IOException {
        String path = wallet + "/periods/" + period;
        String version = http.send(requests.get(path)).expecting(OK).number("version");
        http.send(requests.verb(path + "/" + verb, version)).expecting(OK);
    }
}
