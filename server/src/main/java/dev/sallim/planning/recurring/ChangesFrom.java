package dev.sallim.planning.recurring;

import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringItem.Times;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes an item from one of its days on, as good calendars do: the item ends on the day before, and a new one that follows it begins on
 * the day, with what is left of a count and with what became of the days from there on. From the first day on it is the item itself that
 * is changed.
 */
@Component
class ChangesFrom {
    private final RecurringWrites writes;
    private final RecurringItems items;
    private final LedgerPosting posting;

    ChangesFrom(RecurringWrites writes, RecurringItems items, LedgerPosting posting) {
        this.writes = writes;
        this.items = items;
        this.posting = posting;
    }

    Written<OccurrenceView> from(
            BookAccess access, IdempotencyKey key, UUID id, LocalDate day, RecurringRequest.@Nullable Patch change) {
        if (change == null) {
            throw ProblemException.invalid("change", FieldCode.REQUIRED);
        }
        return posting.withChart(access.book(), chart -> {
            Written<OccurrenceView> written = writes.once(access, key, 200, OccurrenceView.class, write -> {
                RecurringItem old = writes.live(write, id);
                if (!old.times().has(day)) {
                    throw ProblemException.of(ErrorCode.NOT_FOUND);
                }
                int before = old.times()
                        .between(old.times().startsOn(), day.minusDays(1))
                        .size();
                RecurringItem from = before == 0 ? old : old.with(rest(old.times(), day, before));
                RecurringDraft draft = within(() -> RecurringDraft.of(from, change, write.today()));
                LedgerPosting.Checked checked = within(() -> posting.check(chart, draft.example()));
                RecurringItem edited = items.edited(write, from, draft, checked);
                RecurringItem now = before == 0 ? editedWhole(write, old, edited) : split(write, old, edited, day);
                return view(write, chart, now);
            });
            // The change may have made a payee.
            posting.forgetChart(access.book());
            return written;
        });
    }

    /** Names what is wrong by its path in the request. */
    private static <T> T within(Supplier<T> check) {
        try {
            return check.get();
        } catch (ProblemException e) {
            ProblemException within = ProblemException.of(e.code(), e.args().toArray());
            e.fields().forEach(field -> within.field(field.at("change." + field.path())));
            throw within;
        }
    }

    /** The times of an item from one of its days on. */
    private static Times rest(Times times, LocalDate day, int before) {
        Recurrence rule = times.rule();
        Optional<Integer> count = rule.count();
        return new Times(
                count.isPresent() ? rule.withCount(count.get() - before) : rule, day, times.endsOn(), times.shift());
    }

    private RecurringItem editedWhole(Write write, RecurringItem old, RecurringItem edited) {
        writes.rows().update(write.transaction(), edited, write.at());
        write.record("recurring.edited", old, edited);
        return edited;
    }

    private RecurringItem split(Write write, RecurringItem old, RecurringItem edited, LocalDate day) {
        Handling handling = edited.handling();
        LocalDate countsFrom = handling.countsFrom().isAfter(day) ? handling.countsFrom() : day;
        RecurringItem next = new RecurringItem(
                write.nextId(),
                edited.name(),
                edited.contents(),
                edited.times(),
                new Handling(handling.mode(), handling.estimated(), old.id(), countsFrom, handling.keptBy()),
                Life.born(write.at()));
        Times ended = new Times(
                old.times().rule(),
                old.times().startsOn(),
                day.minusDays(1),
                old.times().shift());
        RecurringItem before = old.with(ended).with(old.life().changed(write.at()));
        writes.rows().insert(write.transaction(), next, write.at());
        writes.rows().occurrences().handOver(write.transaction(), old.id(), next.id(), day);
        writes.rows().refresh(write.transaction(), next);
        writes.rows().update(write.transaction(), before, write.at());
        write.record("recurring.edited", old, before);
        write.record("recurring.created", null, next);
        return next;
    }

    /** The first day of the item as it is now. */
    private OccurrenceView view(Write write, Chart chart, RecurringItem item) {
        LocalDate startsOn = item.times().startsOn();
        LocalDate first = item.times().rule().next(startsOn, startsOn).orElse(startsOn);
        Occurrence occurrence = writes.rows().occurrences().find(write.transaction(), item.id(), first);
        return OccurrenceView.of(new ItemDay(item, occurrence), null, new Sides(chart), write.today());
    }
}
