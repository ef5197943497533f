package dev.sallim.ledger;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is to leave one account and enter another.
 *
 * @param from none: the book's uncategorised income
 * @param to none: the book's uncategorised expense
 * @param amount what leaves, positive
 * @param toAmount what enters, positive; none where it is the same
 * @param fromState none: cleared, or nothing at all for a category
 * @param toState as {@code fromState}
 */
public record NewFlow(
        @Nullable AccountId from,
        @Nullable AccountId to,
        Money amount,
        @Nullable Money toAmount,
        @Nullable String memo,
        @Nullable ClearingState fromState,
        @Nullable ClearingState toState) {
    public static NewFlow of(AccountId from, AccountId to, Money amount) {
        return new NewFlow(from, to, amount, null, null, null, null);
    }
}
