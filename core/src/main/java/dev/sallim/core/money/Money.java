package dev.sallim.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of one commodity, negative amounts included.
 *
 * <p>Equal amounts are equal values: the amount is kept in one canonical form, which has no trailing zeros beyond the
 * digits that the currency is usually written with. So {@code 12.5 USD} is {@code 12.50 USD}, {@code 5.00 KRW} is
 * {@code 5 KRW}, and {@code 1.50 BTC} is {@code 1.5 BTC}. Nothing is ever rounded here.
 */
public record Money(BigDecimal amount, CommodityCode commodity) implements Comparable<Money> {
    /** Digits before and after the point, far beyond any amount: a guard against {@code 1E+999999999}. */
    private static final int MAX_DIGITS = 100;

    public Money {
        amount = canonical(amount, Currencies.usualScale(commodity));
    }

    public static Money of(BigDecimal amount, CommodityCode commodity) {
        return new Money(amount, commodity);
    }

    /** For amounts in the program's own text, such as {@code Money.of("12.50", "USD")} in a test. */
    public static Money of(String amount, String commodity) {
        return new Money(new BigDecimal(amount), CommodityCode.of(commodity));
    }

    public static Money zero(CommodityCode commodity) {
        return new Money(BigDecimal.ZERO, commodity);
    }

    /** The inverse of {@link #toString}: {@code 12.50 USD}. Throws {@link IllegalArgumentException} on anything else. */
    public static Money parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("not an amount and a commodity: " + text);
        }
        String digits = text.substring(0, blank);
        if (!AmountText.isPlainDecimal(digits)) {
            throw new IllegalArgumentException("not an amount: " + digits);
        }
        return new Money(new BigDecimal(digits), CommodityCode.parse(text.substring(blank + 1)));
    }

    public Money plus(Money other) {
        requireSameCommodity(other);
        return new Money(amount.add(other.amount), commodity);
    }

    public Money minus(Money other) {
        requireSameCommodity(other);
        return new Money(amount.subtract(other.amount), commodity);
    }

    public Money negate() {
        return new Money(amount.negate(), commodity);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Compares amounts of one commodity; two commodities have no order. */
    @Override
    public int compareTo(Money other) {
        requireSameCommodity(other);
        return amount.compareTo(other.amount);
    }

    /** The amount as the API writes it: plain digits, without exponent. */
    public String amountText() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return amountText() + " " + commodity;
    }

    private void requireSameCommodity(Money other) {
        if (!commodity.equals(other.commodity)) {
            throw new CommodityMismatchException(commodity, other.commodity);
        }
    }

    private static BigDecimal canonical(BigDecimal amount, int usualScale) {
        if (amount.scale() == usualScale && amount.precision() <= MAX_DIGITS) {
            return amount;
        }
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_DIGITS || (long) stripped.precision() - stripped.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException("amount has more than " + MAX_DIGITS + " digits");
        }
        return stripped.scale() < usualScale ? stripped.setScale(usualScale, RoundingMode.UNNECESSARY) : stripped;
    }
}
