package dev.sallim.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {
    /** Oracle: the table of ISO 4217, list one, by hand. */
    @ParameterizedTest
    @CsvSource({
        "KRW, 0", "JPY, 0", "VND, 0", "CLP, 0", "XAF, 0", "USD, 2", "EUR, 2", "CZK, 2", "CNY, 2", "XCD, 2", "VED, 2",
        "BHD, 3", "KWD, 3", "TND, 3"
    })
    void knowsTheDecimalsOfCurrentCurrencies(String code, int scale) {
        assertThat(Currencies.find(CommodityCode.of(code)))
                .contains(new IsoCurrency(CommodityCode.of(code), scale, true));
        assertThat(Currencies.scaleOf(CommodityCode.of(code))).hasValue(scale);
    }

    @ParameterizedTest
    @CsvSource({"DEM, 2", "ITL, 0", "HRK, 2"})
    void keepsWithdrawnCurrenciesForOldBooks(String code, int scale) {
        assertThat(Currencies.find(CommodityCode.of(code)))
                .contains(new IsoCurrency(CommodityCode.of(code), scale, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XTS", "XXX", "XDR", "CLF", "USN", "CHE", "BTC", "AAPL", "USDT"})
    void leavesOutMetalsFundsTestsAndWhatIsNoCurrency(String code) {
        assertThat(Currencies.find(CommodityCode.of(code))).isEmpty();
        assertThat(Currencies.scaleOf(CommodityCode.of(code))).isEmpty();
    }

    @Test
    void listsAllByCode() {
        assertThat(Currencies.all()).extracting(IsoCurrency::code).isSorted().doesNotHaveDuplicates();
        assertThat(Currencies.all()).filteredOn(IsoCurrency::current).hasSizeBetween(150, 165);
        assertThat(Currencies.all()).allMatch(it -> it.scale() >= 0 && it.scale() <= 3);
    }
}
