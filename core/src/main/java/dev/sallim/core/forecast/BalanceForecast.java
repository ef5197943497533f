package dev.sallim.core.forecast;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Balances day by day.
 *
 * @param accounts by account, in the order in which they were given
 * @param total of the accounts that have a rate, converted and rounded half to even once a day; null where none has
 */
public record BalanceForecast(
        DayRange days,
        Map<UUID, BalanceLine> accounts,
        @Nullable BalanceLine total) {
    public static final int MOST_MONTHS = 24;

    /**
     * Adds up what is known.
     *
     * @param days at most 24 months
     * @param movements in any order; one before the first day is overdue and counts on that, one after the last day does not count
     * @param changes applied in their order
     * @param totalScale the decimals of the total's commodity
     */
    public static BalanceForecast of(
            DayRange days,
            List<StartBalance> starts,
            Collection<Movement> movements,
            List<Change> changes,
            int totalScale) {
        if (!days.last().isBefore(days.first().plusMonths(MOST_MONTHS))) {
            throw new IllegalArgumentException("more than " + MOST_MONTHS + " months: " + days);
        }
        Map<UUID, BigDecimal[]> sums = new LinkedHashMap<>();
        for (StartBalance start : starts) {
            if (sums.put(start.account(), zeros(days.days())) != null) {
                throw new IllegalArgumentException("two start balances of account " + start.account());
            }
        }
        Stream<Movement> changed = movements.stream();
        for (Change change : changes) {
            changed = change.apply(changed);
        }
        changed.filter(movement -> !movement.day().isAfter(days.last())).forEach(movement -> add(movement, days, sums));
        return accumulate(days, starts, sums, totalScale);
    }

    /** One of {@link #accounts}; an account without a start balance has none, and asking for it is a bug. */
    public BalanceLine account(UUID account) {
        return Objects.requireNonNull(accounts.get(account), "no forecast of that account");
    }

    private static void add(Movement movement, DayRange days, Map<UUID, BigDecimal[]> sums) {
        BigDecimal[] account = sums.get(movement.account());
        if (account == null) {
            throw new IllegalArgumentException("no start balance of account " + movement.account());
        }
        long offset = movement.day().toEpochDay() - days.first().toEpochDay();
        int day = Math.toIntExact(Math.max(0, offset));
        account[day] = account[day].add(movement.amount());
    }

    private static BalanceForecast accumulate(
            DayRange days, List<StartBalance> starts, Map<UUID, BigDecimal[]> sums, int totalScale) {
        Map<UUID, BalanceLine> lines = new LinkedHashMap<>();
        BigDecimal[] total = zeros(days.days());
        boolean any = false;
        for (StartBalance start : starts) {
            BigDecimal[] account = Objects.requireNonNull(sums.get(start.account()));
            BigDecimal balance = start.balance();
            BigDecimal rate = start.rate();
            any |= rate != null;
            for (int day = 0; day < account.length; day++) {
                balance = balance.add(account[day]);
                account[day] = balance;
                total[day] = rate == null ? total[day] : total[day].add(balance.multiply(rate));
            }
            lines.put(start.account(), BalanceLine.of(days.first(), List.of(account)));
        }
        return new BalanceForecast(days, lines, any ? total(days, total, totalScale) : null);
    }

    private static BalanceLine total(DayRange days, BigDecimal[] exact, int scale) {
        List<BigDecimal> rounded = new ArrayList<>(exact.length);
        for (BigDecimal sum : exact) {
            rounded.add(sum.setScale(scale, RoundingMode.HALF_EVEN));
        }
        return BalanceLine.of(days.first(), rounded);
    }

    private static BigDecimal[] zeros(int length) {
        BigDecimal[] zeros = new BigDecimal[length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }
}
