package dev.sallim.core.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rates in memory, immutable. A pair is looked up as it was given, turned round, and crossed once through a base
 * currency; of these the one with the latest day wins, and of equal days the shorter way (given, turned round, crossed).
 *
 * <p>A given rate and a product of given rates are exact. Where a rate has to be turned round, the one division is done
 * last, to the 34 digits of {@link MathContext#DECIMAL128}.
 */
public final class RateTable implements Rates {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final CommodityCode base;
    private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> given = new HashMap<>();

    private RateTable(CommodityCode base) {
        this.base = base;
    }

    /** Of two rates for the same pair and day the later in the collection wins. */
    public static RateTable of(CommodityCode base, Collection<Rate> rates) {
        return layered(base, List.of(rates));
    }

    /**
     * Rates of several authorities, the least first: a rate of a later layer takes the place of earlier layers' for the same pair and
     * day, whichever way round they were given.
     */
    public static RateTable layered(CommodityCode base, List<? extends Collection<Rate>> layers) {
        RateTable table = new RateTable(base);
        for (Collection<Rate> layer : layers) {
            layer.forEach(rate -> table.forget(new Pair(rate.to(), rate.from()), rate.day()));
            for (Rate rate : layer) {
                table.given
                        .computeIfAbsent(new Pair(rate.from(), rate.to()), pair -> new TreeMap<>())
                        .put(rate.day(), rate.value());
            }
        }
        return table;
    }

    private void forget(Pair pair, LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> days = given.get(pair);
        if (days != null) {
            days.remove(day);
        }
    }

    @Override
    public Optional<BigDecimal> rate(CommodityCode from, CommodityCode to, LocalDate day) {
        return quote(from, to, day).map(RateQuote::value);
    }

    /** The rate together with its day and the way it was found. */
    public Optional<RateQuote> quote(CommodityCode from, CommodityCode to, LocalDate day) {
        if (from.equals(to)) {
            return Optional.of(new RateQuote(BigDecimal.ONE, day, RateQuote.Way.SAME));
        }
        Leg straight = leg(from, to, day);
        Leg crossed = cross(from, to, day);
        if (crossed != null && (straight == null || crossed.day.isAfter(straight.day))) {
            return Optional.of(crossed.quote(RateQuote.Way.CROSS));
        }
        if (straight == null) {
            return Optional.empty();
        }
        return Optional.of(straight.quote(straight.turned ? RateQuote.Way.INVERSE : RateQuote.Way.DIRECT));
    }

    /** The rates that {@link #quote} is made of, as they were given, in the order in which they are gone through; none for one and the same. */
    public List<Rate> given(CommodityCode from, CommodityCode to, LocalDate day) {
        Leg straight = from.equals(to) ? null : leg(from, to, day);
        Leg crossed = from.equals(to) ? null : cross(from, to, day);
        if (crossed != null && (straight == null || crossed.day.isAfter(straight.day))) {
            return crossed.given;
        }
        return straight == null ? List.of() : straight.given;
    }

    private @Nullable Leg cross(CommodityCode from, CommodityCode to, LocalDate day) {
        if (from.equals(base) || to.equals(base)) {
            return null;
        }
        Leg first = leg(from, base, day);
        Leg second = first == null ? null : leg(base, to, day);
        return first == null || second == null ? null : first.then(second);
    }

    private @Nullable Leg leg(CommodityCode from, CommodityCode to, LocalDate day) {
        Entry<LocalDate, BigDecimal> direct = latest(from, to, day);
        Entry<LocalDate, BigDecimal> inverse = latest(to, from, day);
        if (direct != null && (inverse == null || !inverse.getKey().isAfter(direct.getKey()))) {
            return Leg.along(new Rate(from, to, direct.getKey(), direct.getValue()));
        }
        return inverse == null ? null : Leg.against(new Rate(to, from, inverse.getKey(), inverse.getValue()));
    }

    private @Nullable Entry<LocalDate, BigDecimal> latest(CommodityCode from, CommodityCode to, LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> days = given.get(new Pair(from, to));
        return days == null ? null : days.floorEntry(day);
    }

    private record Pair(CommodityCode from, CommodityCode to) {}

    /** A rate as a fraction, so that a cross of two rates against the base divides once and not twice. */
    private record Leg(BigDecimal numerator, BigDecimal denominator, LocalDate day, boolean turned, List<Rate> given) {
        static Leg along(Rate rate) {
            return new Leg(rate.value(), BigDecimal.ONE, rate.day(), false, List.of(rate));
        }

        static Leg against(Rate rate) {
            return new Leg(BigDecimal.ONE, rate.value(), rate.day(), true, List.of(rate));
        }

        Leg then(Leg next) {
            return new Leg(
                    numerator.multiply(next.numerator),
                    denominator.multiply(next.denominator),
                    day.isBefore(next.day) ? day : next.day,
                    turned || next.turned,
                    Stream.concat(given.stream(), next.given.stream()).toList());
        }

        RateQuote quote(RateQuote.Way way) {
            BigDecimal value = turned ? numerator.divide(denominator, PRECISION) : numerator;
            // A division may leave 1.28E+3, which is 1280.
            return new RateQuote(value.scale() < 0 ? value.setScale(0) : value, day, way);
        }
    }
}
