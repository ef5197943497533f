package dev.sallim.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Oracle: the closed forms of a chain of periods, which look at all of them at once instead of one after the other. */
class RolloverTest {
    @Property
    void carriesTheRunningSumOfSurplusesAndDeficits(@ForAll("periods") List<LineFigures> periods) {
        assertThat(carriedThrough(periods, Rollover.BOTH)).isEqualByComparingTo(sum(periods, 0));
    }

    /** Lindley's recursion c' = max(c + d, 0) from 0 has the greatest sum of the last d's as its closed form, or 0. */
    @Property
    void carriesTheBestSumOfTheLastPeriodsWhereDeficitsAreForgotten(@ForAll("periods") List<LineFigures> periods) {
        BigDecimal best = BigDecimal.ZERO;
        for (int from = 0; from < periods.size(); from++) {
            best = best.max(sum(periods, from));
        }
        assertThat(carriedThrough(periods, Rollover.SURPLUS)).isEqualByComparingTo(best);
    }

    @Property
    void carriesNothingWhereNothingIsToRollOver(@ForAll("periods") List<LineFigures> periods) {
        assertThat(carriedThrough(periods, Rollover.NONE)).isEqualByComparingTo("0");
    }

    /** By hand: 100 planned each period; spent 70, 150, 20. */
    @Test
    void carriesThroughThreePeriods() {
        List<LineFigures> periods = List.of(period("100", "70"), period("100", "150"), period("100", "20"));
        // 30; 30 + 100 - 150 = -20; -20 + 100 - 20 = 60
        assertThat(carriedThrough(periods, Rollover.BOTH)).isEqualByComparingTo("60");
        // 30; -20 is forgotten; 0 + 100 - 20 = 80
        assertThat(carriedThrough(periods, Rollover.SURPLUS)).isEqualByComparingTo("80");
    }

    private static BigDecimal carriedThrough(List<LineFigures> periods, Rollover rollover) {
        BigDecimal carried = BigDecimal.ZERO;
        for (LineFigures period : periods) {
            carried = rollover.carried(new LineFigures(period.plan(), carried, period.actual()).left());
        }
        return carried;
    }

    private static BigDecimal sum(List<LineFigures> periods, int from) {
        return periods.stream()
                .skip(from)
                .map(period -> period.plan().subtract(period.actual()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LineFigures period(String plan, String actual) {
        return new LineFigures(new BigDecimal(plan), BigDecimal.ZERO, new BigDecimal(actual));
    }

    @Provide
    Arbitrary<List<LineFigures>> periods() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                .ofScale(2);
        return Combinators.combine(amounts, amounts)
                .as((plan, actual) -> new LineFigures(plan, BigDecimal.ZERO, actual))
                .list()
                .ofMaxSize(24);
    }
}
