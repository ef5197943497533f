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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Plans beside what happened. The oracle of every figure is the sum of the few amounts above it, done by hand; today is 2026-11-21. */
@SallimTest
class BudgetTest {
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
    void aLineSaysPlanActualLeftProgressAndState() {
        JsonNode november = home.november();
        home.plan(november, home.food, "100000", null);
        assertThat(line(home.budget(november), home.food)
                        .path("figures")
                        .path("state")
                        .asString())
                .isEqualTo("UNUSED");
        home.spend("2026-11-03", home.checking, home.food, "30000");
        home.spend("2026-11-30", home.card, home.food, "15000");
        // The day before and the day after are other periods'.
        home.spend("2026-10-31", home.checking, home.food, "999");
        home.spend("2026-12-01", home.checking, home.food, "999");

        JsonNode food = line(home.budget(november), home.food);

        assertThat(figure(food, "plan")).isEqualTo("100000");
        assertThat(figure(food, "actual")).isEqualTo("45000");
        assertThat(figure(food, "left")).isEqualTo("55000");
        assertThat(food.path("figures").path("progress").asString()).isEqualTo("0.4500");
        assertThat(food.path("figures").path("state").asString()).isEqualTo("IN_RANGE");
        home.spend("2026-11-30", home.card, home.food, "55000");
        assertThat(state(november, home.food)).isEqualTo("USED_UP");
        home.spend("2026-11-30", home.card, home.food, "1");
        assertThat(state(november, home.food)).isEqualTo("OVER");
    }

    @Test
    void refundsNetAndUncategorisedSpendingIsInSight() {
        JsonNode november = home.november();
        home.spend("2026-11-03", home.checking, home.food, "30000");
        home.spend("2026-11-04", home.food, home.checking, "12000");
        home.home()
                .move("2026-11-05", Map.of("from", home.checking, "amount", Household.money("700", "KRW")), Map.of());
        home.home().move("2026-11-05", Map.of("to", home.checking, "amount", Household.money("50", "KRW")), Map.of());

        JsonNode budget = home.budget(november);

        assertThat(figure(line(budget, home.food), "actual")).isEqualTo("18000");
        assertThat(amount(budget.path("uncategorised").path("spent"))).isEqualTo("700");
        assertThat(amount(budget.path("uncategorised").path("received"))).isEqualTo("50");
        assertThat(total(budget, "spent")).isEqualTo("18700");
        assertThat(total(budget, "income")).isEqualTo("50");
    }

    /**
     * By hand: 200,000 at the start; 3,000,000 of pay; 100,000 to savings in another wallet; 40,000 to the card, which stays within the
     * wallet; planned 500,000 of which 60,000 is spent by card. Available 3,100,000; left to plan 2,600,000; left to spend 3,040,000, which
     * is what the accounts hold: checking 3,060,000 and the card -20,000.
     */
    @Test
    void availableIsTheStartAndIncomeAndTransfersEachCountedOnce() {
        home.spend("2026-10-31", home.pay, home.checking, "200000");
        JsonNode november = home.november();
        String far = Household.id(home.home().made("/wallets", Map.of("name", "Far")));
        String savings = Household.id(home.home()
                .made("/accounts", Map.of("name", "Savings", "kind", "SAVINGS", "commodity", "KRW", "walletId", far)));
        home.spend("2026-11-01", home.pay, home.checking, "3000000");
        home.spend("2026-11-02", home.checking, savings, "100000");
        home.spend("2026-11-03", home.card, home.food, "60000");
        home.spend("2026-11-04", home.checking, home.card, "40000");
        home.plan(november, home.food, "500000", null);

        JsonNode budget = home.budget(november);

        assertThat(total(budget, "start")).isEqualTo("200000");
        assertThat(total(budget, "income")).isEqualTo("3000000");
        assertThat(total(budget, "moved")).isEqualTo("-100000");
        assertThat(total(budget, "available")).isEqualTo("3100000");
        assertThat(total(budget, "planned")).isEqualTo("500000");
        assertThat(total(budget, "leftToPlan")).isEqualTo("2600000");
        assertThat(total(budget, "spent")).isEqualTo("60000");
        assertThat(total(budget, "leftToSpend")).isEqualTo("3040000");
        List<String> accounts = new ArrayList<>();
        budget.path("accounts")
                .forEach(account -> accounts.add(amount(account.path("available")) + " " + amount(account.path("spent"))
                        + " " + amount(account.path("leftToSpend"))));
        assertThat(accounts).containsExactlyInAnyOrder("3060000 0 3060000", "40000 60000 -20000");
    }

