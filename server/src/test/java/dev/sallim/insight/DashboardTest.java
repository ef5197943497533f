package dev.sallim.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The first page's figures over HTTP. */
@SallimTest
class DashboardTest {
    @Autowired
    private Api api;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String checking;
    private String card;
    private String food;
    private String salary;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        card = home.account("Card", "CREDIT_CARD", "KRW");
        food = home.category("Eating out", "EXPENSE");
        salary = home.category("Pay", "INCOME");
    }

    @Test
    void anEmptyBookShowsNothingButZeros() {
        JsonNode shown = home.read("/dashboard");

        assertThat(shown.path("date").asString()).isEqualTo("2026-11-21");
        assertThat(shown.path("period").path("from").asString()).isEqualTo("2026-11-01");
        assertThat(shown.path("period").path("to").asString()).isEqualTo("2026-11-30");
        assertThat(converted(shown.path("netWorth"))).isEqualTo("0");
        assertThat(converted(shown.path("income"))).isEqualTo("0");
        assertThat(shown.path("byCategory")).isEmpty();
        assertThat(shown.path("recent")).isEmpty();
        assertThat(shown.path("counts").path("transactions").asInt()).isZero();
        assertThat(shown.path("counts").path("accounts").asInt()).isEqualTo(2);
        assertThat(shown.path("accounts").path(0).path("balance").path("amount").asString())
                .isEqualTo("0");
    }

    @Test
    void incomeAndExpenseOfTheMonthAndOfTheOneBefore() {
        home.move("2026-10-31", salary, checking, "2800000", "KRW");
        home.move("2026-11-01", salary, checking, "3000000", "KRW");
        home.move("2026-11-30", checking, food, "42500", "KRW");

        JsonNode shown = home.read("/dashboard");

        assertThat(converted(shown.path("income"))).isEqualTo("3000000");
        assertThat(converted(shown.path("expense"))).isEqualTo("42500");
        assertThat(converted(shown.path("previousIncome"))).isEqualTo("2800000");
        assertThat(converted(shown.path("previousExpense"))).isEqualTo("0");
        JsonNode months = shown.path("months");
        assertThat(Household.all(months, "month"))
                .hasSize(12)
                .startsWith("2025-12")
                .endsWith("2026-11");
        assertThat(converted(months.path(10).path("in"))).isEqualTo("2800000");
        assertThat(converted(months.path(11).path("out"))).isEqualTo("42500");
    }

    @Test
    void thePeriodOfTheFirstWalletThatHasOneIsTheDashboards() {
        home.move("2026-10-24", salary, checking, "1", "KRW");
        home.move("2026-10-25", salary, checking, "2800000", "KRW");
        home.move("2026-11-24", checking, food, "300", "KRW");
        home.move("2026-11-25", checking, food, "42500", "KRW");
        home.move("2026-12-24", checking, food, "500", "KRW");
        home.move("2026-12-25", checking, food, "7000000", "KRW");
        String wallet = home.read("/accounts/" + checking).path("walletId").asString();
        String periods = "/wallets/" + wallet + "/periods";
        JsonNode october =
                home.made(periods, Map.of("name", "October", "startsOn", "2026-10-25", "endsOn", "2026-11-24"));
        Api.Answer activated = home.api()
                .with("If-Match", "\"" + october.path("version").asInt() + "\"")
                .post(home.path(periods + "/" + october.path("id").asString() + "/activate"), null);
        assertThat(activated.status()).as(activated.toString()).isEqualTo(200);
        JsonNode november =
                home.made(periods, Map.of("name", "November", "startsOn", "2026-11-25", "endsOn", "2026-12-24"));

        JsonNode shown = home.read("/dashboard?date=2026-12-05");

        assertThat(shown.at("/period/from").asString()).isEqualTo("2026-11-25");
        assertThat(shown.at("/period/to").asString()).isEqualTo("2026-12-24");
        assertThat(shown.at("/period/id").asString())
                .isEqualTo(november.path("id").asString());
        assertThat(shown.at("/period/name").asString()).isEqualTo("November");
        assertThat(shown.at("/period/walletId").asString()).isEqualTo(wallet);
        assertThat(shown.at("/previousPeriod/from").asString()).isEqualTo("2026-10-25");
        assertThat(shown.at("/previousPeriod/to").asString()).isEqualTo("2026-11-24");
        assertThat(converted(shown.path("income"))).isEqualTo("0");
        assertThat(converted(shown.path("expense")))
                .as("42500 + 500, the days to come included")
                .isEqualTo("43000");
        assertThat(converted(shown.path("previousIncome"))).isEqualTo("2800000");
        assertThat(converted(shown.path("previousExpense"))).isEqualTo("300");
        assertThat(converted(shown.at("/byCategory/0/total"))).isEqualTo("43000");
        assertThat(converted(shown.path("netWorthChange")))
                .as("since 25 November")
                .isEqualTo("-42500");
        assertThat(converted(shown.at("/months/10/out"))).as("all of November").isEqualTo("42800");
        assertThat(converted(shown.at("/netWorthByMonth/10/total"))).isEqualTo("2757201");
        JsonNode told = home.read("/dashboard/explanation?figure=EXPENSE&date=2026-12-05");
        assertThat(told.path("total")).isEqualTo(shown.path("expense"));
        assertThat(told.at("/rows/count").asInt()).isEqualTo(2);
        assertThat(told.path("rules").valueStream().map(JsonNode::asString))
                .contains("PERIOD", "DAYS_AHEAD")
                .doesNotContain("CALENDAR_MONTH");
        assertThat(converted(home.read("/dashboard/explanation?figure=EXPENSE&date=2026-12-05&month=2026-11")
                        .path("total")))
                .isEqualTo("42800");
        // On a day without a period the month counts.
        assertThat(home.read("/dashboard?date=2026-10-20").at("/period/from").asString())
                .isEqualTo("2026-10-01");
        assertThat(converted(home.read("/dashboard?date=2026-10-31").path("previousExpense")))
                .as("no period before the first: as many days")
                .isEqualTo("0");
    }

    @Test
    void netWorthIsAsOfTheDayAndAtTheEndOfEachMonth() {
        home.move("2026-09-30", salary, checking, "1000", "KRW");
        home.move("2026-11-05", salary, checking, "500", "KRW");
        home.move("2026-11-25", checking, food, "200", "KRW");
        home.move("2027-03-01", salary, checking, "7", "KRW");

        JsonNode shown = home.read("/dashboard?date=2026-11-21");

        assertThat(converted(shown.path("netWorth"))).isEqualTo("1500");
        JsonNode ends = shown.path("netWorthByMonth");
        assertThat(ends).hasSize(12);
        assertThat(converted(ends.path(8).path("total"))).isEqualTo("0");
        assertThat(converted(ends.path(9).path("total"))).isEqualTo("1000");
        assertThat(converted(ends.path(10).path("total"))).isEqualTo("1000");
        assertThat(converted(ends.path(11).path("total"))).isEqualTo("1500");
        assertThat(ends.path(9).path("day").asString()).isEqualTo("2026-09-30");
        assertThat(ends.path(11).path("day").asString()).isEqualTo("2026-11-21");
        assertThat(converted(home.read("/dashboard?date=2026-09-29").path("netWorth")))
                .isEqualTo("0");
        assertThat(converted(home.read("/dashboard?date=2027-03-01").path("netWorth")))
                .isEqualTo("1307");
    }

    @Test
    void lesson06_ownTransfersAndCardPaymentsAreNeitherIncomeNorExpense() {
        home.move("2026-11-03", card, food, "30000", "KRW");
        home.move("2026-11-10", checking, card, "30000", "KRW");

        JsonNode shown = home.read("/dashboard");

        assertThat(converted(shown.path("expense"))).isEqualTo("30000");
        assertThat(converted(shown.path("income"))).isEqualTo("0");
        assertThat(converted(shown.path("netWorth"))).isEqualTo("-30000");
    }

    @Test
    void lesson06_aRefundNetsItsCategory() {
        home.move("2026-11-03", card, food, "30000", "KRW");
        home.move("2026-11-04", food, card, "10000", "KRW");

        JsonNode shown = home.read("/dashboard");

        assertThat(converted(shown.path("expense"))).isEqualTo("20000");
        assertThat(converted(shown.path("income"))).isEqualTo("0");
        assertThat(converted(shown.path("byCategory").path(0).path("total"))).isEqualTo("20000");
    }

    @Test
    void categoriesAreRolledUpLargestFirstAndWhatHasNoneIsVisible() {
        String coffee = Household.id(
                home.made("/categories", Map.of("name", "Coffee out", "class", "EXPENSE", "parentId", food)));
        String rent = home.category("Rent 7", "EXPENSE");
        home.move("2026-11-02", checking, food, "100", "KRW");
        home.move("2026-11-02", checking, coffee, "50", "KRW");
        home.move("2026-11-02", checking, rent, "120", "KRW");
        home.move("2026-11-02", Map.of("from", checking, "amount", Household.money("30", "KRW")), Map.of());

        JsonNode rows = home.read("/dashboard").path("byCategory");

        assertThat(Household.all(rows, "categoryId")).startsWith(food, rent).hasSize(3);
        assertThat(converted(rows.path(0).path("total"))).isEqualTo("150");
        JsonNode child = rows.path(0).path("children").path(0);
        assertThat(child.path("categoryId").asString()).isEqualTo(coffee);
        assertThat(child.path("parentId").asString()).isEqualTo(food);
        assertThat(converted(child.path("total"))).isEqualTo("50");
        assertThat(rows.path(2).path("uncategorised").asBoolean()).isTrue();
        assertThat(converted(rows.path(2).path("total"))).isEqualTo("30");
    }

    @Test
    void lesson08_whatHasNoRateIsListedBesideAndNeverCounted() {
        String yen = home.account("Yen", "SAVINGS", "JPY");
        home.move("2026-11-02", salary, yen, "117", "JPY");
        home.move("2026-11-02", salary, checking, "1000", "KRW");

        JsonNode worth = home.read("/dashboard").path("netWorth");

        assertThat(converted(worth)).isEqualTo("1000");
        assertThat(worth.path("missingRates").path(0).asString()).isEqualTo("JPY");
        assertThat(worth.path("byCommodity")).hasSize(2);
    }

    @Test
    void eachMonthIsConvertedByTheRatesOfItsOwnEnd() {
        String dollars = home.account("Dollars", "SAVINGS", "USD");
        rate("2026-10-15", "1300");
        rate("2026-11-15", "1400");
        home.move("2026-10-10", salary, dollars, "10.00", "USD");

        JsonNode shown = home.read("/dashboard");

        assertThat(converted(shown.path("netWorth"))).isEqualTo("14000");
        assertThat(converted(shown.path("netWorthByMonth").path(10).path("total")))
                .isEqualTo("13000");
        assertThat(converted(shown.path("previousIncome"))).isEqualTo("13000");
        assertThat(converted(home.read("/dashboard?date=2026-11-14").path("netWorth")))
                .isEqualTo("13000");
    }

    @Test
    void lesson09_todayIsTheBooksAndTheLastDayOfTheMonthCounts() {
        clock.set(Instant.parse("2026-11-30T14:58:00Z"));
        aBook();
        home.move("2026-11-30", checking, food, "10", "KRW");
        assertThat(home.read("/dashboard").path("date").asString()).isEqualTo("2026-11-30");
        assertThat(converted(home.read("/dashboard").path("expense"))).isEqualTo("10");

        // Still November in London, already December in Seoul.
        clock.set(Instant.parse("2026-11-30T15:02:00Z"));
        assertThat(home.read("/dashboard").path("date").asString()).isEqualTo("2026-12-01");
        assertThat(converted(home.read("/dashboard").path("previousExpense"))).isEqualTo("10");
    }

    @Test
    void accountsShowWhatIsPendingAndWalletsTheirTotal() {
        home.move(
                "2026-11-20",
                Map.of("from", checking, "to", food, "amount", Household.money("700", "KRW"), "fromState", "PENDING"),
                Map.of());

        JsonNode shown = home.read("/dashboard");
        JsonNode account = shown.path("accounts").path(0);

        assertThat(account.path("id").asString()).isEqualTo(checking);
        assertThat(account.path("balance").path("amount").asString()).isEqualTo("-700");
        assertThat(account.path("pending").path("amount").asString()).isEqualTo("-700");
        assertThat(converted(shown.path("wallets").path(0).path("total"))).isEqualTo("-700");
    }

    @Test
    void theLatestTenAreShownAndTheTrashIsNot() {
        String last = "";
        for (int day = 1; day <= 11; day++) {
            last = home.move("2026-11-%02d".formatted(day), checking, food, "1", "KRW");
        }
        home.delete("/transactions/" + last);

        JsonNode shown = home.read("/dashboard");

        assertThat(shown.path("recent")).hasSize(10);
        assertThat(shown.path("recent").path(0).path("date").asString()).isEqualTo("2026-11-10");
        assertThat(converted(shown.path("expense"))).isEqualTo("10");
        assertThat(shown.path("counts").path("transactions").asInt()).isEqualTo(10);
        assertThat(shown.path("counts").path("moreTransactions").asBoolean()).isFalse();
    }

    @Test
    void lesson21_theNumberOfRoundTripsDoesNotGrowWithTheBook() throws SQLException {
        home.move("2026-11-20", checking, food, "1", "KRW");
        home.read("/dashboard");
        long small = roundTrips();
        for (int i = 0; i < 5; i++) {
            home.move("2026-11-20", checking, home.category("More " + i, "EXPENSE"), "1", "KRW");
            home.account("Account " + i, "CASH", "USD");
        }
        home.read("/dashboard");

        assertThat(roundTrips()).isLessThanOrEqualTo(small + 1).isLessThanOrEqualTo(6);
    }

    @Test
    void lesson16_whoMayNotReadTheBookSeesNothing() throws SQLException {
        assertThat(home.member(api, "VIEWER").get(home.path("/dashboard")).status())
                .isEqualTo(200);
        assertThat(new Household(api, database)
                        .api()
                        .get(home.path("/dashboard"))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(home.path("/dashboard")).status()).isEqualTo(401);
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        for (String date : List.of("2026-02-30", "yesterday", "999999999-01-01", "1899-12-31", "")) {
            assertThat(home.api().get(home.path("/dashboard?date=" + date)).status())
                    .as(date)
                    .isEqualTo(400);
        }
    }

    private long roundTrips() {
        try (WireTap tap = database.tap()) {
            home.read("/dashboard");
            tap.reset();
            home.read("/dashboard");
            return tap.roundTrips();
        }
    }

    private void rate(String day, String rate) {
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", day, "rate", rate));
    }

    private static String converted(JsonNode total) {
        return total.path("converted").path("amount").asString();
    }

    @Test
    void aCountBeyondAThousandSaysThatItIsMore() {
        assertThat(Dashboard.Counts.of(1_000, 1)).isEqualTo(new Dashboard.Counts(1_000, false, 1));
        assertThat(Dashboard.Counts.of(1_001, 1)).isEqualTo(new Dashboard.Counts(1_000, true, 1));
    }
}
