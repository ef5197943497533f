package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A whole database, and the files that belong to it, in one compressed archive; and back.
 *
 * <p>The archive is a ZIP file: {@code data/} is PostgreSQL's folder, copied while it works, with the piece of its log that makes the
 * copy consistent; {@code files/} holds what lies beside the database's home, keys included, so the archive is as secret as the data.
 * The last entry is the {@link Manifest}. Everything acknowledged before the copy's end is in it.
 */
public final class Backup {

    /** What an archive holds. */
    public record Summary(String postgres, Instant created, int files, long bytes) {
        static Summary of(Manifest manifest) {
            long bytes = manifest.files().values().stream()
                    .mapToLong(Manifest.Entry::size)
                    .sum();
            return new Summary(
                    manifest.postgres(), manifest.created(), manifest.files().size(), bytes);
        }
    }

    private Backup() {}

    /**
     * Copies a running database; its users notice nothing but the disk's work.
     *
     * @param companions files and folders beside the database's home that belong into the same archive
     */
    public static Summary write(EmbeddedPostgres postgres, List<Path> companions, Path archive) {
        return write(
                new LiveCopy(new Home(postgres.home()), postgres.jdbcUrl("postgres"), postgres.password()),
                companions,
                archive);
    }

    /** Copies the database of a home folder: the running one, whichever process runs it, else one that is started for the copy. */
    public static Summary write(Path home, List<Path> companions, Path archive) {
        try (EmbeddedPostgres own = EmbeddedPostgres.start(Settings.in(home))) {
            return write(own, companions, archive);
        } catch (PostgresException e) {
            if (e.reason() != Reason.ALREADY_RUNNING) {
                throw e;
            }
        }
        return write(LiveCopy.ofRunning(new Home(home.toAbsolutePath().normalize())), companions, archive);
    }

    private static Summary write(LiveCopy copy, List<Path> companions, Path archive) {
        try (ArchiveWriter writer = new ArchiveWriter(archive.toAbsolutePath().normalize())) {
            return Summary.of(copy.to(writer, companions));
        } catch (IOException e) {
            throw new PostgresException(
                    Reason.BACKUP_FAILED,
                    "The backup " + archive + " could not be written: " + Home.describe(e) + ".",
                    e);
        } catch (SQLException e) {
            throw new PostgresException(Reason.BACKUP_FAILED, "The database could not be copied: " + e.getMessage(), e);
        }
    }

    /**
     * Brings an archive back into a home folder whose database is stopped. Every file is compared with the manifest before anything
     * takes its place.
     *
     * @param replace whether a database that is there may make room; it is kept beside the new one as {@code data.replaced-N}
     */
    public static Summary restore(Path archive, Path home, boolean replace) {
        return Summary.of(new Restore(archive, Home.open(home.toAbsolutePath().normalize()), replace).run());
    }
}
