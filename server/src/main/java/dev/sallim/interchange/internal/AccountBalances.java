package dev.sallim.interchange.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The balances that a file states for one account, beside those that the rows add up to.
 *
 * @param name as the file calls the account
 * @param chains whether each stated balance follows from the one before it
 * @param differences the first rows where it does not; {@code count} says how many there are
 * @param closing what the file states after the newest row
 * @param ledger what the account has at the end of that day, with what this import will add; absent where it cannot be told
 * @param gap where they begin to differ and why; none where they agree
 */
public record AccountBalances(
        @Nullable UUID accountId,
        @Nullable String name,
        boolean chains,
        int count,
        List<Difference> differences,
        BigDecimal opening,
        BigDecimal closing,
        LocalDate closingDay,
        @Nullable BigDecimal ledger,
        @Nullable BalanceGap gap) {
    public AccountBalances {
        differences = List.copyOf(differences);
    }

    /** A row whose stated balance is not the one before it plus its amount. */
    public record Difference(long line, LocalDate day, BigDecimal stated, BigDecimal computed) {}
}
