package dev.sallim.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code make backup FILE=...}: writes one archive of everything in {@code SALLIM_HOME}, whether Sallim runs or not. */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || arguments[0].isBlank()) {
            System.err.println("usage: make backup FILE=name.zip");
            System.exit(2);
        }
        System.exit(run(Place.fromEnvironment(), Path.of(arguments[0])));
    }

    static int run(Place place, Path archive) throws IOException {
        Path data = place.database().resolve("data");
        if (!Files.isDirectory(data)) {
            System.err.println("There is no database in " + place.home() + ": nothing to back up.");
            return 1;
        }
        if (archive.toAbsolutePath().normalize().startsWith(place.home())) {
            System.err.println("The archive must not lie in " + place.home() + ", which it is to protect.");
            return 1;
        }
        try {
            Backup.Summary summary = Backup.write(place.database(), place.companions(), archive);
            System.out.printf(
                    "Backed up %s: %d files, %,d bytes (archive %,d bytes), as of %s.%n",
                    archive, summary.files(), summary.bytes(), Files.size(archive), summary.created());
            return 0;
        } catch (PostgresException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
