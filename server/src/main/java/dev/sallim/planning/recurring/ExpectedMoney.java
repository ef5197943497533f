package dev.sallim.planning.recurring;

import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.recurring.ItemDays.ItemDay;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The incomes and expenses that recurring items bring, each on its real day: for whoever plans with them. */
@Component
public class ExpectedMoney {
    private final RecurringRows rows;
    private final BookCharts charts;
    private final Estimates estimates;

    ExpectedMoney(RecurringRows rows, BookCharts charts, Estimates estimates) {
        this.rows = rows;
        this.charts = charts;
        this.estimates = estimates;
    }

    /**
     * One day of a recurring income or expense.
     *
     * @param ruleDate by the rule: with the item it names the occurrence
     * @param day when it happens, as it was moved or shifted
     * @param income else it is an expense
     * @param amount more than zero, in the commodity of the item's account
     * @param wallet of the item's account
     * @param transactionId what was posted for it or matched with it; none while it is expected
     */
    public record Occasion(
            UUID recurringId,
            LocalDate ruleDate,
            String name,
            LocalDate day,
            boolean income,
            Money amount,
            UUID wallet,
            @Nullable UUID transactionId) {}

    /** Those that happen between two days; what is skipped, refused, or past without being expected any more is left out. */
    public List<Occasion> between(BookAccess access, LocalDate from, LocalDate to) {
        Chart chart = charts.of(access.book());
        List<RecurringItem> items = rows.items().live(access.book()).stream()
                .filter(item -> isEarning(item) || isSpending(item))
                .toList();
        if (items.isEmpty()) {
            return List.of();
        }
        List<Occurrence> known = rows.occurrences()
                .window(access.book(), from.minusDays(ItemDays.FARTHEST_MOVE), to.plusDays(ItemDays.FARTHEST_MOVE));
        Map<UUID, List<PlannedFlow>> estimated = estimates.of(access.book(), chart, items);
        Sides sides = new Sides(chart);
        List<Occasion> occasions = new ArrayList<>();
        for (RecurringItem item : items) {
            for (ItemDay day : new ItemDays(item, known).between(from, to)) {
                if (day.isOpen() || day.occurrence().isBooked()) {
                    occasion(day, estimated.get(item.id()), sides, chart).ifPresent(occasions::add);
                }
            }
        }
        return occasions;
    }

    private static boolean isEarning(RecurringItem item) {
        return item.contents().kind() == TransactionKind.INCOME;
    }

    private static boolean isSpending(RecurringItem item) {
        return item.contents().kind() == TransactionKind.EXPENSE;
    }

    private static Optional<Occasion> occasion(
            ItemDay day, @Nullable List<PlannedFlow> estimate, Sides sides, Chart chart) {
        boolean changed = day.occurrence().instead().flows() != null;
        List<PlannedFlow> flows = estimate == null || changed ? day.flows() : estimate;
        return sides.main(flows).flatMap(main -> {
            Money net = main.net();
            Optional<UUID> wallet = chart.account(main.account())
                    .flatMap(account -> Optional.ofNullable(account.wallet()))
                    .map(found -> found.value());
            boolean income = isEarning(day.item());
            Money amount = income ? net : net.negate();
            return wallet.filter(any -> amount.isPositive())
                    .map(found -> new Occasion(
                            day.item().id(),
                            day.ruleDay(),
                            day.item().name(),
                            day.day(),
                            income,
                            amount,
                            found,
                            day.occurrence().transactionId()));
        });
    }
}
