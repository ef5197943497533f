package dev.sallim.planning.recurring;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.planning.recurring.Occurrence.State;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back what was said about a day, a posting by hand too: its transaction goes to the trash, and the day is expected again. Not so where
 * the item posts by now: the day stays done, so that nobody posts it again.
 */
@Component
class OccurrenceUndo implements ObjectUndo {
    private final RecurringWrites writes;

    OccurrenceUndo(RecurringWrites writes) {
        this.writes = writes;
    }

    @Override
    public String objectKind() {
        return RecurringWrites.OCCURRENCE;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Write write = new Write(transaction, step.access(), step.operation(), step.at(), writes.around());
        RecurringItem item = writes.rows()
                .items()
                .lock(transaction, step.id())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_UNDOABLE));
        Occurrence after = read(step.after());
        if (after == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        if (after.state() == State.POSTED && item.handling().mode() == Mode.POST) {
            return;
        }
        Occurrence now = writes.rows().occurrences().find(transaction, item.id(), after.day());
        if (now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, "occurrence.changed");
        }
        Occurrence before = read(step.before());
        Occurrence back = now.broughtBackTo(before == null ? Occurrence.expected(item.id(), after.day()) : before);
        if (back.transactionId() != null && writes.rows().occurrences().isUsed(transaction, back.transactionId())) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, "occurrence.matched");
        }
        writes.rows().put(transaction, item, back, step.at());
        write.record("undone", now, back);
    }

    private @Nullable Occurrence read(@Nullable String text) {
        return text == null ? null : writes.around().json().readValue(text, Occurrence.class);
    }
}
