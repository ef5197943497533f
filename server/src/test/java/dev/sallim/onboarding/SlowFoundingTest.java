package dev.sallim.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Somebody else's founding that takes longer than a wait for a lock may take. */
@SallimTest
@TestPropertySource(properties = {"sallim.registration=first", "sallim.database.lock-timeout=100ms"})
class SlowFoundingTest {
    @Autowired
    private Api api;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private TestDatabase database;

    @Test
    void whoeverComesSecondWaitsForTheFirstAndIsToldThatRegistrationIsClosed() throws Exception {
        try (Connection first = database.owner();
                Statement statement = first.createStatement();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            first.setAutoCommit(false);
            assertThat(statement.executeUpdate("update founding set founded_at = now()"))
                    .isEqualTo(1);
            Future<Answer> second = threads.submit(() -> api.post(
                    "/api/v1/auth/register", Map.of("email", "second@example.org", "password", Newcomer.PASSWORD)));
            while (gaveUpWaiting() < 1 && !second.isDone()) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
            first.commit();

            Answer answer = second.get();
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.body().path("code").asString()).isEqualTo("registration_closed");
            assertThat(gaveUpWaiting()).isPositive();
        }
    }

    private double gaveUpWaiting() {
        return meters.counter("sallim.database.repetitions", "state", "55P03").count();
    }
}
