package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.money.AmountText.Exact;
import dev.sallim.core.money.AmountText.Reason;
import dev.sallim.core.money.AmountText.Refused;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "-0, 2, 0",
        "12.50, 2, 12.50",
        "12.5, 2, 12.5",
        "12.5000000000, 2, 12.5",
        "1000, 0, 1000",
        "1000.000, 0, 1000",
        "007, 0, 7",
        "-42500, 0, -42500",
        "0.000000000000000001, 18, 0.000000000000000001",
        "999999999999999999999999.99, 2, 999999999999999999999999.99",
    })
    void readsExactAmounts(String text, int scale, BigDecimal value) {
        assertThat(AmountText.read(text, scale)).isEqualTo(new Exact(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1",
                "1.",
                ".5",
                "-",
                "-.5",
                "--1",
                "1-",
                "1e3",
                "1E3",
                "1,000",
                "1_000",
                " 1",
                "1 ",
                "1\n",
                "1.2.3",
                ".",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e999",
                "１２",
                "١٢",
                "(12.00)",
                "1.234,56-",
                "₩100",
                "1\u0000",
                "1f",
                "1d"
            })
    void refusesWhatIsNoPlainDecimal(String text) {
        assertThat(AmountText.read(text, 2)).isEqualTo(new Refused(Reason.MALFORMED));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void refusesNothing(String text) {
        assertThat(AmountText.read(text, 2)).isEqualTo(new Refused(Reason.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({
        "12.505, 2, TOO_MANY_DECIMALS",
        "0.5, 0, TOO_MANY_DECIMALS",
        "1000000000000000000000000, 0, TOO_LARGE",
        "-1000000000000000000000000, 0, TOO_LARGE",
        "9999999999999999999999999.999, 2, TOO_LARGE",
        "0000000000000000000000000000000000000001, 0, EXACT",
        "00000000000000000000000000000000000000001, 0, TOO_LONG",
    })
    void namesTheReason(String text, int scale, String reason) {
        AmountText read = AmountText.read(text, scale);
        assertThat(read instanceof Refused refused ? refused.reason().name() : "EXACT")
                .isEqualTo(reason);
    }

    @Test
    void checksNumbersByTheSameLimits() {
        assertThat(AmountText.check(new BigDecimal("1E+3"), 0)).isEqualTo(new Exact(new BigDecimal("1000")));
        assertThat(AmountText.check(new BigDecimal("1E+24"), 0)).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(AmountText.check(new BigDecimal("1E-999999999"), 2))
                .isEqualTo(new Refused(Reason.TOO_MANY_DECIMALS));
    }

    @Property
    void readsWhatMoneyWrites(
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(8) BigDecimal amount) {
        Money money = Money.of(amount, CommodityCode.of("BTC"));
        assertThat(AmountText.read(money.amountText(), 8)).isEqualTo(new Exact(money.amount()));
    }
}
