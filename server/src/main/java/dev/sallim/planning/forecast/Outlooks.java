package dev.sallim.planning.forecast;

import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the forecasts come to: for whoever draws conclusions from them. */
@Component
public class Outlooks {
    private final Balances balances;
    private final Spending spending;

    Outlooks(Balances balances, Spending spending) {
        this.balances = balances;
        this.spending = spending;
    }

    /** The lowest that an account ends a day with. */
    public record Low(LocalDate day, Money balance) {}

    /** By account, in the months from today on; what a budget still plans is in none of them. */
    public Map<UUID, Low> lows(BookAccess access, int months) {
        return balances.of(access, months, false).accounts().stream()
                .collect(Collectors.toMap(
                        BalanceView.AccountSeries::accountId,
                        account -> new Low(
                                account.balance().low().date(),
                                account.balance().low().balance())));
    }

    /** What a category is expected to cost; only those with history enough. */
    public record Cost(UUID categoryId, Money expected) {}

    /** @param days the ones that are forecast */
    public record Costs(DayRange days, List<Cost> categories) {
        public Costs {
            categories = List.copyOf(categories);
        }
    }

    public Costs costs(BookAccess access, UUID wallet) {
        SpendingView view = spending.of(access, wallet);
        return new Costs(
                new DayRange(view.from(), view.to()),
                view.items().stream()
                        .flatMap(item -> Stream.ofNullable(item.outlook())
                                .map(outlook -> new Cost(item.categoryId(), outlook.expected())))
                        .toList());
    }
}
