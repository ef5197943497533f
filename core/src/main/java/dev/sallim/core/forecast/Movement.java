package dev.sallim.core.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
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
}
