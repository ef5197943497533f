package dev.sallim.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the master key: in the environment, else in a file that only this user may read, made at the first start. */
final class MasterKey {
    private static final int BYTES = 32;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String HOW =
            "SALLIM_MASTER_KEY must be 32 bytes in base64; make one by: openssl rand -base64 32";

    private MasterKey() {}

    static byte[] find(@Nullable String given, Path home) {
        if (given != null && !given.isBlank()) {
            return decode(given.strip(), HOW);
        }
        Path file = home.resolve("keys").resolve("master.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            requirePrivate(file);
            return decode(Files.readString(file).strip(), "no master key in " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key in " + file + " cannot be read or made", e);
        }
    }

    private static byte[] decode(String text, String otherwise) {
        try {
            byte[] key = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(otherwise, e);
        }
        throw new IllegalArgumentException(otherwise);
    }

    /** Complete and on the disk before it has its name: half a key would be worse than none. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.getParent(), only("rwx------"));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "master", ".new", only("rw-------"));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: its key is the one.
            return;
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (!POSIX) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
                .containsAll(permissions)) {
            throw new IllegalStateException("the master key can be read by others; run: chmod 600 " + file);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
