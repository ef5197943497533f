package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommodityCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"USD", "005930.KS", "BRK-B", "A", "9", "USD_T", "ABCDEFGHIJKLMNOPQRSTUVWX"})
    void takesCodes(String text) {
        assertThat(CommodityCode.find(text)).contains(CommodityCode.of(text));
        assertThat(CommodityCode.parse(CommodityCode.of(text).toString())).isEqualTo(CommodityCode.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usd",
                "US D",
                "",
                " ",
                ".USD",
                "-USD",
                "_A",
                "원",
                "USD\u0000",
                "ＵＳＤ",
                "A/B",
                "ABCDEFGHIJKLMNOPQRSTUVWXY"
            })
    @NullSource
    void refusesTheRest(String text) {
        assertThat(CommodityCode.find(text)).isEmpty();
    }

    @Test
    void throwsWhereTheCallerShouldHaveAsked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommodityCode.of("usd"))
                .withMessageContaining("usd");
    }

    @Test
    void sortsByText() {
        assertThat(Stream.of("USD", "EUR", "KRW").map(CommodityCode::of).sorted())
                .map(CommodityCode::value)
                .containsExactly("EUR", "KRW", "USD");
    }
}
