package dev.sallim.postgres;

import static dev.sallim.postgres.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    private Settings settings;

    @BeforeEach
    void makeHome() throws IOException {
        settings = Settings.in(Homes.withDatabase(folder));
    }

    @Test
    void startsFromNothingAndKeepsWhatItWasTold() throws Exception {
        Settings fromNothing = Settings.in(folder.resolve("not/there/yet"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fromNothing)) {
            Sql.run(postgres, "create table kept (n int)", "insert into kept values (7)");
            assertThat(Sql.ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(
                            Sql.ask(
                                    postgres,
                                    "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("b C.UTF-8");
            assertThat(Sql.ask(postgres, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(Sql.ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(Sql.ask(postgres, "show jit")).isEqualTo("off");
            assertThat(Sql.ask(postgres, "show shared_buffers")).isEqualTo("256MB");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(postgres.home().resolve("password"))))
                    .isEqualTo("rw-------");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(fromNothing)) {
            assertThat(Sql.ask(postgres, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void closingTwiceDoesNothingTheSecondTime() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
        postgres.close();
        postgres.close();
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    void unpacksTheBinariesOnceOnly() throws Exception {
        Home home = new Home(folder.resolve("unpacking"));
        Path program = Binaries.unpackedIn(home).postgres();
        FileTime first = Files.getLastModifiedTime(program);
        assertThat(Files.getLastModifiedTime(Binaries.unpackedIn(home).postgres()))
                .isEqualTo(first);
        assertThat(home.binaries().resolve("unfinished")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refusesAConfigurationThatCouldLoseWhatWasAcknowledged(String parameter) throws Exception {
        Path file = settings.home().resolve("data/postgresql.auto.conf");
        String before = Files.readString(file);
        Files.writeString(file, parameter + " = off\n", StandardOpenOption.APPEND);
        assertRefused(Reason.NOT_DURABLE, () -> EmbeddedPostgres.start(settings))
                .contains(parameter + " = off");
        assertRefused(Reason.NOT_DURABLE, () -> EmbeddedPostgres.start(settings.withParameter(parameter, "off")))
                .contains(parameter + " = off");
        Files.writeString(file, before);
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    void refusesARoleWhoseCommitsAreNotWaitedFor() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Sql.run(postgres, "create role hasty", "alter role hasty set synchronous_commit = off");
        }
        assertRefused(Reason.NOT_DURABLE, () -> EmbeddedPostgres.start(settings))
                .contains("synchronous_commit=off");
    }

    @Test
    void letsAnOperatorsOwnSettingsWinOverTheDefaults() throws Exception {
        Files.writeString(
                settings.home().resolve("data/postgresql.conf"), "work_mem = '5MB'\n", StandardOpenOption.APPEND);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.withParameter("max_connections", "17"))) {
            assertThat(Sql.ask(postgres, "show work_mem")).isEqualTo("5MB");
            assertThat(Sql.ask(postgres, "show max_connections")).isEqualTo("17");
        }
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() throws Exception {
        Files.writeString(
                settings.home().resolve("data/postgresql.conf"), "no_such_thing = 1\n", StandardOpenOption.APPEND);
        assertRefused(Reason.START_FAILED, () -> EmbeddedPostgres.start(settings))
                .contains("no_such_thing");
    }

    @Test
    void saysThatThePortAskedForIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(Reason.START_FAILED, () -> EmbeddedPostgres.start(settings.withPort(taken.getLocalPort())))
                    .contains("Address already in use");
        }
    }

    @Test
    void refusesASecondStartInTheSameProcessAndLeavesTheFirstAlone() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            assertRefused(Reason.ALREADY_RUNNING, () -> EmbeddedPostgres.start(settings));
            assertThat(Sql.ask(first, "select 1")).isEqualTo("1");
            assertThatAnotherProcessIsRefused();
        }
    }

    private void assertThatAnotherProcessIsRefused() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        settings.home().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isNotZero();
        assertThat(said).contains("already running");
    }

    @Test
    void refusesWhileAnotherProcessRunsIt() throws Exception {
        try (OtherProcess other = OtherProcess.running(settings.home())) {
            assertRefused(Reason.ALREADY_RUNNING, () -> EmbeddedPostgres.start(settings));
            assertThat(other).isNotNull();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.ask(postgres, "select n from written")).isEqualTo("42");
        }
    }

    @Test
    void startsAtOnceAfterItsProcessWasKilled() throws Exception {
        try (OtherProcess other = OtherProcess.running(settings.home())) {
            other.kill();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
                assertThat(Sql.ask(postgres, "select n from written")).isEqualTo("42");
            }
        }
    }

    @Test
    void aDatabaseWhoseProcessWasKilledGoesAwayByItself() throws Exception {
        try (OtherProcess other = OtherProcess.running(settings.home())) {
            ProcessHandle orphan = runningServer();
            other.kill();
            orphan.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void stopsADatabaseThatNobodyOwnsAndStartsAnew() throws Exception {
        EmbeddedPostgres.start(settings).close();
        Home home = new Home(settings.home());
        Binaries binaries = Binaries.unpackedIn(home);
        Account account = Account.of(home, binaries);
        Tool.Outcome outcome = Tool.run(
                account.command(
                        binaries.pgCtl(),
                        "start",
                        "-w",
                        "-D",
                        home.data().toString(),
                        "-l",
                        "/dev/null",
                        "-o",
                        "-c port=" + freePort() + " -c unix_socket_directories="),
                home.data());
        assertThat(outcome.succeeded()).as(outcome.said()).isTrue();
        ProcessHandle orphan = runningServer();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            orphan.onExit().get(30, TimeUnit.SECONDS);
            assertThat(Sql.ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private ProcessHandle runningServer() throws IOException {
        long pid = PidFile.read(settings.home().resolve("data")).orElseThrow().pid();
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Test
    void startsOverAPidFileWhoseProcessIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        leavePidFile(gone.pid());
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    void startsOverAPidFileWhoseNumberNowBelongsToAStranger() throws Exception {
        leavePidFile(ProcessHandle.current().pid());
        EmbeddedPostgres.start(settings).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private void leavePidFile(long pid) throws IOException {
        Path data = settings.home().resolve("data");
        Files.writeString(
                data.resolve("postmaster.pid"), pid + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n\nready   \n");
        Files.setAttribute(data.resolve("postmaster.pid"), "unix:uid", Files.getAttribute(data, "unix:uid"));
    }

    @Test
    void comesBackOnTheSamePortAfterTheServerWasKilled() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Sql.run(postgres, "create table kept (n int)", "insert into kept values (7)");
            ProcessHandle killed = runningServer();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
            assertThat(askUntilItAnswers(postgres, "select n from kept")).isEqualTo("7");
        }
    }

    private static String askUntilItAnswers(EmbeddedPostgres postgres, String question) throws SQLException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                return String.valueOf(Sql.ask(postgres, question));
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        Files.writeString(settings.home().resolve("data/PG_VERSION"), "17\n");
        assertRefused(Reason.WRONG_VERSION, () -> EmbeddedPostgres.start(settings))
                .contains("PostgreSQL 17")
                .contains("PostgreSQL 18");
    }

    @Test
    void refusesAFolderOfOtherThings() throws Exception {
        Home.deleteTree(settings.home().resolve("data"));
        Path stranger = Files.createDirectory(settings.home().resolve("data")).resolve("holiday.jpg");
        Files.writeString(stranger, "picture");
        assertRefused(Reason.NOT_A_DATA_FOLDER, () -> EmbeddedPostgres.start(settings));
        assertThat(stranger).hasContent("picture");
    }

    @Test
    void refusesAHomeThatCannotBeWrittenTo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(Reason.UNWRITABLE, () -> EmbeddedPostgres.start(Settings.in(file.resolve("home"))))
                .contains("cannot be written to");
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "no /proc here");
        assertRefused(Reason.UNWRITABLE, () -> EmbeddedPostgres.start(Settings.in(Path.of("/proc/sallim"))));
        assertRefused(Reason.UNWRITABLE, () -> EmbeddedPostgres.start(Settings.in(Path.of("/proc/self"))));
    }

    @Test
    void makesTheDataFolderAgainWhereACrashLeftItHalfMade() throws Exception {
        Home.deleteTree(settings.home().resolve("data"));
        Path half = Files.createDirectories(settings.home().resolve("data.unfinished/base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");
        Files.createDirectory(settings.home().resolve("data"));
        EmbeddedPostgres.start(settings).close();
        assertThat(settings.home().resolve("data.unfinished")).doesNotExist();
        assertThat(settings.home().resolve("password.initdb")).doesNotExist();
    }

    @Test
    void makesANewPasswordWhereTheFileWasLost() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            Sql.run(postgres, "create table kept (n int)", "insert into kept values (7)");
        }
        Files.delete(settings.home().resolve("password"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.ask(postgres, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void refusesAPasswordThatIsNotTheDatabases() throws Exception {
        Files.writeString(settings.home().resolve("password"), "guess");
        assertRefused(Reason.WRONG_PASSWORD, () -> EmbeddedPostgres.start(settings))
                .doesNotContain("guess");
        assertThat(settings.home().resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void leavesRootForNobodyWhereNobodyMayEnter() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "not root here");
        Path open = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "open");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Account account =
                Account.of(Home.open(Homes.empty(open)), Binaries.unpackedIn(new Home(open.resolve("postgres"))));
        assumeTrue(account.uid() != null && account.uid() != 0, "no account of its own can reach " + open);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(open.resolve("postgres")))) {
            assertThat(Sql.ask(postgres, "select 1")).isEqualTo("1");
            assertThat(Files.getAttribute(postgres.home().resolve("data"), "unix:uid"))
                    .isEqualTo(account.uid());
        }
        Home.deleteTree(open.resolve("postgres/data"));
    }

    @Test
    void runsAsRootBelowAFolderThatOnlyRootMayEnter() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "not root here");
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Settings.in(Homes.empty(closed)))) {
            assertThat(Sql.ask(postgres, "select 1")).isEqualTo("1");
            String status = Files.readString(Path.of("/proc/"
                    + PidFile.read(postgres.home().resolve("data"))
                            .orElseThrow()
                            .pid() + "/status"));
            assertThat(status).containsPattern("CapEff:\\s+0000000000000000");
        }
    }
}
