package dev.sallim.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes what is too old, a few rows at a time, each time in a transaction of its own, so that no writer waits; stops after so many
 * times, and goes on with the next run of the job.
 */
public final class Purging {
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
            int some = database.sql(sql)
                    .param("before", now.minus(kept).atOffset(ZoneOffset.UTC))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("most", most)
                    .query(Integer.class)
                    .single();
            gone += some;
            if (some == 0) {
                break;
            }
        }
        return gone;
    }
}
