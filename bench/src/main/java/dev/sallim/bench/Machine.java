package dev.sallim.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;

/** Where and when it was measured. */
final class Machine {
    private Machine() {}

    static String now() {
        return ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'"));
    }

    static String described() throws IOException {
        return "%d processors (%s), %s of memory, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        field("/proc/cpuinfo", "model name"),
                        gigabytes(field("/proc/meminfo", "MemTotal")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    /** How busy it was with anything: the mean number of processes that wanted a processor, over 1, 5 and 15 minutes. */
    static String busy() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1") : "unknown";
    }

    /**
     * How fast one of its processors is today, in milliseconds: the quickest of seven sorts of four million numbers. A virtual machine is
     * not the same from day to day, and two tables can be compared only as far as this agrees.
     */
    static double pace() {
        long[] numbers = new Random(1).longs(4_000_000).toArray();
        double quickest = Double.MAX_VALUE;
        for (int round = 0; round < 7; round++) {
            long[] copy = numbers.clone();
            long began = System.nanoTime();
            Arrays.sort(copy);
            quickest = Math.min(quickest, (System.nanoTime() - began) / 1e6);
            if (copy[0] > copy[copy.length - 1]) {
                throw new IllegalStateException("sorting did not sort");
            }
        }
        return quickest;
    }

    private static String field(String file, String name) throws IOException {
        if (Files.exists(Path.of(file))) {
            for (String line : Files.readAllLines(Path.of(file))) {
                if (line.startsWith(name)) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return "unknown";
    }

    private static String gigabytes(String kilobytes) {
        String digits = kilobytes.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? "unknown" : Math.round(Long.parseLong(digits) / 1024.0 / 1024.0) + " GB";
    }
}
