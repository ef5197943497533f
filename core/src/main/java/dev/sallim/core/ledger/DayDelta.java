package dev.sallim.core.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * What a write changes of one day's rollup.
 *
 * @param inflow what enters the account
 * @param outflow what leaves it, as a positive number
 * @param n the number of flow sides; a flow from an account to itself has two
 */
public record DayDelta(
        UUID account, UUID wallet, UUID commodity, LocalDate day, BigDecimal inflow, BigDecimal outflow, int n) {
    /** The order in which day rollups are locked. */
    public static final Comparator<DayDelta> KEY_ORDER = Comparator.comparing(DayDelta::account, UuidOrder.UNSIGNED)
            .thenComparing(DayDelta::wallet, UuidOrder.UNSIGNED)
            .thenComparing(DayDelta::commodity, UuidOrder.UNSIGNED)
            .thenComparing(DayDelta::day);

    DayDelta plus(DayDelta other) {
        return with(inflow.add(other.inflow), outflow.add(other.outflow), Math.addExact(n, other.n));
    }

    DayDelta negated() {
        return with(inflow.negate(), outflow.negate(), -n);
    }

    /** The part that only adds; 0 where the change takes away. */
    DayDelta added() {
        return with(inflow.max(BigDecimal.ZERO), outflow.max(BigDecimal.ZERO), Math.max(n, 0));
    }

    boolean isNothing() {
        return inflow.signum() == 0 && outflow.signum() == 0 && n == 0;
    }

    private DayDelta with(BigDecimal newInflow, BigDecimal newOutflow, int newN) {
        return new DayDelta(account, wallet, commodity, day, newInflow, newOutflow, newN);
    }
}
