package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.proof.PaperOperation.Change;
import dev.sallim.testing.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes back an operation, also one that took another back. */
final class UndoVerb {
    private static final int LATEST = 15;

    private final SimulatedHome home;
    private final PaperBook paper;

    UndoVerb(SimulatedHome home) {
        this.home = home;
        this.paper = home.paper;
    }

    void undo() {
        int all = paper.operations.size();
        if (all == 0) {
            return;
        }
        boolean recent = home.chance(80);
        int first = recent ? Math.max(0, all - LATEST) : 0;
        PaperOperation operation = paper.operations.get(first + home.random.nextInt(all - first));
        Answer answer = home.post("/undo", Map.of("operationId", operation.id()));
        if (!operation.steps().isEmpty()) {
            undoChart(operation, answer);
        } else if (operation.run() != null) {
            undoImport(operation, operation.run(), answer);
        } else if (!operation.changes().isEmpty()) {
            undoTransactions(operation, answer);
        } else {
            assertThat(answer.status() / 100).as(answer.toString()).isIn(2, 4);
        }
    }

    private void undoTransactions(PaperOperation operation, Answer answer) {
        boolean possible = operation.changes().stream().allMatch(this::isUndoable);
        if (home.accepted("undo " + operation.verb(), answer, possible, 400, 409)) {
            String undo = SimulatedHome.operation(answer);
            List<Change> changes = operation.changes().stream()
                    .map(change -> taken(change, undo))
                    .toList();
            paper.operations.add(PaperOperation.of(undo, "undo", changes));
        }
    }

    private boolean isUndoable(Change change) {
        PaperTransaction now = paper.transactions.get(change.after().id());
        if (now == null || now.version() != change.after().version() || !paper.isWritable(now)) {
            return false;
        }
        PaperTransaction before = change.before();
        boolean edited = before != null && before.isLive() == change.after().isLive();
        return before == null || !edited || (paper.mayBecome(now, before) && !paper.isFrozen(before));
    }

    private Change taken(Change change, String undo) {
        PaperTransaction now = paper.transaction(change.after().id());
        PaperTransaction before = change.before();
        PaperTransaction then = before == null
                ? now.trashed(undo).next()
                : before.isLive() == change.after().isLive()
                        ? before.after(now)
                        : now.trashed(before.isLive() ? null : undo).next();
        paper.put(then);
        return new Change(now, then);
    }

    /**
     * What the chart's rules let through is decided by many things (who is used by whom, which names are taken); the statuses are
     * checked, and that an undo that was let through did exactly what it should.
     */
    private void undoChart(PaperOperation operation, Answer answer) {
        boolean done = answer.status() == 204;
        assertThat(answer.status())
                .as("undo " + operation.verb() + ": " + answer)
                .isIn(204, 400, 409);
        home.count("undo " + operation.verb(), done);
        if (!done) {
            return;
        }
        String undo = SimulatedHome.operation(answer);
        List<Change> changes =
                operation.changes().stream().map(change -> taken(change, undo)).toList();
        List<PaperStep> back = new ArrayList<>();
        for (PaperStep step : operation.steps().reversed()) {
            back.add(step.back(paper, undo));
        }
        paper.operations.add(new PaperOperation(undo, "undo of " + operation.verb(), changes, back, null));
    }

    private void undoImport(PaperOperation operation, String run, Answer answer) {
        List<PaperTransaction> live = liveOf(run);
        boolean possible = live.stream().allMatch(one -> one.version() == 1 && paper.isWritable(one));
        if (live.isEmpty()) {
            assertThat(answer.status()).as(answer.toString()).isIn(204, 409);
        } else if (home.accepted("undo " + operation.verb(), answer, possible, 400, 409)) {
            String undo = SimulatedHome.operation(answer);
            live.forEach(one -> paper.put(one.trashed(undo).next()));
        }
    }

    private List<PaperTransaction> liveOf(@Nullable String run) {
        return paper.live().stream()
                .filter(one -> run != null && run.equals(one.run()))
                .toList();
    }
}
