package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.SpendingForecast;
import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRules;
import dev.sallim.planning.forecast.SpendingView.Basis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finished ranges of days, and the one after them.
 *
 * @param past adjoining, the oldest first
 */
record History(Basis basis, List<DayRange> past, DayRange next) {
    /** So many ranges at most: five years of months. */
    static final int MOST = 60;

    /** A month in which the first thing happened later than this day is none to learn from. */
    private static final int FIRST_WEEK = 7;

    private static final long DAYS_OF_FOUR_YEARS = 1461;

    History {
        past = List.copyOf(past);
    }

    /** Those of the latest closed periods that adjoin. @param closed the latest first */
    static List<DayRange> adjoining(List<DayRange> closed) {
        List<DayRange> run = new ArrayList<>();
        for (DayRange range : closed) {
            if (run.size() == MOST
                    || (!run.isEmpty()
                            && !range.last().plusDays(1).equals(run.getLast().first()))) {
                break;
            }
            run.add(range);
        }
        return run.reversed();
    }

    /** By closed periods where there are enough and they are not long past. @param after what comes after the last of them */
    static Optional<History> ofPeriods(List<DayRange> run, DayRange after, LocalDate today) {
        if (run.size() < SpendingForecast.NEEDED || after.last().isBefore(today)) {
            return Optional.empty();
        }
        DayRange next = new DayRange(run.getLast().last().plusDays(1), after.last());
        return Optional.of(new History(Basis.PERIODS, run, next));
    }

    static History ofMonths(LocalDate today) {
        DayRange now = PeriodRules.month().containing(today);
        List<DayRange> months = new ArrayList<>();
        DayRange month = now;
        for (int i = 0; i < MOST; i++) {
            month = PeriodRules.month().before(month);
            months.add(month);
        }
        return new History(Basis.MONTHS, months.reversed(), now);
    }

    /** Without the months before anything happened, and without the one in which it began late. */
    History since(Optional<LocalDate> begun) {
        if (basis == Basis.PERIODS) {
            return this;
        }
        List<DayRange> kept = past.stream()
                .filter(range ->
                        begun.isPresent() && !begun.get().isAfter(range.first().plusDays(FIRST_WEEK - 1L)))
                .toList();
        return new History(basis, kept, next);
    }

    /** How many ranges make a year; 1 where that is one or less. */
    int season() {
        if (basis == Basis.MONTHS || past.isEmpty()) {
            return 12;
        }
        long days = past.stream().mapToLong(DayRange::days).sum();
        // Rounded half up
        long season = (DAYS_OF_FOUR_YEARS * past.size() + 2 * days) / (4 * days);
        return Math.toIntExact(Math.max(1, season));
    }
}
