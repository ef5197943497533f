package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies a data folder while the server writes to it, by PostgreSQL's own low-level backup: {@code pg_backup_start}, the files in any
 * state, {@code pg_backup_stop}, then the log from the start to the end. Replaying that log at the first start makes the copy consistent.
 * A temporary replication slot keeps the server from recycling log that is not copied yet.
 *
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">Low-level base backup</a>
 */
final class LiveCopy {

    private static final String DATA = "data/";
    private static final String FILES = "files/";
    private static final Path CONTROL = Path.of("global", "pg_control");

    /** What these hold is of no use to another server; the folders themselves must exist. */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "backup_manifest");

    private final Home home;
    private final String url;
    private final String password;

    LiveCopy(Home home, String url, String password) {
        this.home = home;
        this.url = url;
        this.password = password;
    }

    /** The database that another process runs. */
    static LiveCopy ofRunning(Home home) {
        try {
            PidFile running = PidFile.read(home.data())
                    .filter(PidFile::ready)
                    .orElseThrow(() -> new PostgresException(
                            Reason.BACKUP_FAILED,
                            "The database in " + home.folder()
                                    + " is being started or stopped: try again in a moment."));
            String password =
                    Files.readString(home.password(), StandardCharsets.UTF_8).strip();
            return new LiveCopy(home, EmbeddedPostgres.jdbcUrl(running.port(), "postgres"), password);
        } catch (IOException e) {
            throw new PostgresException(
                    Reason.BACKUP_FAILED,
                    "The folder " + home.folder() + " cannot be read: " + Home.describe(e) + ".",
                    e);
        }
    }

    Manifest to(ArchiveWriter archive, List<Path> companions) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url, DataFolder.USER, password);
                Statement statement = connection.createStatement()) {
            refuseTablespaces();
            String version = text(statement, "select current_setting('server_version_num')::int / 10000");
            statement.execute(
                    "select pg_create_physical_replication_slot('sallim_backup_' || pg_backend_pid(), true, true)");
            String start = text(statement, "select pg_backup_start('sallim', fast => true)");
            copyData(archive);
            archive.file(DATA + "global/pg_control", stable(home.data().resolve(CONTROL)));
            String stop = stop(statement, archive);
            copyLog(connection, archive, start, stop);
            // After the data: a row that names a file must not come without it.
            for (Path companion : companions) {
                copyCompanion(archive, companion);
            }
            return archive.finish(version, now(statement));
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Instant now(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void refuseTablespaces() throws IOException {
        try (Stream<Path> spaces = Files.list(home.data().resolve("pg_tblspc"))) {
            if (spaces.findAny().isPresent()) {
                throw new PostgresException(
                        Reason.BACKUP_FAILED,
                        "The database keeps tables outside its folder (tablespaces), which this backup cannot hold.");
            }
        }
    }

    private void copyData(ArchiveWriter archive) throws IOException {
        Path data = home.data();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path inside = data.relativize(path);
                if (path.equals(data) || isLeftOut(inside)) {
                    continue;
                }
                copy(archive, path, DATA + slashed(inside));
            }
        }
    }

    private static boolean isLeftOut(Path inside) {
        String name = String.valueOf(inside.getFileName());
        return inside.equals(CONTROL)
                || LEFT_OUT.contains(inside.toString())
                || (inside.getNameCount() > 1
                        && EMPTIED.contains(inside.getName(0).toString()))
                || name.startsWith("pgsql_tmp")
                || name.startsWith("pg_internal.init");
    }

    private static String slashed(Path inside) {
        return inside.toString().replace('\\', '/');
    }

    /** A file that is gone by now was dropped since the start; the log says so too. */
    private static void copy(ArchiveWriter archive, Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            archive.folder(name);
            return;
        }
        InputStream content;
        try {
            content = Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            return;
        }
        try (content) {
            archive.file(name, content);
        }
    }

    private static void copyCompanion(ArchiveWriter archive, Path companion) throws IOException {
        Path parent = companion.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("companions must not hold " + companion);
        }
        try (Stream<Path> all = Files.walk(companion.toAbsolutePath().normalize())) {
            for (Path path : (Iterable<Path>) all::iterator) {
                copy(archive, path, FILES + slashed(parent.relativize(path)));
            }
        }
    }

    /** The server rewrites this small file in place: read until two looks agree. */
    private static byte[] stable(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        for (byte[] again = Files.readAllBytes(file);
                !Arrays.equals(content, again);
                again = Files.readAllBytes(file)) {
            content = again;
            Pause.brief();
        }
        return content;
    }

    private static String stop(Statement statement, ArchiveWriter archive) throws IOException, SQLException {
        try (ResultSet row =
                statement.executeQuery("select lsn, labelfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            archive.file(DATA + "backup_label", row.getString("labelfile").getBytes(StandardCharsets.UTF_8));
            return row.getString("lsn");
        }
    }

    private void copyLog(Connection connection, ArchiveWriter archive, String start, String stop)
            throws IOException, SQLException {
        for (String segment : logSegments(connection, start, stop)) {
            try (InputStream content =
                    Files.newInputStream(home.data().resolve("pg_wal").resolve(segment))) {
                archive.file(DATA + "pg_wal/" + segment, content);
            }
        }
    }

    /** The names of every piece of log from the first to the last; opening one that is missing fails the backup. */
    private static List<String> logSegments(Connection connection, String start, String stop) throws SQLException {
        String question = """
                with bounds as (
                  select pg_size_bytes(current_setting('wal_segment_size')) as size,
                         cast(? as pg_lsn) - '0/0'::pg_lsn as first,
                         cast(? as pg_lsn) - '0/0'::pg_lsn - 1 as last)
                select pg_walfile_name('0/0'::pg_lsn + n * size + 1)
                  from bounds, generate_series(floor(first / size), floor(last / size)) as n
                 order by n
                """;
        List<String> segments = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, start);
            statement.setString(2, stop);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    segments.add(rows.getString(1));
                }
            }
        }
        return segments;
    }
}
