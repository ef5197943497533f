package dev.sallim.planning.recurring;

import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What recurring items are still to move, transfers too: what {@link Upcoming} counts as expected or overdue. */
@Component
public class ExpectedFlows {
    private final RecurringRows rows;
    private final BookCharts charts;
    private final Estimates estimates;

    ExpectedFlows(RecurringRows rows, BookCharts charts, Estimates estimates) {
        this.rows = rows;
        this.charts = charts;
        this.estimates = estimates;
    }

    /**
     * A day on which something is to happen.
     *
     * @param day as it was moved or shifted; overdue where it has passed
     * @param flows as changed for this once, or at the estimated amount
     */
    public record Day(UUID recurringId, LocalDate day, List<PlannedFlow> flows) {
        public Day {
            flows = List.copyOf(flows);
        }
    }

    /** @param items all that are not in the trash, whether they come again or not */
    public record Ahead(Set<UUID> items, List<Day> days) {}

    /** All that items have on some days, done or not; what was skipped is left out. */
    public List<Day> within(BookAccess access, DayRange range) {
        List<RecurringItem> items = rows.items().live(access.book());
        if (items.isEmpty()) {
            return List.of();
        }
        return days(access, items, range.first(), range.last(), ItemDay::isMeant);
    }

    /** What is open up to a day, and what is overdue for 90 days at most. */
    public Ahead upTo(BookAccess access, LocalDate today, LocalDate to) {
        List<RecurringItem> items = rows.items().live(access.book());
        if (items.isEmpty()) {
            return new Ahead(Set.of(), List.of());
        }
        LocalDate from = today.minusDays(Matching.LOOK_BACK);
        return new Ahead(
                items.stream().map(RecurringItem::id).collect(Collectors.toSet()),
                days(access, items, from, to, ItemDay::isOpen));
    }

    private List<Day> days(
            BookAccess access, List<RecurringItem> items, LocalDate from, LocalDate to, Predicate<ItemDay> wanted) {
        Chart chart = charts.of(access.book());
        List<Occurrence> known = rows.occurrences()
                .window(access.book(), from.minusDays(ItemDays.FARTHEST_MOVE), to.plusDays(ItemDays.FARTHEST_MOVE));
        Map<UUID, List<Occurrence>> byItem = known.stream().collect(Collectors.groupingBy(Occurrence::recurringId));
        Map<UUID, List<PlannedFlow>> estimated = estimates.of(access.book(), chart, items);
        List<Day> days = new ArrayList<>();
        for (RecurringItem item : items) {
            ItemDays itsDays = new ItemDays(item, byItem.getOrDefault(item.id(), List.of()));
            for (ItemDay day : itsDays.between(from, to)) {
                if (wanted.test(day)) {
                    boolean changed = day.occurrence().instead().flows() != null;
                    List<PlannedFlow> usual = estimated.getOrDefault(item.id(), day.flows());
                    days.add(new Day(item.id(), day.day(), changed ? day.flows() : usual));
                }
            }
        }
        return days;
    }
}
