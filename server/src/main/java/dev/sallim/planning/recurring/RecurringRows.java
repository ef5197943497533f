package dev.sallim.planning.recurring;

import dev.sallim.core.recurrence.Recurrence;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.planning.recurring.RecurringItem.Mode;
import dev.sallim.platform.BookTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes items, keeps the day of each one's next posting beside it, and has the book looked at where that changed. */
@Component
class RecurringRows {
    private final RecurringSql items;
    private final OccurrenceSql occurrences;
    private final DueSql due;

    RecurringRows(RecurringSql items, OccurrenceSql occurrences, DueSql due) {
        this.items = items;
        this.occurrences = occurrences;
        this.due = due;
    }

    RecurringSql items() {
        return items;
    }

    OccurrenceSql occurrences() {
        return occurrences;
    }

    void insert(BookTransaction transaction, RecurringItem item, Instant at) {
        items.insert(transaction, item, next(transaction, item));
        due.mark(transaction, at);
    }

    /** Of a row that is locked. */
    void update(BookTransaction transaction, RecurringItem after, Instant at) {
        items.update(transaction, after, next(transaction, after));
        due.mark(transaction, at);
    }

    /** Something became of one of its days. */
    void put(BookTransaction transaction, RecurringItem item, Occurrence after, Instant at) {
        occurrences.put(transaction, after, at);
        refresh(transaction, item);
        due.mark(transaction, at);
    }

    /** The same without having the book looked at: for those who do that. */
    void putWhileLooking(BookTransaction transaction, RecurringItem item, Occurrence after, Instant at) {
        occurrences.put(transaction, after, at);
        refresh(transaction, item);
    }

    /** Finds the day of the next posting anew. */
    void refresh(BookTransaction transaction, RecurringItem item) {
        items.setNext(transaction, item.id(), next(transaction, item));
    }

    void delete(BookTransaction transaction, RecurringItem item, Instant at) {
        items.delete(transaction, item.id());
        due.mark(transaction, at);
    }

    private @Nullable LocalDate next(BookTransaction transaction, RecurringItem item) {
        if (item.handling().mode() != Mode.POST || item.life().isTrashed()) {
            return null;
        }
        return first(transaction, item).map(ItemDay::day).orElse(null);
    }

    /** The one that happens first of all that are open. */
    Optional<ItemDay> first(BookTransaction transaction, RecurringItem item) {
        return days(transaction, item).first();
    }

    /** The days of an item that count. */
    ItemDays days(BookTransaction transaction, RecurringItem item) {
        LocalDate from = item.handling().countsFrom();
        return new ItemDays(item, occurrences.ofItem(transaction, item.id(), from, Recurrence.LAST_DAY));
    }
}
