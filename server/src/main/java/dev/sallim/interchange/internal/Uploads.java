package dev.sallim.interchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder of uploaded files. A file is there from its upload until it is staged; what a crash left is swept away a day later. */
@Component
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_NAME = 255;

    private final Path folder;
    private final Clock clock;

    Uploads(InterchangeSettings settings, Clock clock) {
        this.folder = settings.uploads();
        this.clock = clock;
    }

    /** Streams a file to the disk; a stream that breaks off leaves nothing. */
    public UploadedFile keep(UUID id, String name, InputStream bytes) throws IOException {
        Files.createDirectories(folder);
        sweep();
        Path path = path(id);
        MessageDigest digest = sha256();
        try {
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                bytes.transferTo(out);
            }
            return new UploadedFile(path, shown(name), Files.size(path), digest.digest());
        } catch (IOException | RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    Path path(UUID id) {
        return folder.resolve(id + ".upload");
    }

    public void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be deleted; it is swept away later", e);
        }
    }

    private void sweep() {
        Instant before = clock.instant().minus(FORGOTTEN);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isOlder(file, before)).forEach(this::delete);
        } catch (IOException e) {
            LOG.warn("the folder of uploads could not be swept", e);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Only the last part, without control characters: browsers send what they like. */
    private static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(MOST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "file" : clean;
    }

    static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
