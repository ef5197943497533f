package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version. */
record Binaries(Path folder, String version) {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    Path postgres() {
        return program("postgres");
    }

    Path initdb() {
        return program("initdb");
    }

    Path pgCtl() {
        return program("pg_ctl");
    }

    /** 18 of 18.6.0: the part that a data folder is bound to. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    private Path program(String name) {
        return folder.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
    }

    static String packedVersion() {
        Properties properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (in == null) {
                throw new IllegalStateException("binaries.properties is not packed");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("binaries.properties cannot be read", e);
        }
        return properties.getProperty("version", "");
    }

    /** Unpacks into a folder beside the final one, then renames: a crash or a power cut in between leaves nothing that counts. */
    static Binaries unpackedIn(Home home) throws IOException {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        String version = packedVersion();
        Path folder = home.binaries()
                .resolve(version + archive.substring("postgres".length(), archive.length() - ".txz".length()));
        Binaries binaries = new Binaries(folder, version);
        if (Files.isExecutable(binaries.postgres())) {
            return binaries;
        }
        Home.deleteTree(home.binaries());
        Path unfinished = home.binaries().resolve("unfinished");
        Files.createDirectories(unfinished);
        try (InputStream packed = open(archive)) {
            unpack(packed, unfinished);
        }
        openForReading(home.binaries());
        openForReading(unfinished);
        Home.syncTree(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return binaries;
    }

    private static InputStream open(String archive) {
        InputStream packed = Binaries.class.getResourceAsStream("/" + archive);
        if (packed == null) {
            throw new PostgresException(
                    Reason.UNSUPPORTED_PLATFORM,
                    "This build carries no PostgreSQL for this machine (" + archive
                            + " is missing): use the release build, or an external server.");
        }
        return packed;
    }

    /** The name under which the packed archive of a platform is published, from Java's names of system and processor. */
    static String archive(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("linux")
                ? "linux"
                : os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : null;
        String processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "windows".equals(system) ? "x86_64" : "arm_64";
            default -> null;
        };
        if (system == null || processor == null) {
            throw new PostgresException(
                    Reason.UNSUPPORTED_PLATFORM,
                    "There is no embedded PostgreSQL for " + osName + " on " + osArch + ": use an external server.");
        }
        return "postgres-" + system + "-" + processor + ".txz";
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive leaves its folder: " + entry.getName());
                }
                if (isForCompilersOnly(entry.getName())) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    writeEntry(tar, entry, path);
                }
            }
        }
    }

    private static boolean isForCompilersOnly(String name) {
        return name.endsWith(".a") || name.contains("lib/pkgconfig");
    }

    private static void writeEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (!WINDOWS) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    /** The account that PostgreSQL runs under need not be ours, whatever our umask is. */
    private static void openForReading(Path top) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path folder : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
