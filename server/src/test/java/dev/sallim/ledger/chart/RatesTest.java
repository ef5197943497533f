package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.Rates;
import dev.sallim.ledger.BookRates;
import dev.sallim.market.PublishedRates;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.PersonId;
import dev.sallim.platform.Role;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rates and commodities over HTTP, and as totals see them. */
@SallimTest
class RatesTest {
    private static final CommodityCode WON = CommodityCode.of("KRW");
    private static final CommodityCode DOLLAR = CommodityCode.of("USD");
    private static final CommodityCode EURO = CommodityCode.of("EUR");
    private static final CommodityCode YEN = CommodityCode.of("JPY");

    @Autowired
    private Api api;

    @Autowired
    private BookRates rates;

    @Autowired
    private PublishedRates published;

    @Autowired
    private TestDatabase database;

    private Home home;

    @BeforeEach
    void aBook() {
        home = new Home(api);
    }

    private BookAccess access() {
        return new BookAccess(
                BookId.of(home.book()), PersonId.of(UUID.randomUUID()), Role.VIEWER, ZoneId.of("Asia/Seoul"), "KRW");
    }

    private Answer type(String from, String to, String day, String rate) {
        return home.post("/rates", Map.of("from", from, "to", to, "day", day, "rate", rate));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aTypedRateIsReadBackExactlyAndReplaced() {
        Answer typed = type("USD", "KRW", "2026-11-01", "1398.765432109876543210".substring(0, 20));
        assertThat(typed.status()).as(typed.toString()).isEqualTo(201);
        assertThat(home.read("/rates/USD/KRW/2026-11-01").path("rate").asString())
                .isEqualTo("1398.765432109876543");

        assertThat(type("USD", "KRW", "2026-11-01", "1400").header("ETag")).isEqualTo("\"2\"");
        assertThat(home.read("/rates").path("items")).hasSize(1);
        refused(home.delete("/rates/USD/KRW/2026-11-01", 1), 412, "version_stale");
        assertThat(home.delete("/rates/USD/KRW/2026-11-01", 2).status()).isEqualTo(204);
        refused(home.get("/rates/USD/KRW/2026-11-01"), 404, "not_found");
    }

    @ParameterizedTest
    @CsvSource({
        "USD,USD,2026-11-01,1,to",
        "USD,QQQ,2026-11-01,1,to",
        "USD,KRW,2026-11-01,0,rate",
        "USD,KRW,2026-11-01,-1,rate",
        "USD,KRW,2026-11-01,1e3,rate",
        "USD,KRW,2026-11-01,NaN,rate",
        "USD,KRW,2026-11-01,1.0000000000000000001,rate",
        "USD,KRW,2026-11-01,1000000000000000000000000,rate",
        "USD,KRW,2026-02-30,1,day",
        "USD,KRW,1800-01-01,1,day",
    })
    void aBadRateIsRefusedByField(String from, String to, String day, String rate, String path) {
        Answer answer = type(from, to, day, rate);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(paths(answer)).contains(path);
        assertThat(home.read("/rates").path("items")).isEmpty();
    }

    @Test
    void ratesArePagedLatestFirstAndFiltered() {
        type("USD", "KRW", "2026-11-01", "1");
        type("USD", "KRW", "2026-11-02", "2");
        type("EUR", "KRW", "2026-11-02", "3");
        type("EUR", "KRW", "2026-11-03", "4");

        assertThat(Home.all(home.read("/rates"), "rate")).containsExactly("4", "3", "2", "1");
        assertThat(Home.all(home.read("/rates?from=USD"), "rate")).containsExactly("2", "1");
        assertThat(Home.all(home.read("/rates?since=2026-11-02&until=2026-11-02"), "rate"))
                .containsExactly("3", "2");
        JsonNode first = home.read("/rates?limit=2");
        assertThat(Home.all(
                        home.read("/rates?limit=2&after=" + first.path("next").asString()), "rate"))
                .containsExactly("2", "1");
    }

    @Test
    void theLatestRateOnOrBeforeTheDayCountsInOneRoundTrip() {
        type("USD", "KRW", "2026-11-01", "1400");
        type("USD", "KRW", "2026-11-10", "1410");
        try (WireTap tap = database.tap()) {
            Rates table = rates.table(access(), List.of(DOLLAR, YEN), day("2026-11-09"));

            assertThat(tap.roundTrips()).isEqualTo(1);
            assertThat(table.rate(DOLLAR, WON, day("2026-11-09"))).hasValue(new BigDecimal("1400"));
            assertThat(table.rate(YEN, WON, day("2026-11-09"))).isEmpty();
        }
    }

    @Test
    void theBooksOwnRateWinsOverThePublishedOneOfTheSameDay() {
        published.publish(
                "ECB",
                List.of(
                        new Rate(EURO, DOLLAR, day("2026-11-05"), new BigDecimal("1.10")),
                        new Rate(EURO, WON, day("2026-11-05"), new BigDecimal("1650"))));

        // Crossed through the euro: 1650 / 1.10
        assertThat(rates.table(access(), List.of(DOLLAR), day("2026-11-06")).rate(DOLLAR, WON, day("2026-11-06")))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("1500"));
        type("EUR", "KRW", "2026-11-05", "1700");
        assertThat(rates.table(access(), List.of(EURO), day("2026-11-06")).rate(EURO, WON, day("2026-11-06")))
                .hasValue(new BigDecimal("1700"));
        assertThat(rates.table(access(), List.of(EURO), day("2026-11-04")).rate(EURO, WON, day("2026-11-04")))
                .isEmpty();
    }

