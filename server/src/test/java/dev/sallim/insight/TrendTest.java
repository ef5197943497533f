package dev.sallim.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** In and out over months. The oracle of every figure is the sum of the few amounts above it, done by hand; today is 2026-11-21. */
@SallimTest
class TrendTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String wallet;
    private String checking;
    private String card;
    private String food;
    private String coffee;
    private String salary;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        card = home.account("Card", "CREDIT_CARD", "KRW");
        food = home.category("Eating out", "EXPENSE");
        coffee = Household.id(
                home.made("/categories", Map.of("name", "Coffee out", "class", "EXPENSE", "parentId", food)));
        salary = home.category("Pay", "INCOME");
        wallet = home.read("/accounts/" + checking).path("walletId").asString();
    }

    @Test
    void aWalletShowsIncomeAndExpenseNetOfRefundsButNoTransfers() {
        home.move("2026-09-30", salary, checking, "2000", "KRW");
        home.move("2026-10-01", salary, checking, "3000", "KRW");
        home.move("2026-10-05", card, food, "700", "KRW");
        home.move("2026-10-06", food, card, "200", "KRW");
        home.move("2026-10-25", checking, card, "500", "KRW");
        home.move("2026-11-30", checking, coffee, "40", "KRW");
        home.move("2026-12-01", checking, coffee, "9999", "KRW");

        JsonNode shown = trend("wallet=" + wallet + "&months=3");

        assertThat(shown.path("from").asString()).isEqualTo("2026-09-01");
        assertThat(shown.path("to").asString()).isEqualTo("2026-11-30");
        assertThat(Household.all(shown.path("months"), "month")).containsExactly("2026-09", "2026-10", "2026-11");
        assertThat(byMonth(shown, "in")).containsExactly("2000", "3000", "0");
        assertThat(byMonth(shown, "out")).containsExactly("0", "500", "40");
        assertThat(converted(shown.path("in"))).isEqualTo("5000");
        assertThat(converted(shown.path("out"))).isEqualTo("540");
        JsonNode eating = shown.path("outByCategory").path(0);
        assertThat(eating.path("categoryId").asString()).isEqualTo(food);
        assertThat(converted(eating.path("total"))).isEqualTo("540");
        assertThat(converted(eating.path("children").path(0).path("total"))).isEqualTo("40");
        assertThat(Household.all(shown.path("inByCategory"), "categoryId")).containsExactly(salary);
        assertThat(shown.path("outByPayee").isNull()).isTrue();
    }

    @Test
    void aWalletShowsItsOwnAccountsAlone() {
        String travel = Household.id(home.made("/wallets", Map.of("name", "Travel", "currency", "USD")));
        String dollars = Household.id(home.made(
                "/accounts", Map.of("name", "Dollars", "kind", "CASH", "commodity", "USD", "walletId", travel)));
        home.move("2026-11-02", dollars, food, "12.50", "USD");
        home.move("2026-11-03", checking, food, "700", "KRW");

        assertThat(byMonth(trend("wallet=" + travel + "&months=1"), "out")).containsExactly("12.50");
        assertThat(byMonth(trend("wallet=" + wallet + "&months=1"), "out")).containsExactly("700");
    }

    @Test
    void anAccountShowsAllThatEnteredAndLeftItButNotItsOpening() {
        String savings = Household.id(home.made(
                "/accounts",
                Map.of(
                        "name",
                        "Savings",
                        "kind",
                        "SAVINGS",
                        "commodity",
                        "KRW",
                        "openingBalance",
                        Household.money("10000", "KRW"),
                        "openedOn",
                        "2026-10-01")));
        home.move("2026-10-02", checking, savings, "300", "KRW");
        home.move("2026-11-03", savings, checking, "100", "KRW");
        home.move(
                "2026-11-04",
                Map.of("from", savings, "to", food, "amount", Household.money("50", "KRW")),
                Map.of("payee", "Emart"));
        home.move(
                "2026-11-05",
                Map.of("from", savings, "to", coffee, "amount", Household.money("60", "KRW")),
                Map.of("payee", "Coffee Libre"));
        home.move("2026-11-06", Map.of("from", salary, "to", savings, "amount", Household.money("7", "KRW")), Map.of());

        JsonNode shown = trend("account=" + savings + "&months=2");

        assertThat(byMonth(shown, "in")).containsExactly("300", "7");
        assertThat(byMonth(shown, "out")).containsExactly("0", "210");
        assertThat(converted(shown.path("outByCategory").path(0).path("total"))).isEqualTo("110");
        assertThat(names(shown.path("outByPayee"))).containsExactly("Coffee Libre 60", "Emart 50");
        assertThat(names(shown.path("inByPayee"))).containsExactly("null 7");
    }

    @Test
    void whatIsTradedWithinAnAccountNeitherEntersNorLeavesIt() {
        home.made("/commodities", Map.of("code", "ACME", "name", "Acme Inc.", "kind", "SHARE", "scale", 4));
        String broker = home.account("Broker", "INVESTMENT", "USD");
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-01", "rate", "1400"));
        home.move("2026-11-02", salary, broker, "1500.00", "USD");
        home.move(
                "2026-11-03",
                Map.of(
                        "from",
                        broker,
                        "to",
                        broker,
                        "amount",
                        Household.money("1200.00", "USD"),
                        "toAmount",
                        Household.money("10", "ACME")),
                Map.of());
        home.move("2026-11-03", broker, food, "1.00", "USD");

        JsonNode shown = trend("account=" + broker + "&months=1");

        assertThat(byMonth(shown, "in")).containsExactly("1500.00");
        assertThat(byMonth(shown, "out")).containsExactly("1.00");
        assertThat(shown.path("out").path("missingRates")).isEmpty();
    }

    @Test
    void aCategoryCountsThoseBelowItAndNamesItsPayees() {
        String beans =
                Household.id(home.made("/categories", Map.of("name", "Beans", "class", "EXPENSE", "parentId", coffee)));
        spend("2026-10-10", food, "100", "Emart");
        spend("2026-11-10", coffee, "30", "Coffee Libre");
        spend("2026-11-11", beans, "20", "Coffee Libre");
        spend("2026-11-12", food, "5", null);
        home.move("2026-11-13", checking, home.category("Rent 7", "EXPENSE"), "999", "KRW");

        JsonNode shown = trend("category=" + food + "&months=2");

        assertThat(byMonth(shown, "out")).containsExactly("100", "55");
        assertThat(byMonth(shown, "in")).containsExactly("0", "0");
        assertThat(Household.all(shown.path("outByCategory"), "categoryId")).containsExactly(coffee);
        assertThat(converted(shown.path("outByCategory").path(0).path("total"))).isEqualTo("50");
        assertThat(names(shown.path("outByPayee"))).containsExactly("Emart 100", "Coffee Libre 50", "null 5");
        assertThat(Household.all(trend("category=" + coffee).path("outByCategory"), "categoryId"))
                .containsExactly(beans);
        assertThat(trend("category=" + beans).path("outByCategory")).isEmpty();
    }

    @Test
    void incomeOfACategoryComesIn() {
        home.move("2026-11-01", salary, checking, "3000", "KRW");
        home.move("2026-11-02", checking, salary, "100", "KRW");

        JsonNode shown = trend("category=" + salary + "&months=1");

        assertThat(byMonth(shown, "in")).containsExactly("2900");
        assertThat(byMonth(shown, "out")).containsExactly("0");
    }

    @Test
    void aPayeeShowsItsCategories() {
        spend("2026-11-10", coffee, "30", "Emart");
        spend("2026-11-11", salary, "4", "Somebody else");
        home.move(
                "2026-11-12",
                Map.of("from", salary, "to", checking, "amount", Household.money("8", "KRW")),
                Map.of("payee", "Emart"));
        String emart = Household.id(home.read("/payees").path("items").path(0));

        JsonNode shown = trend("payee=" + emart + "&months=1");

        assertThat(byMonth(shown, "out")).containsExactly("30");
        assertThat(byMonth(shown, "in")).containsExactly("8");
        assertThat(Household.all(shown.path("outByCategory"), "categoryId")).containsExactly(food);
        assertThat(shown.path("outByPayee").isNull()).isTrue();
    }

    @Test
    void aTagShowsCategoriesAndPayeesOfWhatCarriesIt() {
        String trip = Household.id(home.made("/tags", Map.of("name", "Trip")));
        home.move(
                "2026-11-10",
                Map.of("from", checking, "to", food, "amount", Household.money("30", "KRW")),
                Map.of("payee", "Emart", "tagIds", List.of(trip)));
        spend("2026-11-10", food, "500", "Emart");

        JsonNode shown = trend("tag=" + trip + "&months=1");

        assertThat(byMonth(shown, "out")).containsExactly("30");
        assertThat(names(shown.path("outByPayee"))).containsExactly("Emart 30");
        assertThat(converted(shown.path("outByCategory").path(0).path("total"))).isEqualTo("30");
    }

    @Test
    void theTrashCountsNowhere() {
        String gone = spend("2026-11-10", food, "30", "Emart");
        home.delete("/transactions/" + gone);
        String emart = Household.id(home.read("/payees").path("items").path(0));

        for (String subject :
                List.of("wallet=" + wallet, "account=" + checking, "category=" + food, "payee=" + emart)) {
            JsonNode shown = trend(subject + "&months=1");
            assertThat(byMonth(shown, "out")).as(subject).containsExactly("0");
            assertThat(shown.path("outByCategory")).as(subject).isEmpty();
        }
    }

    @Test
    void eachMonthIsConvertedByTheRatesOfItsOwnEndAndTheWholeByThoseOfToday() {
        String dollars = home.account("Dollars", "SAVINGS", "USD");
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-10-15", "rate", "1300"));
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-15", "rate", "1400"));
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-25", "rate", "1500"));
        home.move("2026-10-10", dollars, food, "10.00", "USD");
        home.move("2026-11-10", dollars, food, "10.00", "USD");

        JsonNode shown = trend("category=" + food + "&months=2");

        assertThat(byMonth(shown, "out")).containsExactly("13000", "14000");
        assertThat(converted(shown.path("out"))).isEqualTo("28000");
        assertThat(byMonth(trend("account=" + dollars + "&months=2"), "out")).containsExactly("10.00", "10.00");
    }

    @Test
    void whatHasNoRateIsListedBesideAndNeverCounted() {
        String yen = home.account("Yen", "SAVINGS", "JPY");
        home.move("2026-11-02", yen, food, "117", "JPY");
        home.move("2026-11-02", checking, food, "1000", "KRW");

        JsonNode out =
                trend("category=" + food + "&months=1").path("months").path(0).path("out");

        assertThat(converted(out)).isEqualTo("1000");
        assertThat(out.path("missingRates").path(0).asString()).isEqualTo("JPY");
        assertThat(out.path("byCommodity")).hasSize(2);
    }

    @Test
    void noMoreThanTenAreNamed() {
        for (int i = 10; i < 22; i++) {
            spend("2026-11-10", home.category("Kind " + i, "EXPENSE"), String.valueOf(i), "Shop " + i);
        }

        JsonNode shown = trend("account=" + checking + "&months=1");

        assertThat(Household.all(shown.path("outByCategory"), "name"))
                .hasSize(10)
                .startsWith("Kind 21")
                .endsWith("Kind 12");
        assertThat(Household.all(shown.path("outByPayee"), "name")).hasSize(10).startsWith("Shop 21");
        // 10 + 11 + ... + 21
        assertThat(converted(shown.path("out"))).isEqualTo("186");
    }

    @Test
    void aDayOfAnotherMonthEndsItThere() {
        spend("2026-08-31", food, "30", "Emart");
        spend("2026-09-01", food, "40", "Emart");

        JsonNode shown = trend("category=" + food + "&months=2&date=2026-08-15");

        assertThat(Household.all(shown.path("months"), "month")).containsExactly("2026-07", "2026-08");
        assertThat(byMonth(shown, "out")).containsExactly("0", "30");
    }

    @Test
    void exactlyOneLivePartOfTheBookIsAskedFor() {
        String other = new Household(api, database).account("Theirs", "CASH", "KRW");
        String empty = home.account("Empty", "CASH", "KRW");
        home.delete("/accounts/" + empty);

        for (String query : List.of(
                "",
                "wallet=" + wallet + "&account=" + checking,
                "account=" + food,
                "category=" + checking,
                "account=" + other,
                "account=" + empty,
                "payee=none",
                "account=" + checking + "&months=0",
                "account=" + checking + "&months=61",
                "account=" + checking + "&months=1.5",
                "account=" + checking + "&date=2201-01-01",
                "account=" + checking + "&unknown=1")) {
            assertThat(home.api().get(home.path("/trends?" + query)).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(trend("account=" + checking).path("months")).hasSize(12);
        assertThat(trend("account=" + checking + "&months=60").path("months")).hasSize(60);
    }

    @Test
    void whoMayNotReadTheBookSeesNothing() throws SQLException {
        String path = home.path("/trends?account=" + checking);

        assertThat(home.member(api, "VIEWER").get(path).status()).isEqualTo(200);
        assertThat(new Household(api, database).api().get(path).status()).isEqualTo(404);
    }

    @Test
    void theNumberOfRoundTripsDoesNotGrowWithTheBook() {
        for (int i = 0; i < 5; i++) {
            spend("2026-11-10", home.category("Kind " + i, "EXPENSE"), "1", "Shop " + i);
        }
        try (WireTap tap = database.tap()) {
            trend("account=" + checking);
            tap.reset();
            trend("account=" + checking);
            assertThat(tap.roundTrips()).isLessThanOrEqualTo(4);
        }
    }

    private String spend(String day, String category, String amount, @Nullable String payee) {
        return home.move(
                day,
                Map.of("from", checking, "to", category, "amount", Household.money(amount, "KRW")),
                payee == null ? Map.of() : Map.of("payee", payee));
    }

    private JsonNode trend(String query) {
        return home.read("/trends?" + query);
    }

    private static List<String> byMonth(JsonNode trend, String side) {
        List<String> found = new ArrayList<>();
        trend.path("months").forEach(month -> found.add(converted(month.path(side))));
        return found;
    }

    private static List<String> names(JsonNode payees) {
        List<String> found = new ArrayList<>();
        payees.forEach(payee -> found.add(
                (payee.path("name").isNull() ? "null" : payee.path("name").asString()) + " "
                        + converted(payee.path("total"))));
        return found;
    }

    private static String converted(JsonNode total) {
        return total.path("converted").path("amount").asString();
    }
}
