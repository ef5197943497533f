package dev.sallim.platform.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Puts a run's row and its job into the database in one transaction. */
@Component
class RunQueue implements Runs {
    private final BookDatabase database;
    private final RunTable table;
    private final Scheduler scheduler;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;
    private final RunHandlers handlers;

    RunQueue(RunTable table, RunHandlers handlers, RunSurroundings surroundings, Scheduler scheduler) {
        this.database = surroundings.database();
        this.table = table;
        this.handlers = handlers;
        this.scheduler = scheduler;
        this.json = surroundings.json();
        this.ids = surroundings.ids();
        this.clock = surroundings.clock();
    }

    @Override
    public RunId start(BookAccess access, String kind, Object payload) {
        RunId id = RunId.of(ids.next());
        start(id, access, kind, payload);
        return id;
    }

    @Override
    public void start(RunId id, BookAccess access, String kind, Object payload) {
        if (handlers.of(kind).isEmpty()) {
            throw new IllegalArgumentException("nobody does runs of kind " + kind);
        }
        String written = json.writeValueAsString(payload);
        database.write(access.book(), transaction -> {
            table.insert(transaction, id, access, kind, written, clock.instant());
            // Due since ever: the engine's clock need not be ours.
            scheduler.schedule(new TaskInstance<>(RunJob.NAME, RunJob.instance(access.book(), id)), Instant.EPOCH);
            wakeAfterCommit();
            return id;
        });
    }

    @Override
    public Optional<Run> find(BookId book, RunId id) {
        return table.find(book, id);
    }

    @Override
    public boolean cancel(BookId book, RunId id) {
        return table.cancelled(book, id, Run.Status.QUEUED, clock.instant()) || table.askToStop(book, id);
    }

    /** The engine looks for due jobs every few seconds by itself; a person who waits should not wait for that. */
    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }
}
