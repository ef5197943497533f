package dev.sallim.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The folder of other people's real files beside the repository; tests that read them skip, saying so, where it is absent. */
final class Samples {
    private Samples() {}

    static byte[] read(String path) {
        Path file = folder().map(folder -> folder.resolve(path)).orElse(Path.of("absent"));
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                () -> "skipped: no sample " + path + " (set -Dsallim.samples to the folder)");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private static Optional<Path> folder() {
        String set = System.getProperty("sallim.samples");
        if (set != null) {
            return Optional.of(Path.of(set));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolve("shared/samples");
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}
