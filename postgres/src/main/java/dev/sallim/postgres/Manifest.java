package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last entry of a backup: what it is, and the size and SHA-256 of every file in it.
 *
 * <pre>
 * sallim-backup 1
 * postgres 18
 * created 2026-11-21T04:27:29.063Z
 * file 8192 9f86d0... data/base/1/112
 * end 1
 * </pre>
 */
record Manifest(String postgres, Instant created, Map<String, Entry> files) {

    static final String NAME = "manifest";

    private static final String FIRST_LINE = "sallim-backup 1";

    record Entry(long size, String sha256) {}

    Manifest {
        files = Map.copyOf(files);
    }

    String text() {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\n");
        text.append("postgres ").append(postgres).append('\n');
        text.append("created ").append(created).append('\n');
        new TreeMap<>(files)
                .forEach((name, entry) -> text.append("file ")
                        .append(entry.size())
                        .append(' ')
                        .append(entry.sha256())
                        .append(' ')
                        .append(name)
                        .append('\n'));
        return text.append("end ").append(files.size()).append('\n').toString();
    }

    static Manifest parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() < 4
                    || !lines.get(0).equals(FIRST_LINE)
                    || !lines.getLast().equals("end " + (lines.size() - 4))) {
                throw broken("it is no backup of this kind, or its end is missing");
            }
            Map<String, Entry> files = new TreeMap<>();
            for (String line : lines.subList(3, lines.size() - 1)) {
                String[] words = line.split(" ", 4);
                if (words.length != 4 || !words[0].equals("file")) {
                    throw broken("its manifest has the line \"" + line + "\"");
                }
                files.put(words[3], new Entry(Long.parseLong(words[1]), words[2]));
            }
            return new Manifest(
                    after("postgres ", lines.get(1)), Instant.parse(after("created ", lines.get(2))), files);
        } catch (NumberFormatException | DateTimeException e) {
            throw broken("its manifest cannot be read");
        }
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw broken("its manifest lacks " + word.strip());
        }
        return line.substring(word.length());
    }

    static PostgresException broken(String why) {
        return new PostgresException(Reason.BROKEN_ARCHIVE, "This archive is not restored: " + why + ".");
    }
}
