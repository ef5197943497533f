package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairPoolTest {
    private static final int ASKERS = 8;
    private static final int ROUNDS = 50;
    private static final int WHO_HAD_IT = -1;

    /** One connection; its holder gives it back and asks at once for it again, in the moment in which whoever waits has to wake first. */
    @Test
    void whoAsksAgainComesAfterThoseWhoWait() throws Exception {
        try (TestPostgres.Database server = TestPostgres.shared().database();
                HikariDataSource pool = AppPool.of(
                        server,
                        new DatabaseSettings(null, null, null, 1, Duration.ofSeconds(5), Duration.ofSeconds(30)))) {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(orderAround(pool))
                        .as("round %d", round)
                        .hasSize(ASKERS + 1)
                        .endsWith(WHO_HAD_IT);
            }
        }
    }

    private static List<Integer> orderAround(HikariDataSource pool) throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> askers = IntStream.range(0, ASKERS)
                .mapToObj(i -> Thread.ofPlatform().unstarted(() -> take(pool, i, order)))
                .toList();
        try (Connection held = pool.getConnection()) {
            askers.forEach(Thread::start);
            assertThat(held.isReadOnly()).isFalse();
            for (Thread asker : askers) {
                while (asker.isAlive() && asker.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }
        }
        take(pool, WHO_HAD_IT, order);
        for (Thread asker : askers) {
            asker.join();
        }
        return List.copyOf(order);
    }

    private static void take(HikariDataSource pool, int asker, List<Integer> order) {
        try (Connection connection = pool.getConnection()) {
            order.add(asker);
            connection.isReadOnly();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
