package dev.sallim.planning.installment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What of a purchase went from a card to a category of expense.
 *
 * @param wallet the card's
 * @param amount in the card's commodity
 * @param spent in the category's
 */
record PurchaseFlow(
        UUID transactionId,
        LocalDate date,
        UUID wallet,
        UUID card,
        UUID cardCommodity,
        BigDecimal amount,
        UUID category,
        UUID spentCommodity,
        BigDecimal spent) {}
