package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.NewFlow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is to leave one account and enter another.
 *
 * @param from none: uncategorised income
 * @param to none: uncategorised expense
 * @param toAmount what enters, where that is another commodity
 */
public record PlannedFlow(
        @Nullable UUID from,
        @Nullable UUID to,
        Money amount,
        @Nullable Money toAmount,
        @Nullable String memo) {
    /** What enters. */
    public Money entering() {
        return toAmount == null ? amount : toAmount;
    }

    NewFlow toNewFlow() {
        return new NewFlow(
                from == null ? null : AccountId.of(from),
                to == null ? null : AccountId.of(to),
                amount,
                toAmount,
                memo,
                null,
                null);
    }

    PlannedFlow withAmount(Money other) {
        return new PlannedFlow(from, to, other, null, memo);
    }
}
