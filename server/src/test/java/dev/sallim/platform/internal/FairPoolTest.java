package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.testing.TestPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairPoolTest {
    private static final int ASKERS = 32;
    private static final int TURNS = 40;

    @Test
    void whoAsksAgainComesAfterThoseWhoWait() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        try (TestPostgres.Database server = TestPostgres.shared().database();
                HikariDataSource pool = AppPool.of(
                        server,
                        new DatabaseSettings(null, null, null, 1, Duration.ofSeconds(5), Duration.ofSeconds(2)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                int asker = i;
                running.add(threads.submit(() -> {
                    start.await();
                    for (int turn = 0; turn < TURNS; turn++) {
                        try (Connection connection = pool.getConnection()) {
                            order.add(asker);
                            connection.isReadOnly();
                        }
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(order).hasSize(ASKERS * TURNS);
        assertThat(fewestTurnsWhenTheFirstIsDone(order)).isGreaterThan(TURNS / 2);
    }

    private static int fewestTurnsWhenTheFirstIsDone(List<Integer> order) {
        int[] taken = new int[ASKERS];
        for (int asker : order) {
            if (++taken[asker] == TURNS) {
                break;
            }
        }
        return IntStream.of(taken).min().orElseThrow();
    }
}
