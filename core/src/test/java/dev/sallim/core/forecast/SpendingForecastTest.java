package dev.sallim.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.forecast.SpendingForecast.Model;
import dev.sallim.core.forecast.SpendingForecast.Outlook;
import dev.sallim.core.forecast.SpendingForecast.TooShort;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpendingForecastTest {
    /**
     * By hand, for 100, 200, 100, 200, 100, 200. The squared errors of all six are 25716 with 0.1, 23972 with 0.2, 23860 with 0.3, 24873
     * with 0.4 and more above, so 0.3: levels 100, 130, 121, 144.7, 131.29 and 151.903.
     *
     * <p>Each of the five periods with nothing but those before it: 100 (off by 100); all are equal, so 0.1 with 110 (10); 0.1 with 109
     * (91); after 17141 with 0.3 against 17376 and more it is 0.3 with 144.7 (44.7); after 18532 with 0.2 against 18709 and more it is 0.2
     * with 126.24 (73.76). The average is 319.46 / 5 = 63.892, that of the naive forecast 100. Rank 0.8 x 6 = 4.8, so the fifth: 100.
     */
    @Test
    void smoothsAndTestsASeriesThatWasWorkedOutByHand() {
        assertThat(SpendingForecast.of(amounts("100 200 100 200 100 200"), 12, 3))
                .isEqualTo(outlook("151.903", "51.903", "251.903", Model.LEVEL, "63.892", "100.000", 5));
    }

    /** By hand: the levels with 0.5 are 100, 150, 125, and the errors 100 and -50. */
    @Test
    void movesTheLevelByAPartOfTheError() {
        SmoothingModel model = SmoothingModel.level(amounts("100 200 100"), new BigDecimal("0.5"));
        assertThat(model.forecasts()).map(BigDecimal::stripTrailingZeros).isEqualTo(plain("100 150 125"));
        assertThat(model.squaredErrors()).map(BigDecimal::stripTrailingZeros).isEqualTo(plain("0 10000 12500"));
    }

    /**
     * By hand, two periods to the year: the first year's average is 150, the terms -50 and 50. 120 comes for 100: the level goes up by
     * 0.5 x 20 to 160 and the term by 0.1 x 20 to -48. 210 comes for 160 + 50: nothing changes. Then 160 - 48.
     */
    @Test
    void movesTheSeasonAsWell() {
        SmoothingModel model =
                SmoothingModel.seasonal(amounts("100 200 120 210"), 2, new BigDecimal("0.5"), new BigDecimal("0.1"));
        assertThat(model.forecasts()).map(BigDecimal::stripTrailingZeros).isEqualTo(plain("100 210 112"));
        assertThat(model.squaredErrors()).map(BigDecimal::stripTrailingZeros).isEqualTo(plain("0 400 400"));
    }

    @Test
    void saysThatAHistoryIsTooShort() {
        assertThat(SpendingForecast.of(List.of(), 12, 0)).isEqualTo(new TooShort(0));
        assertThat(SpendingForecast.of(amounts("1 2 3 4 5"), 12, 0)).isEqualTo(new TooShort(5));
        assertThat(SpendingForecast.of(amounts("1 2 3 4 5 6"), 12, 0)).isInstanceOf(Outlook.class);
        assertThatIllegalArgumentException().isThrownBy(() -> SpendingForecast.of(List.of(), 0, 0));
    }

    @Test
    void saysThatItIsNotBetterThanTheNaiveForecast() {
        Outlook constant = (Outlook) SpendingForecast.of(amounts("5 5 5 5 5 5 5"), 12, 0);
        assertThat(constant).isEqualTo(outlook("5", "5", "5", Model.LEVEL, "0", "0", 6));
        assertThat(constant.isBetterThanNaive()).isFalse();
        Outlook rising = (Outlook) SpendingForecast.of(amounts("100 200 300 400 500 600 700"), 12, 0);
        assertThat(rising.naiveError()).isEqualTo("100");
        assertThat(rising.isBetterThanNaive()).isFalse();
    }

    /** Heating: the third year is forecast month by month out of the first two, and the naive forecast is far off each month. */
    @Test
    void knowsTheSeasonsAfterTwoYears() {
        List<BigDecimal> year = amounts("120 110 90 60 30 10 10 10 20 50 80 110");
        List<BigDecimal> history =
                Collections.nCopies(3, year).stream().flatMap(List::stream).toList();
        Outlook outlook = (Outlook) SpendingForecast.of(history, 12, 0);
        // The mean of the year, 58.33..., is cut at 16 digits, hence the rounding.
        assertThat(outlook.model()).isEqualTo(Model.SEASONAL);
        assertThat(outlook.expected()).isEqualTo("120");
        assertThat(outlook.error()).isEqualTo("0");
        // From June to December it is off by 0, 0, 10, 30, 30, 30.
        assertThat(outlook.naiveError()).isEqualTo("17");
        assertThat(outlook.isBetterThanNaive()).isTrue();
        Outlook tooFew = (Outlook) SpendingForecast.of(history.subList(0, 23), 12, 0);
        assertThat(tooFew.model()).isEqualTo(Model.LEVEL);
        Outlook withoutSeasons = (Outlook) SpendingForecast.of(history, 1, 0);
        assertThat(withoutSeasons.model()).isEqualTo(Model.LEVEL);
    }

    @Test
    void goesBelowZeroOnlyWhereSpendingDid() {
        Outlook spending = (Outlook) SpendingForecast.of(amounts("0 0 0 0 0 90 0"), 12, 0);
        assertThat(spending.low()).isEqualTo("0");
        Outlook refunds = (Outlook) SpendingForecast.of(amounts("0 0 0 0 -1 90 0"), 12, 0);
        assertThat(refunds.low()).isNegative();
    }

    /**
     * Oracle: the same from the description alone, each fit computed anew from the periods that it may know, without sharing a step
     * with the one before. The seed is fixed, for of two fits that differ by less than the precision either may be taken.
     */
    @Property(tries = 60, seed = "20261130")
    void agreesWithAFreshComputationOfEachStep(
            @ForAll @Size(min = 6, max = 40) List<@IntRange(min = -50, max = 5000) Integer> history,
            @ForAll @IntRange(min = 1, max = 6) int season) {
        List<BigDecimal> amounts = history.stream().map(BigDecimal::valueOf).toList();
        List<BigDecimal> errors = new ArrayList<>();
        List<BigDecimal> naive = new ArrayList<>();
        for (int known = 1; known < amounts.size(); known++) {
            BigDecimal amount = amounts.get(known);
            errors.add(amount.subtract(fresh(amounts.subList(0, known), season)).abs());
            naive.add(amount.subtract(amounts.get(known - 1)).abs());
        }
        Outlook outlook = (Outlook) SpendingForecast.of(amounts, season, 2);
        int tested = Math.min(6, errors.size());
        assertThat(outlook.expected()).isCloseTo(fresh(amounts, season), CENT);
        assertThat(outlook.error()).isCloseTo(average(errors, tested), CENT);
        assertThat(outlook.naiveError()).isCloseTo(average(naive, tested), CENT);
        BigDecimal reach = outlook.high().subtract(outlook.expected());
        long covered = errors.stream()
                .filter(error -> error.compareTo(reach.add(new BigDecimal("0.02"))) <= 0)
                .count();
        assertThat(10 * covered).isGreaterThanOrEqualTo(8L * errors.size());
    }

    private static final Offset<BigDecimal> CENT = Offset.offset(new BigDecimal("0.01"));

    private static BigDecimal fresh(List<BigDecimal> known, int season) {
        boolean years = season > 1 && known.size() >= 2 * season;
        BigDecimal least = null;
        BigDecimal forecast = known.getFirst();
        for (int a = 1; a <= 9; a++) {
            BigDecimal[] level = run(known, 0, years ? season : 1, BigDecimal.valueOf(a, 1), BigDecimal.ZERO);
            if (least == null || level[1].compareTo(least) < 0) {
                least = level[1];
                forecast = level[0];
            }
        }
        for (int a = 1; years && a <= 9; a++) {
            for (int g = 1; g <= 5; g += 2) {
                BigDecimal[] seasonal = run(known, season, season, BigDecimal.valueOf(a, 1), BigDecimal.valueOf(g, 1));
                if (seasonal[1].compareTo(least) < 0) {
                    least = seasonal[1];
                    forecast = seasonal[0];
                }
            }
        }
        return forecast;
    }

    /** The forecast after the last period, and the squared errors from a period on; a season of 0 is none. */
    private static BigDecimal[] run(List<BigDecimal> known, int season, int from, BigDecimal a, BigDecimal g) {
        MathContext precision = MathContext.DECIMAL64;
        BigDecimal level = known.getFirst();
        BigDecimal[] terms = new BigDecimal[Math.max(1, season)];
        Arrays.fill(terms, BigDecimal.ZERO);
        if (season > 0) {
            level = BigDecimal.ZERO;
            for (int i = 0; i < season; i++) {
                level = level.add(known.get(i));
            }
            level = level.divide(BigDecimal.valueOf(season), precision);
            for (int i = 0; i < season; i++) {
                terms[i] = known.get(i).subtract(level);
            }
        }
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = Math.max(1, season); i < known.size(); i++) {
            BigDecimal y = known.get(i);
            BigDecimal s = terms[i % terms.length];
            BigDecimal error = y.subtract(level).subtract(s);
            squares = i >= from ? squares.add(error.pow(2)) : squares;
            BigDecimal newLevel =
                    a.multiply(y.subtract(s)).add(BigDecimal.ONE.subtract(a).multiply(level));
            terms[i % terms.length] =
                    g.multiply(y.subtract(level)).add(BigDecimal.ONE.subtract(g).multiply(s));
            level = newLevel.round(MathContext.DECIMAL128);
        }
        return new BigDecimal[] {level.add(terms[known.size() % terms.length]), squares.round(MathContext.DECIMAL64)};
    }

    private static BigDecimal average(List<BigDecimal> errors, int last) {
        BigDecimal sum =
                errors.subList(errors.size() - last, errors.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(last), 6, RoundingMode.HALF_UP);
    }

    private static Outlook outlook(
            String expected, String low, String high, Model model, String error, String naive, int tested) {
        return new Outlook(
                new BigDecimal(expected),
                new BigDecimal(low),
                new BigDecimal(high),
                model,
                new BigDecimal(error),
                new BigDecimal(naive),
                tested);
    }

    private static List<BigDecimal> amounts(String text) {
        return Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }

    private static List<BigDecimal> plain(String text) {
        return amounts(text).stream().map(BigDecimal::stripTrailingZeros).toList();
    }
}