    /** Payroll: income that goes to a category at once never touches an account, and is counted once on each side. */
    @Test
    void taxPaidFromPayrollIsIncomeAndExpenseOfTheWalletAndOfNoAccount() {
        JsonNode november = home.november();
        String tax = home.home().category("Income tax", "EXPENSE");
        home.home()
                .made(
                        "/transactions",
                        Map.of(
                                "date",
                                "2026-11-10",
                                "flows",
                                List.of(flow(home.pay, home.checking, "2500000"), flow(home.pay, tax, "500000"))));

        JsonNode budget = home.budget(november);

        assertThat(total(budget, "income")).isEqualTo("3000000");
        assertThat(total(budget, "spent")).isEqualTo("500000");
        assertThat(total(budget, "moved")).isEqualTo("0");
        assertThat(total(budget, "leftToSpend")).isEqualTo("2500000");
    }

    /** By hand: October plans 100 and spends 70 (surplus), 100 and 130 (both), 100 and 40 (none); November carries 30, -30 and 0. */
    @Test
    void whatIsLeftRollsOverByTheLinesOwnRule() {
        String bus = home.home().category("Bus rides", "EXPENSE");
        JsonNode october = home.active("October", "2026-10-01", "2026-10-31");
        home.plan(october, home.food, "100", "SURPLUS");
        home.plan(october, home.rent, "100", "BOTH");
        home.plan(october, bus, "100", "NONE");
        home.spend("2026-10-10", home.checking, home.food, "70");
        home.spend("2026-10-10", home.checking, home.rent, "130");
        home.spend("2026-10-10", home.checking, bus, "40");
        home.done(october, "close");
        JsonNode november = home.november();
        home.plan(november, home.rent, "50", "BOTH");

        JsonNode budget = home.budget(november);

        assertThat(figure(line(budget, home.food), "carried")).isEqualTo("30");
        assertThat(figure(line(budget, home.food), "left")).isEqualTo("30");
        assertThat(figure(line(budget, home.rent), "carried")).isEqualTo("-30");
        assertThat(figure(line(budget, home.rent), "left")).isEqualTo("20");
        assertThat(figure(line(budget, bus), "carried")).isEqualTo("0");
        assertThat(amount(line(budget, bus).path("previousPlan"))).isEqualTo("100");
        assertThat(amount(line(budget, bus).path("previousActual"))).isEqualTo("40");
        // available -240, planned 50, carried 0 together
        assertThat(total(budget, "carried")).isEqualTo("0");
        assertThat(total(budget, "leftToPlan")).isEqualTo("-290");
    }

    @Test
    void aDraftCarriesWhatTheActivePeriodWouldLeaveToday() {
        JsonNode november = home.november();
        home.plan(november, home.food, "1000", "SURPLUS");
        home.spend("2026-11-03", home.checking, home.food, "400");
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        home.plan(december, home.food, "1000", null);

        assertThat(figure(line(home.budget(december), home.food), "carried")).isEqualTo("600");
        home.spend("2026-11-04", home.checking, home.food, "500");
        assertThat(figure(line(home.budget(december), home.food), "carried")).isEqualTo("100");
    }

    @Test
    void parentsRollUpWhatIsBelowThem() {
        String coffee = Household.id(
                home.home().made("/categories", Map.of("name", "Coffee", "class", "EXPENSE", "parentId", home.food)));
        JsonNode november = home.november();
        home.plan(november, home.food, "100", null);
        home.plan(november, coffee, "40", null);
        home.spend("2026-11-03", home.checking, home.food, "30");
        home.spend("2026-11-03", home.checking, coffee, "50");

        JsonNode food = line(home.budget(november), home.food);

        assertThat(figure(food, "actual")).isEqualTo("30");
        assertThat(amount(food.path("subtree").path("plan"))).isEqualTo("140");
        assertThat(amount(food.path("subtree").path("actual"))).isEqualTo("80");
        assertThat(amount(food.path("subtree").path("left"))).isEqualTo("60");
        assertThat(total(home.budget(november), "planned")).isEqualTo("140");
    }

    @Test
    void aClosedPeriodShowsWhatItWasClosedWithWhateverRatesBecome() {
        String dollars = home.home().account("Dollars", "CHECKING", "USD");
        rate("2026-11-01", "1300");
        JsonNode november = home.november();
        home.home().move("2026-11-10", dollars, home.food, "10", "USD");
        assertThat(figure(line(home.budget(november), home.food), "actual")).isEqualTo("13000");
        JsonNode closed = home.done(november, "close");
        JsonNode with = home.budget(closed);

        rate("2026-11-09", "1400");

        assertThat(home.budget(closed)).isEqualTo(with);
        refused(
                home.api()
                        .put(
                                home.path(PlannedHome.budgetOf(closed) + "/" + home.food),
                                Map.of("plan", Household.money("1", "KRW"))),
                409,
                "period_closed");
        // Reopened it compares anew.
        JsonNode open = home.done(closed, "reopen");
        assertThat(figure(line(home.budget(open), home.food), "actual")).isEqualTo("14000");
    }

