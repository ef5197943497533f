package dev.sallim.core.allowance;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the days of a week share: with 2 on Saturdays and 1 on other days, a Saturday gets twice as much.
 *
 * @param weights 0 to 1000; a weekday that is not in it has 1
 */
public record WeekdayWeights(Map<DayOfWeek, Integer> weights) {
    public static final int MOST = 1000;

    public WeekdayWeights {
        weights = Map.copyOf(weights);
        weights.forEach((day, weight) -> {
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("weight of " + day + " is not 0 to " + MOST + ": " + weight);
            }
        });
    }

    /** All days share alike. */
    public static WeekdayWeights equal() {
        return new WeekdayWeights(Map.of());
    }

    /**
     * The parts of a total by day, in order: each rounded down to {@code scale} decimals, and the rest on the last day that has a
     * part at all, so that their sum is the total (rounded down). Where all the days have weight 0 they share alike, for the money is
     * there.
     */
    List<DayAllowance> share(BigDecimal total, DayRange days, int scale) {
        BigDecimal whole = total.setScale(scale, RoundingMode.FLOOR);
        Shares shares = shares(days);
        BigDecimal given = BigDecimal.ZERO;
        List<DayAllowance> parts = new ArrayList<>(days.days());
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            BigDecimal part =
                    day.equals(shares.last()) ? whole.subtract(given) : shares.part(whole, weight(day), scale);
            given = given.add(part);
            parts.add(new DayAllowance(day, part));
        }
        return parts;
    }

    /** The part of the first day alone. */
    BigDecimal firstShare(BigDecimal total, DayRange days, int scale) {
        BigDecimal whole = total.setScale(scale, RoundingMode.FLOOR);
        Shares shares = shares(days);
        return shares.last().equals(days.first()) ? whole : shares.part(whole, weight(days.first()), scale);
    }

    private Shares shares(DayRange days) {
        long sum = 0;
        LocalDate last = days.last();
        for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
            int weight = weight(day);
            sum += weight;
            last = weight > 0 ? day : last;
        }
        return sum == 0 ? new Shares(days.days(), true, days.last()) : new Shares(sum, false, last);
    }

    private int weight(LocalDate day) {
        return weights.getOrDefault(day.getDayOfWeek(), 1);
    }

    /** The weights of some days together, and the last of the days that has one. */
    private record Shares(long sum, boolean alike, LocalDate last) {
        BigDecimal part(BigDecimal total, int weight, int scale) {
            return total.multiply(BigDecimal.valueOf(alike ? 1 : weight))
                    .divide(BigDecimal.valueOf(sum), scale, RoundingMode.FLOOR);
        }
    }
}
