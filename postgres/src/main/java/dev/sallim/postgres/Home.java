package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layout of the home folder, and the file operations that it needs. */
record Home(Path folder) {

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");

    Path binaries() {
        return folder.resolve("binaries");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** A data folder in the making: nothing in it counts until it is renamed to {@link #data()}. */
    Path unfinishedData() {
        return folder.resolve("data.unfinished");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** Makes the folder where it is missing and proves that it can be written to. */
    static Home open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
            Path probe = Files.createTempFile(folder, ".probe", "");
            Files.delete(probe);
            return new Home(folder);
        } catch (IOException e) {
            throw new PostgresException(
                    Reason.UNWRITABLE, "The folder " + folder + " cannot be written to: " + describe(e) + ".", e);
        }
    }

    static String describe(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** Creates or empties a file that only its owner can read. */
    static Path ownerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, attributes("rw-------"));
    }

    static Path ownerOnlyFolder(Path folder) throws IOException {
        return Files.createDirectory(folder, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Forces a folder's entries (after a rename) to the disk; a platform that cannot open folders does so by itself. */
    static void syncFolder(Path folder) throws IOException {
        if (POSIX) {
            sync(folder);
        }
    }

    static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Forces every file and folder to the disk, so that a rename which follows names something whole. Linux does it for the whole file
     * system at once, a hundred times faster than file by file.
     */
    static void syncTree(Path top) throws IOException {
        Path sync = Path.of("/usr/bin/sync");
        if (System.getProperty("os.name").equals("Linux")
                && Files.isExecutable(sync)
                && Tool.run(List.of(sync.toString(), "--file-system", top.toString()), top)
                        .succeeded()) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all.filter(path -> !Files.isSymbolicLink(path))::iterator) {
                if (Files.isDirectory(path)) {
                    syncFolder(path);
                } else {
                    sync(path);
                }
            }
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