    /** Lesson 8: what has no rate is listed, never added, never one. */
    @Test
    void foreignAmountsCountAtTheRateOfTheirDayAndWithoutOneAreListed() {
        String dollars = home.home().account("Dollars", "CHECKING", "USD");
        String zealand = home.home().account("Kiwi", "CHECKING", "NZD");
        rate("2026-11-01", "1300");
        rate("2026-11-15", "1400");
        JsonNode november = home.november();
        home.home().move("2026-11-10", dollars, home.food, "10", "USD");
        home.home().move("2026-11-20", dollars, home.food, "10", "USD");
        home.home().move("2026-11-20", zealand, home.food, "117", "NZD");

        JsonNode budget = home.budget(november);

        assertThat(figure(line(budget, home.food), "actual")).isEqualTo("27000");
        assertThat(budget.path("missingRates").get(0).asString()).isEqualTo("NZD");
    }

    @Test
    void linesForATagAnAccountOrAllExpensesAreCeilingsInNoTotal() {
        String trip = Household.id(home.home().made("/tags", Map.of("name", "Trip")));
        JsonNode november = home.november();
        ceiling(november, "TAG", trip, "100");
        ceiling(november, "ACCOUNT", home.card, "200");
        ceiling(november, "ALL", null, "300");
        home.home().move("2026-11-03", flow(home.card, home.food, "70"), Map.of("tagIds", List.of(trip)));
        home.home().move("2026-11-04", flow(home.food, home.card, "20"), Map.of("tagIds", List.of(trip)));
        home.spend("2026-11-05", home.checking, home.rent, "10");

        JsonNode budget = home.budget(november);

        List<String> ceilings = new ArrayList<>();
        budget.path("others")
                .forEach(one -> ceilings.add(
                        one.path("scope").asString() + " " + figure(one, "plan") + " " + figure(one, "actual")));
        assertThat(ceilings).containsExactly("TAG 100 50", "ACCOUNT 200 50", "ALL 300 60");
        assertThat(total(budget, "planned")).isEqualTo("0");
    }

    @Test
    void linesAreChosenByStatePriorityCategoryAndAccount() {
        JsonNode november = home.november();
        home.plan(november, home.food, "100", null);
        home.spend("2026-11-03", home.checking, home.food, "101");

        assertThat(chosen(november, "state=OVER")).containsExactly(home.food);
        assertThat(chosen(november, "state=USED_UP")).isEmpty();
        assertThat(chosen(november, "category=" + home.rent)).containsExactly(home.rent);
        assertThat(chosen(november, "account=" + home.card)).isEmpty();
        refused(home.api().get(home.path(PlannedHome.budgetOf(november) + "?state=SO")), 400, "invalid");
        assertThat(total(home.home().read(PlannedHome.budgetOf(november) + "?state=USED_UP"), "spent"))
                .isEqualTo("101");
    }

    @Test
    void aCategoryThatWasMergedTakesItsLineAlong() {
        JsonNode november = home.november();
        home.plan(november, home.food, "100", null);
        home.plan(november, home.rent, "50", null);
        home.spend("2026-11-03", home.checking, home.food, "30");

        assertThat(home.api()
                        .post(home.path("/categories/" + home.food + "/merge"), Map.of("into", home.rent))
                        .status())
                .isEqualTo(200);

        JsonNode rent = line(home.budget(november), home.rent);
        assertThat(figure(rent, "plan")).isEqualTo("150");
        assertThat(figure(rent, "actual")).isEqualTo("30");
    }

    private String state(JsonNode period, String category) {
        return line(home.budget(period), category).path("figures").path("state").asString();
    }

    private List<String> chosen(JsonNode period, String filter) {
        return Household.all(
                home.home().read(PlannedHome.budgetOf(period) + "?" + filter).path("lines"), "categoryId");
    }

    private void ceiling(JsonNode period, String scope, @Nullable String id, String won) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("scope", scope, "plan", Household.money(won, "KRW")));
        if (id != null) {
            body.put("id", id);
        }
        home.home().made(PlannedHome.budgetOf(period) + "/lines", body);
    }

    private void rate(String day, String rate) {
        Answer answer =
                home.api().post(home.path("/rates"), Map.of("from", "USD", "to", "KRW", "day", day, "rate", rate));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
    }

    private static Map<String, Object> flow(String from, String to, String won) {
        return Map.of("from", from, "to", to, "amount", Household.money(won, "KRW"));
    }

    private static String total(JsonNode budget, String name) {
        return amount(budget.path("totals").path(name));
    }
}
