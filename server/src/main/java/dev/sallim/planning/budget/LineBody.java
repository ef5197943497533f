package dev.sallim.planning.budget;

import dev.sallim.core.budget.Rollover;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.planning.period.Period;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as a write answers it; how it compares, the budget says.
 *
 * @param id the category, tag or account that it is for; none for ALL
 * @param initialPlan the plan when the period was activated; none in a draft
 * @param accountId which account is to pay it
 */
record LineBody(
        UUID lineId,
        UUID periodId,
        LineScope scope,
        @Nullable UUID id,
        Money plan,
        @Nullable Money initialPlan,
        Rollover rollover,
        @Nullable UUID accountId,
        String note) {
    static LineBody of(Line line, Period period) {
        CommodityCode currency = CommodityCode.of(period.currency());
        BigDecimal initial = line.initialPlan();
        return new LineBody(
                line.id(),
                line.periodId(),
                line.scope(),
                line.targetId(),
                Money.of(line.plan(), currency),
                initial == null ? null : Money.of(initial, currency),
                line.rollover(),
                line.paidFrom(),
                line.note());
    }
}
