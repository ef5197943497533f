package dev.sallim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** How long a start takes until readiness answers 200, and what the JVM then holds of memory. */
final class Starts {
    private static final int TIMES = 3;
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Report report;
    private final Path scratch;

    Starts(Report report, Path scratch) {
        this.report = report;
        this.scratch = scratch;
    }

    void starts(List<String> packaged, List<String> plain) throws IOException {
        List<Double> first = new ArrayList<>();
        Path home = scratch;
        for (int time = 0; time < TIMES; time++) {
            home = Files.createDirectory(scratch.resolve("first-" + time));
            first.add(once(packaged, home));
        }
        double median = median(first);
        report.add(
                "first start of the package from nothing, database creation included, median of 3",
                "<= 8 s",
                median <= 8,
                "%.1f s",
                median);
        double warm = median(several(packaged, home));
        report.add(
                "start to readiness, warm data folder, package with AOT cache, median of 3",
                "<= 2.0 s",
                warm <= 2.0,
                "%.2f s",
                warm);
        double jar = median(several(plain, home));
        report.add("start to readiness, warm data folder, plain jar, median of 3", "<= 5 s", jar <= 5, "%.2f s", jar);
    }

    /** 60 s after a start that nobody used. */
    void idleMemory(List<String> packaged) throws IOException {
        Path home = Files.createDirectory(scratch.resolve("idle"));
        once(packaged, home);
        try (Server server = Server.start(packaged, home, Map.of())) {
            LockSupport.parkNanos(IDLE.toNanos());
            double megabytes = server.residentMegabytes();
            report.add("resident memory of the JVM, 60 s idle", "<= 300 MB", megabytes <= 300, "%.0f MB", megabytes);
        }
    }

    void loadedMemory(Server server) {
        double megabytes = server.residentMegabytes();
        report.add(
                "resident memory of the JVM, after the load above",
                "<= 500 MB",
                megabytes <= 500,
                "%.0f MB",
                megabytes);
    }

    private static List<Double> several(List<String> command, Path home) {
        List<Double> seconds = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            seconds.add(once(command, home));
        }
        return seconds;
    }

    private static double once(List<String> command, Path home) {
        try (Server server = Server.start(command, home, Map.of())) {
            return server.secondsToReady();
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
