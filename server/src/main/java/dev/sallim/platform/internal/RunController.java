package dev.sallim.platform.internal;

import dev.sallim.platform.Access;
import dev.sallim.platform.Allow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Refuses;
import dev.sallim.platform.Role;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import dev.sallim.platform.Unrecorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows runs, once or as they go on, and cancels them. */
@RestController
@RequestMapping("/api/v1/books/{bookId}/runs/{runId}")
@Allow(Access.VIEWER)
class RunController {
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(15);

    private final Runs runs;
    private final RunTable table;
    private final JsonMapper json;

    RunController(Runs runs, RunTable table, JsonMapper json) {
        this.runs = runs;
        this.table = table;
        this.json = json;
    }

    @GetMapping
    @Operation(operationId = "getRun", summary = "How far a run is")
    RunView get(BookAccess access, @PathVariable UUID runId) {
        return view(existing(access.book(), RunId.of(runId)));
    }

    /**
     * Cancels a run that waits, and asks one that works to stop at its next step: look at it again. For whoever began it, and owners. Work
     * that is nearly done may end before it is asked.
     */
    @PostMapping("/cancel")
    @Allow(Access.EDITOR)
    @Operation(operationId = "cancelRun", summary = "Cancel a run: nothing of what it did stays")
    @ApiResponse(responseCode = "202")
    @Refuses(ErrorCode.RUN_ENDED)
    @Unrecorded
    ResponseEntity<RunView> cancel(BookAccess access, @PathVariable UUID runId) {
        RunId id = RunId.of(runId);
        PersonId beginner =
                table.startedBy(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        if (!beginner.equals(access.person()) && !access.role().covers(Role.OWNER)) {
            throw ProblemException.of(ErrorCode.FORBIDDEN);
        }
        boolean asked = runs.cancel(access.book(), id);
        Run run = existing(access.book(), id);
        if (!asked) {
            throw ProblemException.of(ErrorCode.RUN_ENDED, run.status().name());
        }
        return ResponseEntity.accepted().body(view(run));
    }

    /**
     * Sends the run as it is now, then at each change, to its end. A client that lost the stream opens it again: the first event says
     * all that it missed.
     */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "watchRun", summary = "The run as server-sent events, until it ends")
    SseEmitter events(BookAccess access, @PathVariable UUID runId) {
        RunId id = RunId.of(runId);
        Run first = existing(access.book(), id);
        SseEmitter emitter = new SseEmitter(LONGEST_WATCH.toMillis());
        Watch watch = new Watch(access.book(), id, emitter);
        Thread.ofVirtual().name("watch of run " + id).start(() -> watch.follow(first));
        return emitter;
    }

    private Run existing(BookId book, RunId id) {
        return runs.find(book, id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    private RunView view(Run run) {
        String result = run.result();
        return new RunView(
                run.id().value(),
                run.kind(),
                run.status(),
                run.progress(),
                result == null ? null : json.readTree(result),
                run.resultUrl(),
                run.errorCode());
    }

    /** One watcher: looks at the row, whichever server does the work. */
    private final class Watch {
        private final BookId book;
        private final RunId id;
        private final SseEmitter emitter;
        private volatile boolean gone;

        Watch(BookId book, RunId id, SseEmitter emitter) {
            this.book = book;
            this.id = id;
            this.emitter = emitter;
            emitter.onCompletion(() -> gone = true);
            emitter.onTimeout(emitter::complete);
        }

        void follow(Run first) {
            try {
                Run last = first;
                send(last);
                long quietSince = System.nanoTime();
                while (!gone && !last.status().isEnd()) {
                    Thread.sleep(BETWEEN_LOOKS);
                    Run now = existing(book, id);
                    if (!now.equals(last)) {
                        last = now;
                        send(now);
                        quietSince = System.nanoTime();
                    } else if (System.nanoTime() - quietSince > BETWEEN_SIGNS_OF_LIFE.toNanos()) {
                        emitter.send(SseEmitter.event().comment("still here"));
                        quietSince = System.nanoTime();
                    }
                }
                emitter.complete();
            } catch (IOException | IllegalStateException e) {
                // The watcher has gone; the run goes on without it.
                gone = true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                emitter.complete();
            } catch (RuntimeException e) {
                emitter.completeWithError(e);
            }
        }

        private void send(Run run) throws IOException {
            emitter.send(SseEmitter.event().name("run").data(json.writeValueAsString(view(run))));
        }
    }

    /**
     * @param result what it did; of one that failed over single items {@code {errors: [{path, code}]}}
     * @param resultUrl where a file that it made can be had
     */
    record RunView(
            UUID id,
            String kind,
            Run.Status status,
            BigDecimal progress,
            @Nullable JsonNode result,
            @Nullable String resultUrl,
            @Nullable String errorCode) {}
}
