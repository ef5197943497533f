package dev.sallim.platform.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Role;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import dev.sallim.platform.RunId;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import tools.jackson.databind.json.JsonMapper;

/** A worker, an engine and two kinds of runs whose work a test writes, on a database of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunsHome {
    final TestPostgres.Database server = TestPostgres.shared().database();
    final HikariDataSource pool =
            AppPool.of(server, new DatabaseSettings(null, null, null, 6, Duration.ofSeconds(5), Duration.ofSeconds(2)));
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
    final BookDatabase database = new BookDatabase(pool, transactions, new SimpleMeterRegistry());
    final TestClock clock = new TestClock();
    final RunTable table = new RunTable(database);
    final RunSurroundings surroundings =
            new RunSurroundings(database, JsonMapper.builder().build(), new Ids(clock), clock);
    final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    final RunHandlers handlers = new RunHandlers(beans.getBeanProvider(RunHandler.class));
    final Members members = new Members();
    final Scripted once = new Scripted("once", false);
    final Scripted repeatable = new Scripted("again", true);
    final RunWorker worker;

    BookAccess me = access();

    RunsHome() {
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

    Scheduler engine() {
        return Scheduler.create(new TransactionAwareDataSourceProxy(pool), new RunJob().runTask(worker))
                .threads(2)
                .pollUsingLockAndFetch(0.5, 1)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    RunQueue queue(Scheduler engine) {
        return new RunQueue(table, handlers, surroundings, engine);
    }

    RunId insert(String kind) {
        RunId id = RunId.of(UUID.randomUUID());
        database.write(me.book(), transaction -> {
            table.insert(transaction, id, me, kind, "{\"rows\":1}", clock.instant());
            return id;
        });
        return id;
    }

    Run found(RunId id) {
        return table.find(me.book(), id).orElseThrow();
    }

    long jobs(RunId id) {
        return JdbcClient.create(pool)
                .sql("select count(*) from scheduled_tasks where task_instance like :id")
                .param("id", "%" + id)
                .query(Long.class)
                .single();
    }

    static BookAccess access() {
        return new BookAccess(
                BookId.of(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                Role.EDITOR,
                ZoneId.of("Asia/Seoul"),
                "KRW");
    }

    /** On another thread, outside of this one's transaction. */
    static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    record Payload(int rows) {}

    /** What Jackson cannot write. */
    record Unwritable() {
        @JsonProperty
        String broken() {
            throw new IllegalStateException("cannot be written");
        }
    }

    /** Stands for the end of the process: nothing after it is done. */
    static final class Death extends Error {
        static final long serialVersionUID = 1L;
    }

    interface Work {
        @Nullable
        Object in(RunContext context) throws Exception;
    }

    static final class Scripted implements RunHandler {
        final String kind;
        final boolean repeatable;
        final AtomicInteger calls = new AtomicInteger();
        volatile Work work = context -> null;

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

    final class Members implements Memberships {
        volatile boolean member = true;

        @Override
        public Optional<BookAccess> find(BookId book, PersonId person) {
            return member ? Optional.of(me) : Optional.empty();
        }

        @Override
        public void forget(BookId book) {}
    }
}
