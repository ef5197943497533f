package dev.sallim.planning.recurring;

import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerPosting;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.RecurringItem.Contents;
import dev.sallim.planning.recurring.RecurringItem.Handling;
import dev.sallim.planning.recurring.RecurringItem.Life;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.planning.recurring.RecurringWrites.Write;
import dev.sallim.planning.recurring.RecurringWrites.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes recurring items, and changes them. */
@Service
class RecurringItems {
    private static final int MOST = 500;
    /** How far ahead the next day of an item is looked for. */
    private static final int AHEAD = 366;

    private final RecurringWrites writes;
    private final LedgerPosting posting;
    private final BookCharts charts;

    RecurringItems(RecurringWrites writes, LedgerPosting posting, BookCharts charts) {
        this.writes = writes;
        this.posting = posting;
        this.charts = charts;
    }

    RecurringView get(BookAccess access, UUID id) {
        RecurringItem item = writes.rows()
                .items()
                .find(access.book(), id)
                .filter(found -> !found.life().isTrashed())
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        return shown(access, List.of(item)).apply(item);
    }

    Page<RecurringView> list(BookAccess access, PageRequest request) {
        Page<RecurringItem> page = writes.rows().items().page(access.book(), request);
        return page.map(shown(access, page.items()));
    }

    private Function<RecurringItem, RecurringView> shown(BookAccess access, List<RecurringItem> items) {
        LocalDate today = writes.today(access);
        LocalDate last = today.plusDays(AHEAD);
        List<Occurrence> occurrences = items.isEmpty()
                ? List.of()
                : writes.rows().occurrences().window(access.book(), today.minusDays(AHEAD), last);
        Chart chart = charts.of(access.book());
        return item -> RecurringView.of(item, chart, next(new ItemDays(item, occurrences), today, last));
    }

    private static @Nullable LocalDate next(ItemDays days, LocalDate from, LocalDate to) {
        return days.between(from, to).stream()
                .filter(ItemDay::isOpen)
                .findFirst()
                .map(ItemDay::day)
                .orElse(null);
    }

    Written<RecurringView> create(BookAccess access, IdempotencyKey key, RecurringRequest request) {
        RecurringDraft draft = RecurringDraft.of(request, writes.today(access));
        return posting.withChart(access.book(), chart -> {
            LedgerPosting.Checked checked = posting.check(chart, draft.example());
            Written<RecurringView> written = writes.once(access, key, 201, RecurringView.class, write -> {
                if (writes.rows().items().count(write.transaction()) >= MOST) {
                    throw ProblemException.invalid("name", FieldCode.TOO_MANY, MOST);
                }
                UUID id = write.nextId();
                Contents contents = contents(write, draft, checked, id);
                Handling handling = new Handling(
                        draft.mode(),
                        draft.estimated(),
                        null,
                        draft.times().startsOn(),
                        access.person().value());
                RecurringItem item =
                        new RecurringItem(id, draft.name(), contents, draft.times(), handling, Life.born(write.at()));
                writes.rows().insert(write.transaction(), item, write.at());
                write.record("recurring.created", null, item);
                return view(write, item, chart, checked);
            });
            forget(access, checked);
            return written;
        });
    }

    Written<RecurringView> edit(BookAccess access, UUID id, IfMatch version, RecurringRequest.Patch patch) {
        return posting.withChart(access.book(), chart -> {
            RecurringItem read = writes.rows()
                    .items()
                    .find(access.book(), id)
                    .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
            RecurringDraft draft = RecurringDraft.of(read, patch, writes.today(access));
            LedgerPosting.Checked checked = posting.check(chart, draft.example());
            Written<RecurringView> written = writes.change(access, write -> {
                RecurringItem before = writes.live(write, id);
                version.check(before.version());
                if (before.version() != read.version()) {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }
                RecurringItem after = edited(write, before, draft, checked);
                writes.rows().update(write.transaction(), after, write.at());
                write.record("recurring.edited", before, after);
                return view(write, after, chart, checked);
            });
            forget(access, checked);
            return written;
        });
    }

    /** What an edit makes of an item. Where its days are others from now on, those that have passed are past, not missed. */
    RecurringItem edited(Write write, RecurringItem before, RecurringDraft draft, LedgerPosting.Checked checked) {
        Handling old = before.handling();
        boolean otherDays = RecurringDraft.otherDays(before.times(), draft.times());
        boolean nowPosts = old.mode() == Mode.REMIND && draft.mode() == Mode.POST;
        LocalDate startsOn = draft.times().startsOn();
        LocalDate today = write.today();
        LocalDate countsFrom = otherDays || nowPosts ? startsOn.isAfter(today) ? startsOn : today : old.countsFrom();
        Handling handling = new Handling(
                draft.mode(),
                draft.estimated(),
                old.follows(),
                countsFrom,
                write.access().person().value());
        return new RecurringItem(
                before.id(),
                draft.name(),
                contents(write, draft, checked, before.id()),
                draft.times(),
                handling,
                before.life().changed(write.at()));
    }

    /** Makes the payee too where there is none of that name. */
    Contents contents(Write write, RecurringDraft draft, LedgerPosting.Checked checked, UUID item) {
        UUID payee = checked.payee();
        if (checked.newPayee() != null) {
            payee = write.nextId();
            posting.addPayee(write.part("recurring.edited", item), payee, checked.newPayee());
        }
        return new Contents(checked.kind(), draft.flows(), payee, draft.note(), draft.tagIds());
    }

    private RecurringView view(Write write, RecurringItem item, Chart chart, LedgerPosting.Checked checked) {
        LocalDate today = write.today();
        RecurringView view = RecurringView.of(
                item, chart, next(writes.rows().days(write.transaction(), item), today, today.plusDays(AHEAD)));
        return checked.newPayee() == null ? view : view.named(checked.newPayee().name());
    }

    /** As it is after another write. */
    RecurringView view(Write write, RecurringItem item) {
        Chart chart = charts.of(write.access().book());
        LocalDate today = write.today();
        Optional<LocalDate> next =
                Optional.ofNullable(next(writes.rows().days(write.transaction(), item), today, today.plusDays(AHEAD)));
        return RecurringView.of(item, chart, next.orElse(null));
    }

    private void forget(BookAccess access, LedgerPosting.Checked checked) {
        if (checked.newPayee() != null) {
            posting.forgetChart(access.book());
        }
    }
}
