package dev.sallim.postgres;

import static dev.sallim.postgres.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final int WRITTEN_BEFORE = 1_000;

    @TempDir
    Path folder;

    private Path home;
    private Path archive;

    @BeforeEach
    void makeHome() throws IOException {
        home = Homes.withDatabase(folder);
        archive = folder.resolve("backup.zip");
    }

    @Test
    void holdsEverythingAcknowledgedBeforeItsEndWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        CountDownLatch writing = new CountDownLatch(1);
        int before;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home))) {
            Sql.run(
                    postgres,
                    "create table kept (n int primary key, filler text)",
                    "insert into kept select n, repeat('x', 1000) from generate_series(1, %d) as n"
                            .formatted(WRITTEN_BEFORE));
            acknowledged.set(WRITTEN_BEFORE);
            FutureTask<@Nullable Void> writer = new FutureTask<>(() -> {
                write(postgres, acknowledged, writing, enough);
                return null;
            });
            Thread.ofPlatform().start(writer);
            writing.await();
            before = acknowledged.get();
            Backup.write(postgres, List.of(), archive);
            enough.set(true);
            writer.get();
            assertThat(acknowledged.get())
                    .as("rows were written during the backup")
                    .isGreaterThan(before);
        }
        Path other = Homes.empty(folder.resolve("other"));
        Backup.restore(archive, other, false);
        try (EmbeddedPostgres restored = EmbeddedPostgres.start(Settings.in(other))) {
            int kept = Integer.parseInt(String.valueOf(Sql.ask(restored, "select count(*) from kept")));
            assertThat(kept).isBetween(before, acknowledged.get());
            assertThat(Sql.ask(restored, "select max(n) from kept")).isEqualTo(Integer.toString(kept));
            assertThat(Sql.ask(restored, "select count(*) from kept where length(filler) = 1000"))
                    .isEqualTo(Integer.toString(kept));
        }
    }

    private static void write(
            EmbeddedPostgres postgres, AtomicInteger acknowledged, CountDownLatch writing, AtomicBoolean enough)
            throws Exception {
        try (Connection connection = Sql.connect(postgres);
                PreparedStatement insert =
                        connection.prepareStatement("insert into kept values (?, repeat('y', 1000))")) {
            while (!enough.get()) {
                int next = acknowledged.get() + 1;
                insert.setInt(1, next);
                insert.executeUpdate();
                acknowledged.set(next);
                writing.countDown();
            }
        }
    }

    @Test
    void copiesTheDatabaseOfAnotherProcess() throws Exception {
        try (OtherProcess other = OtherProcess.running(home)) {
            Backup.write(home, List.of(), archive);
            assertThat(other).isNotNull();
        }
        assertThat(restoredElsewhere("select n from written")).isEqualTo("42");
    }

    @Test
    void copiesAStoppedDatabaseAndLeavesItStopped() throws Exception {
        makeTable();
        Backup.write(home, List.of(), archive);
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(restoredElsewhere("select n from kept")).isEqualTo("7");
    }

    private void makeTable() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home))) {
            Sql.run(postgres, "create table kept (n int)", "insert into kept values (7)");
        }
    }

    private @Nullable String restoredElsewhere(String question) throws Exception {
        Path other = Homes.empty(folder.resolve("other"));
        Backup.restore(archive, other, false);
        try (EmbeddedPostgres restored = EmbeddedPostgres.start(Settings.in(other))) {
            return Sql.ask(restored, question);
        }
    }

    @Test
    void theCommandsBringBackTheWholeHome() throws Exception {
        makeTable();
        Files.writeString(Files.createDirectory(folder.resolve("keys")).resolve("master"), "secret");
        Path outside = Files.createTempDirectory("sallim-backup");
        Path file = outside.resolve("all.zip");
        assertThat(BackupCommand.run(new Place(folder), file)).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(outside.resolve("all.zip.unfinished")).doesNotExist();

        Path newcomer = outside.resolve("home");
        Homes.empty(newcomer);
        assertThat(RestoreCommand.run(new Place(newcomer), file, false)).isZero();
        assertThat(newcomer.resolve("keys/master")).hasContent("secret");
        try (EmbeddedPostgres restored = EmbeddedPostgres.start(Settings.in(newcomer.resolve("postgres")))) {
            assertThat(Sql.ask(restored, "select n from kept")).isEqualTo("7");
        }
        Home.deleteTree(outside);
    }

    @Test
    void theBackupCommandRefusesAnArchiveInsideWhatItProtects() throws Exception {
        makeTable();
        assertThat(BackupCommand.run(new Place(folder), archive)).isEqualTo(1);
        assertThat(archive).doesNotExist();
    }

    @Test
    void refusesToReplaceADatabaseUnlessToldAndThenKeepsIt() throws Exception {
        makeTable();
        Backup.write(home, List.of(), archive);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home))) {
            assertRefused(Reason.ALREADY_RUNNING, () -> Backup.restore(archive, home, true));
            Sql.run(postgres, "update kept set n = 8");
        }
        assertRefused(Reason.WOULD_OVERWRITE, () -> Backup.restore(archive, home, false));
        Backup.restore(archive, home, true);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home))) {
            assertThat(Sql.ask(postgres, "select n from kept")).isEqualTo("7");
        }
        assertThat(home.resolve("data.replaced-1/PG_VERSION")).exists();
    }

    @Test
    void restoresNothingFromABrokenArchive() throws Exception {
        makeTable();
        Backup.write(home, List.of(), archive);
        byte[] whole = Files.readAllBytes(archive);
        Path other = Homes.empty(folder.resolve("other"));

        Path broken = folder.resolve("broken.zip");
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false))
                .contains("no archive");
        Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false));
        Files.writeString(broken, "date,amount\n");
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false));
        rewrite(broken, "data/PG_VERSION", "19\n");
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false))
                .contains("differs");
        rewrite(broken, "data/PG_VERSION", null);
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false))
                .contains("missing");
        rewrite(broken, "../../evil", "evil");
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false))
                .contains("leaves");
        rewrite(broken, Manifest.NAME, null);
        assertRefused(Reason.BROKEN_ARCHIVE, () -> Backup.restore(broken, other, false))
                .contains("manifest");
        rewrite(broken, Manifest.NAME, "sallim-backup 1\npostgres 17\ncreated 2026-11-21T00:00:00Z\nend 0\n");
        assertRefused(Reason.WRONG_VERSION, () -> Backup.restore(broken, other, false));

        assertThat(other.resolve("data")).doesNotExist();
        assertThat(other.resolve("restore.unfinished")).doesNotExist();
    }

    /** A copy of the archive in which one entry has other content, or is not there. */
    private void rewrite(Path target, String changed, @Nullable String content) throws IOException {
        try (ZipFile from = new ZipFile(archive.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(file)) {
            to.setLevel(1);
            if (content != null) {
                to.putNextEntry(new ZipEntry(changed));
                to.write(content.getBytes(StandardCharsets.UTF_8));
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.getName().equals(changed)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
    }

    @Test
    void leavesNoHalfArchiveWhereItCannotWrite() throws Exception {
        makeTable();
        Path nowhere = folder.resolve("missing/backup.zip");
        assertRefused(Reason.BACKUP_FAILED, () -> Backup.write(home, List.of(), nowhere));
        assertThat(nowhere).doesNotExist();
    }
}
