package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What came of periods, and whom their money went to. Every figure is the sum of the few amounts above it; today is 2026-11-21. */
@SallimTest
class ResultsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;

    @BeforeEach
    void aBook() {
        home = new PlannedHome(api, database);
    }

    @Test
    void aWalletWithoutPeriodsHasNoResults() {
        assertThat(results("")).isEmpty();
        home.draft("December", "2026-12-01", "2026-12-31");
        assertThat(results("")).as("a draft has no result").isEmpty();
    }

    @Test
    void closedPeriodsShowWhatTheyWereClosedWithAndTheActiveOneAsItStands() {
        home.spend("2026-09-25", home.pay, home.checking, "2000000");
        home.spend("2026-09-26", home.checking, home.food, "300000");
        home.closed("September", "2026-09-01", "2026-09-30");
        JsonNode october = home.draft("October", "2026-10-01", "2026-10-31");
        home.plan(october, home.food, "400000", "SURPLUS");
        home.spend("2026-10-25", home.pay, home.checking, "2100000");
        home.spend("2026-10-26", home.card, home.food, "350000");
        home.spend("2026-10-27", home.food, home.card, "50000");
        home.spend("2026-10-28", home.checking, home.card, "90000");
        october = home.done(home.done(october, "activate"), "close");
        JsonNode november = home.draft("November", "2026-11-01", "2026-11-30");
        home.plan(november, home.food, "250000", null);
        november = home.done(november, "activate");
        home.spend("2026-11-03", home.checking, home.rent, "700000");
        home.draft("December", "2026-12-01", "2026-12-31");

        List<JsonNode> results = results("");

        assertThat(results)
                .extracting(one -> one.path("name").asString())
                .containsExactly("September", "October", "November");
        assertThat(results)
                .extracting(one -> one.path("status").asString())
                .containsExactly("CLOSED", "CLOSED", "ACTIVE");
        assertThat(figures("income", results)).containsExactly("2000000", "2100000", "0");
        // 350,000 less 50,000 that came back; what pays the card is no spending
        assertThat(figures("spent", results)).containsExactly("300000", "300000", "700000");
        assertThat(figures("planned", results)).containsExactly("0", "400000", "250000");
        // What October left of 400,000
        assertThat(figures("carried", results)).containsExactly("0", "0", "100000");
        assertThat(figures("saved", results)).containsExactly("1700000", "1800000", "-700000");
        JsonNode budget = home.budget(november).path("totals");
        for (String figure : List.of("income", "spent", "planned", "carried", "plannedIncome")) {
            assertThat(results.getLast().path(figure)).as(figure).isEqualTo(budget.path(figure));
            assertThat(results.get(1).path(figure))
                    .as(figure)
                    .isEqualTo(home.budget(october).path("totals").path(figure));
        }
    }

    @Test
    void onlyAsManyAreAnsweredAsAreAskedForTheLatest() {
        home.closed("September", "2026-09-01", "2026-09-30");
        home.closed("October", "2026-10-01", "2026-10-31");
        home.november();
        home.draft("December", "2026-12-01", "2026-12-31");

        assertThat(results("?last=2"))
                .extracting(one -> one.path("name").asString())
                .containsExactly("October", "November");
        assertThat(refused(home.periods() + "/results?last=0")).isEqualTo("out_of_range");
        assertThat(refused(home.periods() + "/results?last=37")).isEqualTo("out_of_range");
    }

    @Test
    void anotherBooksWalletAndPeriodAreNotThere() {
        JsonNode november = home.november();
        PlannedHome other = new PlannedHome(api, database);

        assertThat(other.api().get(other.path(home.periods() + "/results")).status())
                .isEqualTo(404);
        assertThat(other.api()
                        .get(other.path("/periods/" + november.path("id").asString() + "/payees"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void payeesAreNetOfRefundsTheLargestFirstAndTheRestIsOneSum() {
        JsonNode november = home.november();
        paid("2026-11-01", "Market", home.checking, home.food, "60000");
        paid("2026-11-30", "Market", home.card, home.food, "30000");
        paid("2026-11-10", "Market", home.food, home.card, "15000");
        paid("2026-11-12", "Landlord", home.checking, home.rent, "650000");
        paid("2026-11-13", "Kiosk", home.checking, home.food, "2000");
        paid("2026-11-14", "Shop", home.food, home.card, "5000");
        home.spend("2026-11-15", home.checking, home.food, "9000");
        // Neither what is no expense nor what other days have
        home.spend("2026-11-16", home.checking, home.card, "100000");
        paid("2026-10-31", "Market", home.checking, home.food, "1");
        paid("2026-12-01", "Market", home.checking, home.food, "1");

        JsonNode payees = payees(november, "?limit=3");

        assertThat(payees.path("items")
                        .valueStream()
                        .map(one -> one.path("name").asString("-") + " " + amount(one.path("spent"))))
                .containsExactly("Landlord 650000", "Market 75000", "- 9000");
        // 2,000 of the kiosk less 5,000 that came back from the shop
        assertThat(amount(payees.path("others"))).isEqualTo("-3000");
        assertThat(amount(payees.path("total"))).isEqualTo("731000");
        assertThat(payees.path("total"))
                .as("what the budget says was spent")
                .isEqualTo(home.budget(november).path("totals").path("spent"));
    }

    @Test
    void aPurchaseInPartsCountsByThePartsThatThePeriodBears() {
        JsonNode october = home.active("October", "2026-10-01", "2026-10-31");
        paid("2026-10-20", "Sofa shop", home.card, home.food, "300001");
        String sofa = home.home()
                .read("/transactions?limit=1")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        Answer parts = home.api().put(home.path("/transactions/" + sofa + "/installments"), Map.of("parts", 3));
        assertThat(parts.status()).as(parts.toString()).isEqualTo(200);
        october = home.done(october, "close");
        JsonNode november = home.november();
        paid("2026-11-02", "Market", home.checking, home.food, "20000");

        // 300,001 in three parts, the first bears the rest of 1
        assertThat(amount(payees(october, "").path("total"))).isEqualTo("100001");
        JsonNode payees = payees(november, "");
        assertThat(payees.path("items")
                        .valueStream()
                        .map(one -> one.path("name").asString() + " " + amount(one.path("spent"))))
                .containsExactly("Sofa shop 100000", "Market 20000");
        assertThat(payees.path("total"))
                .isEqualTo(home.budget(november).path("totals").path("spent"));
    }

    @Test
    void payeesAbroadCountAtTheRateOfTheirDayAndWhatHasNoneIsNamed() {
        JsonNode november = home.november();
        String dollars = home.home().account("Dollars", "CASH", "USD");
        String yen = home.home().account("Yen", "CASH", "JPY");
        home.home().made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-02", "rate", "1400"));
        home.home().made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-09", "rate", "1500"));
        paid("2026-11-03", "Diner", dollars, home.food, "10", "USD");
        paid("2026-11-10", "Diner", dollars, home.food, "10", "USD");
        paid("2026-11-10", "Sushi", yen, home.food, "1000", "JPY");

        JsonNode payees = payees(november, "");

        assertThat(payees.path("items")).hasSize(1);
        // 10 x 1,400 and 10 x 1,500
        assertThat(amount(payees.path("items").path(0).path("spent"))).isEqualTo("29000");
        assertThat(payees.path("missingRates").path(0).asString()).isEqualTo("JPY");
        assertThat(payees.path("total"))
                .isEqualTo(home.budget(november).path("totals").path("spent"));
        assertThat(refused("/periods/" + november.path("id").asString() + "/payees?limit=51"))
                .isEqualTo("out_of_range");
    }

    private void paid(String day, String payee, String from, String to, String won) {
        paid(day, payee, from, to, won, "KRW");
    }

    private void paid(String day, String payee, String from, String to, String amount, String currency) {
        home.home()
                .made(
                        "/transactions",
                        Map.of(
                                "date",
                                day,
                                "payee",
                                payee,
                                "flows",
                                List.of(Map.of("from", from, "to", to, "amount", money(amount, currency)))));
    }

    private List<JsonNode> results(String query) {
        return home.home()
                .read(home.periods() + "/results" + query)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode payees(JsonNode period, String query) {
        return home.home().read("/periods/" + period.path("id").asString() + "/payees" + query);
    }

    private static List<String> figures(String name, List<JsonNode> results) {
        return results.stream().map(one -> amount(one.path(name))).toList();
    }

    private String refused(String path) {
        Answer answer = home.api().get(home.path(path));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        return answer.body().path("errors").path(0).path("code").asString();
    }
}
