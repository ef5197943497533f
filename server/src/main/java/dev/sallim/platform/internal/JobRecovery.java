package dev.sallim.platform.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees, at the start, the jobs that the server's last life had in hand. Only with the server's own PostgreSQL, where no other server
 * can be at work; elsewhere the engine notices by their missing heartbeat.
 */
@Component
class JobRecovery implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(JobRecovery.class);

    private final DatabaseServer server;
    private final JdbcClient jdbc;

    JobRecovery(DatabaseServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    /** Before the context is ready, which is when the engine starts. */
    @Override
    public void afterSingletonsInstantiated() {
        if (server instanceof OwnServer) {
            int freed = freeAll();
            if (freed > 0) {
                LOG.warn("{} jobs were cut off when the server last stopped; they are looked at again", freed);
            }
        }
    }

    int freeAll() {
        return jdbc.sql("""
                UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE picked""").update();
    }
}
