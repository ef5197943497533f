package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TotalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final CommodityCode JPY = CommodityCode.of("JPY");
    private static final CommodityCode NZD = CommodityCode.of("NZD");
    private static final CommodityCode USD = CommodityCode.of("USD");

    @Test
    void addsPerCommodityAndConvertsAtTheEnd() {
        // Oracle, by hand: 3 * 1.005 USD = 3.015 USD; at 100 JPY that is 301.5, half to even 302 (rounding each: 300).
        Total total = Total.of(
                List.of(Money.of("1.005", "USD"), Money.of("1.005", "USD"), Money.of("1.005", "USD")),
                Conversion.into(JPY, DAY, (from, to, day) -> Optional.of(new BigDecimal("100"))));
        assertThat(total.byCommodity()).containsExactly(Money.of("3.015", "USD"));
        assertThat(total.converted()).isEqualTo(Money.of("302", "JPY"));
        assertThat(total.isComplete()).isTrue();
    }

    @Test
    void roundsHalfToEven() {
        Rates half = (from, to, day) -> Optional.of(new BigDecimal("0.5"));
        assertThat(Total.of(List.of(Money.of("5", "USD")), Conversion.into(JPY, DAY, half))
                        .converted())
                .isEqualTo(Money.of("2", "JPY"));
        assertThat(Total.of(List.of(Money.of("7", "USD")), Conversion.into(JPY, DAY, half))
                        .converted())
                .isEqualTo(Money.of("4", "JPY"));
    }

    @Test
    void lesson08_aMissingRateIsListedAndNeverOneAndNeverZero() {
        Rates usdOnly = RateTable.of(USD, List.of(new Rate(USD, JPY, DAY, new BigDecimal("150"))));
        Total total = Total.of(
                List.of(Money.of("117", "NZD"), Money.of("10", "USD"), Money.of("3", "JPY")),
                Conversion.into(JPY, DAY, usdOnly));
        assertThat(total)
                .isEqualTo(new Total(
                        List.of(Money.of("3", "JPY"), Money.of("117", "NZD"), Money.of("10", "USD")),
                        Money.of("1503", "JPY"),
                        List.of(NZD)));
        assertThat(total.isComplete()).isFalse();
    }

    @Test
    void isNotConvertedWhereNoRateIsKnownAtAll() {
        Total total =
                Total.of(List.of(Money.of("117", "NZD"), Money.zero(USD)), Conversion.into(JPY, DAY, Rates.none()));
        assertThat(total.converted()).isNull();
        assertThat(total.missingRates()).containsExactly(NZD);
        assertThat(total.byCommodity()).containsExactly(Money.of("117", "NZD"), Money.zero(USD));
    }

    @Test
    void asksNoRateForTheTargetItselfOrForNothing() {
        Conversion conversion = Conversion.into(JPY, DAY, (from, to, day) -> {
            throw new AssertionError("asked for " + from);
        });
        assertThat(Total.of(List.of(), conversion)).isEqualTo(new Total(List.of(), Money.zero(JPY), List.of()));
        assertThat(Total.of(List.of(Money.of("5", "JPY"), Money.zero(USD)), conversion)
                        .converted())
                .isEqualTo(Money.of("5", "JPY"));
        assertThat(Total.of(List.of(Money.of("5", "USD"), Money.of("-5", "USD")), conversion))
                .isEqualTo(new Total(List.of(Money.zero(USD)), Money.zero(JPY), List.of()));
    }

    @Test
    void convertsIntoOtherCommoditiesByAnExplicitScale() {
        CommodityCode btc = CommodityCode.of("BTC");
        Rates rates = (from, to, day) -> Optional.of(new BigDecimal("0.0000123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> Conversion.into(btc, DAY, rates));
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(btc, -1, DAY, rates));
        assertThat(Total.of(List.of(Money.of("1", "USD")), new Conversion(btc, 8, DAY, rates))
                        .converted())
                .isEqualTo(Money.of("0.00001235", "BTC"));
    }
}
