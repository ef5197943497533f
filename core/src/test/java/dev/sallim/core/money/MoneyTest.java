package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "12.5, USD, 12.50 USD",
        "12.500, USD, 12.50 USD",
        "12.505, USD, 12.505 USD",
        "5.00, KRW, 5 KRW",
        "1E+3, KRW, 1000 KRW",
        "0.0000, USD, 0.00 USD",
        "-1.2, BHD, -1.200 BHD",
        "1.50, BTC, 1.5 BTC",
        "100, AAPL, 100 AAPL",
        "1E-18, ETH, 0.000000000000000001 ETH"
    })
    void writesOneCanonicalFormOfEqualAmounts(String amount, String commodity, String text) {
        assertThat(Money.of(amount, commodity)).hasToString(text).isEqualTo(Money.parse(text));
    }

    @Property
    void parsesWhatItWrites(@ForAll("money") Money money) {
        assertThat(Money.parse(money.toString())).isEqualTo(money);
    }

    @Property
    void isEqualWhereTheAmountsAreEqualWhateverTheirScale(@ForAll("money") Money money) {
        Money longer = Money.of(money.amount().setScale(money.amount().scale() + 3), money.commodity());
        assertThat(longer).isEqualTo(money).hasSameHashCodeAs(money);
    }

    @Property
    void subtractsWhatItAdded(@ForAll("money") Money a, @ForAll("money") Money b) {
        Money other = Money.of(b.amount(), a.commodity());
        assertThat(a.plus(other).minus(other)).isEqualTo(a);
        assertThat(a.plus(a.negate()).isZero()).isTrue();
        assertThat(Integer.signum(a.compareTo(other)))
                .isEqualTo(a.minus(other).amount().signum());
    }

    @Test
    void neverAddsSubtractsOrComparesTwoCommodities() {
        Money won = Money.of("117", "JPY");
        Money dollars = Money.of("117", "NZD");
        assertThatThrownBy(() -> won.plus(dollars))
                .isInstanceOfSatisfying(CommodityMismatchException.class, mismatch -> {
                    assertThat(mismatch.first()).isEqualTo(won.commodity());
                    assertThat(mismatch.second()).isEqualTo(dollars.commodity());
                })
                .hasMessage("commodities differ: JPY and NZD");
        assertThatThrownBy(() -> won.minus(dollars)).isInstanceOf(CommodityMismatchException.class);
        assertThatThrownBy(() -> won.compareTo(dollars)).isInstanceOf(CommodityMismatchException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "USD",
                "12.50USD",
                "12.50  USD",
                " 12 USD",
                "1e3 USD",
                "+1 USD",
                "12 usd",
                "NaN USD",
                "1. USD"
            })
    void parsesNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+101"})
    void refusesExponentsThatWouldFillTheMemory(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(amount, "USD"));
    }

    @Test
    void knowsItsSign() {
        Money debt = Money.of("-0.01", "USD");
        assertThat(debt.isNegative()).isTrue();
        assertThat(debt.isPositive()).isFalse();
        assertThat(debt.negate().isPositive()).isTrue();
        assertThat(Money.zero(debt.commodity()).isZero()).isTrue();
        assertThat(debt.isZero()).isFalse();
        assertThat(Money.zero(debt.commodity()).amountText()).isEqualTo("0.00");
    }

    @Provide
    Arbitrary<Money> money() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E24"), new BigDecimal("1E24"))
                .ofScale(18);
        return Combinators.combine(amounts, Arbitraries.of("USD", "KRW", "BHD", "BTC", "005930.KS"))
                .as((amount, code) -> Money.of(amount, CommodityCode.of(code)));
    }
}
