package dev.sallim.bench;

import dev.sallim.bench.Load.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Transactions made over HTTP, beside what the database alone does with the same function on the same data in the same minute. */
final class Writes {
    private static final int CONNECTIONS = 32;
    private static final int PGBENCH_CLIENTS = 16;
    private static final int CREATED = 201;
    private static final YearMonth CLOSED = YearMonth.of(2024, 11);
    private static final double OPEN_SHARE = 0.7;
    /** As long as {@link Reads}, and for the same reason. */
    private static final Duration WARM_UP = Duration.ofSeconds(45);

    private static final Duration LENGTH = Duration.ofSeconds(15);
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Stand stand;
    private final Report report;

    Writes(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    void run() throws IOException {
        Requests requests = stand.requests();
        freeze(requests);
        Load many =
                new Load(stand.port(), CONNECTIONS, CREATED, random -> requests.create(random, 1, Stand.LOADED_BOOKS));
        many.closed(WARM_UP);
        pgbench(Duration.ofSeconds(5));
        double[] database = new double[2];
        Outcome[] http = new Outcome[2];
        for (int round = 0; round < 2; round++) {
            database[round] = pgbench(LENGTH);
            http[round] = many.closed(LENGTH);
        }
        int better = http[0].perSecond() > http[1].perSecond() ? 0 : 1;
        double perSecond = http[better].perSecond();
        double limit = Math.max(database[0], database[1]);
        report.add(
                "create over HTTP, 32 connections, 200 books, half transfers, each with a closed month",
                ">= 2,500/s",
                perSecond >= 2500,
                "%,.0f/s",
                perSecond);
        report.add(
                "the same, against pgbench on the write function",
                ">= 45 %",
                perSecond >= 0.45 * limit,
                "%.0f %% of %,.0f/s",
                100 * perSecond / limit,
                limit);
        report.add(
                "the same, p99, closed loop",
                "<= 50 ms",
                http[better].millis(99) <= 50,
                "%.1f ms (p50 %.1f ms)",
                http[better].millis(99),
                http[better].millis(50));
        Outcome open = many.open(LENGTH, OPEN_SHARE * perSecond);
        report.tell(
                "the same, open loop at 70 % of that rate",
                "-", "p50 %.1f, p99 %.1f, max %.1f ms", open.millis(50), open.millis(99), open.millis(100));
        oneBook(requests, perSecond);
    }

    /** A closed month before the days that are written to: the freeze is on in each book. */
    private void freeze(Requests requests) throws IOException {
        try (Http http = new Http(stand.port())) {
            for (int book = 1; book <= Stand.LOADED_BOOKS; book++) {
                Periods periods = new Periods(http, requests, book);
                String closed = periods.drafted(CLOSED);
                periods.activate(closed);
                periods.close(closed);
            }
        }
    }

    private void oneBook(Requests requests, double many) {
        Outcome one =
                new Load(stand.port(), CONNECTIONS, CREATED, random -> requests.create(random, 1, 1)).closed(LENGTH);
        report.add(
                "create over HTTP, 32 connections, one book",
                ">= 60 % of 200 books",
                one.perSecond() >= 0.6 * many,
                "%,.0f/s, %.0f %%, p99 %.1f ms",
                one.perSecond(),
                100 * one.perSecond() / many,
                one.millis(99));
    }

    /** Transactions per second of the frozen script. */
    private double pgbench(Duration length) throws IOException {
        Database database = stand.database();
        Path script = stand.root().resolve("bench/pgbench/post.pgbench");
        String person;
        try {
            person = database.texts("SELECT id FROM person ORDER BY created_at LIMIT 1")
                    .getFirst();
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(PGBENCH_CLIENTS),
                        "-j",
                        "1",
                        "-T",
                        Long.toString(length.toSeconds()),
                        "-D",
                        "first=1",
                        "-D",
                        "last=" + Stand.LOADED_BOOKS,
                        "-D",
                        "person=" + person,
                        "-f",
                        script.toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(database.port()),
                        "-U",
                        "sallim",
                        "sallim"))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGOPTIONS", "-c role=sallim_app");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        if (!tps.find() || said.contains("aborted")) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }
}
