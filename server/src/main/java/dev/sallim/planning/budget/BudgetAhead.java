package dev.sallim.planning.budget;

import dev.sallim.core.money.Money;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the budget of the period that runs still has for spending: for whoever looks ahead. */
@Component
public class BudgetAhead {
    private final PeriodReader periods;
    private final Comparing comparing;

    BudgetAhead(PeriodReader periods, Comparing comparing) {
        this.periods = periods;
        this.comparing = comparing;
    }

    /**
     * What a category's own line has left.
     *
     * @param left more than zero, in the period's currency
     */
    public record Left(UUID categoryId, Money left) {}

    /** @param lines of expense categories alone; those that have something left */
    public record Running(Period period, List<Left> lines) {}

    /** Of a wallet's active period on a day; empty where it has none. */
    public Optional<Running> on(BookAccess access, UUID wallet, LocalDate day) {
        return periods.on(access, wallet, day)
                .filter(period -> period.status() == PeriodStatus.ACTIVE)
                .map(period -> new Running(
                        period,
                        comparing.of(access, period, day).lines().stream()
                                .filter(line -> line.lineId() != null
                                        && line.figures().left().isPositive())
                                .flatMap(line -> left(line).stream())
                                .toList()));
    }

    private static Optional<Left> left(LineView line) {
        return Optional.ofNullable(line.categoryId())
                .map(category -> new Left(category, line.figures().left()));
    }
}
