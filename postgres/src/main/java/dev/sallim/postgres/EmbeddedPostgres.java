package dev.sallim.postgres;

import dev.sallim.postgres.PostgresException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/**
 * A PostgreSQL of our own on loopback, whose acknowledged writes survive whatever happens to any process.
 *
 * <p>One per home folder, across processes. On Linux the kernel stops it fast when the process that started it is gone; elsewhere, and
 * where that failed, the next start stops what was left.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final int PORTS_TRIED = 5;

    private final Home home;
    private final String password;
    private final FolderLock lock;
    private final Keeper keeper;

    private EmbeddedPostgres(Home home, String password, FolderLock lock, Keeper keeper) {
        this.home = home;
        this.password = password;
        this.lock = lock;
        this.keeper = keeper;
    }

    /**
     * Starts the database, making whatever is missing, and returns when it takes connections.
     *
     * @throws PostgresException with the reason, and a sentence for the person who started us, where it cannot run safely
     */
    public static EmbeddedPostgres start(Settings settings) {
        Home home = Home.open(settings.home());
        try {
            FolderLock lock = FolderLock.take(home);
            try {
                return startLocked(settings, home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresException(
                    Reason.START_FAILED,
                    "PostgreSQL in " + home.folder() + " could not be started: " + Home.describe(e) + ".",
                    e);
        }
    }

    private static EmbeddedPostgres startLocked(Settings settings, Home home, FolderLock lock) throws IOException {
        Binaries binaries = Binaries.unpackedIn(home);
        DataFolder.requireOurs(home.data(), binaries.major());
        Account account = Account.of(home, binaries);
        new Orphans(home, account, binaries).stop(settings.startTimeout());
        String password = new DataFolder(home, account, binaries).prepare();
        Postmaster postmaster = new Postmaster(home, account, binaries, settings.startTimeout());
        Keeper keeper = keeper(postmaster, settings);
        EmbeddedPostgres started = new EmbeddedPostgres(home, password, lock, keeper);
        try {
            Durability.require(started.jdbcUrl("postgres"), started.user(), password);
            return started;
        } catch (RuntimeException e) {
            keeper.stop();
            throw e;
        }
    }

    /** A port that was free a moment ago may be taken by now; then another is tried. */
    private static Keeper keeper(Postmaster postmaster, Settings settings) throws IOException {
        if (settings.port() != 0) {
            return Keeper.start(postmaster, settings.port(), settings.parameters());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return Keeper.start(postmaster, freePort(), settings.parameters());
            } catch (PostgresException e) {
                if (attempt == PORTS_TRIED || !String.valueOf(e.getMessage()).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public Path home() {
        return home.folder();
    }

    public int port() {
        return keeper.port();
    }

    /** The role that owns everything; the application works under a lesser one. */
    public String user() {
        return DataFolder.USER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the database ({@code fast}: sessions end, nothing acknowledged is lost) and waits for its end. A second call does nothing. */
    @Override
    public void close() {
        try {
            keeper.stop();
            lock.close();
        } catch (IOException e) {
            throw new PostgresException(Reason.START_FAILED, "PostgreSQL could not be stopped: " + Home.describe(e), e);
        }
    }
}
