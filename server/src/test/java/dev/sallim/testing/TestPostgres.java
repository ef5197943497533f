package dev.sallim.testing;

import dev.sallim.platform.internal.DatabaseServer;
import dev.sallim.platform.internal.OwnerRole;
import dev.sallim.postgres.Backup;
import dev.sallim.postgres.EmbeddedPostgres;
import dev.sallim.postgres.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for each test process, in memory where the machine has a memory file system (the durable settings are on all the
 * same). The migrations run once, into a template; every database that a test gets is a copy of it.
 */
public final class TestPostgres {
    private static final String TEMPLATE = "sallim_template";
    private static final String FOLDER = "sallim-test-";

    private final EmbeddedPostgres postgres;
    private final String ownerPassword;
    private final AtomicInteger made = new AtomicInteger();

    private TestPostgres(EmbeddedPostgres postgres, String ownerPassword) {
        this.postgres = postgres;
        this.ownerPassword = ownerPassword;
    }

    public static TestPostgres shared() {
        return Shared.INSTANCE;
    }

    /** A migrated database of its own. */
    public Database database() {
        return copy(TEMPLATE);
    }

    /** A database with the roles, and nothing in it. */
    public Database emptyDatabase() {
        return copy("template0");
    }

    private Database copy(String template) {
        String name = "test_" + made.incrementAndGet();
        // The log strategy copies a small template page by page, without the two checkpoints of the other one.
        asSuperuser("CREATE DATABASE " + name + " OWNER sallim_owner TEMPLATE " + template + " STRATEGY wal_log");
        return new Database(name);
    }

    /** All its databases, as {@code make backup} copies them from a running server. */
    public Backup.Summary backup(Path archive) {
        return Backup.write(postgres, List.of(), archive);
    }

    /** For what only a superuser can do, such as ending somebody's connection. */
    public void asSuperuser(String sql) {
        try (Connection superuser = superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
    }

    private static TestPostgres start() {
        Path home = folder();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(home).withParameter("max_connections", "200"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            postgres.close();
            delete(home);
        }));
        try (Connection superuser =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password())) {
            OwnerRole owner = new OwnerRole(superuser);
            String password = owner.prepare();
            owner.createDatabase(TEMPLATE);
            TestPostgres started = new TestPostgres(postgres, password);
            started.migrate(postgres.jdbcUrl(TEMPLATE));
            return started;
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be prepared", e);
        }
    }

    private void migrate(String url) {
        Flyway.configure().dataSource(url, OwnerRole.NAME, ownerPassword).load().migrate();
    }

    private static Path folder() {
        Path memory = Path.of("/dev/shm");
        Path parent = Files.isWritable(memory) ? memory : Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> siblings = Files.list(parent)) {
            siblings.filter(TestPostgres::isOfDeadRun).forEach(TestPostgres::delete);
            // The launcher gives up root where it has it: another user must be able to pass.
            return Files.createDirectory(
                    parent.resolve(FOLDER + ProcessHandle.current().pid()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfDeadRun(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(FOLDER + "\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(name.substring(FOLDER.length())))
                        .isEmpty();
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("left behind " + folder + ": " + e);
        }
    }

    private static final class Shared {
        static final TestPostgres INSTANCE = start();
    }

    /** One database of the shared server; closing drops it, whoever is connected. */
    public final class Database implements DatabaseServer {
        private final String name;

        private Database(String name) {
            this.name = name;
        }

        @Override
        public String url() {
            return postgres.jdbcUrl(name);
        }

        @Override
        public String user() {
            return OwnerRole.NAME;
        }

        @Override
        public String password() {
            return ownerPassword;
        }

        /** As the owner: sees all books, may alter tables. For breaking things on purpose, and for looking at them. */
        public Connection owner() throws SQLException {
            return DriverManager.getConnection(url(), user(), password());
        }

        /** As the superuser, in this database: for what the owner could not do wrong, such as another owner of a function. */
        public Connection superuser() throws SQLException {
            return DriverManager.getConnection(url(), postgres.user(), postgres.password());
        }

        @Override
        public void close() {
            asSuperuser("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
