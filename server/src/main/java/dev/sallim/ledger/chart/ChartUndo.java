package dev.sallim.ledger.chart;

import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.JournalSql;
import dev.sallim.ledger.internal.UndoHandler;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Undoes what was done to objects of one kind of the chart: made ones go to the trash, trashed ones come back, merges and moves are
 * taken back with all that they re-labelled, and edited ones are as before.
 */
final class ChartUndo<R extends ChartRow, V> implements UndoHandler {
    private final Kind<R, V> kind;
    private final Means means;

    ChartUndo(Kind<R, V> kind, Means means) {
        this.kind = kind;
        this.means = means;
    }

    /** What undoing works with, whatever the kind. */
    @Component
    record Means(OperationSql operations, JournalSql journal, ChartJournal texts, Ids ids, BulkSql bulk) {
        /** The undo as a write of the chart. */
        ChartWrite write(BookTransaction transaction, Undo undo) {
            return new ChartWrite(
                    undo.access(), transaction, undo.operation(), undo.at(), new ChartWrite.Tools(ids, texts));
        }
    }

    /** An object as it is now, as the operation left it, and as it was before. */
    private record Step<R>(R now, R after, R before) {}

    @Override
    public String objectKind() {
        return kind.objectKind().journalWord();
    }

    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        ChartWrite write = means.write(transaction, undo);
        try {
            for (JournalEntry entry : entries) {
                undo(write, entry);
            }
            means.operations().record(transaction, write, "undone", write.entries());
        } catch (DatabaseException e) {
            throw ChartRefusal.of(e);
        }
    }

    private void undo(ChartWrite write, JournalEntry entry) {
        R now = kind.table()
                .find(write.transaction(), entry.objectId())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_UNDOABLE));
        R after = read(entry.after());
        if (now.version() != after.version()) {
            String later = means.journal()
                    .latest(write.transaction(), objectKind(), entry.objectId())
                    .map(JournalEntry::action)
                    .orElse("");
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, later);
        }
        if (entry.before() == null) {
            kind.beforeTrash(write, now);
            trash(write, now);
        } else {
            stepBack(write, entry.operation(), new Step<>(now, after, read(entry.before())));
        }
    }

    private void stepBack(ChartWrite write, UUID operation, Step<R> step) {
        Life before = step.before().life();
        Life after = step.after().life();
        if (before.isTrashed() != after.isTrashed()) {
            if (after.isTrashed()) {
                kind.beforeRestore(write, step.now());
                bringBack(write, step);
                kind.afterRestore(write, step.now());
            } else {
                kind.trashAgain(write, step.now());
                trash(write, step.now());
            }
            return;
        }
        if (!Objects.equals(before.mergedInto(), after.mergedInto())) {
            stepBackFromMerge(write, operation, step);
            return;
        }
        if (before.isLive()) {
            kind.beforeRestore(write, step.before());
        }
        kind.relabelBack(write, step.now(), step.before());
        bringBack(write, step);
    }

    /** Accounts accept flows again before the flows come back, and none before they leave. */
    private void stepBackFromMerge(ChartWrite write, UUID operation, Step<R> step) {
        UUID into = step.after().life().mergedInto();
        if (into != null) {
            requireLive(write, into);
            kind.beforeRestore(write, step.before());
            bringBack(write, step);
            relabelled(means.bulk()
                    .unmerge(
                            write.transaction(),
                            kind.objectKind(),
                            operation,
                            merge(write, step.now().id(), into)));
            return;
        }
        UUID again = step.before().life().mergedInto();
        if (again == null) {
            throw new IllegalStateException(
                    "neither side of the step is merged: " + step.now().id());
        }
        requireLive(write, again);
        relabelled(means.bulk()
                .merge(
                        write.transaction(),
                        kind.objectKind(),
                        write.operation().value(),
                        merge(write, step.now().id(), again)));
        bringBack(write, step);
    }

    private static BulkSql.Merge merge(ChartWrite write, UUID from, UUID into) {
        return new BulkSql.Merge(from, into, write.at());
    }

    private static void relabelled(long transactions) {
        if (transactions < 0) {
            throw new IllegalStateException("re-labelled " + transactions + " transactions");
        }
    }

    private void requireLive(ChartWrite write, UUID other) {
        if (!write.any(kind.table(), other).life().isLive()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, kind.objectKind().action("merged"));
        }
    }

    private void bringBack(ChartWrite write, Step<R> step) {
        Life life = step.before().life().broughtBack(step.now().life(), write.at());
        write.update(kind.table(), step.now(), kind.withLife(step.before(), life));
    }

    private void trash(ChartWrite write, R now) {
        ChartVerbs.update(write, kind, now, now.life().trashed(write.operation().value(), write.at()));
    }

    /** One that went for good has no after. */
    private R read(@Nullable String text) {
        if (text == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        return means.texts().read(text, kind.rowType());
    }
}
