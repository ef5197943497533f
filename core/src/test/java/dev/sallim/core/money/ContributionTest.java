package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContributionTest {
    private static final CommodityCode KRW = CommodityCode.of("KRW");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, String> IN_WON = Map.of(
            "USD", "1391.237", "EUR", "1601.55", "JPY", "9.3333333333333333333333333333333333", "BTC", "130000000.5");
    private static final Conversion CONVERSION = Conversion.into(
            KRW,
            DAY,
            (from, to, day) -> Optional.ofNullable(IN_WON.get(from.value())).map(BigDecimal::new));

    @Test
    void whatIsRoundedAwayGoesToThoseThatLostTheMost() {
        Rates half = (from, to, day) -> Optional.of(new BigDecimal("0.4"));
        Conversion conversion = Conversion.into(KRW, DAY, half);
        Total total = Total.of(List.of(Money.of("1", "USD"), Money.of("2", "EUR"), Money.of("6", "JPY")), conversion);

        assertThat(total.converted()).isEqualTo(Money.of("4", "KRW"));
        // 0.8, 2.4 and 0.4 are 1, 2 and 0, which is one less than 3.6 is.
        assertThat(Contribution.to(total, conversion))
                .extracting(Contribution::converted)
                .containsExactly(Money.of("1", "KRW"), Money.of("3", "KRW"), Money.of("0", "KRW"));
    }

    @Test
    void whatHasNoRateAddsNothing() {
        Total total = Total.of(List.of(Money.of("5", "NZD"), Money.of("7", "KRW")), CONVERSION);

        assertThat(Contribution.to(total, CONVERSION))
                .containsExactly(
                        new Contribution(Money.of("7", "KRW"), Money.of("7", "KRW")),
                        new Contribution(Money.of("5", "NZD"), null));
    }

    @Property(tries = 500)
    void contributionsAddUpToTheTotalExactly(@ForAll("amounts") List<Money> amounts) {
        Total total = Total.of(amounts, CONVERSION);
        List<Contribution> contributions = Contribution.to(total, CONVERSION);

        assertThat(contributions).extracting(Contribution::amount).isEqualTo(total.byCommodity());
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution contribution : contributions) {
            Money converted = contribution.converted();
            sum = converted == null ? sum : sum.add(converted.amount());
        }
        Money converted = total.converted();
        assertThat(sum).isEqualByComparingTo(converted == null ? BigDecimal.ZERO : converted.amount());
    }

    @Provide
    Arbitrary<List<Money>> amounts() {
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(4);
        return Arbitraries.of("KRW", "USD", "EUR", "JPY", "BTC", "NZD")
                .flatMap(code -> amount.map(value -> Money.of(value, CommodityCode.of(code))))
                .list()
                .ofMaxSize(12);
    }
}
