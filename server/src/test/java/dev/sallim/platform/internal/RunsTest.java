package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import dev.sallim.platform.Run;
import dev.sallim.platform.Run.Status;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import dev.sallim.platform.RunId;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunsTest {
    private final TestPostgres.Database server = TestPostgres.shared().database();
    private final HikariDataSource pool =
            AppPool.of(server, new DatabaseSettings(null, null, null, 6, Duration.ofSeconds(5), Duration.ofSeconds(2)));
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
    private final BookDatabase database = new BookDatabase(pool, transactions, new SimpleMeterRegistry());
    private final TestClock clock = new TestClock();
    private final RunTable table = new RunTable(database);
    private final RunSurroundings surroundings =
            new RunSurroundings(database, JsonMapper.builder().build(), new Ids(clock), clock);
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final RunHandlers handlers = new RunHandlers(beans.getBeanProvider(RunHandler.class));
    private final Members members = new Members();
    private final Scripted once = new Scripted("once", false);
    private final Scripted repeatable = new Scripted("again", true);
    private final RunWorker worker;

    private BookAccess me = access();

    RunsTest() {
        beans.addBean("once", once);
        beans.addBean("again", repeatable);
        beans.addBean("members", members);
        worker = new RunWorker(table, handlers, beans.getBeanProvider(Memberships.class), surroundings);
    }

    @BeforeEach
    void freshBook() {
        me = access();
        members.member = true;
        once.work = context -> null;
        once.calls.set(0);
        repeatable.work = context -> null;
        repeatable.calls.set(0);
    }

    @AfterAll
    void close() {
        pool.close();
        server.close();
    }

    @Test
    void progressIsSeenAndACancellationHeardWhileTheWorkHoldsItsTransactionWhichLeavesNothing() {
        RunId other = RunId.of(UUID.randomUUID());
        once.work = context -> database.write(me.book(), transaction -> {
            table.insert(transaction, other, me, "once", "{}", clock.instant());
            context.progress(1, 2);
            elsewhere(() -> {
                assertThat(found(context.id()).progress()).isEqualByComparingTo("0.5");
                assertThat(table.askToStop(me.book(), context.id())).isTrue();
            });
            while (true) {
                context.progress(1, 2);
                Thread.onSpinWait();
            }
        });
        RunId id = insert("once");

        worker.work(me.book(), id);

        assertThat(found(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(table.find(me.book(), other)).isEmpty();
    }

    @Test
    void theEngineDoesAQueuedRunAndKeepsItsResult() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        once.work = context -> {
            done.countDown();
            return Map.of("rows", context.payload(Payload.class).rows() + 1);
        };
        Scheduler engine = engine();
        engine.start();
        RunId id = queue(engine).start(me, "once", new Payload(41));

        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        engine.stop();

        Run run = found(id);
        assertThat(run.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(run.progress()).isEqualByComparingTo("1");
        assertThat(run.result()).isEqualTo("{\"rows\":42}");
        assertThat(jobs(id)).isZero();
    }

    @Test
    void aRunIsQueuedWithTheTransactionOrNotAtAll() {
        Scheduler engine = engine();
        RunId id = RunId.of(UUID.randomUUID());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            queue(engine).start(id, me, "once", new Payload(1));
            status.setRollbackOnly();
        });

        assertThat(table.find(me.book(), id)).isEmpty();
        assertThat(jobs(id)).isZero();
    }

    @Test
    void anUnknownKindIsRefusedAtOnceAndDoesNotLookPendingForEver() {
        assertThatThrownBy(() -> queue(engine()).start(me, "nobody", new Payload(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lesson11_aKindThatIsGoneFailsInsteadOfLookingPendingForEver() {
        RunId id = insert("gone");

        worker.work(me.book(), id);

        assertThat(found(id).status()).isEqualTo(Status.FAILED);
        assertThat(found(id).errorCode()).isEqualTo("unavailable");
    }

    @Test
    void lesson11_aJobBroughtTwiceIsDoneOnce() {
        RunId id = insert("once");

        worker.work(me.book(), id);
        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(1);
        assertThat(found(id).status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    void lesson11_twoWorkersAtOnceDoItOnce() throws Exception {
        RunId id = insert("once");
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger claimed = new AtomicInteger();
        Thread[] threads = new Thread[8];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                awaitQuietly(go);
                table.claim(me.book(), id, clock.instant()).ifPresent(claim -> claimed.incrementAndGet());
            });
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(claimed).hasValue(1);
    }

    @Test
    void lesson11_aRunThatThrowsIsNeverReportedAsSucceeded() {
        once.work = context -> {
            throw new IllegalStateException("broken");
        };
        RunId broken = insert("once");
        worker.work(me.book(), broken);

        once.work = context -> {
            throw ProblemException.of(ErrorCode.CONFLICT);
        };
        RunId refused = insert("once");
        worker.work(me.book(), refused);

        once.work = context -> new Unwritable();
        RunId unwritable = insert("once");
        worker.work(me.book(), unwritable);

        assertThat(found(broken)).extracting(Run::status, Run::errorCode).containsExactly(Status.FAILED, "internal");
        assertThat(found(refused)).extracting(Run::status, Run::errorCode).containsExactly(Status.FAILED, "conflict");
        assertThat(found(unwritable))
                .extracting(Run::status, Run::errorCode)
                .containsExactly(Status.FAILED, "internal");
    }

    @Test
    void lesson11_aRunWhoseWorkerDiedFailsAsInterrupted() {
        RunId id = insert("once");
        table.claim(me.book(), id, clock.instant());

        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(0);
        assertThat(found(id)).extracting(Run::status, Run::errorCode).containsExactly(Status.FAILED, "interrupted");
    }

    @Test
    void lesson11_aRunThatMayBeRepeatedIsBegunAgainAtMostThreeTimes() {
        RunId id = insert("again");
        table.claim(me.book(), id, clock.instant());
        worker.work(me.book(), id);
        assertThat(found(id).status()).isEqualTo(Status.SUCCEEDED);

        RunId cursed = insert("again");
        repeatable.work = context -> {
            throw new Death();
        };
        for (int death = 0; death < 3; death++) {
            assertThatThrownBy(() -> worker.work(me.book(), cursed)).isInstanceOf(Death.class);
        }
        worker.work(me.book(), cursed);
        assertThat(found(cursed)).extracting(Run::status, Run::errorCode).containsExactly(Status.FAILED, "interrupted");
    }

    @Test
    void lesson11_jobsInHandWhenTheServerDiedAreFreeAfterItsStart() {
        Scheduler engine = engine();
        RunId id = queue(engine).start(me, "once", new Payload(1));
        JdbcClient jdbc = JdbcClient.create(pool);
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now()")
                .update();

        assertThat(new JobRecovery(server, jdbc).freeAll()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where picked")
                        .query(Long.class)
                        .single())
                .isZero();
        jdbc.sql("delete from scheduled_tasks").update();
        assertThat(found(id).status()).isEqualTo(Status.QUEUED);
    }

    @Test
    void aWaitingRunIsCancelledAtOnceAndNotDone() {
        RunId id = insert("once");

        assertThat(queue(engine()).cancel(me.book(), id)).isTrue();
        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(0);
        assertThat(found(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(queue(engine()).cancel(me.book(), id)).isFalse();
    }

    @Test
    void aWorkingRunStopsAtItsNextSignOfProgress() {
        RunId id = insert("once");
        once.work = context -> {
            queue(engine()).cancel(me.book(), id);
            context.progress(1, 2);
            throw new IllegalStateException("went on");
        };

        worker.work(me.book(), id);

        assertThat(found(id)).extracting(Run::status, Run::errorCode).containsExactly(Status.CANCELLED, null);
    }

    @Test
    void progressIsSeenWhileItWorks() {
        RunId id = insert("once");
        List<Run> halfway = new ArrayList<>();
        once.work = context -> {
            context.progress(1, 3);
            halfway.add(found(id));
            context.resultUrl("/files/1");
            return null;
        };

        worker.work(me.book(), id);

        assertThat(halfway).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(Status.RUNNING);
            assertThat(run.progress()).isEqualByComparingTo("0.333");
        });
        assertThat(found(id).resultUrl()).isEqualTo("/files/1");
    }

    @Test
    void aPersonWhoIsNoLongerAMemberGetsNothingDone() {
        RunId id = insert("once");
        members.member = false;

        worker.work(me.book(), id);

        assertThat(once.calls).hasValue(0);
        assertThat(found(id).errorCode()).isEqualTo("forbidden");
    }

    @Test
    void lesson15_aRunOfAnotherBookDoesNotExist() {
        RunId id = insert("once");

        assertThat(table.find(BookId.of(UUID.randomUUID()), id)).isEmpty();
        assertThat(queue(engine()).cancel(BookId.of(UUID.randomUUID()), id)).isFalse();
    }

    private Scheduler engine() {
        return Scheduler.create(new TransactionAwareDataSourceProxy(pool), new RunJob().runTask(worker))
                .threads(2)
                .pollUsingLockAndFetch(0.5, 1)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    private RunQueue queue(Scheduler engine) {
        return new RunQueue(table, handlers, surroundings, engine);
    }

    private RunId insert(String kind) {
        RunId id = RunId.of(UUID.randomUUID());
        database.write(me.book(), transaction -> {
            table.insert(transaction, id, me, kind, "{\"rows\":1}", clock.instant());
            return id;
        });
        return id;
    }

    private Run found(RunId id) {
        return table.find(me.book(), id).orElseThrow();
    }

    private long jobs(RunId id) {
        return JdbcClient.create(pool)
                .sql("select count(*) from scheduled_tasks where task_instance like :id")
                .param("id", "%" + id)
                .query(Long.class)
                .single();
    }

    private static BookAccess access() {
        return new BookAccess(
                BookId.of(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                Role.EDITOR,
                ZoneId.of("Asia/Seoul"),
                "KRW");
    }

    /** On another thread, outside of this one's transaction. */
    private static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Payload(int rows) {}

    /** What Jackson cannot write. */
    private record Unwritable() {
        @JsonProperty
        String broken() {
            throw new IllegalStateException("cannot be written");
        }
    }

    /** Stands for the end of the process: nothing after it is done. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private interface Work {
        @Nullable
        Object in(RunContext context) throws Exception;
    }

    private static final class Scripted implements RunHandler {
        private final String kind;
        private final boolean repeatable;
        private final AtomicInteger calls = new AtomicInteger();
        private volatile Work work = context -> null;

        Scripted(String kind, boolean repeatable) {
            this.kind = kind;
            this.repeatable = repeatable;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public boolean repeatable() {
            return repeatable;
        }

        @Override
        public @Nullable Object run(RunContext context) throws Exception {
            calls.incrementAndGet();
            return work.in(context);
        }
    }

    private final class Members implements Memberships {
        private volatile boolean member = true;

        @Override
        public Optional<BookAccess> find(BookId book, PersonId person) {
            return member ? Optional.of(me) : Optional.empty();
        }

        @Override
        public void forget(BookId book) {}
    }
}
