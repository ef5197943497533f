package dev.sallim.planning.budget;

import dev.sallim.core.money.Money;
import dev.sallim.planning.budget.BudgetView.Totals;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What came of a period, by the totals of its budget; all amounts in the period's currency.
 *
 * @param income what came by categories of income
 * @param plannedIncome of the income categories' lines
 * @param spent expenses net of refunds, purchases in parts by their parts
 * @param planned of the expense categories' lines
 * @param carried what these carry from the period before
 * @param saved income less spent
 */
public record PeriodResult(
        UUID periodId,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodStatus status,
        Money income,
        Money plannedIncome,
        Money spent,
        Money planned,
        Money carried,
        Money saved) {
    static PeriodResult of(Period period, Totals totals) {
        return new PeriodResult(
                period.id(),
                period.name(),
                period.startsOn(),
                period.endsOn(),
                period.status(),
                totals.income(),
                totals.plannedIncome(),
                totals.spent(),
                totals.planned(),
                totals.carried(),
                totals.income().minus(totals.spent()));
    }

    /** @param items the earliest first */
    public record PeriodResults(List<PeriodResult> items) {
        public PeriodResults {
            items = List.copyOf(items);
        }
    }
}
