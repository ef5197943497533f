package dev.sallim.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Opens every connection that a pool may have, so that none is opened while round trips are being counted. */
public final class PoolFilling {
    private PoolFilling() {}

    public static void fill(HikariDataSource pool) {
        List<Connection> held = new ArrayList<>();
        try {
            try {
                while (held.size() < pool.getMaximumPoolSize()) {
                    held.add(pool.getConnection());
                }
            } finally {
                for (Connection connection : held) {
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
