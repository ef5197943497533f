package dev.sallim.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where Sallim keeps its things, as the commands of an operator see it: {@code SALLIM_HOME}, and the database in it. */
record Place(Path home) {

    static Place fromEnvironment() {
        String home = System.getenv("SALLIM_HOME");
        return new Place(Path.of(home == null || home.isBlank() ? "data" : home)
                .toAbsolutePath()
                .normalize());
    }

    Path database() {
        return home.resolve("postgres");
    }

    /** Everything beside the database that a restored system needs, which is all but the logs, what was put aside, and what starts with a dot. */
    List<Path> companions() throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(entry -> belongs(String.valueOf(entry.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    private static boolean belongs(String name) {
        return !name.equals("postgres")
                && !name.startsWith(".")
                && !name.endsWith(".log")
                && !name.contains(".replaced-")
                && !name.endsWith(".unfinished");
    }
}
