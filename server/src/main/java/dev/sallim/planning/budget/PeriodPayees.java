package dev.sallim.planning.budget;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the expenses of a period went to; purchases that are paid in parts count by the parts that fall on its days. All amounts are in the
 * period's currency, foreign ones at the rate of their day.
 *
 * @param items the largest first, each more than zero
 * @param others what all others come to, net of refunds
 * @param total of all
 * @param missingRates commodities of which some amount could not be converted: it is in no figure here
 */
public record PeriodPayees(List<PeriodPayee> items, Money others, Money total, List<CommodityCode> missingRates) {
    public PeriodPayees {
        items = List.copyOf(items);
        missingRates = List.copyOf(missingRates);
    }

    /**
     * @param payeeId none: where none was named
     * @param spent net of refunds
     */
    public record PeriodPayee(
            @Nullable UUID payeeId, @Nullable String name, Money spent) {}
}
