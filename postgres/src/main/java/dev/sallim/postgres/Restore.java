package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Brings one archive back: unpack beside, compare every file with the manifest, and only then change places. */
final class Restore {

    private final Path archive;
    private final Home home;
    private final boolean replace;

    Restore(Path archive, Home home, boolean replace) {
        this.archive = archive;
        this.home = home;
        this.replace = replace;
    }

    Manifest run() {
        try (FolderLock _ = FolderLock.take(home)) {
            return underLock();
        } catch (NoSuchFileException e) {
            throw new PostgresException(Reason.BROKEN_ARCHIVE, "There is no archive " + archive + ".", e);
        } catch (ZipException e) {
            throw new PostgresException(
                    Reason.BROKEN_ARCHIVE,
                    "This archive is not restored: it is no ZIP file, or it is damaged (" + e.getMessage() + ").",
                    e);
        } catch (IOException e) {
            throw new PostgresException(
                    Reason.UNWRITABLE,
                    "The archive " + archive + " could not be restored: " + Home.describe(e) + ".",
                    e);
        }
    }

    private Manifest underLock() throws IOException {
        if (!replace && !DataFolder.isAbsent(home.data())) {
            throw new PostgresException(
                    Reason.WOULD_OVERWRITE,
                    "There is a database in " + home.folder()
                            + " already: say that it may be replaced, and it is kept beside the restored one.");
        }
        Orphans.refuse(home.data());
        Path unfinished = home.folder().resolve("restore.unfinished");
        Home.deleteTree(unfinished);
        Home.ownerOnlyFolder(unfinished);
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifest(zip);
            unpack(zip, manifest, unfinished);
            DataFolder.requireOurs(unfinished.resolve("data"), manifest.postgres());
            changePlaces(unfinished);
            return manifest;
        } finally {
            Home.deleteTree(unfinished);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw Manifest.broken("it has no manifest");
        }
        Manifest manifest;
        try (InputStream content = zip.getInputStream(entry)) {
            manifest = Manifest.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
        String ours = Binaries.packedVersion();
        if (!ours.startsWith(manifest.postgres() + ".")) {
            throw new PostgresException(
                    Reason.WRONG_VERSION,
                    "This backup was made by PostgreSQL " + manifest.postgres() + ", and this is PostgreSQL " + ours
                            + ".");
        }
        return manifest;
    }

    private static void unpack(ZipFile zip, Manifest manifest, Path target) throws IOException {
        Set<String> missing = new TreeSet<>(manifest.files().keySet());
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            Path path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw Manifest.broken("the entry " + entry.getName() + " leaves its folder");
            }
            if (entry.getName().equals(Manifest.NAME)) {
                continue;
            }
            if (entry.isDirectory()) {
                makeFolders(target, path);
            } else {
                makeFolders(target, parent(path));
                unpackFile(zip, entry, manifest, path);
                missing.remove(entry.getName());
            }
        }
        if (!missing.isEmpty()) {
            throw Manifest.broken(missing.size() + " files are missing, among them "
                    + missing.iterator().next());
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("path must lie in a folder: " + path);
        }
        return parent;
    }

    private static void makeFolders(Path top, Path folder) throws IOException {
        if (folder.equals(top) || Files.isDirectory(folder)) {
            return;
        }
        makeFolders(top, parent(folder));
        Home.ownerOnlyFolder(folder);
    }

    private static void unpackFile(ZipFile zip, ZipEntry entry, Manifest manifest, Path path) throws IOException {
        Manifest.Entry expected = manifest.files().get(entry.getName());
        if (expected == null) {
            throw Manifest.broken("the file " + entry.getName() + " is not in its manifest");
        }
        MessageDigest digest = ArchiveWriter.sha256();
        Home.ownerOnly(path);
        long size;
        try (InputStream content = zip.getInputStream(entry);
                OutputStream file = Files.newOutputStream(path)) {
            size = ArchiveWriter.copy(content, file, digest);
        }
        if (size != expected.size()
                || !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw Manifest.broken("the file " + entry.getName() + " differs from its manifest");
        }
    }

    /** The password goes first: a folder without one is given a new one at its next start, whichever data it then holds. */
    private void changePlaces(Path unfinished) throws IOException {
        Home.syncTree(unfinished);
        Path files = unfinished.resolve("files");
        if (Files.isDirectory(files)) {
            for (Path file : entries(files)) {
                put(file, parent(home.folder()).resolve(file.getFileName()));
            }
        }
        Files.deleteIfExists(home.password());
        put(unfinished.resolve("data"), home.data());
        Home.syncFolder(home.folder());
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    private static void put(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            int number = 1;
            while (Files.exists(aside(to, number))) {
                number++;
            }
            Files.move(to, aside(to, number), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path aside(Path path, int number) {
        return path.resolveSibling(path.getFileName() + ".replaced-" + number);
    }
}
