package dev.sallim.core.card;

import dev.sallim.core.money.Money;

/**
 * What a statement asks for.
 *
 * @param statementTotal the debt at the end of the statement day; negative where the card was overpaid
 * @param due what of it is still to be paid, never below zero
 */
public record CardBill(Money statementTotal, Money due) {
    /**
     * @param balance of the card's account at the end of the statement day: a liability, so negative while money is owed
     * @param paidSince payments to the card since then, not negative
     */
    public static CardBill of(Money balance, Money paidSince) {
        if (paidSince.isNegative()) {
            throw new IllegalArgumentException("payments are negative: " + paidSince);
        }
        Money total = balance.negate();
        Money left = total.minus(paidSince);
        return new CardBill(total, left.isNegative() ? Money.zero(left.commodity()) : left);
    }
}
