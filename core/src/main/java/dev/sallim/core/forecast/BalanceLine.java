package dev.sallim.core.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The balances of an account, or of all of them, at the end of each day.
 *
 * @param low the lowest of them, at its first day
 */
public record BalanceLine(List<BigDecimal> balances, Low low) {
    public BalanceLine {
        balances = List.copyOf(balances);
    }

    public record Low(LocalDate day, BigDecimal balance) {}

    static BalanceLine of(LocalDate first, List<BigDecimal> balances) {
        int lowest = 0;
        for (int i = 1; i < balances.size(); i++) {
            if (balances.get(i).compareTo(balances.get(lowest)) < 0) {
                lowest = i;
            }
        }
        return new BalanceLine(balances, new Low(first.plusDays(lowest), balances.get(lowest)));
    }
}
