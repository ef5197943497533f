package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each kind as it comes and goes; the figures by hand. Today is Saturday, 21 November 2026. */
@SallimTest
class RecommendationTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;

    @BeforeEach
    void household() {
        home = new PlannedHome(api, database);
    }

    private List<JsonNode> recommended(String kind) {
        return home.home()
                .read("/recommendations")
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals(kind))
                .toList();
    }

    /** Label and amount of each figure. */
    private static List<String> figures(JsonNode recommendation) {
        return recommendation
                .path("figures")
                .valueStream()
                .map(figure -> figure.path("label").asString() + " " + amount(figure.path("amount")))
                .toList();
    }

    private void dismiss(JsonNode recommendation) {
        assertThat(home.api()
                        .post(
                                home.path("/recommendations/dismissals"),
                                Map.of("id", recommendation.path("id").asString()))
                        .status())
                .isEqualTo(204);
    }

    /** On the third of each month from May to October. */
    private void halfAYear(String won) {
        for (int month = 5; month <= 10; month++) {
            home.spend("2026-%02d-03".formatted(month), home.checking, home.food, won);
        }
    }

    private String recurring(String name, String won, String rule, String startsOn) {
        return home.home()
                .made(
                        "/recurring",
                        Map.of(
                                "name",
                                name,
                                "flows",
                                List.of(Map.of(
                                        "from", home.checking, "to", home.rent, "amount", Household.money(won, "KRW"))),
                                "rule",
                                rule,
                                "startsOn",
                                startsOn,
                                "mode",
                                "REMIND"))
                .path("id")
                .asString();
    }

    private void pay(String item, String day, String won) {
        assertThat(home.api()
                        .post(
                                home.path("/recurring/" + item + "/occurrences/" + day),
                                Map.of(
                                        "action",
                                        "CHANGE",
                                        "flows",
                                        List.of(Map.of(
                                                "from",
                                                home.checking,
                                                "to",
                                                home.rent,
                                                "amount",
                                                Household.money(won, "KRW")))))
                        .status())
                .isEqualTo(200);
        assertThat(home.api()
                        .post(home.path("/recurring/" + item + "/occurrences/" + day), Map.of("action", "POST"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCategoryThatWillCostMoreThanItsPlanIsToldUntilThePlanIsRaised() {
        halfAYear("220000");
        JsonNode november = home.draft("November", "2026-11-01", "2026-11-30");
        home.plan(november, home.food, "200000", null);
        november = home.done(november, "activate");
        home.spend("2026-11-10", home.checking, home.food, "90000");

        List<JsonNode> told = recommended("OVERSPENDING_AHEAD");

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("categoryId").asString()).isEqualTo(home.food);
        assertThat(figures(told.getFirst()))
                .containsExactly("AVAILABLE 200000", "ACTUAL 90000", "EXPECTED 220000", "EXCESS 20000");

        home.plan(november, home.food, "200001", null);
        assertThat(recommended("OVERSPENDING_AHEAD")).isEmpty();
    }

    @Test
    void aLineThatWasTooLowThreeTimesIsToldUntilItIsTheAverage() {
        for (int i = 8; i <= 10; i++) {
            LocalDate first = LocalDate.of(2026, i, 1);
            JsonNode period = home.draft(
                    "M" + i, first.toString(), first.plusMonths(1).minusDays(1).toString());
            home.plan(period, home.food, "100000", null);
            home.spend(first.plusDays(4).toString(), home.checking, home.food, i == 10 ? "130000" : "105000");
            home.done(home.done(period, "activate"), "close");
        }
        JsonNode november = home.draft("November", "2026-11-01", "2026-11-30");
        home.plan(november, home.food, "100000", null);
        november = home.done(november, "activate");

        List<JsonNode> told = recommended("LINE_TOO_LOW");

        assertThat(told).hasSize(1);
        // (105,000 + 105,000 + 130,000) / 3, the latest period first
        assertThat(figures(told.getFirst()))
                .containsExactly(
                        "PLAN 100000",
                        "ACTUAL 130000",
                        "PLAN 100000",
                        "ACTUAL 105000",
                        "PLAN 100000",
                        "ACTUAL 105000",
                        "AVERAGE 113333",
                        "PLAN 100000");
        assertThat(told.getFirst().path("figures").path(0).path("name").asString())
                .isEqualTo("M10");

        home.plan(november, home.food, "113333", null);
        assertThat(recommended("LINE_TOO_LOW")).isEmpty();
    }

    @Test
    void aPriceThatRoseIsToldUntilTheItemIsGone() {
        String gym = recurring("Gym", "10000", "FREQ=WEEKLY", "2026-10-24");
        for (String day : List.of("2026-10-24", "2026-10-31", "2026-11-07")) {
            pay(gym, day, "10000");
        }
        assertThat(recommended("PRICE_RISE")).isEmpty();
        pay(gym, "2026-11-14", "10500");

        List<JsonNode> told = recommended("PRICE_RISE");

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("name").asString()).isEqualTo("Gym");
        // 53 Saturdays from 21 November to 20 November of the next year
        assertThat(figures(told.getFirst())).containsExactly("BEFORE 10000", "NOW 10500", "RISE_PER_YEAR 26500");

        JsonNode item = home.home().read("/recurring/" + gym);
        assertThat(PlannedHome.at(home.api(), item)
                        .delete(home.path("/recurring/" + gym))
                        .status())
                .isEqualTo(204);
        assertThat(recommended("PRICE_RISE")).isEmpty();
    }

    @Test
    void anItemThatNobodyPaidThreeTimesIsToldUntilItsDaysAreSkipped() {
        String paper = recurring("Paper", "15000", "FREQ=WEEKLY", "2026-10-31");
        List<JsonNode> told = recommended("STOPPED");

        assertThat(told).hasSize(1);
        assertThat(figures(told.getFirst())).containsExactly("UNPAID 15000", "UNPAID 15000", "UNPAID 15000");
        assertThat(told.getFirst().path("figures").path(0).path("day").asString())
                .isEqualTo("2026-10-31");

        assertThat(home.api()
                        .post(home.path("/recurring/" + paper + "/occurrences/2026-10-31"), Map.of("action", "SKIP"))
                        .status())
                .isEqualTo(200);
        assertThat(recommended("STOPPED")).isEmpty();
    }

    @Test
    void cashThatNobodyNeedsSoonIsToldUntilItIsSpent() {
        home.home().move("2026-04-30", home.pay, home.checking, "1800000", "KRW");
        halfAYear("150000");

        List<JsonNode> told = recommended("IDLE_CASH");

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("walletId").asString()).isEqualTo(home.wallet);
        // 1,800,000 - 6 x 150,000 are left; November has thirty days and is expected to cost 150,000
        assertThat(figures(told.getFirst()))
                .containsExactly("LOWEST 900000", "MONTH 150000", "KEPT 300000", "IDLE 600000");

        home.spend("2026-11-20", home.checking, home.rent, "450001");
        assertThat(recommended("IDLE_CASH")).isEmpty();
    }

    @Test
    void whatIsDismissedStaysSoUntilItIsBroughtBack() {
        recurring("Paper", "15000", "FREQ=WEEKLY", "2026-10-31");
        recurring("Milk", "9000", "FREQ=WEEKLY", "2026-10-31");
        JsonNode first = recommended("STOPPED").getFirst();

        dismiss(first);
        dismiss(first);

        assertThat(recommended("STOPPED"))
                .singleElement()
                .satisfies(other -> assertThat(other.path("id")).isNotEqualTo(first.path("id")));
        assertThat(home.api()
                        .delete(home.path("/recommendations/dismissals/"
                                + first.path("id").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(recommended("STOPPED")).hasSize(2);
    }

    @Test
    void whatNobodyDismissedCannotBeBroughtBack() {
        PlannedHome.refused(
                home.api().delete(home.path("/recommendations/dismissals/IDLE_CASH:" + home.wallet)), 404, "not_found");
    }

    @Test
    void whatIsNotRecommendedCannotBeDismissed() {
        PlannedHome.refused(
                home.api().post(home.path("/recommendations/dismissals"), Map.of("id", "IDLE_CASH:" + home.wallet)),
                400,
                "invalid");
    }

    @Test
    void aBookThatHasJustBegunIsToldNothing() {
        assertThat(home.home().read("/recommendations").path("items")).isEmpty();
    }
}
