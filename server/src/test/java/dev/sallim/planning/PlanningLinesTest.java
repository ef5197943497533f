package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.planning.PlannedHome.figure;
import static dev.sallim.planning.PlannedHome.line;
import static dev.sallim.planning.PlannedHome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a plan is made and changed: typed, moved, filled, kept when its period begins. Today is 2026-11-21. */
@SallimTest
class PlanningLinesTest {
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
    void moneyMovesFromOneLineToAnotherInOneStep() {
        JsonNode november = home.november();
        home.plan(november, home.food, "100", null);
        home.plan(november, home.rent, "50", null);

        Answer moved = move(november, home.food, home.rent, "30");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(figure(line(home.budget(november), home.food), "plan")).isEqualTo("70");
        assertThat(figure(line(home.budget(november), home.rent), "plan")).isEqualTo("80");
        refused(move(november, home.food, home.rent, "71"), 400, "invalid");

        Answer undone = home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(moved.header("Sallim-Operation"))));
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(figure(line(home.budget(november), home.food), "plan")).isEqualTo("100");
        assertThat(figure(line(home.budget(november), home.rent), "plan")).isEqualTo("50");
    }

    @Test
    void aDraftIsCopiedFromThePeriodBefore() {
        JsonNode november = home.november();
        home.plan(november, home.food, "300", "SURPLUS");
        home.plan(november, home.rent, "900", null);
        home.plan(november, home.rent, "950", null);
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");

        fill(december, Map.of("from", "PREVIOUS"));

        JsonNode budget = home.budget(december);
        assertThat(figure(line(budget, home.food), "plan")).isEqualTo("300");
        assertThat(line(budget, home.food).path("rollover").asString()).isEqualTo("SURPLUS");
        assertThat(figure(line(budget, home.rent), "plan")).isEqualTo("950");
    }

    /** By hand: 100, 200 and nothing in three months average to 100; 50, 0 and 0 to 16.67, in won 17. */
    @Test
    void aFirstBudgetIsTheAverageOfMonthsThatNobodyDrewUp() {
        home.spend("2026-08-10", home.checking, home.food, "100");
        home.spend("2026-09-10", home.checking, home.food, "200");
        home.spend("2026-10-10", home.checking, home.rent, "50");
        home.spend("2026-07-31", home.checking, home.food, "99999");
        JsonNode november = home.draft("November", "2026-11-01", "2026-11-30");

        fill(november, Map.of("from", "AVERAGE", "periods", 3));

        JsonNode budget = home.budget(november);
        assertThat(figure(line(budget, home.food), "plan")).isEqualTo("100");
        assertThat(figure(line(budget, home.rent), "plan")).isEqualTo("17");
        assertThat(budget.path("lines")).hasSize(2);
    }

    /**
     * By hand: rent of 500 once in December; lunches of 10 on four Mondays (7, 14, 21, 28), of which one is skipped and one costs 15 for
     * once: 35; pay of 3,000 on the 25th. What another wallet pays, and what ended in November, is not this plan's.
     */
    @Test
    void whatRecursFillsThePlanOfItsPeriodOccurrenceByOccurrence() {
        recurs("Rent", home.checking, home.rent, "500", "FREQ=MONTHLY", "2026-11-05");
        String lunch = recurs("Lunch", home.card, home.food, "10", "FREQ=WEEKLY;BYDAY=MO", "2026-11-30");
        recurs("Pay", home.pay, home.checking, "3000", "FREQ=MONTHLY", "2026-11-25");
        recurs("Over", home.checking, home.food, "777", "FREQ=MONTHLY;COUNT=1", "2026-11-22");
        String other =
                home.home().made("/wallets", Map.of("name", "Shop")).path("id").asString();
        String till = home.home()
                .made("/accounts", Map.of("name", "Till", "kind", "CASH", "commodity", "KRW", "walletId", other))
                .path("id")
                .asString();
        recurs("Of the shop", till, home.food, "888", "FREQ=MONTHLY", "2026-11-28");
        act(lunch, "2026-12-14", Map.of("action", "SKIP"));
        act(lunch, "2026-12-21", Map.of("action", "CHANGE", "amount", Household.money("15", "KRW")));
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");

        fill(december, Map.of("from", "RECURRING"));

        JsonNode budget = home.budget(december);
        assertThat(figure(line(budget, home.rent), "plan")).isEqualTo("500");
        assertThat(figure(line(budget, home.food), "plan")).isEqualTo("35");
        assertThat(figure(line(budget, home.pay), "plan")).isEqualTo("3000");
    }

    /**
     * By hand: 1,200 by the end of December, counted from 21 November, is 600 in each of the two months; 10 % of the 3,000 that are
     * planned as income is 300.
     */
    @Test
    void aGoalFillsTheCategoryThatItIsSavedIn() {
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        home.plan(december, home.pay, "3000", null);
        String savings = home.home().account("Savings", "SAVINGS", "KRW");
        String trip = goal(Map.of(
                "name", "Trip", "kind", "AMOUNT", "target", Household.money("1200", "KRW"), "dueOn", "2026-12-31"));
        fill(december, Map.of("from", "GOAL", "goalId", trip, "categoryId", home.food));
        assertThat(figure(line(home.budget(december), home.food), "plan")).isEqualTo("600");
        String tenth = goal(Map.of(
                "name",
                "A tenth",
                "kind",
                "PERCENT",
                "percent",
                "10",
                "accounts",
                List.of(Map.of("accountId", savings))));
        fill(december, Map.of("from", "GOAL", "goalId", tenth, "categoryId", home.rent));
        assertThat(figure(line(home.budget(december), home.rent), "plan")).isEqualTo("300");

        String someday = goal(Map.of("name", "Someday", "kind", "AMOUNT", "target", Household.money("50", "KRW")));
        String path = home.path(PlannedHome.budgetOf(december) + "/fill");
        refused(
                home.api().post(path, Map.of("from", "GOAL", "goalId", someday, "categoryId", home.rent)),
                409,
                "nothing_to_fill");
        refused(home.api().post(path, Map.of("from", "GOAL", "categoryId", home.rent)), 400, "invalid");
        refused(home.api().post(path, Map.of("from", "GOAL", "goalId", trip)), 400, "invalid");
        refused(
                home.api().post(path, Map.of("from", "GOAL", "goalId", home.food, "categoryId", home.rent)),
                400,
                "invalid");
    }

    @Test
    void onActivationThePlanIsKeptAndOnlyTheCurrentOneChangesAfterIt() {
        JsonNode draft = home.draft("November", "2026-11-01", "2026-11-30");
        home.plan(draft, home.food, "300", null);
        assertThat(line(home.budget(draft), home.food).path("initialPlan").isNull())
                .isTrue();
        JsonNode active = home.done(draft, "activate");
        home.plan(active, home.food, "350", null);

        JsonNode food = line(home.budget(active), home.food);
        assertThat(figure(food, "plan")).isEqualTo("350");
        assertThat(amount(food.path("initialPlan"))).isEqualTo("300");
        // Taken away in an active period it stays in sight.
        assertThat(home.api()
                        .delete(home.path(PlannedHome.budgetOf(active) + "/" + home.food))
                        .status())
                .isEqualTo(204);
        JsonNode gone = line(home.budget(active), home.food);
        assertThat(figure(gone, "plan")).isEqualTo("0");
        assertThat(amount(gone.path("initialPlan"))).isEqualTo("300");
    }

    /** Lesson 1: rows that appear by themselves appear in one period of one book. */
    @Test
    void activationGivesUnplannedCategoriesALineOfNothingInThisBookAlone() throws SQLException {
        PlannedHome neighbour = new PlannedHome(api, database);
        JsonNode theirs = neighbour.draft("Theirs", "2026-11-01", "2026-11-30");
        JsonNode mine = home.draft("November", "2026-11-01", "2026-11-30");
        home.plan(mine, home.food, "300", null);

        home.done(mine, "activate");

        String zeroes = "SELECT count(*) FROM budget_line WHERE book_id = ? AND plan = 0 AND initial_plan = 0";
        assertThat(home.home().texts("""
                        SELECT count(*) FROM account WHERE book_id = ? AND class = 'EXPENSE' AND role = 'NONE' AND deleted_at IS NULL"""))
                .containsExactly(String.valueOf(
                        1 + Integer.parseInt(home.home().texts(zeroes).getFirst())));
        assertThat(neighbour.home().texts("SELECT count(*) FROM budget_line WHERE book_id = ?"))
                .containsExactly("0");
        assertThat(neighbour.budget(theirs).path("lines")).isEmpty();
    }

    @Test
    void anotherCurrencyOrHalvesOfAWonAreRefused() {
        JsonNode november = home.november();
        String path = home.path(PlannedHome.budgetOf(november) + "/" + home.food);

        refused(home.api().put(path, Map.of("plan", Household.money("1", "USD"))), 400, "invalid");
        refused(home.api().put(path, Map.of("plan", Household.money("-1", "KRW"))), 400, "invalid");
        refused(home.api().put(path, Map.of("plan", Household.money("1.5", "KRW"))), 400, "invalid");
        refused(
                home.api()
                        .put(
                                home.path(PlannedHome.budgetOf(november) + "/" + home.checking),
                                Map.of("plan", Household.money("1", "KRW"))),
                404,
                "not_found");
    }

    private Answer move(JsonNode period, String from, String to, String won) {
        return home.api()
                .post(
                        home.path(PlannedHome.budgetOf(period) + "/move"),
                        Map.of("from", from, "to", to, "amount", Household.money(won, "KRW")));
    }

    private String recurs(String name, String from, String to, String won, String rule, String startsOn) {
        return home.home()
                .made(
                        "/recurring",
                        Map.of(
                                "name",
                                name,
                                "flows",
                                List.of(Map.of("from", from, "to", to, "amount", Household.money(won, "KRW"))),
                                "rule",
                                rule,
                                "startsOn",
                                startsOn,
                                "mode",
                                "REMIND"))
                .path("id")
                .asString();
    }

    private void act(String item, String day, Map<String, Object> body) {
        Answer done = home.api().post(home.path("/recurring/" + item + "/occurrences/" + day), body);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private String goal(Map<String, Object> body) {
        return home.home().made("/goals", body).path("id").asString();
    }

    private void fill(JsonNode period, Map<String, ?> body) {
        Answer answer = home.api().post(home.path(PlannedHome.budgetOf(period) + "/fill"), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
