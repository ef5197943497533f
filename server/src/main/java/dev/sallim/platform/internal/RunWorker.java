package dev.sallim.platform.internal;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunCancelledException;
import dev.sallim.platform.RunHandler;
import dev.sallim.platform.RunId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does one run: claims it, does the work, writes how it ended. */
@Component
class RunWorker {
    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final int MOST_ATTEMPTS = 3;

    private final RunTable table;
    private final RunHandlers handlers;
    private final ObjectProvider<Memberships> memberships;
    private final JsonMapper json;
    private final Clock clock;

    RunWorker(
            RunTable table,
            RunHandlers handlers,
            ObjectProvider<Memberships> memberships,
            RunSurroundings surroundings) {
        this.table = table;
        this.handlers = handlers;
        this.memberships = memberships;
        this.json = surroundings.json();
        this.clock = surroundings.clock();
    }

    void work(BookId book, RunId id) {
        recover(book, id);
        Optional<RunTable.Claim> claim = table.claim(book, id, clock.instant());
        if (claim.isPresent()) {
            doClaimed(book, id, claim.get());
        }
    }

    /** The engine brings a run that is RUNNING only where its worker died: it gives each job to one worker at a time. */
    private void recover(BookId book, RunId id) {
        Optional<Run> found = table.find(book, id);
        if (found.isEmpty() || found.get().status() != Run.Status.RUNNING) {
            return;
        }
        boolean repeatable =
                handlers.of(found.get().kind()).map(RunHandler::repeatable).orElse(false);
        if (repeatable && table.queueAgain(book, id, MOST_ATTEMPTS)) {
            LOG.warn("run {} is begun again: its worker died", id);
        } else {
            LOG.warn("run {} failed: its worker died", id);
            table.fail(book, id, ErrorCode.INTERRUPTED.code(), clock.instant());
        }
    }

    private void doClaimed(BookId book, RunId id, RunTable.Claim claim) {
        try {
            RunHandler handler =
                    handlers.of(claim.kind()).orElseThrow(() -> ProblemException.of(ErrorCode.UNAVAILABLE));
            BookAccess access = memberships
                    .getObject()
                    .find(book, claim.person())
                    .orElseThrow(() -> ProblemException.of(ErrorCode.FORBIDDEN));
            Progress progress = new Progress(table, id, access, claim, json);
            Object result = handler.run(progress);
            String written = result == null ? null : json.writeValueAsString(result);
            if (!table.succeed(book, id, claim.attempt(), written, progress.url(), clock.instant())) {
                LOG.error("run {} ended, but was no longer this worker's", id);
            }
        } catch (RunCancelledException e) {
            table.cancelled(book, id, Run.Status.RUNNING, clock.instant());
        } catch (ProblemException e) {
            table.fail(book, id, e.code().code(), reasons(e), clock.instant());
        } catch (Exception e) {
            // A stop of the server interrupts its workers; the flag would refuse the connection that the end is written
            // on.
            boolean interrupted = Thread.interrupted() || e instanceof InterruptedException;
            LOG.error("run {} of kind {} failed", id, claim.kind(), e);
            ErrorCode code = interrupted ? ErrorCode.INTERRUPTED : ErrorCode.INTERNAL;
            table.fail(book, id, code.code(), clock.instant());
        }
    }

    /** What was wrong with which item, for whoever looks at the run. */
    private @Nullable String reasons(ProblemException e) {
        List<Reason> reasons = e.fields().stream()
                .map(field -> new Reason(field.path(), field.code()))
                .toList();
        return reasons.isEmpty() ? null : json.writeValueAsString(Map.of("errors", reasons));
    }

    private record Reason(String path, String code) {}
}
