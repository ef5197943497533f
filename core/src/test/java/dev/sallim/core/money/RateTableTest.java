package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.sallim.core.money.RateQuote.Way;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class RateTableTest {
    private static final CommodityCode EUR = CommodityCode.of("EUR");
    private static final CommodityCode USD = CommodityCode.of("USD");
    private static final CommodityCode KRW = CommodityCode.of("KRW");
    private static final CommodityCode NZD = CommodityCode.of("NZD");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void takesTheLatestRateOnOrBeforeTheDay() {
        RateTable table = table(rate(USD, KRW, DAY, "1400"), rate(USD, KRW, DAY.minusDays(3), "1390"));
        assertThat(table.rate(USD, KRW, DAY)).contains(new BigDecimal("1400"));
        assertThat(table.rate(USD, KRW, DAY.plusYears(1))).contains(new BigDecimal("1400"));
        assertThat(table.rate(USD, KRW, DAY.minusDays(1))).contains(new BigDecimal("1390"));
        assertThat(table.rate(USD, KRW, DAY.minusDays(3))).contains(new BigDecimal("1390"));
        assertThat(table.rate(USD, KRW, DAY.minusDays(4))).isEmpty();
    }

    @Test
    void turnsARateRoundWithThirtyFourDigits() {
        assertThat(table(rate(USD, KRW, DAY, "1400")).quote(KRW, USD, DAY))
                .contains(new RateQuote(new BigDecimal("0.0007142857142857142857142857142857143"), DAY, Way.INVERSE));
    }

    @Test
    void crossesOnceThroughTheBaseAndDividesOnce() {
        // Oracle, by hand: 1 USD = 1/1.25 EUR = 0.8 EUR = 0.8 * 1600 KRW.
        RateTable table = table(rate(EUR, USD, DAY, "1.25"), rate(EUR, KRW, DAY.minusDays(1), "1600"));
        assertThat(table.quote(USD, KRW, DAY).orElseThrow())
                .isEqualTo(new RateQuote(new BigDecimal("1280"), DAY.minusDays(1), Way.CROSS));
        assertThat(table.rate(USD, NZD, DAY)).isEmpty();
        assertThat(table.rate(NZD, USD, DAY)).isEmpty();
    }

    @Test
    void crossesExactlyWhereNothingIsTurnedRound() {
        RateTable table = table(rate(USD, EUR, DAY, "0.8"), rate(EUR, KRW, DAY, "1600.55"));
        assertThat(table.quote(USD, KRW, DAY)).contains(new RateQuote(new BigDecimal("1280.440"), DAY, Way.CROSS));
    }

    @Test
    void prefersTheFreshestAndThenTheShortestWay() {
        Rate direct = rate(USD, KRW, DAY.minusDays(2), "1400");
        assertThat(table(direct, rate(KRW, USD, DAY.minusDays(2), "0.5"))
                        .quote(USD, KRW, DAY)
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.DIRECT);
        assertThat(table(direct, rate(KRW, USD, DAY, "0.5")).quote(USD, KRW, DAY))
                .contains(new RateQuote(new BigDecimal("2"), DAY, Way.INVERSE));
        assertThat(table(direct, rate(EUR, USD, DAY.minusDays(2), "1"), rate(EUR, KRW, DAY, "2"))
                        .quote(USD, KRW, DAY)
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.DIRECT);
        assertThat(table(direct, rate(EUR, USD, DAY, "1"), rate(EUR, KRW, DAY, "2"))
                        .quote(USD, KRW, DAY))
                .contains(new RateQuote(new BigDecimal("2"), DAY, Way.CROSS));
    }

    @Test
    void letsTheLaterOfTwoRatesForOneDayWin() {
        RateTable table = table(rate(USD, KRW, DAY, "1400"), rate(USD, KRW, DAY, "1333"));
        assertThat(table.rate(USD, KRW, DAY)).contains(new BigDecimal("1333"));
    }

    @Test
    void aLaterLayerWinsForThePairAndDayWhicheverWayRound() {
        Rate published = rate(EUR, USD, DAY, "1.1");
        Rate own = rate(USD, EUR, DAY, "0.8");
        RateTable table = RateTable.layered(NZD, List.of(List.of(published), List.of(own)));
        assertThat(table.quote(EUR, USD, DAY)).contains(new RateQuote(new BigDecimal("1.25"), DAY, Way.INVERSE));
        assertThat(RateTable.layered(NZD, List.of(List.of(own), List.of(published)))
                        .quote(USD, EUR, DAY)
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.INVERSE);
        // Both ways round by one authority are two facts.
        RateTable both = RateTable.layered(NZD, List.of(List.of(own, rate(EUR, USD, DAY, "1.2"))));
        assertThat(both.quote(EUR, USD, DAY).orElseThrow().way()).isEqualTo(Way.DIRECT);
        assertThat(both.quote(USD, EUR, DAY).orElseThrow().way()).isEqualTo(Way.DIRECT);
    }

    @Test
    void aLaterLayersOlderRateLosesToANewerOneOfAnEarlierLayer() {
        Rate published = rate(EUR, USD, DAY, "1.1");
        Rate own = rate(EUR, USD, DAY.minusDays(1), "1.5");
        RateTable table = RateTable.layered(NZD, List.of(List.of(published), List.of(own)));
        assertThat(table.rate(EUR, USD, DAY)).contains(new BigDecimal("1.1"));
        assertThat(table.rate(EUR, USD, DAY.minusDays(1))).contains(new BigDecimal("1.5"));
    }

    @Test
    void isOneOnlyBetweenACommodityAndItself() {
        assertThat(table().quote(NZD, NZD, DAY)).contains(new RateQuote(BigDecimal.ONE, DAY, Way.SAME));
        assertThat(table().rate(NZD, KRW, DAY)).isEmpty();
        assertThat(Rates.none().rate(NZD, KRW, DAY)).isEmpty();
    }

    @Test
    void refusesRatesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, KRW, DAY, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, KRW, DAY, "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, USD, DAY, "1"));
    }

    @Property
    void comesBackWhenTurnedRoundTwice(@ForAll @BigRange(min = "0.0001", max = "100000") @Scale(4) BigDecimal value) {
        RateTable table = RateTable.of(EUR, List.of(new Rate(USD, KRW, DAY, value)));
        BigDecimal inverse = table.rate(KRW, USD, DAY).orElseThrow();
        assertThat(inverse.multiply(value)).isCloseTo(BigDecimal.ONE, within(new BigDecimal("1E-30")));
        assertThat(inverse.round(new java.math.MathContext(12, RoundingMode.HALF_EVEN))
                        .signum())
                .isPositive();
    }

    private static RateTable table(Rate... rates) {
        return RateTable.of(EUR, List.of(rates));
    }

    private static Rate rate(CommodityCode from, CommodityCode to, LocalDate day, String value) {
        return new Rate(from, to, day, new BigDecimal(value));
    }
}
