package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The daily allowance of a real book: a salary of 3,000,000 on the 25th, the flat for 900,000 on the 1st, the phone for 59,000 on the 15th.
 * The formula itself has its twelve cases in {@code core}; here it is fed. Every figure is worked out by hand; today is 2026-11-21.
 */
@SallimTest
class AllowanceTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;
    private String phone;

    @BeforeEach
    void aBookWithASalary() {
        home = new PlannedHome(api, database);
        phone = home.home().category("Phone bill", "EXPENSE");
        paid("2026-10-25", "Pay", home.pay, home.checking, "3000000");
        paid("2026-11-01", "Flat", home.checking, home.rent, "900000");
        paid("2026-11-15", "Phone", home.checking, phone, "59000");
    }

    /**
     * The cycle is 25 October to 24 November, four days from the 21st. Earned 3,000,000, spent 959,000 and 1,241,000 of food: 800,000 are left, nothing
     * more is due, and a day has 200,000.
     */
    @Test
    void whatIsLeftIsSharedByTheDaysToTheNextSalary() {
        home.spend("2026-11-05", home.checking, home.food, "1241000");

        JsonNode today = allowance("");

        assertThat(today.path("from").asString()).isEqualTo("2026-10-25");
        assertThat(today.path("until").asString()).isEqualTo("2026-11-24");
        assertThat(today.path("nextPayday").asString()).isEqualTo("2026-11-25");
        assertThat(today.path("days").asInt()).isEqualTo(4);
        assertThat(amount(today.path("pool"))).isEqualTo("800000");
        assertThat(amount(today.path("allowance"))).isEqualTo("200000");
        assertThat(amount(today.path("left"))).isEqualTo("200000");
    }

    /** Lesson 10: recalculation never forgets what was spent today. */
    @Test
    void lesson10_todaysSpendingStaysSpentHoweverOftenItIsAsked() {
        home.spend("2026-11-05", home.checking, home.food, "1241000");
        home.spend("2026-11-21", home.checking, home.food, "30000");
        home.spend("2026-11-21", home.food, home.checking, "5000");

        for (int asked = 0; asked < 2; asked++) {
            JsonNode today = allowance("");
            assertThat(amount(today.path("allowance"))).isEqualTo("200000");
            assertThat(amount(today.path("spentToday"))).isEqualTo("25000");
            assertThat(amount(today.path("left"))).isEqualTo("175000");
        }
        // (800,000 - 25,000) over three days, rounded down
        assertThat(amount(allowance("").path("tomorrow"))).isEqualTo("258333");
    }

    @Test
    void theStepsOfTheExplanationAddUpToThePoolAndThePlanToo() {
        home.spend("2026-11-05", home.checking, home.food, "999999");

        JsonNode today = allowance("");

        long steps = 0;
        for (JsonNode step : today.path("explanation")) {
            steps += Long.parseLong(amount(step.path("amount")));
        }
        long plan = 0;
        for (JsonNode day : today.path("plan")) {
            plan += Long.parseLong(amount(day.path("amount")));
        }
        long pool = Long.parseLong(amount(today.path("pool")));
        assertThat(steps).isEqualTo(pool);
        assertThat(plan).isEqualTo(pool);
    }

    /** The goal takes a tenth of 3,000,000: 300,000 of the 2,041,000 that are left. */
    @Test
    void aGoalHoldsItsPartBack() {
        home.home().made("/goals", Map.of("name", "Tenth", "kind", "PERCENT", "percent", "10"));

        JsonNode today = allowance("");

        assertThat(amount(today.path("pool"))).isEqualTo("1741000");
        List<String> labels = new ArrayList<>();
        today.path("explanation")
                .forEach(step -> labels.add(step.path("label").asString() + " " + amount(step.path("amount"))));
        assertThat(labels).contains("GOAL -300000", "EARNED 3000000");
    }

    @Test
    void belowZeroItSaysWhyAndByWhenItRecovers() {
        home.spend("2026-11-05", home.checking, home.food, "2500000");

        JsonNode today = allowance("");

        assertThat(today.path("shortfall").path("reason").asString()).isEqualTo("OVERSPENT");
        assertThat(today.path("shortfall").path("recoversOn").asString()).isEqualTo("2026-11-25");
    }

    @Test
    void onlyOneWalletsMoneyCountsWhereAWalletIsAsked() {
        String travel = Household.id(home.home().made("/wallets", Map.of("name", "Travel")));
        String far = Household.id(home.home()
                .made("/accounts", Map.of("name", "Far", "kind", "CASH", "commodity", "KRW", "walletId", travel)));
        home.spend("2026-11-06", far, home.food, "41000");

        assertThat(amount(allowance("").path("pool"))).isEqualTo("2000000");
        assertThat(amount(allowance("?walletId=" + home.wallet).path("pool"))).isEqualTo("2041000");
    }

    @Test
    void settingsAreKeptAndUndone() {
        Answer put = home.api()
                .put(
                        home.path("/allowance/settings"),
                        Map.of("basis", "BALANCE", "policy", "SAVE", "weekdayWeights", Map.of("SATURDAY", 2)));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(allowance("").path("basis").asString()).isEqualTo("BALANCE");
        // 3,000,000 - 959,000 are in the bank
        assertThat(amount(allowance("").path("explanation").get(0).path("amount")))
                .isEqualTo("2041000");
        Answer undone = home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(put.header("Sallim-Operation"))));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(allowance("").path("basis").asString()).isEqualTo("INCOME");
    }

    @Test
    void theHistoryHasEachDayOfTheCycle() {
        home.spend("2026-11-20", home.checking, home.food, "10000");

        JsonNode days = home.home().read("/allowance/history").path("items");

        assertThat(days).hasSize(28);
        JsonNode yesterday = days.get(26);
        assertThat(yesterday.path("date").asString()).isEqualTo("2026-11-20");
        assertThat(amount(yesterday.path("spent"))).isEqualTo("10000");
    }

    private JsonNode allowance(String query) {
        return home.home().read("/allowance" + query);
    }

    /** Recurs from a day on, and was paid on that day. */
    private void paid(String day, String name, String from, String to, String won) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "name",
                name,
                "rule",
                "FREQ=MONTHLY;BYMONTHDAY=" + Integer.parseInt(day.substring(8)),
                "startsOn",
                day,
                "mode",
                "REMIND",
                "flows",
                List.of(Map.of("from", from, "to", to, "amount", Household.money(won, "KRW")))));
        String item = Household.id(home.home().made("/recurring", body));
        String transaction = home.spend(day, from, to, won);
        Answer matched = home.api()
                .post(
                        home.path("/recurring/" + item + "/occurrences/" + day),
                        Map.of("action", "MATCH", "transactionId", transaction));
        assertThat(matched.status()).as(matched.toString()).isEqualTo(200);
    }
}
