package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.planning.PlannedHome.refused;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Savings goals. Every figure is worked out by hand; today is 2026-11-21, the period is the month. */
@SallimTest
class GoalsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;
    private String savings;

    @BeforeEach
    void aBookWithSavings() {
        home = new PlannedHome(api, database);
        savings = home.home().account("Savings", "SAVINGS", "KRW");
        home.spend("2026-05-01", home.pay, home.checking, "10000000");
    }

    @Test
    void toSetAsideMoreThanIsFreeIsRefusedAndSaysHowMuchIs() {
        home.spend("2026-11-01", home.checking, savings, "500000");
        goal("Trip", "1000000", null, "300000");

        Answer refused = home.api().post(home.path("/goals"), body("Car", "9000000", null, "200001"));
        refused(refused, 409, "not_free");
        assertThat(refused.body().path("detail").asString()).contains("Savings").contains("200000");
        assertThat(home.api()
                        .post(home.path("/goals"), body("Car", "9000000", null, "200000"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void spendingWhatIsSetAsideIsNeverRefusedAndTheGoalSaysHowMuchItIsShort() {
        home.spend("2026-11-01", home.checking, savings, "500000");
        JsonNode trip = goal("Trip", "1000000", null, "300000");
        JsonNode car = goal("Car", "9000000", null, "200000");

        home.spend("2026-11-20", savings, home.food, "250000");

        // 250,000 are left: the trip, made first, is covered up to that, and the car not at all.
        assertThat(amount(now(trip).path("saved"))).isEqualTo("250000");
        assertThat(amount(now(trip).path("shortBy"))).isEqualTo("50000");
        assertThat(now(trip).path("state").asString()).isEqualTo("SHORT");
        assertThat(amount(now(car).path("shortBy"))).isEqualTo("200000");
    }

    /**
     * By hand: 100,000 in each month from June to October, so the last six periods brought 0 (May), then 100,000 five times: 500,000 / 6 a month.
     * 1,000,000 - 500,000 are missing at the pace of 83,333.33: November still promises one sixth, then five more months: April 2027. Due in
     * March 2027, five periods from November: 100,000 each, and it is behind.
     */
    @Test
    void transfersAreRecognisedAndGiveThePaceAndTheDayThatItWillBeReached() {
        for (String month : List.of("06", "07", "08", "09", "10")) {
            home.spend("2026-" + month + "-10", home.checking, savings, "100000");
        }
        JsonNode trip = goal("Trip", "1000000", "2027-03-31", null);

        assertThat(amount(trip.path("saved"))).isEqualTo("500000");
        assertThat(amount(trip.path("missing"))).isEqualTo("500000");
        assertThat(amount(trip.path("needed"))).isEqualTo("100000");
        assertThat(amount(trip.path("stillNeeded"))).isEqualTo("100000");
        assertThat(trip.path("projectedOn").asString()).isEqualTo("2027-04-30");
        assertThat(trip.path("pace").asString()).isEqualTo("BEHIND");
        List<String> brought = new ArrayList<>();
        trip.path("history").forEach(period -> brought.add(amount(period.path("amount"))));
        assertThat(brought).containsExactly("0", "100000", "100000", "100000", "100000", "100000");
        home.spend("2026-11-12", home.checking, savings, "60000");
        assertThat(amount(now(trip).path("contributed"))).isEqualTo("60000");
        assertThat(amount(now(trip).path("stillNeeded"))).isEqualTo("40000");
    }

    @Test
    void aGoalIsReachedAndADueDayMissed() {
        home.spend("2026-11-01", home.checking, savings, "500000");
        assertThat(goal("Small", "400000", null, "400000").path("state").asString())
                .isEqualTo("REACHED");
        assertThat(goal("Late", "900000", "2026-11-20", "10000").path("state").asString())
                .isEqualTo("MISSED");
    }

    /** By hand: 3,000,000 of pay in November and 10 percent: 300,000, of which 120,000 were put away. */
    @Test
    void aPercentageIsOfThePeriodsIncome() {
        home.spend("2026-11-01", home.pay, home.checking, "3000000");
        home.spend("2026-11-02", home.checking, savings, "120000");
        JsonNode goal = home.home()
                .made(
                        "/goals",
                        Map.of(
                                "name",
                                "Tenth",
                                "kind",
                                "PERCENT",
                                "percent",
                                "10",
                                "accounts",
                                List.of(Map.of("accountId", savings))));

        assertThat(amount(goal.path("needed"))).isEqualTo("300000");
        assertThat(amount(goal.path("stillNeeded"))).isEqualTo("180000");
        home.spend("2026-11-03", home.checking, savings, "180000");
        assertThat(now(goal).path("state").asString()).isEqualTo("REACHED");
    }

    @Test
    void twoPeopleAtOnceSetAsideNoMoreThanThereIs() throws Exception {
        home.spend("2026-11-01", home.checking, savings, "100000");
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String name = "Goal " + i;
                asked.add(() -> home.api().post(home.path("/goals"), body(name, "90000", null, "60000")));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> one : people.invokeAll(asked)) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void aGoalGoesToTheTrashAndComesBackEqualAndUndoTakesAnEditBack() {
        home.spend("2026-11-01", home.checking, savings, "500000");
        JsonNode trip = goal("Trip", "1000000", "2027-03-31", "300000");
        String path = home.path("/goals/" + Household.id(trip));
        assertThat(PlannedHome.at(home.api(), trip).delete(path).status()).isEqualTo(204);
        assertThat(home.home().read("/trash?kind=goals").path("items")).hasSize(1);

        Answer back = home.api().post(home.path("/trash/goals/" + Household.id(trip) + "/restore"), null);
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        for (String field : List.of("name", "target", "dueOn", "accounts", "saved", "state")) {
            assertThat(back.body().path(field)).isEqualTo(trip.path(field));
        }
        Answer edited = PlannedHome.at(home.api(), back.body())
                .patch(path, Map.of("target", Household.money("2000000", "KRW")));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        Answer undone = home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(edited.header("Sallim-Operation"))));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(amount(now(trip).path("target"))).isEqualTo("1000000");
    }

    @Test
    void whatDoesNotFitItsKindIsRefusedByName() {
        refused(home.api().post(home.path("/goals"), Map.of("name", "x", "kind", "AMOUNT")), 400, "invalid");
        refused(
                home.api().post(home.path("/goals"), Map.of("name", "x", "kind", "PERCENT", "percent", "101")),
                400,
                "invalid");
        refused(
                home.api()
                        .post(
                                home.path("/goals"),
                                Map.of("name", "x", "kind", "PERCENT", "percent", "5", "dueOn", "2027-01-01")),
                400,
                "invalid");
        String dollars = home.home().account("Dollars", "SAVINGS", "USD");
        refused(
                home.api()
                        .post(
                                home.path("/goals"),
                                Map.of(
                                        "name",
                                        "x",
                                        "kind",
                                        "AMOUNT",
                                        "target",
                                        Household.money("5", "KRW"),
                                        "accounts",
                                        List.of(Map.of("accountId", dollars)))),
                400,
                "invalid");
    }

    private JsonNode goal(String name, String target, @Nullable String dueOn, @Nullable String earmark) {
        return home.home().made("/goals", body(name, target, dueOn, earmark));
    }

    private Map<String, Object> body(String name, String target, @Nullable String dueOn, @Nullable String earmark) {
        Map<String, Object> funding = new LinkedHashMap<>(Map.of("accountId", savings));
        if (earmark != null) {
            funding.put("earmark", Household.money(earmark, "KRW"));
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "name",
                name,
                "kind",
                "AMOUNT",
                "target",
                Household.money(target, "KRW"),
                "accounts",
                List.of(funding)));
        if (dueOn != null) {
            body.put("dueOn", dueOn);
        }
        return body;
    }

    private JsonNode now(JsonNode goal) {
        return home.home().read("/goals/" + Household.id(goal));
    }
}
