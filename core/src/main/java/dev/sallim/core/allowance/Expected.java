package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An income or an expense that is known before it happens: one occurrence of a recurring item, with its real date.
 *
 * @param ref what it is, for whoever shows it
 * @param day on which it is due
 * @param amount expected, more than zero
 * @param payment the transaction that matches it, null while there is none
 */
public record Expected(
        String ref,
        LocalDate day,
        BigDecimal amount,
        @Nullable Payment payment) {
    /** What really happened, and when. */
    public record Payment(LocalDate day, BigDecimal amount) {}

    public Expected {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("not an expected amount: " + amount);
        }
    }

    public static Expected due(String ref, LocalDate day, BigDecimal amount) {
        return new Expected(ref, day, amount, null);
    }

    public Expected paid(LocalDate paidOn, BigDecimal paidAmount) {
        return new Expected(ref, day, amount, new Payment(paidOn, paidAmount));
    }

    /** What was paid, or else what is expected. */
    BigDecimal value() {
        return payment == null ? amount : payment.amount();
    }

    boolean isOverdue(LocalDate today) {
        return payment == null && day.isBefore(today);
    }

    /**
     * Whether it is still to come, seen from this morning: not if it was paid before today (then the start of the sum has it already),
     * certainly if it is paid today, else if it is due by the end.
     */
    boolean isAhead(LocalDate today, LocalDate end) {
        if (payment == null) {
            return !day.isAfter(end);
        }
        return !payment.day().isBefore(today) && !payment.day().isAfter(end);
    }
}
