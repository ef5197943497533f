package dev.sallim.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes what is too old, a few rows at a time, each time in a transaction of its own, so that no writer waits; stops after so many
 * times, or where somebody else holds what it needs, and goes on with the next run of the job. The statements skip rows that are locked;
 * a lock on a whole table lasts longer than their patience.
 */
public final class Purging {
    private static final Logger LOG = LoggerFactory.getLogger(Purging.class);
    /** A job that cannot keep up leaves the rest to the next one. */
    private static final int MOST_TIMES = 1_000;

    private final JdbcClient database;
    private final Clock clock;

    public Purging(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param sql one statement with {@code :before}, {@code :now} where it wants it, and {@code :most}, that answers how many rows went
     * @param kept how long a row stays
     * @return how many rows went
     */
    public long purge(String sql, Duration kept, int most) {
        Instant now = clock.instant();
        long gone = 0;
        for (int times = 0; times < MOST_TIMES; times++) {
            int some;
            try {
                some = once(sql, now, kept, most);
            } catch (DataAccessException e) {
                if (!Repetition.gaveWay(e)) {
                    throw e;
                }
                LOG.info("a purge gave way after {} rows, the rest goes with its next run: {}", gone, sql);
                break;
            }
            gone += some;
            if (some == 0) {
                break;
            }
        }
        return gone;
    }

    private int once(String sql, Instant now, Duration kept, int most) {
        return database.sql(sql)
                .param("before", now.minus(kept).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
