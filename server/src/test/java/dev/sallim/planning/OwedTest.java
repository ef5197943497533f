package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.planning.PlannedHome.refused;
import static dev.sallim.testing.Household.money;
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

/** Money that is to come back. Every figure is worked out by hand; today is 2026-11-21. */
@SallimTest
class OwedTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;
    private String dinner;

    @BeforeEach
    void aDinnerOfAHundredThousand() {
        home = new PlannedHome(api, database);
        dinner = home.spend("2026-11-01", home.card, home.food, "100000");
    }

    /** By hand: 100,000 expected, 30,000 and 20,000 came: 50,000 are owed, twenty days after the first of November. */
    @Test
    void whatCameInSeveralPartsIsTakenOffWhatIsOwed() {
        mark(dinner, null, "My employer");
        link(dinner, paid("2026-11-05", "30000"));
        link(dinner, paid("2026-11-10", "20000"));

        JsonNode owed = only(owed());
        assertThat(amount(owed.path("expected"))).isEqualTo("100000");
        assertThat(amount(owed.path("received"))).isEqualTo("50000");
        assertThat(amount(owed.path("stillOwed"))).isEqualTo("50000");
        assertThat(owed.path("days").asInt()).isEqualTo(20);
        assertThat(owed.path("payee").asString()).isEqualTo("My employer");
        assertThat(amount(owed().path("totals").get(0).path("stillOwed"))).isEqualTo("50000");
        assertThat(owed().path("totals").get(0).path("count").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSettledLeavesTheListAndTheFilterShowsIt() {
        mark(dinner, "60000", null);
        link(dinner, paid("2026-11-05", "60000"));

        assertThat(owed().path("items")).isEmpty();
        assertThat(owed().path("totals")).isEmpty();
        JsonNode settled = only(home.home().read("/owed?settled=true"));
        assertThat(settled.path("settled").asBoolean()).isTrue();
        assertThat(amount(settled.path("stillOwed"))).isEqualTo("0");
    }

    @Test
    void anExpenseIsOwedOnlyWhereSomebodySaidSo() {
        link(dinner, paid("2026-11-05", "30000"));
        assertThat(owed().path("items")).isEmpty();
        assertThat(links(dinner).path("links")).hasSize(1);
        assertThat(links(dinner).path("owed").isNull()).isTrue();
    }

    @Test
    void moneyInTheTrashDoesNotCountAndRestoredItCountsAgain() {
        mark(dinner, null, null);
        String money = paid("2026-11-05", "30000");
        link(dinner, money);
        assertThat(home.home().delete("/transactions/" + money).status()).isEqualTo(204);

        assertThat(amount(only(owed()).path("received"))).isEqualTo("0");
        JsonNode link = links(dinner).path("links").get(0);
        assertThat(link.path("counts").asBoolean()).isFalse();
        assertThat(link.path("money").path("inTrash").asBoolean()).isTrue();

        Answer restored = home.api().post(home.path("/trash/transactions/" + money + "/restore"), null);
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(amount(only(owed()).path("received"))).isEqualTo("30000");
    }

    @Test
    void anExpenseInTheTrashIsNotOwedAndRestoredItIsAgain() {
        mark(dinner, null, null);
        assertThat(home.home().delete("/transactions/" + dinner).status()).isEqualTo(204);
        assertThat(owed().path("items")).isEmpty();
        home.api().post(home.path("/trash/transactions/" + dinner + "/restore"), null);
        assertThat(amount(only(owed()).path("stillOwed"))).isEqualTo("100000");
    }

    /** By hand: the whole is expected, so 100,000 become 80,000; the money becomes 25,000: 55,000 are owed. */
    @Test
    void linksSurviveEditsAndFollowThem() {
        mark(dinner, null, null);
        String money = paid("2026-11-05", "30000");
        link(dinner, money);
        edit(dinner, home.card, home.food, "80000");
        edit(money, home.pay, home.checking, "25000");

        JsonNode owed = only(owed());
        assertThat(amount(owed.path("expected"))).isEqualTo("80000");
        assertThat(amount(owed.path("received"))).isEqualTo("25000");
        assertThat(amount(owed.path("stillOwed"))).isEqualTo("55000");
    }

    /** By hand: 150,000 for two dinners of 100,000 and 70,000: 100,000 and the 50,000 that are left. */
    @Test
    void onePaymentMayBeForSeveralExpenses() {
        String lunch = home.spend("2026-11-02", home.card, home.food, "70000");
        String money = paid("2026-11-05", "150000");
        refused(post(dinner, money, null), 409, "more_than_expense");
        assertThat(post(dinner, money, "100000").status()).isEqualTo(201);

        Answer tooMuch = post(lunch, money, "60000");
        refused(tooMuch, 409, "more_than_received");
        assertThat(tooMuch.body().path("detail").asString()).contains("50000 KRW");
        assertThat(post(lunch, money, "50000").status()).isEqualTo(201);
        assertThat(links(money).path("links")).hasSize(2);
    }

    @Test
    void moreThanTheExpenseIsRefusedAndSaysHowMuchItCanBe() {
        link(dinner, paid("2026-11-05", "70000"));
        Answer refused = post(dinner, paid("2026-11-06", "30001"), null);
        refused(refused, 409, "more_than_expense");
        assertThat(refused.body().path("detail").asString()).contains("30000 KRW");
        refused(put(dinner, "100001", null), 409, "more_than_expense");
    }

    @Test
    void whatIsNoExpenseOrBroughtNothingIsRefusedByName() {
        String transfer = home.spend("2026-11-03", home.checking, home.card, "10000");
        String money = paid("2026-11-05", "10000");
        Answer itself = post(dinner, dinner, null);
        refused(itself, 400, "invalid");
        assertThat(itself.body().path("errors").toString()).contains("itself");
        refused(post(dinner, transfer, null), 409, "not_money_received");
        refused(post(transfer, money, null), 409, "not_an_expense");
        refused(put(transfer, null, null), 409, "not_an_expense");
        refused(put(money, null, null), 409, "not_an_expense");
        link(dinner, money);
        refused(post(dinner, money, null), 409, "linked_already");
    }

    @Test
    void moneyOfAnotherCurrencyIsRefused() {
        String dollars = home.home().account("Dollars", "CHECKING", "USD");
        String money = home.home().move("2026-11-05", home.pay, dollars, "20.00", "USD");
        Answer refused = post(dinner, money, null);
        refused(refused, 409, "commodity_differs");
        assertThat(refused.body().path("detail").asString()).contains("KRW");
    }

    @Test
    void anotherBooksTransactionIsNotFound() {
        PlannedHome other = new PlannedHome(api, database);
        String theirs = other.spend("2026-11-05", other.pay, other.checking, "10000");
        refused(post(dinner, theirs, null), 404, "not_found");
        refused(post(theirs, paid("2026-11-05", "10000"), null), 404, "not_found");
        assertThat(home.api()
                        .get(home.path("/transactions/" + theirs + "/links"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatLiesInTheTrashIsNotLinked() {
        String money = paid("2026-11-05", "10000");
        assertThat(home.home().delete("/transactions/" + money).status()).isEqualTo(204);
        refused(post(dinner, money, null), 409, "in_trash");
    }

    @Test
    void twoPeopleAtOnceLinkNoMoreThanTheExpense() throws Exception {
        List<String> payments = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            payments.add(paid("2026-11-0" + (i + 2), "60000"));
        }
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> asked = new ArrayList<>();
            payments.forEach(payment -> asked.add(() -> post(dinner, payment, null)));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> one : people.invokeAll(asked)) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void marksAndLinksAreTakenBackByUndo() {
        Answer marked = put(dinner, "60000", null);
        Answer changed = put(dinner, "40000", null);
        refused(undo(marked), 409, "changed_since");
        assertThat(undo(changed).status()).isEqualTo(204);
        assertThat(amount(only(owed()).path("expected"))).isEqualTo("60000");

        Answer linked = post(dinner, paid("2026-11-05", "10000"), null);
        String link = Household.id(linked.body());
        Answer gone = home.api().delete(home.path("/transactions/" + dinner + "/links/" + link));
        assertThat(gone.status()).isEqualTo(204);
        assertThat(links(dinner).path("links")).isEmpty();
        assertThat(undo(gone).status()).isEqualTo(204);
        assertThat(Household.id(links(dinner).path("links").get(0))).isEqualTo(link);

        Answer unmarked = home.api().delete(home.path("/transactions/" + dinner + "/owed"));
        assertThat(unmarked.status()).isEqualTo(204);
        assertThat(owed().path("items")).isEmpty();
        assertThat(undo(unmarked).status()).isEqualTo(204);
        assertThat(amount(only(owed()).path("stillOwed"))).isEqualTo("50000");
    }

    @Test
    void theOldestComeFirstPageByPage() {
        String later = home.spend("2026-11-02", home.card, home.food, "5000");
        mark(later, null, null);
        mark(dinner, null, null);
        JsonNode first = home.home().read("/owed?limit=1");
        assertThat(only(first).path("transactionId").asString()).isEqualTo(dinner);
        assertThat(amount(first.path("totals").get(0).path("stillOwed"))).isEqualTo("105000");
        JsonNode second =
                home.home().read("/owed?limit=1&after=" + first.path("next").asString());
        assertThat(only(second).path("transactionId").asString()).isEqualTo(later);
        assertThat(second.path("next").isNull()).isTrue();
    }

    /** By hand: 60,000 are missing; 60,000, then 58,000 (near), then 10,000; what came before the dinner is left out. */
    @Test
    void theNearestAmountsAfterTheExpenseAreSuggestedFirst() {
        paid("2026-10-31", "60000");
        String small = paid("2026-11-05", "10000");
        String near = paid("2026-11-06", "58000");
        String exact = paid("2026-11-20", "60000");
        mark(dinner, "60000", null);

        JsonNode found = home.home().read("/transactions/" + dinner + "/links/suggestions");
        assertThat(amount(found.path("missing"))).isEqualTo("60000");
        List<String> ids = new ArrayList<>();
        List<Boolean> nears = new ArrayList<>();
        found.path("items").forEach(one -> {
            ids.add(one.path("money").path("id").asString());
            nears.add(one.path("near").asBoolean());
        });
        assertThat(ids).containsExactly(exact, near, small);
        assertThat(nears).containsExactly(true, true, false);
    }

    /** A refund nets in its category; a reimbursement that is an income stays one. */
    @Test
    void aLinkChangesNoFigureOfTheBudget() {
        JsonNode november = home.november();
        home.plan(november, home.food, "200000", null);
        link(dinner, home.spend("2026-11-05", home.food, home.card, "20000"));
        link(dinner, paid("2026-11-06", "30000"));
        mark(dinner, null, null);
        JsonNode line = PlannedHome.line(home.budget(november), home.food);
        assertThat(PlannedHome.figure(line, "actual")).isEqualTo("80000");
        assertThat(amount(only(owed()).path("stillOwed"))).isEqualTo("50000");
    }

    private String paid(String day, String won) {
        return home.spend(day, home.pay, home.checking, won);
    }

    private Answer put(String expense, @Nullable String won, @Nullable String payee) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "REIMBURSEMENT"));
        if (won != null) {
            body.put("expected", money(won, "KRW"));
        }
        if (payee != null) {
            body.put("payee", payee);
        }
        return home.api().put(home.path("/transactions/" + expense + "/owed"), body);
    }

    private void mark(String expense, @Nullable String won, @Nullable String payee) {
        Answer answer = put(expense, won, payee);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer post(String expense, String money, @Nullable String won) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "REIMBURSEMENT", "transactionId", money));
        if (won != null) {
            body.put("amount", money(won, "KRW"));
        }
        return home.api().post(home.path("/transactions/" + expense + "/links"), body);
    }

    private void link(String expense, String money) {
        Answer answer = post(expense, money, null);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private void edit(String transaction, String from, String to, String won) {
        JsonNode now = home.home().read("/transactions/" + transaction);
        Answer answer = PlannedHome.at(home.api(), now)
                .patch(
                        home.path("/transactions/" + transaction),
                        Map.of("flows", List.of(Map.of("from", from, "to", to, "amount", money(won, "KRW")))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer undo(Answer done) {
        return home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(done.header("Sallim-Operation"))));
    }

    private JsonNode owed() {
        return home.home().read("/owed");
    }

    private JsonNode links(String transaction) {
        return home.home().read("/transactions/" + transaction + "/links");
    }

    private static JsonNode only(JsonNode page) {
        assertThat(page.path("items")).hasSize(1);
        return page.path("items").get(0);
    }
}