    @Test
    void anOlderOwnRateLosesToANewerPublishedCross() {
        published.publish(
                "ECB",
                List.of(
                        new Rate(EURO, DOLLAR, day("2027-01-05"), new BigDecimal("1.10")),
                        new Rate(EURO, WON, day("2027-01-05"), new BigDecimal("1650"))));
        type("USD", "KRW", "2027-01-04", "1000");

        assertThat(found(DOLLAR, WON, "2027-01-04")).isEqualByComparingTo("1000");
        assertThat(found(DOLLAR, WON, "2027-01-06")).isEqualByComparingTo("1500");
        type("USD", "KRW", "2027-01-05", "1600");
        assertThat(found(DOLLAR, WON, "2027-01-06")).isEqualByComparingTo("1600");
        type("USD", "EUR", "2027-01-05", "0.5");
        assertThat(found(EURO, DOLLAR, "2027-01-06")).isEqualByComparingTo("2");
    }

    private BigDecimal found(CommodityCode from, CommodityCode to, String day) {
        return rates.table(access(), List.of(from, to), day(day))
                .rate(from, to, day(day))
                .orElseThrow();
    }

    @Test
    void lesson08_aMissingRateIsNeverOne() {
        home.account("Dollars", "SAVINGS", "NZD", Map.of("amount", "117.00", "commodity", "NZD"));

        JsonNode wallet = home.read("/wallets").path("items").path(0);

        assertThat(wallet.path("balance").path("converted").isNull()).isTrue();
        assertThat(wallet.path("balance").path("missingRates").path(0).asString())
                .isEqualTo("NZD");
    }

    @Test
    void everyCurrencyIsThereUnaskedAndOwnCommoditiesBesides() {
        Answer made =
                home.post("/commodities", Map.of("code", "005930.KS", "name", "Samsung", "kind", "SHARE", "scale", 0));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        List<String> codes = Home.all(home.read("/commodities?limit=500"), "code");
        assertThat(codes).contains("KRW", "USD", "JPY", "EUR", "005930.KS").isSorted();
        assertThat(Home.all(home.read("/commodities?kind=SHARE"), "code")).containsExactly("005930.KS");
        assertThat(home.api()
                        .with("Accept-Language", "ko")
                        .get(home.path("/commodities/KRW"))
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("대한민국 원");
        refused(
                home.post("/commodities", Map.of("code", "EUR", "name", "x", "kind", "COIN", "scale", 2)),
                409,
                "name_taken");
        refused(
                home.post("/commodities", Map.of("code", "005930.KS", "name", "x", "kind", "COIN", "scale", 2)),
                409,
                "name_taken");
    }

    @Test
    void theScaleRisesButNeverFalls() {
        home.made("/commodities", Map.of("code", "BTC", "name", "Bitcoin", "kind", "COIN", "scale", 8));

        assertThat(home.patch("/commodities/BTC", 1, Map.of("scale", 10))
                        .body()
                        .path("scale")
                        .asInt())
                .isEqualTo(10);
        refused(home.patch("/commodities/BTC", 2, Map.of("scale", 9)), 400, "invalid");
        Map<String, Object> none = new HashMap<>();
        none.put("scale", null);
        refused(home.patch("/commodities/BTC", 2, none), 400, "invalid");
        refused(home.patch("/commodities/USD", 1, Map.of("scale", 9)), 404, "not_found");
    }
}
