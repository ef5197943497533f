package dev.sallim.platform.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives connections in the order in which they were asked for. Hikari hands a returned connection to the longest waiter, but lets whoever
 * comes by take it before that one has woken, who then waits from the start. Where more requests are at work than the cores can run,
 * somebody always comes by: a request then waited for a tenth of a second while hundreds passed it, and on a loaded machine for ten.
 */
final class FairPool extends HikariDataSource {
    /** Held while asking, so that nobody asks at the same time as the one whose turn it is. */
    private final ReentrantLock turn = new ReentrantLock(true);

    @Override
    public Connection getConnection() throws SQLException {
        await();
        try {
            return super.getConnection();
        } finally {
            turn.unlock();
        }
    }

    private void await() throws SQLException {
        try {
            if (!turn.tryLock(getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException(
                        "no connection was free in " + getConnectionTimeout() + " ms");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", e);
        }
    }
}
