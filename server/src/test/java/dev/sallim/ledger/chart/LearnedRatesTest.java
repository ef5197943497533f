package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.dollars;
import static dev.sallim.ledger.chart.Home.id;
import static dev.sallim.ledger.chart.Home.refused;
import static dev.sallim.ledger.chart.Home.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rates that the book's own exchanges show: there as long as the exchange is, and never stored. */
@SallimTest
class LearnedRatesTest {
    @Autowired
    private Api api;

    private Home home;
    private String wonAccount;
    private String dollarAccount;

    @BeforeEach
    void twoAccounts() {
        home = new Home(api);
        wonAccount = home.account("Won");
        dollarAccount = home.account("Dollars", "SAVINGS", "USD", null);
    }

    private JsonNode exchange(String day, Object paid, Object got) {
        return home.made("/transactions", flow(day, wonAccount, dollarAccount, paid, got));
    }

    private static Map<String, Object> flow(String day, String from, String to, Object paid, Object got) {
        Map<String, Object> flow = new LinkedHashMap<>(Map.of("from", from, "to", to, "amount", paid, "toAmount", got));
        return Map.of("date", day, "flows", List.of(flow));
    }

    private List<String> shown() {
        List<String> shown = new java.util.ArrayList<>();
        home.read("/rates")
                .path("items")
                .forEach(rate -> shown.add(rate.path("day").asString() + " "
                        + rate.path("from").asString() + "/"
                        + rate.path("to").asString() + " " + rate.path("rate").asString() + " "
                        + rate.path("source").asString()));
        return shown;
    }

    private String worth() {
        return home.read("/wallets")
                .path("items")
                .path(0)
                .path("balance")
                .path("converted")
                .path("amount")
                .asString();
    }

    @Test
    void anExchangeTeachesItsRateAndConvertsWithIt() {
        exchange("2026-11-10", won("1400000"), dollars("1000.00"));

        assertThat(shown()).containsExactly("2026-11-10 USD/KRW 1400 LEARNED");
        assertThat(home.read("/rates/USD/KRW/2026-11-10").path("source").asString())
                .isEqualTo("LEARNED");
        // -1,400,000 won and 1,000 dollars at the rate they were bought for
        assertThat(worth()).isEqualTo("0");
    }

    @Test
    void theExchangesOfADayCountTogetherWhicheverWayTheyWent() {
        exchange("2026-11-10", won("1400000"), dollars("1000.00"));
        home.made("/transactions", flow("2026-11-10", dollarAccount, wonAccount, dollars("500.00"), won("730000")));
        exchange("2026-11-12", won("1000000"), dollars("700.00"));

        // By hand: 2,130,000 won for 1,500 dollars; 1,000,000 / 700 to 18 decimals
        assertThat(shown())
                .containsExactly(
                        "2026-11-12 USD/KRW 1428.571428571428571429 LEARNED", "2026-11-10 USD/KRW 1420 LEARNED");
        assertThat(Home.all(home.read("/rates?limit=1&from=USD&to=KRW"), "rate"))
                .hasSize(1);
        JsonNode first = home.read("/rates?limit=1");
        assertThat(Home.all(
                        home.read("/rates?limit=1&after=" + first.path("next").asString()), "rate"))
                .containsExactly("1420");
    }

    @Test
    void anEditADeletionAnUndoAndARestoreUnlearnAndLearn() {
        JsonNode made = exchange("2026-11-10", won("1400000"), dollars("1000.00"));
        String path = "/transactions/" + id(made);

        Map<String, Object> dearer =
                new LinkedHashMap<>(flow("2026-11-11", wonAccount, dollarAccount, won("1500000"), dollars("1000.00")));
        Answer edited = home.patch(path, 1, dearer);
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(shown()).containsExactly("2026-11-11 USD/KRW 1500 LEARNED");

        Answer deleted = home.delete(path, 2);
        assertThat(shown()).isEmpty();
        assertThat(home.undo(deleted).status()).isEqualTo(204);
        assertThat(shown()).containsExactly("2026-11-11 USD/KRW 1500 LEARNED");
    }

    @Test
    void aTypedRateOfTheDayCountsInsteadWhicheverWayRoundAndItsDeletionBringsTheLearnedOneBack() {
        exchange("2026-11-10", won("1400000"), dollars("1000.00"));

        home.post("/rates", Map.of("from", "KRW", "to", "USD", "day", "2026-11-10", "rate", "0.0005"));

        assertThat(shown()).containsExactly("2026-11-10 KRW/USD 0.0005 TYPED");
        // 1,000 dollars at 2,000 won, less 1,400,000 won
        assertThat(worth()).isEqualTo("600000");
        assertThat(home.delete("/rates/KRW/USD/2026-11-10", 1).status()).isEqualTo(204);
        assertThat(shown()).containsExactly("2026-11-10 USD/KRW 1400 LEARNED");
    }

    @Test
    void aLearnedRateIsNotDeleted() {
        exchange("2026-11-10", won("1400000"), dollars("1000.00"));

        refused(home.delete("/rates/USD/KRW/2026-11-10", 1), 409, "rate_learned");
    }

    @Test
    void anExpenseCountedInAnotherCurrencyAndATradeTeachNothing() {
        String food = home.category("Eating out", "EXPENSE");
        Answer spent = home.post("/transactions", flow("2026-11-10", wonAccount, food, won("14000"), dollars("10.00")));
        assertThat(spent.status()).as(spent.toString()).isEqualTo(201);
        home.made("/commodities", Map.of("code", "BTC", "name", "Bitcoin", "kind", "COIN", "scale", 8));
        String coins = home.account("Coins", "CRYPTO", "BTC", null);
        Map<String, String> coin = Map.of("amount", "0.01", "commodity", "BTC");
        Answer bought = home.post("/transactions", flow("2026-11-10", wonAccount, coins, won("1400000"), coin));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);

        assertThat(shown()).isEmpty();
    }
}
