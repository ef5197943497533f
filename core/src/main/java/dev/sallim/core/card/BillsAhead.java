package dev.sallim.core.card;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a card will ask for, by what is known today: the last statement, then each further one with what is charged to the card until it
 * closes, less the parts of purchases that later ones ask for. Each bill is taken to be paid when it is due.
 *
 * @param today what is charged on this day is in {@code balance}
 * @param balance of the account when today has ended: a liability, so negative while money is owed
 * @param due what the last statement still asks for, not negative
 */
public record BillsAhead(CardCycle cycle, LocalDate today, BigDecimal balance, BigDecimal due) {
    public BillsAhead {
        if (due.signum() < 0) {
            throw new IllegalArgumentException("less than nothing is due: " + due);
        }
    }

    /**
     * What will be charged or paid.
     *
     * @param amount negative where the debt grows
     */
    public record Charge(LocalDate day, BigDecimal amount) {}

    /** A part of a purchase, without interest. */
    public record Part(LocalDate boughtOn, LocalDate on, BigDecimal amount) {}

    /** @param amount more than zero */
    public record Bill(LocalDate dueOn, BigDecimal amount) {}

    /**
     * @param charges of days after today
     * @param parts that fall on days after the last statement
     * @param until bills that are due later are left out
     */
    public List<Bill> until(LocalDate until, Collection<Charge> charges, Collection<Part> parts) {
        List<Bill> bills = new ArrayList<>();
        BigDecimal paid = add(bills, cycle.lastStatement(today), due, until);
        CardStatement next = cycle.nextStatement(today);
        while (!next.due().isAfter(until)) {
            LocalDate closes = next.to();
            BigDecimal owed = charges.stream()
                    .filter(charge ->
                            charge.day().isAfter(today) && !charge.day().isAfter(closes))
                    .map(Charge::amount)
                    .reduce(balance, BigDecimal::add)
                    .negate();
            BigDecimal later = parts.stream()
                    .filter(part ->
                            part.on().isAfter(closes) && !part.boughtOn().isAfter(closes))
                    .map(Part::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            paid = paid.add(add(bills, next, owed.subtract(later).subtract(paid), until));
            next = cycle.nextStatement(closes);
        }
        return bills;
    }

    /** What is late counts today. */
    private BigDecimal add(List<Bill> bills, CardStatement statement, BigDecimal amount, LocalDate until) {
        LocalDate day = statement.due().isBefore(today) ? today : statement.due();
        if (amount.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        if (!day.isAfter(until)) {
            bills.add(new Bill(day, amount));
        }
        return amount;
    }
}
