package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.Idempotency.Outcome;
import dev.sallim.platform.Idempotency.StoredAnswer;
import dev.sallim.platform.internal.AppPool;
import dev.sallim.platform.internal.DatabaseSettings;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
    private final TestPostgres.Database server = TestPostgres.shared().database();
    private final HikariDataSource pool =
            AppPool.of(server, new DatabaseSettings(null, null, null, 8, Duration.ofSeconds(5), Duration.ofSeconds(2)));
    private final BookDatabase database =
            new BookDatabase(pool, new DataSourceTransactionManager(pool), new SimpleMeterRegistry());
    private final TestClock clock = new TestClock();
    private final Idempotency idempotency = new Idempotency(clock);
    private final AtomicInteger effects = new AtomicInteger();
    private final BookAccess me = new BookAccess(
            BookId.of(UUID.randomUUID()), new PersonId(UUID.randomUUID()), Role.EDITOR, ZoneId.of("Asia/Seoul"), "KRW");

    @AfterAll
    void close() {
        pool.close();
        server.close();
    }

    @Test
    void lesson12_theSameRequestHasOneEffectAndTheSameAnswer() {
        effects.set(0);
        IdempotencyKey key = key("a", 1);

        Outcome first = write(key);
        Outcome again = write(key);

        assertThat(effects).hasValue(1);
        assertThat(first.replayed()).isFalse();
        assertThat(again).isEqualTo(new Outcome(first.answer(), true));
    }

    @Test
    void lesson12_parallelDuplicatesHaveOneEffect() throws Exception {
        effects.set(0);
        IdempotencyKey key = key("parallel", 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Outcome>> calls = IntStream.range(0, 16)
                    .<Callable<Outcome>>mapToObj(i -> () -> write(key))
                    .toList();
            List<Future<Outcome>> outcomes = threads.invokeAll(calls);
            UUID operation = outcomes.getFirst().get().answer().operation().value();
            for (Future<Outcome> outcome : outcomes) {
                assertThat(outcome.get().answer().operation().value()).isEqualTo(operation);
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void theKeyWithAnotherRequestIsRefused() {
        write(key("b", 1));

        assertThatThrownBy(() -> write(key("b", 2)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void aRefusalFreesTheKey() {
        assertThatThrownBy(() -> write(key("c", 1), () -> {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(write(key("c", 2)).replayed()).isFalse();
    }

    @Test
    void onlyAnswersThatSucceededCanBeKept() {
        assertThatThrownBy(() -> new StoredAnswer(409, null, null, new OperationId(UUID.randomUUID())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keysAreForgottenAfterSevenDaysInSmallBatches() throws Exception {
        for (int i = 0; i < 5; i++) {
            write(key("old" + i, 1));
        }
        assertThat(purge(Duration.ofDays(6), 100)).isZero();
        assertThat(purge(Duration.ofDays(8), 2)).isEqualTo(2);
        assertThat(purge(Duration.ofDays(8), 100)).isGreaterThanOrEqualTo(3);
        assertThat(write(key("old1", 1)).replayed()).isFalse();
    }

    private int purge(Duration later, int most) throws Exception {
        try (Connection connection = pool.getConnection();
                var call = connection.prepareStatement("select platform_purge_idempotency_keys(?, ?)")) {
            call.setObject(1, clock.instant().plus(later).atOffset(java.time.ZoneOffset.UTC));
            call.setInt(2, most);
            try (ResultSet result = call.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private Outcome write(IdempotencyKey key) {
        return write(key, () -> {
            effects.incrementAndGet();
            return new StoredAnswer(201, "{\"a\":1}", "\"1\"", new OperationId(UUID.randomUUID()));
        });
    }

    /** As a caller does: the operation that it has made is the one of its answer. */
    private Outcome write(IdempotencyKey key, Supplier<StoredAnswer> work) {
        OperationId operation = new OperationId(UUID.randomUUID());
        return database.write(
                me.book(),
                transaction -> idempotency.once(transaction, me, key, operation, () -> {
                    StoredAnswer answer = work.get();
                    return new StoredAnswer(answer.status(), answer.body(), answer.etag(), operation);
                }));
    }

    private static IdempotencyKey key(String name, int request) {
        byte[] hash = new byte[32];
        hash[0] = (byte) request;
        return new IdempotencyKey(name, hash, true);
    }
}
