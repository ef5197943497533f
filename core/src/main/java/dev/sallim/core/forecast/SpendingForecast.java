package dev.sallim.core.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a category will cost in its next period, by exponential smoothing.
 *
 * <p><b>Models.</b> LEVEL forecasts the level {@code l}, which each amount {@code y} moves: {@code l' = l + a (y - l)}, beginning with the first
 * amount. SEASONAL adds a term {@code s} for each period of a year: it forecasts {@code l + s}, and then {@code l' = l + a (y - s - l)} and
 * {@code s' = s + g (y - l - s)}, beginning with the first year's average and each amount's difference to it. There is no trend: spending that
 * grows is followed, not extrapolated.
 *
 * <p><b>Fit.</b> {@code a} is one of 0.1 to 0.9, {@code g} one of 0.1, 0.3, 0.5. Taken is what would have had the least squared one-step errors
 * so far: those from the second period on, LEVEL alone, while there are fewer than two years; after that, of both models, those from the
 * second year on. Of equal ones the first is taken: LEVEL, then the smaller {@code a}, then the smaller {@code g}.
 *
 * <p><b>Test on history.</b> Each period from the second on is forecast with nothing but the periods before it, the fit included. The error
 * is the average of the last six absolute errors (five where there are six periods); beside it stands that of the naive forecast, which says
 * of each period that it will be like the one before.
 *
 * <p><b>Interval.</b> Eight times in ten the amount should be in it: it reaches as far to both sides as the absolute error of rank
 * {@code 0.8 (k + 1)}, rounded up, of all {@code k} forecasts of that test, but not below zero where no period was below zero.
 *
 * <p>All of it in {@link MathContext#DECIMAL64}, rounded half up once at the end.
 */
public sealed interface SpendingForecast {
    int NEEDED = 6;

    /** So many of the latest one-step forecasts make the error. */
    int TESTED = 6;

    /** No forecast. */
    record TooShort(int periods) implements SpendingForecast {}

    /**
     * A forecast.
     *
     * @param error the average absolute error of the last one-step forecasts, {@code tested} of them
     * @param naiveError the same of the naive forecast
     */
    record Outlook(
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            Model model,
            BigDecimal error,
            BigDecimal naiveError,
            int tested)
            implements SpendingForecast {
        /** Whether the model was worth it. */
        public boolean isBetterThanNaive() {
            return error.compareTo(naiveError) < 0;
        }
    }

    enum Model {
        LEVEL,
        SEASONAL
    }

    /**
     * Forecasts the period after the last one of the history.
     *
     * @param history one amount of each finished period, the oldest first, zeros included
     * @param season how many periods make a year: 12 of months; 1 where there are no seasons
     * @param scale the decimals of the commodity
     */
    static SpendingForecast of(List<BigDecimal> history, int season, int scale) {
        if (season < 1) {
            throw new IllegalArgumentException("not a number of periods: " + season);
        }
        if (history.size() < NEEDED) {
            return new TooShort(history.size());
        }
        List<SmoothingModel> models = SmoothingModel.all(history, season);
        List<BigDecimal> errors = new ArrayList<>();
        List<BigDecimal> naive = new ArrayList<>();
        for (int period = 1; period < history.size(); period++) {
            BigDecimal amount = history.get(period);
            SmoothingModel best = SmoothingModel.best(models, period, season);
            errors.add(amount.subtract(best.forecast(period)).abs());
            naive.add(amount.subtract(history.get(period - 1)).abs());
        }
        SmoothingModel best = SmoothingModel.best(models, history.size(), season);
        BigDecimal expected = best.forecast(history.size());
        BigDecimal reach = reach(errors);
        boolean neverNegative = history.stream().allMatch(amount -> amount.signum() >= 0);
        BigDecimal low = expected.subtract(reach);
        int tested = Math.min(TESTED, errors.size());
        return new Outlook(
                rounded(expected, scale),
                rounded(neverNegative ? low.max(BigDecimal.ZERO) : low, scale),
                rounded(expected.add(reach), scale),
                best.model(),
                rounded(average(errors, tested), scale),
                rounded(average(naive, tested), scale),
                tested);
    }

    private static BigDecimal reach(List<BigDecimal> errors) {
        int count = errors.size();
        int rank = Math.min(count, (8 * (count + 1) + 9) / 10);
        return errors.stream().sorted().toList().get(rank - 1);
    }

    private static BigDecimal average(List<BigDecimal> errors, int last) {
        BigDecimal sum =
                errors.subList(errors.size() - last, errors.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(last), MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal value, int scale) {
        return value.setScale(scale, RoundingMode.HALF_UP);
    }
}
