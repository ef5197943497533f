package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineState;
import dev.sallim.core.budget.Rollover;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.planning.period.PeriodStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period's plan beside what happened; all amounts in the period's currency, foreign ones at the rate of their day.
 *
 * <p>Purchases that are paid in parts count by their parts: a period bears those that fall on its days, and the price is in no figure.
 *
 * @param pace the share of the period's days that have passed by today, 0 to 1
 * @param lines one per line, and one without an id per category of expense that has spending and no line; filtered where asked
 * @param income the same for categories of income
 * @param others lines for tags, accounts or all expenses: ceilings across the categories, in no total
 * @param uncategorised what has no category
 * @param accounts those of the wallet
 * @param missingRates commodities of which some amount could not be converted: it is in no figure here
 */
public record BudgetView(
        UUID periodId,
        UUID walletId,
        String currency,
        PeriodStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal pace,
        List<LineView> lines,
        List<LineView> income,
        List<LineView> others,
        Uncategorised uncategorised,
        List<AccountLine> accounts,
        Totals totals,
        List<CommodityCode> missingRates) {
    public BudgetView {
        lines = List.copyOf(lines);
        income = List.copyOf(income);
        others = List.copyOf(others);
        accounts = List.copyOf(accounts);
        missingRates = List.copyOf(missingRates);
    }

    /**
     * @param lineId none where nobody planned it
     * @param categoryId of a CATEGORY line
     * @param tagId of a TAG line
     * @param onAccountId of an ACCOUNT line
     * @param accountId the account that is to pay it
     * @param initialPlan the plan when the period was activated; none in a draft
     * @param carried what the previous period's line handed on, by that line's rollover
     * @param actual of expense net of refunds; of income what came
     * @param left plan and carried less actual
     * @param progress actual over plan and carried; none where these come to nothing or less
     * @param rollover what is left hands on to the next period
     * @param previousPlan of the period before; none where it had no such line
     * @param inParts how much more the actual is than what was booked, because purchases are paid in parts: parts that the period bears,
     *     less prices of what was bought in it; none where it comes to nothing
     * @param subtree with the categories below it; none where there are none
     */
    public record LineView(
            @Nullable UUID lineId,
            LineScope scope,
            @Nullable UUID categoryId,
            @Nullable UUID tagId,
            @Nullable UUID onAccountId,
            @Nullable AccountClass categoryClass,
            @Nullable UUID parentId,
            @Nullable UUID accountId,
            String note,
            Rollover rollover,
            @Nullable Money initialPlan,
            Figures figures,
            @Nullable Money previousPlan,
            @Nullable Money previousActual,
            @Nullable Money inParts,
            @Nullable Figures subtree) {}

    /** What is planned, what happened, and how they compare. */
    @Schema(name = "BudgetFigures")
    public record Figures(
            Money plan,
            Money carried,
            Money actual,
            Money left,
            @Nullable BigDecimal progress,
            LineState state) {}

    /** @param spent net of refunds */
    public record Uncategorised(Money spent, Money received) {}

    /**
     * @param available the balance at the period's start, and what came and went since, expenses apart
     * @param planned of the lines that it is to pay
     * @param leftToPlan available less planned
     * @param spent expenses net of refunds
     * @param leftToSpend available less spent: its balance, without parts that are borne later
     */
    public record AccountLine(
            UUID accountId, Money available, Money planned, Money leftToPlan, Money spent, Money leftToSpend) {}

    /**
     * @param start the balance of the wallet's accounts when the period began, without parts that were not borne by then
     * @param income what came by categories of income, uncategorised included
     * @param moved what came from other wallets, openings and adjustments less what went there
     * @param available start, income and moved
     * @param planned of the expense categories' lines
     * @param carried what they carry from the period before
     * @param leftToPlan available less planned and carried
     * @param spent expenses net of refunds, uncategorised included
     * @param leftToSpend available less spent: the wallet's balance, without parts that are borne later
     * @param plannedIncome of the income categories' lines
     */
    @Schema(name = "BudgetTotals")
    public record Totals(
            Money start,
            Money income,
            Money moved,
            Money available,
            Money planned,
            Money carried,
            Money leftToPlan,
            Money spent,
            Money leftToSpend,
            Money plannedIncome) {}
}
