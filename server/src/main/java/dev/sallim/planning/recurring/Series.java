package dev.sallim.planning.recurring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what repeats in a list of days and amounts of one payee and account: near amounts, at a regular gap, at least three times. Pure.
 *
 * <p>Amounts are cut into groups where neighbours by size are more than a quarter apart, so that two subscriptions of one shop are two series.
 * A group is a series where all its gaps but a quarter are within the tolerance of one of the usual gaps (a week, two weeks, a month, a
 * quarter, a year), the last time is not longer ago than a gap and a half, and it came at least three times. Confidence is the share of gaps
 * that fit, less half of how much the amounts spread, less a tenth where there are but three.
 */
final class Series {
    static final int LEAST = 3;

    private static final BigDecimal QUARTER = new BigDecimal("1.25");

    private Series() {}

    /** @param amount as it was, always positive */
    record Time(LocalDate day, BigDecimal amount) {}

    /** How often. */
    enum Gap {
        WEEKLY(7, 1),
        BIWEEKLY(14, 2),
        MONTHLY(30, 4),
        QUARTERLY(91, 8),
        YEARLY(365, 12);

        private final int days;
        private final int tolerance;

        Gap(int days, int tolerance) {
            this.days = days;
            this.tolerance = tolerance;
        }

        boolean fits(long gap) {
            return Math.abs(gap - days) <= tolerance;
        }

        int days() {
            return days;
        }
    }

    /**
     * @param confidence 0 to 1, two decimals
     * @param last the day of the latest one
     * @param amount the median of the last six
     * @param steady whether all amounts are the same
     */
    record Found(Gap gap, List<Time> times, BigDecimal confidence, LocalDate last, BigDecimal amount, boolean steady) {
        Found {
            times = List.copyOf(times);
        }
    }

    /** Every series in the list, the most certain first. */
    static List<Found> in(List<Time> all, LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (List<Time> group : groups(all)) {
            series(group, today).ifPresent(found::add);
        }
        if (found.isEmpty() && all.size() >= LEAST) {
            // Pay and bills vary: where no group of amounts is regular, the days alone may be, if they are so
            // throughout.
            series(byDay(all), today)
                    .filter(one -> one.confidence().compareTo(new BigDecimal("0.5")) >= 0)
                    .ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Found::confidence).reversed());
        return found;
    }

    private static List<Time> byDay(List<Time> times) {
        return times.stream().sorted(Comparator.comparing(Time::day)).toList();
    }

    private static List<List<Time>> groups(List<Time> all) {
        List<List<Time>> groups = new ArrayList<>();
        Time before = null;
        for (Time time : all.stream().sorted(Comparator.comparing(Time::amount)).toList()) {
            if (before == null || time.amount().compareTo(before.amount().multiply(QUARTER)) > 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(time);
            before = time;
        }
        return groups.stream().map(Series::byDay).toList();
    }

    private static Optional<Found> series(List<Time> times, LocalDate today) {
        if (times.size() < LEAST) {
            return Optional.empty();
        }
        Gap gap = gap(times);
        if (gap == null) {
            return Optional.empty();
        }
        LocalDate last = times.getLast().day();
        if (ChronoUnit.DAYS.between(last, today) > gap.days() * 3L / 2 + gap.tolerance) {
            return Optional.empty();
        }
        List<BigDecimal> recent = times.subList(Math.max(0, times.size() - 6), times.size()).stream()
                .map(Time::amount)
                .toList();
        BigDecimal median = Estimates.median(recent);
        boolean steady = recent.stream().allMatch(amount -> amount.compareTo(recent.getFirst()) == 0);
        return Optional.of(new Found(gap, times, confidence(times, gap, median), last, median, steady));
    }

    private static @Nullable Gap gap(List<Time> times) {
        for (Gap gap : Gap.values()) {
            long fitting = fitting(times, gap);
            long all = times.size() - 1L;
            if (fitting >= LEAST - 1 && (all - fitting) * 4 <= all) {
                return gap;
            }
        }
        return null;
    }

    private static long fitting(List<Time> times, Gap gap) {
        long fitting = 0;
        for (int i = 1; i < times.size(); i++) {
            if (gap.fits(
                    ChronoUnit.DAYS.between(times.get(i - 1).day(), times.get(i).day()))) {
                fitting++;
            }
        }
        return fitting;
    }

    private static BigDecimal confidence(List<Time> times, Gap gap, BigDecimal median) {
        BigDecimal regular = BigDecimal.valueOf(fitting(times, gap))
                .divide(BigDecimal.valueOf(times.size() - 1L), 4, RoundingMode.HALF_UP);
        BigDecimal spread = times.stream()
                .map(time -> time.amount().subtract(median).abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(median.multiply(BigDecimal.valueOf(times.size())), 4, RoundingMode.HALF_UP);
        BigDecimal few = times.size() == LEAST ? new BigDecimal("0.1") : BigDecimal.ZERO;
        return regular.subtract(spread.divide(BigDecimal.TWO, 4, RoundingMode.HALF_UP))
                .subtract(few)
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
