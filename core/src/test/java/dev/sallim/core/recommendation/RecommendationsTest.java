package dev.sallim.core.recommendation;

import static dev.sallim.core.recommendation.Recommendations.idle;
import static dev.sallim.core.recommendation.Recommendations.overspending;
import static dev.sallim.core.recommendation.Recommendations.raised;
import static dev.sallim.core.recommendation.Recommendations.rise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.recommendation.Recommendations.Idle;
import dev.sallim.core.recommendation.Recommendations.Planned;
import dev.sallim.core.recommendation.Recommendations.Rise;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each threshold a unit below, on it and above it; the figures by hand. */
class RecommendationsTest {
    private static BigDecimal of(String amount) {
        return new BigDecimal(amount);
    }

    private static List<BigDecimal> paid(String... latestFirst) {
        return Stream.of(latestFirst).map(BigDecimal::new).toList();
    }

    @Test
    void aCategoryIsOverspentAheadFromATenthOverItsPlan() {
        assertThat(overspending(of("200000"), of("50000"), of("219999"))).isEmpty();
        assertThat(overspending(of("200000"), of("50000"), of("220000"))).contains(of("20000"));
        assertThat(overspending(of("200000"), of("200000"), of("190000"))).isEmpty();
    }

    @Test
    void whatIsOverAlreadyOrHasNothingIsNotAhead() {
        assertThat(overspending(of("200000"), of("200001"), of("300000"))).isEmpty();
        assertThat(overspending(of("0"), of("0"), of("300000"))).isEmpty();
        assertThat(overspending(of("-5"), of("-6"), of("300000"))).isEmpty();
    }

    @Test
    void aPriceHasRisenFromATwentiethOverTheMiddleOfThreeAtLeast() {
        assertThat(rise(paid("10499", "10000", "10000", "10000"))).isEmpty();
        assertThat(rise(paid("10500", "10000", "10000", "10000"))).contains(new Rise(of("10000"), of("10500")));
        assertThat(rise(paid("10500", "10000", "10000"))).isEmpty();
        assertThat(rise(paid("9000", "10000", "10000", "10000"))).isEmpty();
    }

    @Test
    void aPriceThatWasNeverSteadyHasNotRisen() {
        assertThat(rise(paid("20000", "9500", "10000", "10000"))).isEmpty();
        assertThat(rise(paid("20000", "10000", "10000", "10500"))).isEmpty();
        assertThat(rise(paid("20000", "10400", "10000", "9600"))).contains(new Rise(of("10000"), of("20000")));
    }

    @Test
    void cashIsIdleFromOneMonthOverTheTwoThatStay() {
        // 31 days at 310,000: 300,000 a month; 600,000 stay
        assertThat(idle(of("899999"), of("310000"), 31, 0)).isEmpty();
        assertThat(idle(of("900000"), of("310000"), 31, 0))
                .contains(new Idle(of("300000"), of("600000"), of("300000")));
        assertThat(idle(of("900000"), of("0"), 31, 0)).isEmpty();
    }

    @Test
    void aLineIsTooLowWhereThreePeriodsInARowCostATwentiethMore() {
        Planned over = new Planned(of("100"), of("0"), of("105"));
        Planned enough = new Planned(of("100"), of("0"), of("104"));
        Planned far = new Planned(of("100"), of("0"), of("130"));

        // (105 + 105 + 130) / 3 = 113.33
        assertThat(raised(List.of(over, over, far), of("100"), 2)).contains(of("113.33"));
        assertThat(raised(List.of(over, over, far), of("113.33"), 2)).isEmpty();
        assertThat(raised(List.of(over, enough, far), of("100"), 2)).isEmpty();
        assertThat(raised(List.of(over, over), of("100"), 2)).isEmpty();
        // Only the latest three count
        assertThat(raised(List.of(over, over, far, enough), of("100"), 2)).isPresent();
        assertThat(raised(List.of(over, over, new Planned(of("0"), of("0"), of("50"))), of("1"), 2))
                .isEmpty();
    }

    @Test
    void aLineThatSavedForWhatItCostIsNotTooLowAndADebtOfEarlierPeriodsDoesNotMakeItSo() {
        Planned over = new Planned(of("100"), of("0"), of("105"));
        Planned saved = new Planned(of("100"), of("26"), of("130"));
        Planned savedTooLittle = new Planned(of("100"), of("25"), of("130"));
        Planned owing = new Planned(of("100"), of("-40"), of("104"));

        assertThat(raised(List.of(over, saved, over), of("100"), 2)).isEmpty();
        assertThat(raised(List.of(over, savedTooLittle, over), of("100"), 2)).isPresent();
        assertThat(raised(List.of(over, owing, over), of("100"), 2)).isEmpty();
    }
}
