package dev.sallim.planning.owed;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That money which came is for an expense, as its table holds it.
 *
 * @param money the transaction that brought it
 * @param amount how much of it is for the expense; none: all of it, whatever it becomes by an edit
 */
public record MoneyLink(
        UUID id,
        OwedKind kind,
        UUID expense,
        UUID money,
        @Nullable BigDecimal amount,
        String commodity,
        Instant createdAt) {
    /** What it stands for; nothing where one of the two is in the trash. */
    BigDecimal counted(OwedParty expenseParty, OwedParty moneyParty) {
        return expenseParty.inTrash() || moneyParty.inTrash() ? BigDecimal.ZERO : meant(moneyParty);
    }

    /** What it stands for while neither is in the trash. */
    BigDecimal meant(OwedParty moneyParty) {
        BigDecimal came = moneyParty.received(commodity);
        return amount == null ? came : amount.min(came);
    }

    boolean joins(UUID transaction) {
        return expense.equals(transaction) || money.equals(transaction);
    }

    Money asMoney(BigDecimal sum) {
        return Money.of(sum, CommodityCode.of(commodity));
    }
}
