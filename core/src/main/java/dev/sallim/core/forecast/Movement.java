package dev.sallim.core.forecast;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Something that will change an account's balance. A transfer is two of them.
 *
 * @param item what it is an occurrence of: a recurring item, a card's bill, an installment, the budget of a category
 * @param amount in the account's commodity, negative where money leaves
 */
public record Movement(UUID item, UUID account, LocalDate day, BigDecimal amount) {
    Movement on(LocalDate otherDay) {
        return new Movement(item, account, otherDay, amount);
    }

    /** In the same direction. */
    Movement of(BigDecimal size) {
        return new Movement(item, account, day, amount.signum() < 0 ? size.negate() : size);
    }

    /**
     * Something that goes on evenly: the same amount each day, rounded towards zero, and the rest on the last day.
     *
     * @param amount of all days together
     */
    public static List<Movement> evenly(UUID item, UUID account, DayRange days, BigDecimal amount, int scale) {
        BigDecimal each = amount.divide(BigDecimal.valueOf(days.days()), scale, RoundingMode.DOWN);
        List<Movement> all = new ArrayList<>(days.days());
        BigDecimal left = amount;
        for (LocalDate day = days.first(); day.isBefore(days.last()); day = day.plusDays(1)) {
            all.add(new Movement(item, account, day, each));
            left = left.subtract(each);
        }
        all.add(new Movement(item, account, days.last(), left));
        return all;
    }
}
