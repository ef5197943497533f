package dev.sallim.core.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What the periods before say about the next plan. */
public final class PastAmounts {
    private PastAmounts() {}

    /**
     * The average of the last {@code n} amounts, or of as many as there are; empty where there are none.
     *
     * @param amounts one of each period, the oldest first
     * @param scale the decimals of the commodity; the average is rounded to them half up, once
     */
    public static Optional<BigDecimal> average(List<BigDecimal> amounts, int n, int scale) {
        if (n < 1) {
            throw new IllegalArgumentException("an average of no periods: " + n);
        }
        List<BigDecimal> last = amounts.subList(Math.max(0, amounts.size() - n), amounts.size());
        return last.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(last.size()), scale, RoundingMode.HALF_UP));
    }
}
