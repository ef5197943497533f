package dev.sallim.testing;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.InProcessCache;
import dev.sallim.platform.internal.AppPool;
import dev.sallim.platform.internal.DatabaseServer;
import dev.sallim.platform.internal.DatabaseSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that the running application uses in this test class. */
public final class TestDatabase {
    private static final Duration LONGEST_JOB = Duration.ofSeconds(10);

    private final SwitchableDataSource pool;
    private final DatabaseSettings settings;
    private final List<InProcessCache> caches;
    private TestPostgres.@Nullable Database database;
    private @Nullable HikariDataSource ownPool;
    private @Nullable Class<?> testClass;

    TestDatabase(SwitchableDataSource pool, DatabaseSettings settings, List<InProcessCache> caches) {
        this.pool = pool;
        this.settings = settings;
        this.caches = caches;
    }

    /** Gives the class a database of its own, and the application a pool on it. */
    void giveTo(Class<?> owner) {
        if (owner.equals(testClass)) {
            return;
        }
        letJobsEnd();
        TestPostgres.Database previous = database;
        testClass = owner;
        database = TestPostgres.shared().database();
        switchTo(AppPool.of(database, settings));
        if (previous != null) {
            previous.close();
        }
    }

    /**
     * The jobs of a start run at once, and end in the database that they began in: where the engine found another one behind its pool,
     * it would log that its row is gone.
     */
    private void letJobsEnd() {
        Instant deadline = Instant.now().plus(LONGEST_JOB);
        while (jobIsDue() && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }

    private boolean jobIsDue() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet due = statement.executeQuery(
                        "SELECT count(*) FROM scheduled_tasks WHERE picked OR execution_time <= clock_timestamp()")) {
            return due.next() && due.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void switchTo(HikariDataSource next) {
        HikariDataSource previous = ownPool;
        ownPool = next;
        pool.switchTo(next);
        caches.forEach(InProcessCache::forgetAll);
        if (previous != null) {
            previous.close();
        }
    }

    /** As the owner, who sees all books: for looking at what was written, and for breaking it on purpose. */
    public Connection owner() throws SQLException {
        return current().owner();
    }

    /** Past row security, and past foreign keys where it says so: for what not even the owner could break. */
    public Connection superuser() throws SQLException {
        return current().superuser();
    }

    private TestPostgres.Database current() {
        if (database == null) {
            throw new IllegalStateException("no test class runs");
        }
        return database;
    }

    /** Sends the application's statements through a tap that counts them, until it is closed. */
    public WireTap tap() {
        TestPostgres.Database tapped = current();
        WireTap tap = WireTap.before(tapped, () -> switchTo(AppPool.of(tapped, settings)));
        DatabaseServer throughTap = tap.server();
        HikariDataSource tappedPool = AppPool.of(throughTap, settings);
        switchTo(tappedPool);
        PoolFilling.fill(tappedPool);
        tap.reset();
        return tap;
    }
}
