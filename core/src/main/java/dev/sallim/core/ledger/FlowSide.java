package dev.sallim.core.ledger;

import dev.sallim.core.money.AmountText;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One end of a flow as it is stored.
 *
 * @param amount more than 0 and less than 10<sup>24</sup>
 * @param state of the sides of holdings alone; null on a category and on the system's accounts
 * @param wallet the wallet whose figures the side belongs to, see {@link Posting}
 */
public record FlowSide(
        UUID account,
        UUID commodity,
        BigDecimal amount,
        @Nullable ClearingState state,
        UUID wallet) {
    public FlowSide {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount of a flow is not positive: " + amount);
        }
        if (amount.compareTo(AmountText.LIMIT) >= 0) {
            throw new IllegalArgumentException("amount of a flow is too large: " + amount);
        }
    }
}
