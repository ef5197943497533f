package dev.sallim.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page load as Lighthouse sees it, where {@code scripts/lighthouse} can run one. */
final class Page {
    private static final Pattern SCORES = Pattern.compile("performance (\\d+) accessibility (\\d+)");
    private static final int LONGEST_MINUTES = 3;

    private final Stand stand;
    private final Report report;

    Page(Stand stand, Report report) {
        this.stand = stand;
        this.report = report;
    }

    void run(Path scratch) throws IOException, InterruptedException {
        Path said = scratch.resolve("lighthouse.log");
        Process process = new ProcessBuilder(List.of(
                        stand.root().resolve("scripts/lighthouse").toString(), "http://localhost:" + stand.port()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        String output = Files.readString(said, StandardCharsets.UTF_8);
        Matcher scores = SCORES.matcher(output);
        String what = "page load, dashboard of the demo, cold cache, Lighthouse 12 desktop";
        String bar = "performance >= 90, accessibility 100";
        if (ended && scores.find()) {
            int performance = Integer.parseInt(scores.group(1));
            int accessibility = Integer.parseInt(scores.group(2));
            report.add(what, bar, performance >= 90 && accessibility == 100, "%d, %d", performance, accessibility);
        } else {
            String[] lines = output.strip().split("\n");
            report.tell(what, bar, "not measured: %s", lines[lines.length - 1].replace('|', ' '));
        }
    }
}
