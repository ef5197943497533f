package dev.sallim.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What one commodity adds to a total that is converted once.
 *
 * @param converted rounded so that all contributions add up to the total exactly; null where there is no rate
 */
public record Contribution(Money amount, @Nullable Money converted) {
    /**
     * What each commodity of a total adds to it. Rounded each by itself they may miss the total by a unit or two: these go to those that
     * were rounded away the most.
     */
    public static List<Contribution> to(Total total, Conversion conversion) {
        List<@Nullable BigDecimal> exact = total.byCommodity().stream()
                .<@Nullable BigDecimal>map(amount -> exact(amount, total, conversion))
                .toList();
        Money converted = total.converted();
        List<@Nullable BigDecimal> rounded = rounded(exact, converted, conversion.scale());
        return IntStream.range(0, exact.size())
                .mapToObj(i -> new Contribution(total.byCommodity().get(i), money(rounded.get(i), converted)))
                .toList();
    }

    private static @Nullable Money money(@Nullable BigDecimal value, @Nullable Money converted) {
        return value == null || converted == null ? null : Money.of(value, converted.commodity());
    }

    private static @Nullable BigDecimal exact(Money amount, Total total, Conversion conversion) {
        if (total.missingRates().contains(amount.commodity())) {
            return null;
        }
        if (amount.commodity().equals(conversion.target()) || amount.isZero()) {
            return amount.amount();
        }
        return conversion
                .rates()
                .rate(amount.commodity(), conversion.target(), conversion.day())
                .map(amount.amount()::multiply)
                .orElse(null);
    }

    private static List<@Nullable BigDecimal> rounded(
            List<@Nullable BigDecimal> exact, @Nullable Money converted, int scale) {
        List<@Nullable BigDecimal> rounded = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < exact.size(); i++) {
            BigDecimal value = exact.get(i);
            BigDecimal whole = value == null ? null : value.setScale(scale, RoundingMode.HALF_EVEN);
            rounded.add(whole);
            if (value != null && whole != null) {
                sum = sum.add(whole);
                places.add(new Place(i, whole, value.subtract(whole)));
            }
        }
        BigDecimal missing =
                converted == null ? BigDecimal.ZERO : converted.amount().subtract(sum);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        Comparator<Place> smallestFirst = Comparator.comparing(Place::rest);
        places.sort(missing.signum() < 0 ? smallestFirst : smallestFirst.reversed());
        int steps = missing.abs().divideToIntegralValue(unit).intValueExact();
        for (int step = 0; step < steps && !places.isEmpty(); step++) {
            Place place = places.get(step % places.size());
            BigDecimal now = rounded.get(place.index);
            rounded.set(
                    place.index, (now == null ? place.whole : now).add(missing.signum() < 0 ? unit.negate() : unit));
        }
        return rounded;
    }

    private record Place(int index, BigDecimal whole, BigDecimal rest) {}
}
