package dev.sallim.postgres;

import java.nio.file.Path;
import java.util.List;

/** {@code make restore FILE=...}: brings an archive back into {@code SALLIM_HOME} while Sallim is stopped. */
public final class RestoreCommand {

    private static final String REPLACE = "--replace";

    private RestoreCommand() {}

    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        List<String> files = words.stream()
                .filter(word -> !word.equals(REPLACE) && !word.isBlank())
                .toList();
        if (files.size() != 1) {
            System.err.println("usage: make restore FILE=name.zip [REPLACE=yes]");
            System.exit(2);
        }
        System.exit(run(Place.fromEnvironment(), Path.of(files.getFirst()), words.contains(REPLACE)));
    }

    static int run(Place place, Path archive, boolean replace) {
        try {
            Backup.Summary summary = Backup.restore(archive, place.database(), replace);
            System.out.printf(
                    "Restored %s: %d files, as of %s. What it replaced, if anything, is kept beside it as *.replaced-N.%n",
                    archive, summary.files(), summary.created());
            return 0;
        } catch (PostgresException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
