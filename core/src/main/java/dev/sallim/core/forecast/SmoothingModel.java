package dev.sallim.core.forecast;

import dev.sallim.core.forecast.SpendingForecast.Model;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * One choice of model and parameters, run through a history: its forecast of each period from those before it, and how far off it had been
 * by then.
 *
 * @param from the first period that it forecasts, counted from 0
 * @param forecasts of the periods from {@code from} to the one after the history
 * @param squaredErrors the sum over the periods before each of those
 */
record SmoothingModel(Model model, int from, List<BigDecimal> forecasts, List<BigDecimal> squaredErrors) {
    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final List<BigDecimal> ALPHAS = tenths(1, 2, 3, 4, 5, 6, 7, 8, 9);
    private static final List<BigDecimal> GAMMAS = tenths(1, 3, 5);

    /** Every choice, in the order in which one is taken before an equal one. */
    static List<SmoothingModel> all(List<BigDecimal> history, int season) {
        List<SmoothingModel> all = new ArrayList<>();
        for (BigDecimal alpha : ALPHAS) {
            all.add(level(history, alpha));
        }
        if (season > 1 && history.size() >= 2 * season) {
            for (BigDecimal alpha : ALPHAS) {
                for (BigDecimal gamma : GAMMAS) {
                    all.add(seasonal(history, season, alpha, gamma));
                }
            }
        }
        return all;
    }

    /** The choice that somebody would have made who knew the first {@code known} periods. */
    static SmoothingModel best(List<SmoothingModel> models, int known, int season) {
        boolean years = season > 1 && known >= 2 * season;
        int from = years ? season : 1;
        SmoothingModel best = models.getFirst();
        for (SmoothingModel candidate : models) {
            boolean eligible = years || candidate.model == Model.LEVEL;
            if (eligible && candidate.missed(from, known).compareTo(best.missed(from, known)) < 0) {
                best = candidate;
            }
        }
        return best;
    }

    BigDecimal forecast(int period) {
        return forecasts.get(period - from);
    }

    private BigDecimal missed(int first, int end) {
        return squaredErrors.get(end - from).subtract(squaredErrors.get(first - from));
    }

    static SmoothingModel level(List<BigDecimal> history, BigDecimal alpha) {
        Run run = new Run(Model.LEVEL, 1);
        BigDecimal level = history.getFirst();
        for (int period = 1; period < history.size(); period++) {
            BigDecimal error = run.step(level, history.get(period));
            level = level.add(alpha.multiply(error), PRECISION);
        }
        return run.end(level);
    }

    static SmoothingModel seasonal(List<BigDecimal> history, int season, BigDecimal alpha, BigDecimal gamma) {
        BigDecimal firstYear = history.subList(0, season).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal level = firstYear.divide(BigDecimal.valueOf(season), PRECISION);
        List<BigDecimal> terms = new ArrayList<>(season);
        for (BigDecimal amount : history.subList(0, season)) {
            terms.add(amount.subtract(level));
        }
        Run run = new Run(Model.SEASONAL, season);
        for (int period = season; period < history.size(); period++) {
            BigDecimal term = terms.get(period % season);
            BigDecimal error = run.step(level.add(term, PRECISION), history.get(period));
            level = level.add(alpha.multiply(error), PRECISION);
            terms.set(period % season, term.add(gamma.multiply(error), PRECISION));
        }
        return run.end(level.add(terms.get(history.size() % season), PRECISION));
    }

    private static List<BigDecimal> tenths(int... tenths) {
        List<BigDecimal> values = new ArrayList<>();
        for (int tenth : tenths) {
            values.add(BigDecimal.valueOf(tenth, 1));
        }
        return List.copyOf(values);
    }

    private static final class Run {
        private final Model model;
        private final int from;
        private final List<BigDecimal> forecasts = new ArrayList<>();
        private final List<BigDecimal> squaredErrors = new ArrayList<>(List.of(BigDecimal.ZERO));

        Run(Model model, int from) {
            this.model = model;
            this.from = from;
        }

        /** Notes a forecast and what came of it, and gives back how much more that was. */
        BigDecimal step(BigDecimal forecast, BigDecimal amount) {
            BigDecimal error = amount.subtract(forecast, PRECISION);
            forecasts.add(forecast);
            squaredErrors.add(squaredErrors.getLast().add(error.multiply(error), PRECISION));
            return error;
        }

        SmoothingModel end(BigDecimal forecast) {
            forecasts.add(forecast);
            return new SmoothingModel(model, from, forecasts, squaredErrors);
        }
    }
}
