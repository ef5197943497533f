package dev.sallim.planning.recurring;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.TrashKind;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Recurring items go to the trash and come back, and what was done to them is taken back. */
@Service
class RecurringLife implements TrashKind, ObjectUndo {
    static final String PATH_WORD = "recurring";

    private final RecurringWrites writes;
    private final RecurringItems items;

    RecurringLife(RecurringWrites writes, RecurringItems items) {
        this.writes = writes;
        this.items = items;
    }

    Written<Boolean> trash(BookAccess access, UUID id, IfMatch version) {
        return writes.change(access, write -> {
            RecurringItem before = writes.live(write, id);
            version.check(before.version());
            put(write, "recurring.trashed", before, trashed(write, before));
            return true;
        });
    }

    Written<RecurringView> restore(BookAccess access, IdempotencyKey key, UUID id, Optional<IfMatch> version) {
        return writes.once(access, key, 200, RecurringView.class, write -> {
            RecurringItem before = inTrash(write, id);
            version.ifPresent(match -> match.check(before.version()));
            RecurringItem after = restored(write, before);
            put(write, "recurring.restored", before, after);
            return items.view(write, after);
        });
    }

    /** For good, with all that is known of its days; what was posted stays. */
    Written<Boolean> purge(BookAccess access, UUID id) {
        return writes.change(access, write -> {
            RecurringItem before = inTrash(write, id);
            writes.rows().delete(write.transaction(), before, write.at());
            write.record("recurring.purged", before, null);
            return true;
        });
    }

    private RecurringItem inTrash(Write write, UUID id) {
        RecurringItem item = writes.locked(write, id);
        if (!item.life().isTrashed()) {
            throw ProblemException.of(ErrorCode.NOT_IN_TRASH);
        }
        return item;
    }

    private static RecurringItem trashed(Write write, RecurringItem item) {
        return item.with(item.life().trashed(write.operation().value(), write.at()));
    }

    /** Days that passed while it lay in the trash are not missed: nobody wanted them then. */
    private static RecurringItem restored(Write write, RecurringItem item) {
        Instant since = item.life().deletedAt();
        LocalDate today = write.today();
        boolean lately = since == null
                || !LocalDate.ofInstant(since, write.access().zone()).isBefore(today);
        Handling handling = lately ? item.handling() : item.handling().countingFrom(today);
        return item.with(handling).with(item.life().restored(write.at()));
    }

    private void put(Write write, String action, RecurringItem before, RecurringItem after) {
        writes.rows().update(write.transaction(), after, write.at());
        write.record(action, before, after);
    }

    @Override
    public String pathWord() {
        return PATH_WORD;
    }

    @Override
    public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        return writes.rows().items().trashed(book, last, rows);
    }

    @Override
    public String objectKind() {
        return RecurringWrites.ITEM;
    }

    /** Made ones go to the trash, trashed ones come back, edited ones are as before. One that is gone for good stays gone. */
    @Override
    public void undo(BookTransaction transaction, Step step) {
        Write write = new Write(transaction, step.access(), step.operation(), step.at(), writes.around());
        RecurringItem now = writes.rows()
                .items()
                .lock(transaction, step.id())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_UNDOABLE));
        RecurringItem after = read(step.after());
        if (after == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        if (now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, "recurring.edited");
        }
        RecurringItem before = read(step.before());
        UUID followed = now.handling().follows();
        if (before == null && followed != null) {
            // It took the days over when it began; the undo gives them back.
            writes.rows()
                    .occurrences()
                    .handOver(transaction, now.id(), followed, now.times().startsOn());
        }
        put(write, "undone", now, before == null ? trashed(write, now) : broughtBack(write, now, before));
    }

    private static RecurringItem broughtBack(Write write, RecurringItem now, RecurringItem before) {
        Life life = now.life().changed(write.at());
        Life old = before.life();
        RecurringItem again = before.with(
                new Life(life.version(), old.createdAt(), life.updatedAt(), old.deletedAt(), old.deletedIn()));
        boolean comesBack = now.life().isTrashed() && !old.isTrashed();
        return comesBack ? again.with(restored(write, now).handling()) : again;
    }

    private @Nullable RecurringItem read(@Nullable String text) {
        return text == null ? null : writes.around().json().readValue(text, RecurringItem.class);
    }
}
