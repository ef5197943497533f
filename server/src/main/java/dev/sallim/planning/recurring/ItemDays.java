package dev.sallim.planning.recurring;

import dev.sallim.core.period.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of one item: what its rule gives, and what became of them. Pure; the rows are read before. */
final class ItemDays {
    /** Beyond it nobody moves an occurrence: rules and rows are looked at in windows. */
    static final int FARTHEST_MOVE = 366;

    /** One day of an item. */
    record ItemDay(RecurringItem item, Occurrence occurrence) {
        /** By the rule. */
        LocalDate ruleDay() {
            return occurrence.day();
        }

        /** When it happens: as it was moved, or shifted off a weekend. */
        LocalDate day() {
            LocalDate moved = occurrence.instead().movedTo();
            return moved == null ? item.times().shifted(occurrence.day()) : moved;
        }

        List<PlannedFlow> flows() {
            List<PlannedFlow> instead = occurrence.instead().flows();
            return instead == null ? item.contents().flows() : instead;
        }

        /** Whether it happens at all: done, or still to be. */
        boolean isMeant() {
            return occurrence.state() != Occurrence.State.SKIPPED;
        }

        /** Whether anything is still to happen on it: not done, and not before the item counts. */
        boolean isOpen() {
            return occurrence.isExpected()
                    && !occurrence.day().isBefore(item.handling().countsFrom());
        }
    }

    private static final Comparator<ItemDay> ORDER =
            Comparator.comparing(ItemDay::day).thenComparing(ItemDay::ruleDay);

    private final RecurringItem item;
    private final Map<LocalDate, Occurrence> rows = new HashMap<>();

    /** @param rows of this item, or of others too, which are passed over */
    ItemDays(RecurringItem item, Collection<Occurrence> rows) {
        this.item = item;
        for (Occurrence row : rows) {
            if (row.recurringId().equals(item.id())) {
                this.rows.put(row.day(), row);
            }
        }
    }

    /** Those that happen between two days, both included, in their order. */
    List<ItemDay> between(LocalDate from, LocalDate to) {
        List<ItemDay> days = new ArrayList<>();
        for (LocalDate day :
                item.times().between(from.minusDays(WorkingDays.FARTHEST), to.plusDays(WorkingDays.FARTHEST))) {
            add(days, at(day), from, to);
        }
        for (Occurrence row : rows.values()) {
            boolean seen = !row.day().isBefore(from.minusDays(WorkingDays.FARTHEST))
                    && !row.day().isAfter(to.plusDays(WorkingDays.FARTHEST));
            if (!seen && row.instead().movedTo() != null && item.times().has(row.day())) {
                add(days, new ItemDay(item, row), from, to);
            }
        }
        days.sort(ORDER);
        return days;
    }

    private static void add(List<ItemDay> days, ItemDay one, LocalDate from, LocalDate to) {
        if (!one.day().isBefore(from) && !one.day().isAfter(to)) {
            days.add(one);
        }
    }

    ItemDay at(LocalDate ruleDay) {
        return new ItemDay(item, rows.getOrDefault(ruleDay, Occurrence.expected(item.id(), ruleDay)));
    }

    /** The one that happens first of all that are open, a year of the rule's days at a time. */
    Optional<ItemDay> first() {
        LocalDate from = item.handling().countsFrom();
        while (true) {
            Optional<LocalDate> next = onOrAfter(from);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            LocalDate to = next.get().plusDays(FARTHEST_MOVE);
            Optional<ItemDay> first = item.times().between(next.get(), to).stream()
                    .map(this::at)
                    .filter(ItemDay::isOpen)
                    .min(ORDER);
            if (first.isPresent()) {
                return first;
            }
            from = to.plusDays(1);
        }
    }

    private Optional<LocalDate> onOrAfter(LocalDate day) {
        LocalDate startsOn = item.times().startsOn();
        return item.times()
                .rule()
                .next(startsOn, day.isBefore(startsOn) ? startsOn : day)
                .filter(item.times()::has);
    }
}
