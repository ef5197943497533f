package dev.sallim.core.card;

import dev.sallim.core.money.Money;

/**
 * What a statement asks for.
 *
 * @param statementTotal the debt at the end of the statement day, less the parts of purchases that later statements ask for; negative
 *     where the card was overpaid
 * @param due what of it is still to be paid, never below zero
 */
public record CardBill(Money statementTotal, Money due) {
    /**
     * @param balance of the card's account at the end of the statement day: a liability, so negative while money is owed
     * @param later what of the purchases up to that day later statements ask for, not negative
     * @param paidSince payments to the card since then, not negative
     */
    public static CardBill of(Money balance, Money later, Money paidSince) {
        if (paidSince.isNegative() || later.isNegative()) {
            throw new IllegalArgumentException("payments or later parts are negative: " + paidSince + ", " + later);
        }
        Money total = balance.negate().minus(later);
        Money left = total.minus(paidSince);
        return new CardBill(total, left.isNegative() ? Money.zero(left.commodity()) : left);
    }
}
