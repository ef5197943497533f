package dev.sallim.core.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number of a workbook as text. What is stored is decimal text, and is kept digit by digit: it never becomes a binary float.
 *
 * <p>Spreadsheets store what a binary float is nearest to: 1234.56 as {@code 1234.5600000000001}, a computed 1000 as
 * {@code 999.9999999999964}. They show and compute 15 digits. So where 15 to 17 digits are stored and more than 8 of them are decimals,
 * the shortest decimal within a ten-trillionth of the number is meant. Others are left alone.
 */
final class NumberText {

    private static final int MOST_LENGTH = 64;
    private static final int MOST_DIGITS = 40;
    private static final int SURE_DECIMALS = 8;
    private static final int SHOWN_DIGITS = 15;
    private static final int STORED_DIGITS = 17;
    private static final BigDecimal NEAR = new BigDecimal("1e-13");

    private NumberText() {}

    /** The number for the reader of amounts; the text itself where it is none. */
    static String of(String stored) {
        BigDecimal number = read(stored);
        return number == null ? stored : unmistakable(meant(number));
    }

    /** None where it is no number, or one whose digits would fill a page. */
    static @Nullable BigDecimal read(String stored) {
        if (stored.isEmpty() || stored.length() > MOST_LENGTH) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            boolean tame = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            return tame ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private static BigDecimal meant(BigDecimal stored) {
        BigDecimal number = stored.signum() == 0 ? BigDecimal.ZERO : stored.stripTrailingZeros();
        boolean binary = number.precision() >= SHOWN_DIGITS && number.precision() <= STORED_DIGITS;
        if (!binary || number.scale() <= SURE_DECIMALS) {
            return number;
        }
        BigDecimal near = number.abs().multiply(NEAR);
        for (int decimals = 0; decimals <= SURE_DECIMALS; decimals++) {
            BigDecimal shorter = number.setScale(decimals, RoundingMode.HALF_UP);
            if (shorter.subtract(number).abs().compareTo(near) <= 0) {
                return shorter.stripTrailingZeros();
            }
        }
        return number;
    }

    /** {@code 12.345} could be twelve thousand; {@code 12.3450} could not. */
    private static String unmistakable(BigDecimal number) {
        return (number.scale() == 3 ? number.setScale(4) : number).toPlainString();
    }
}
