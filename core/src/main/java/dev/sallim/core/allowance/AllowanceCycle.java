package dev.sallim.core.allowance;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day in the cycle for which the money has to last.
 *
 * @param days from the last payday to the day before the next one, {@code today} among them
 * @param nextPayday null where none is known, and the cycle ends with the period
 */
public record AllowanceCycle(
        LocalDate today, DayRange days, @Nullable LocalDate nextPayday) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public AllowanceCycle {
        if (!days.contains(today)) {
            throw new IllegalArgumentException(today + " is not in " + days);
        }
    }

    /**
     * Finds the cycle.
     *
     * <p>A payday is the day of an income that is at least half of the greatest one, so that a small extra income in mid month does
     * not cut the cycle in two. It is the day on which that is expected, or on which it came if it came earlier. One whose date has
     * passed without a payment has begun its cycle all the same: the money is expected any day, and the next date is what counts.
     *
     * <p>Where no payday lies ahead the cycle ends with the period, and begins with it at the earliest; where none lies behind, it
     * begins with the period, too.
     *
     * @param incomes the recurring ones, from about a cycle ago to a cycle ahead
     * @param period the one that contains {@code today}
     */
    public static AllowanceCycle of(LocalDate today, List<Expected> incomes, DayRange period) {
        if (!period.contains(today)) {
            throw new IllegalArgumentException(today + " is not in " + period);
        }
        List<LocalDate> paydays = paydays(incomes);
        Optional<LocalDate> last =
                paydays.stream().filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
        Optional<LocalDate> next =
                paydays.stream().filter(day -> day.isAfter(today)).min(Comparator.naturalOrder());
        LocalDate end = next.map(day -> day.minusDays(1)).orElse(period.last());
        LocalDate start =
                last.filter(day -> next.isPresent() || period.contains(day)).orElse(period.first());
        return new AllowanceCycle(today, new DayRange(start, end), next.orElse(null));
    }

    private static List<LocalDate> paydays(List<Expected> incomes) {
        BigDecimal greatest = incomes.stream().map(Expected::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        return incomes.stream()
                .filter(income -> income.amount().multiply(TWO).compareTo(greatest) >= 0)
                .map(AllowanceCycle::payday)
                .toList();
    }

    private static LocalDate payday(Expected income) {
        Expected.Payment payment = income.payment();
        return payment != null && payment.day().isBefore(income.day()) ? payment.day() : income.day();
    }

    /**
     * I of the formula: the incomes from today to the end, and the overdue ones. With what was earned before today it is the cycle's income,
     * of which goals may claim a percentage.
     */
    public BigDecimal incomeAhead(List<Expected> incomes) {
        return incomes.stream()
                .filter(income -> income.isAhead(today, days.last()))
                .map(Expected::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Today and the days after it. */
    DayRange ahead() {
        return new DayRange(today, days.last());
    }
}
