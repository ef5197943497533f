package dev.sallim.core.installment;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A price in equal parts, a month apart. Each part is the price over the number of parts, cut to the smallest unit; the first bears what
 * that leaves over, as card issuers do. In a month that is too short for the first part's day, a part falls on the month's last day.
 *
 * @param parts 2 to 60
 * @param firstOn the day of the first part
 */
public record InstallmentPlan(int parts, LocalDate firstOn, Interest interest) {
    public static final int FEWEST = 2;
    public static final int MOST = 60;

    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1200);

    public InstallmentPlan {
        if (parts < FEWEST || parts > MOST) {
            throw new IllegalArgumentException("not a number of parts: " + parts);
        }
    }

    /**
     * One part.
     *
     * @param number from 1
     * @param principal its share of the price
     * @param interest what it costs on top
     * @param left of the price, after this part
     */
    public record Part(int number, LocalDate on, BigDecimal principal, BigDecimal interest, BigDecimal left) {}

    public LocalDate lastOn() {
        return on(parts);
    }

    /** @param number from 1 */
    public LocalDate on(int number) {
        return firstOn.plusMonths(number - 1L);
    }

    /** @param scale the decimals of the price's commodity */
    public List<Part> of(BigDecimal price, int scale) {
        List<Part> all = new ArrayList<>();
        BigDecimal left = price;
        for (int number = 1; number <= parts; number++) {
            BigDecimal principal = share(price, scale, number);
            BigDecimal cost = interest(left, scale, number);
            left = left.subtract(principal);
            all.add(new Part(number, on(number), principal, cost, left));
        }
        return all;
    }

    /** What of a price some days bear. */
    public BigDecimal within(BigDecimal price, int scale, DayRange days) {
        return sum(price, scale, days.first(), days.last());
    }

    /** What of a price is borne after a day. */
    public BigDecimal after(BigDecimal price, int scale, LocalDate day) {
        return sum(price, scale, day.plusDays(1), LocalDate.MAX);
    }

    private BigDecimal sum(BigDecimal price, int scale, LocalDate first, LocalDate last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int number = 1; number <= parts; number++) {
            LocalDate on = on(number);
            if (!on.isBefore(first) && !on.isAfter(last)) {
                sum = sum.add(share(price, scale, number));
            }
        }
        return sum;
    }

    private BigDecimal share(BigDecimal whole, int scale, int number) {
        BigDecimal each = whole.divide(BigDecimal.valueOf(parts), scale, RoundingMode.DOWN);
        return number > 1 ? each : whole.subtract(each.multiply(BigDecimal.valueOf(parts - 1L)));
    }

    private BigDecimal interest(BigDecimal unpaid, int scale, int number) {
        return switch (interest) {
            case Interest.Free _ -> BigDecimal.ZERO;
            case Interest.Yearly(BigDecimal percent) ->
                unpaid.multiply(percent).divide(PERCENT_MONTHS, scale, RoundingMode.DOWN);
            case Interest.Total(BigDecimal amount) -> share(amount, scale, number);
        };
    }
}
