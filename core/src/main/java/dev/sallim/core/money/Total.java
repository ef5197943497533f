package dev.sallim.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A total over several commodities.
 *
 * @param byCommodity one exact sum per commodity that was given, zero sums included, by code
 * @param converted the sums that have a rate, in the target commodity, rounded half to even once at the end; null where
 *     there is something to convert and not one rate for it
 * @param missingRates the commodities, by code, whose sum is not zero and not part of {@code converted}
 */
public record Total(List<Money> byCommodity, @Nullable Money converted, List<CommodityCode> missingRates) {
    public Total {
        byCommodity = List.copyOf(byCommodity);
        missingRates = List.copyOf(missingRates);
    }

    public static Total of(Collection<Money> amounts, Conversion conversion) {
        Map<CommodityCode, BigDecimal> sums = new TreeMap<>();
        for (Money money : amounts) {
            sums.merge(money.commodity(), money.amount(), BigDecimal::add);
        }
        List<Money> byCommodity = new ArrayList<>(sums.size());
        List<CommodityCode> missing = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Map.Entry<CommodityCode, BigDecimal> entry : sums.entrySet()) {
            byCommodity.add(Money.of(entry.getValue(), entry.getKey()));
            Optional<BigDecimal> value = convert(entry.getKey(), entry.getValue(), conversion);
            if (value.isPresent()) {
                sum = sum.add(value.get());
                any |= entry.getValue().signum() != 0 || entry.getKey().equals(conversion.target());
            } else {
                missing.add(entry.getKey());
            }
        }
        Money converted = any || missing.isEmpty()
                ? Money.of(sum.setScale(conversion.scale(), RoundingMode.HALF_EVEN), conversion.target())
                : null;
        return new Total(byCommodity, converted, missing);
    }

    /** Whether {@link #converted} covers everything. */
    public boolean isComplete() {
        return missingRates.isEmpty();
    }

    /** Nothing of a commodity is worth nothing at any rate, so an emptied account asks for none. */
    private static Optional<BigDecimal> convert(CommodityCode from, BigDecimal amount, Conversion conversion) {
        if (from.equals(conversion.target()) || amount.signum() == 0) {
            return Optional.of(amount);
        }
        return conversion
                .rates()
                .rate(from, conversion.target(), conversion.day())
                .map(amount::multiply);
    }
}
