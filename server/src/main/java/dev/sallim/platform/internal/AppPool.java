package dev.sallim.platform.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The pool of the application: logs in as owner, at once becomes {@code sallim_app}, whom row security binds. */
public final class AppPool {
    private AppPool() {}

    /** Opens no connection until the first is asked for. */
    public static HikariDataSource of(DatabaseServer server, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sallim");
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql("SET ROLE sallim_app");
        config.setAutoCommit(true);
        config.addDataSourceProperty("ApplicationName", "sallim");
        config.addDataSourceProperty("assumeMinServerVersion", "18");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=" + settings.statementTimeout().toMillis() + " -c lock_timeout="
                        + settings.lockTimeout().toMillis()
                        // An import works on a temporary table of its rows; what does not fit here goes through the
                        // disk row by
                        // row. Taken by a connection only when it makes such a table, and only as much as that needs.
                        + " -c temp_buffers=64MB");
        // Prepared on the server at the first use, not the fifth: the texts are few and constant, so that each
        // connection has them
        // all after seconds. Values and rows then travel in binary.
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("preparedStatementCacheSizeMiB", "8");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        HikariDataSource pool = new FairPool();
        config.copyStateTo(pool);
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        return pool;
    }
}
