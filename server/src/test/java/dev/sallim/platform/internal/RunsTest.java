package dev.sallim.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Run;
import dev.sallim.platform.Run.Status;
import dev.sallim.platform.RunId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RunsTest extends RunsHome {
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
}
