package dev.sallim.core.recommendation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The thresholds of what is recommended. All amounts of one call are in one commodity; shares are exact, results rounded half up. */
public final class Recommendations {
    /** A category is to be expected a tenth over its plan. */
    public static final BigDecimal OVERSPENDING = new BigDecimal("0.10");

    /** A price has risen, and was steady before, by a twentieth. */
    public static final BigDecimal RISE = new BigDecimal("0.05");

    /** A line was overspent by a twentieth, so many times in a row. */
    public static final BigDecimal TOO_LOW = new BigDecimal("0.05");

    public static final int TOO_LOW_TIMES = 3;

    /** So many payments before the last one make a price. */
    public static final int PRICES_NEEDED = 3;

    /** So many months of spending stay; one more than these make idle cash. */
    public static final int MONTHS_KEPT = 2;

    private static final BigDecimal DAYS_OF_MONTH = BigDecimal.valueOf(30);

    private Recommendations() {}

    /**
     * By how much a category will cost more than it has.
     *
     * @param available plan and what is carried
     * @param actual so far
     * @param expected for the whole period
     * @return empty where it has nothing, is over already, or is expected less than a tenth over
     */
    public static Optional<BigDecimal> overspending(BigDecimal available, BigDecimal actual, BigDecimal expected) {
        if (available.signum() <= 0 || actual.compareTo(available) > 0) {
            return Optional.empty();
        }
        BigDecimal excess = expected.max(actual).subtract(available);
        return excess.signum() > 0 && excess.compareTo(available.multiply(OVERSPENDING)) >= 0
                ? Optional.of(excess)
                : Optional.empty();
    }

    /** @param before the middle one of those before the last */
    public record Rise(BigDecimal before, BigDecimal now) {
        public BigDecimal by() {
            return now.subtract(before);
        }
    }

    /**
     * A price that rose after it had been steady.
     *
     * @param paid what was paid, the latest first, each more than zero
     */
    public static Optional<Rise> rise(List<BigDecimal> paid) {
        if (paid.size() <= PRICES_NEEDED) {
            return Optional.empty();
        }
        BigDecimal now = paid.getFirst();
        List<BigDecimal> earlier =
                paid.subList(1, paid.size()).stream().sorted().toList();
        BigDecimal before = earlier.get(earlier.size() / 2);
        BigDecimal step = before.multiply(RISE);
        boolean steady = before.subtract(earlier.getFirst()).compareTo(step) < 0
                && earlier.getLast().subtract(before).compareTo(step) < 0;
        Rise rise = new Rise(before, now);
        return steady && before.signum() > 0 && rise.by().compareTo(step) >= 0 ? Optional.of(rise) : Optional.empty();
    }

    /** @param month what thirty days are expected to cost */
    public record Idle(BigDecimal month, BigDecimal kept, BigDecimal idle) {}

    /**
     * Money that lies about.
     *
     * @param lowest what there is at least in the months ahead
     * @param expected what a period of so many days is expected to cost
     */
    public static Optional<Idle> idle(BigDecimal lowest, BigDecimal expected, long days, int scale) {
        BigDecimal month =
                expected.multiply(DAYS_OF_MONTH).divide(BigDecimal.valueOf(days), scale, RoundingMode.HALF_UP);
        BigDecimal kept = month.multiply(BigDecimal.valueOf(MONTHS_KEPT));
        BigDecimal idle = lowest.subtract(kept);
        return month.signum() > 0 && idle.compareTo(month) >= 0
                ? Optional.of(new Idle(month, kept, idle))
                : Optional.empty();
    }

    /**
     * What was planned for a category in a period, and what it cost.
     *
     * @param carried what earlier periods left for it; where they left a debt, that is negative and does not count
     */
    public record Planned(BigDecimal plan, BigDecimal carried, BigDecimal actual) {
        boolean isTooLow() {
            BigDecimal excess = actual.subtract(plan).subtract(carried.max(BigDecimal.ZERO));
            return plan.signum() > 0 && excess.compareTo(plan.multiply(TOO_LOW)) >= 0;
        }
    }

    /**
     * What to plan for a category whose line was too low every time.
     *
     * @param latest of the latest closed periods, three of them are looked at
     * @param plan of the period that runs
     * @return the average of what it cost; empty where it was enough once, or the plan is that much already
     */
    public static Optional<BigDecimal> raised(List<Planned> latest, BigDecimal plan, int scale) {
        if (latest.size() < TOO_LOW_TIMES) {
            return Optional.empty();
        }
        List<Planned> looked = latest.subList(0, TOO_LOW_TIMES);
        BigDecimal sum = looked.stream().map(Planned::actual).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(TOO_LOW_TIMES), scale, RoundingMode.HALF_UP);
        return looked.stream().allMatch(Planned::isTooLow) && plan.compareTo(average) < 0
                ? Optional.of(average)
                : Optional.empty();
    }
}
