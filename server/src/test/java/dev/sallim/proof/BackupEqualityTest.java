package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.postgres.Backup;
import dev.sallim.postgres.EmbeddedPostgres;
import dev.sallim.postgres.Settings;
import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code make backup} copies from a server that is being written to, and {@code make restore} brings back, is equal. */
@SallimTest
class BackupEqualityTest {
    /** The job engine's own clockwork, which ticks by itself. */
    private static final String CLOCKWORK = "scheduled_tasks";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @TempDir
    private Path folder;

    @Test
    void rowsPositionsAndJournalAreEqualAfterARestoreOfABackupOfARunningServer() throws Exception {
        Simulator past = new Simulator(api, database, 42);
        past.run(300, 300);
        String book = past.home().household.book().toString();
        Household busy = new Household(api, database);
        String account = busy.account("Busy", "CHECKING", "KRW");
        Map<String, String> before;
        try (Connection original = database.superuser()) {
            before = digests(original, book);
        }
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(20);
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    busy.made("/transactions", spending(account));
                    acknowledged.incrementAndGet();
                    writing.countDown();
                }
            }));
        }
        writing.await();
        int written = acknowledged.get();
        Path archive = folder.resolve("backup.zip");
        Backup.Summary summary = TestPostgres.shared().backup(archive);
        int atEnd = acknowledged.get();
        enough.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(atEnd).as("writes went on during the backup").isGreaterThan(written);

        Path home = Files.createTempDirectory(
                "sallim-restored-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Backup.restore(archive, home, false);
        try (EmbeddedPostgres restored = EmbeddedPostgres.start(Settings.in(home));
                Connection copy =
                        DriverManager.getConnection(restored.jdbcUrl(name()), restored.user(), restored.password())) {
            assertThat(digests(copy, book)).isEqualTo(before).hasSizeGreaterThan(30);
            int kept = Integer.parseInt(
                    one(copy, "SELECT count(*) FROM transaction WHERE book_id = '" + busy.book() + "'"));
            assertThat(kept)
                    .as("everything that was acknowledged before the copy")
                    .isBetween(written, acknowledged.get());
            whole(copy, busy.book().toString(), kept);
            System.out.printf(
                    "[counts] backup: %d tables equal after a restore, %d of %d writes made meanwhile are whole in it, %d files%n",
                    before.size(), kept, acknowledged.get(), summary.files());
        } finally {
            TestPostgres.delete(home);
        }
    }

    private static Map<String, Object> spending(String account) {
        return Map.of(
                "date", "2026-11-20", "flows", List.of(Map.of("from", account, "amount", Household.money("7", "KRW"))));
    }

    /** Each write is in the copy with its flow, its journal entry, its outbox row and its effect, or not at all. */
    private static void whole(Connection copy, String book, int transactions) throws SQLException {
        List<String> perWrite = List.of(
                "flow WHERE",
                "journal_entry WHERE object_kind = 'transaction' AND",
                "outbox WHERE action = 'transaction.created' AND");
        for (String rows : perWrite) {
            String count = one(copy, "SELECT count(*) FROM " + rows + " book_id = '" + book + "'");
            assertThat(Integer.parseInt(count)).as(rows).isEqualTo(transactions);
        }
        assertThat(one(copy, "SELECT trim_scale(min(quantity)) FROM position WHERE book_id = '" + book + "'"))
                .isEqualTo(Integer.toString(-7 * transactions));
    }

    private String name() throws SQLException {
        try (Connection connection = database.owner()) {
            return one(connection, "SELECT current_database()");
        }
    }

    /** By table: how many rows, and a digest of them; of book tables, the rows of one book. */
    private static Map<String, String> digests(Connection connection, String book) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                        SELECT c.relname, EXISTS (SELECT 1 FROM pg_attribute a
                                                  WHERE a.attrelid = c.oid AND a.attname = 'book_id' AND NOT a.attisdropped)
                        FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace""")) {
            while (tables.next()) {
                String where = tables.getBoolean(2) ? " WHERE t.book_id = '" + book + "'" : "";
                if (!tables.getString(1).equals(CLOCKWORK)) {
                    digests.put(tables.getString(1), one(connection, """
                            SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '')
                            FROM "%s" t%s""".formatted(tables.getString(1), where)));
                }
            }
        }
        return digests;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
