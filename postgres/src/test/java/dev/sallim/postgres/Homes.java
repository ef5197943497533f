package dev.sallim.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Home folders for tests. The binaries are unpacked once per run and linked, and an empty database is made once and copied: both take
 * longer than most tests.
 */
final class Homes {

    private static final Path SHARED = prepare();

    private Homes() {}

    private static Path prepare() {
        try {
            Path shared = Path.of("target", "prepared-home").toAbsolutePath();
            Home.deleteTree(shared);
            EmbeddedPostgres.start(Settings.in(shared)).close();
            return shared;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A home without a database. */
    static Path empty(Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("postgres"));
        Files.createSymbolicLink(home.resolve("binaries"), SHARED.resolve("binaries"));
        return home;
    }

    /** A home with an empty database that was stopped in order. */
    static Path withDatabase(Path folder) throws IOException {
        Path home = empty(folder);
        copy(SHARED.resolve("password"), home.resolve("password"));
        try (Stream<Path> all = Files.walk(SHARED.resolve("data"))) {
            for (Path from : (Iterable<Path>) all::iterator) {
                copy(from, home.resolve(SHARED.relativize(from)));
            }
        }
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
