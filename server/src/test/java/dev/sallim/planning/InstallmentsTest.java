package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.planning.PlannedHome.figure;
import static dev.sallim.planning.PlannedHome.refused;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Purchases that are paid in parts. Every figure is worked out by hand; today is 2026-11-21. */
@SallimTest
class InstallmentsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;
    private String television;

    @BeforeEach
    void aTelevisionOfATwelfthMoreThanAMillion() {
        home = new PlannedHome(api, database);
        television = home.spend("2026-11-10", home.card, home.rent, "1200005");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.home().book());
    }

    /** By hand: 1,200,005 / 12 = 100,000, and the first bears the five that are left over. */
    @Test
    void eachPeriodBearsThePartsOfItsDaysAndNetWorthTheWhole() {
        JsonNode november = home.november();
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        home.plan(november, home.rent, "150000", null);
        put(television, Map.of("parts", 12));

        JsonNode line = PlannedHome.line(home.budget(november), home.rent);
        assertThat(figure(line, "actual")).isEqualTo("100005");
        assertThat(figure(line, "left")).isEqualTo("49995");
        assertThat(amount(line.path("inParts"))).isEqualTo("-1100000");
        JsonNode next = PlannedHome.line(home.budget(december), home.rent);
        assertThat(figure(next, "actual")).isEqualTo("100000");
        assertThat(amount(next.path("inParts"))).isEqualTo("100000");
        assertThat(balance(home.card)).isEqualTo("-1200005");
    }

    /** By hand: 500,000 of pay, less 20,000 from checking and the first part: 379,995 are left, which is where December begins. */
    @Test
    void whatAPeriodLeavesIsWhatTheNextBeginsWithAndLaterPartsAreInNeither() {
        JsonNode november = home.november();
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        home.spend("2026-11-02", home.pay, home.checking, "500000");
        home.spend("2026-11-03", home.checking, home.food, "20000");
        put(television, Map.of("parts", 12));

        JsonNode totals = home.budget(november).path("totals");
        assertThat(amount(totals.path("start"))).isEqualTo("0");
        assertThat(amount(totals.path("moved"))).isEqualTo("0");
        assertThat(amount(totals.path("spent"))).isEqualTo("120005");
        assertThat(amount(totals.path("leftToSpend"))).isEqualTo("379995");
        JsonNode next = home.budget(december).path("totals");
        assertThat(amount(next.path("start"))).isEqualTo("379995");
        assertThat(amount(next.path("spent"))).isEqualTo("100000");
        assertThat(amount(next.path("leftToSpend"))).isEqualTo("279995");
        JsonNode card = account(home.budget(december), home.card);
        assertThat(amount(card.path("available"))).isEqualTo("-100005");
        assertThat(amount(card.path("spent"))).isEqualTo("100000");
        assertThat(amount(card.path("leftToSpend"))).isEqualTo("-200005");
    }

    /** By hand: a statement of 15 October to 14 November asks for the first part; the eleven others come later. */
    @Test
    void theBillAsksForThePartsAndSaysWhatComesLater() {
        Answer terms = PlannedHome.at(api(), home.home().read("/accounts/" + home.card))
                .patch(
                        home.path("/accounts/" + home.card),
                        Map.of("card", Map.of("statementDay", 14, "paymentDay", 27, "payingAccountId", home.checking)));
        assertThat(terms.status()).as(terms.toString()).isEqualTo(200);
        home.spend("2026-11-12", home.card, home.food, "30000");
        put(television, Map.of("parts", 12));

        JsonNode card = home.home().read("/accounts/" + home.card + "/card");
        assertThat(amount(card.path("statement").path("total"))).isEqualTo("130005");
        assertThat(amount(card.path("statement").path("later"))).isEqualTo("1100000");
        assertThat(amount(card.path("amountDue"))).isEqualTo("130005");
        assertThat(amount(card.path("balance"))).isEqualTo("-1230005");
        home.home().made("/accounts/" + home.card + "/card/pay", Map.of());
        assertThat(amount(home.home().read("/accounts/" + home.card + "/card").path("amountDue")))
                .isEqualTo("0");
        assertThat(balance(home.checking)).isEqualTo("-130005");
    }

    /** By hand: at 15.9 % a year a twelfth of 1,200,005 is 15,900 (and some), of what is left then 14,575, and so on. */
    @Test
    void thePlanSaysItsPartsTheirInterestAndThePeriodOfEach() {
        JsonNode november = home.november();
        JsonNode plan = put(television, Map.of("parts", 12, "interest", Map.of("yearlyPercent", "15.9")));
        JsonNode schedule = plan.path("schedule");
        assertThat(schedule).hasSize(12);
        JsonNode first = schedule.get(0);
        assertThat(first.path("period").path("id").asString())
                .isEqualTo(november.path("id").asString());
        assertThat(first.path("part").path("on").asString()).isEqualTo("2026-11-10");
        assertThat(amount(first.path("part").path("principal"))).isEqualTo("100005");
        assertThat(amount(first.path("part").path("interest"))).isEqualTo("15900");
        assertThat(amount(first.path("part").path("total"))).isEqualTo("115905");
        JsonNode second = schedule.get(1);
        assertThat(second.path("period").isNull()).isTrue();
        assertThat(second.path("part").path("on").asString()).isEqualTo("2026-12-10");
        assertThat(amount(second.path("part").path("interest"))).isEqualTo("14575");
        JsonNode summary = plan.path("plan");
        assertThat(summary.path("partsCome").asInt()).isEqualTo(1);
        assertThat(amount(summary.path("left"))).isEqualTo("1100000");
        assertThat(amount(summary.path("interestTotal"))).isEqualTo("103350");
        assertThat(summary.path("lastOn").asString()).isEqualTo("2027-10-10");
        // Nobody has booked the interest, so nobody bears it yet.
        assertThat(figure(PlannedHome.line(home.budget(november), home.rent), "actual"))
                .isEqualTo("100005");
    }

    @Test
    void whatIsPaidAtOnceSaysWhatPartsWouldBeOf() {
        JsonNode plan = home.home().read(path(television));
        assertThat(plan.path("plan").isNull()).isTrue();
        assertThat(amount(plan.path("price"))).isEqualTo("1200005");
        JsonNode cash = home.home().read(path(home.spend("2026-11-11", home.checking, home.food, "1000")));
        assertThat(cash.path("price").isNull()).isTrue();
    }

    @Test
    void aClosedPeriodKeepsWhatItBore() {
        JsonNode november = home.november();
        home.done(november, "close");
        Answer late = api().put(home.path(path(television)), Map.of("parts", 12));
        refused(late, 409, "period_closed");
        assertThat(late.body().path("detail").asString()).contains("November");
        assertThat(home.home().read(path(television)).path("plan").isNull()).isTrue();
    }

    @Test
    void whatAPlanGaveAClosedPeriodCannotBeTakenBackNeitherByAnEditNorByUndo() {
        JsonNode november = home.november();
        Answer said = api().put(home.path(path(television)), Map.of("parts", 12));
        JsonNode closed = home.done(november, "close");

        refused(api().put(home.path(path(television)), Map.of("parts", 6)), 409, "period_closed");
        refused(api().delete(home.path(path(television))), 409, "period_closed");
        refused(undo(said), 409, "period_closed");
        assertThat(figure(PlannedHome.line(home.budget(closed), home.rent), "actual"))
                .isEqualTo("100005");
        // Interest is no figure of a period: it may still be said.
        put(television, Map.of("parts", 12, "interest", Map.of("total", money("60000", "KRW"))));
    }

    @Test
    void anEditOfThePriceIsFollowedAndTheTrashCountsForNothing() {
        JsonNode november = home.november();
        put(television, Map.of("parts", 12));
        edit(television, home.card, "600000");
        assertThat(figure(PlannedHome.line(home.budget(november), home.rent), "actual"))
                .isEqualTo("50000");
        assertThat(home.home().delete("/transactions/" + television).status()).isEqualTo(204);
        assertThat(amount(home.budget(november).path("totals").path("spent"))).isEqualTo("0");
        assertThat(home.home().read("/installments").path("items")).isEmpty();
        Answer restored = api().post(home.path("/trash/transactions/" + television + "/restore"), null);
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(amount(home.budget(november).path("totals").path("spent"))).isEqualTo("50000");
    }

    @Test
    void whatIsNoPurchaseOnACardAnyMoreBearsItsPriceAndSaysSo() {
        JsonNode november = home.november();
        put(television, Map.of("parts", 12));
        edit(television, home.checking, "600000");
        assertThat(figure(PlannedHome.line(home.budget(november), home.rent), "actual"))
                .isEqualTo("600000");
        JsonNode plan = home.home().read(path(television));
        assertThat(plan.path("plan").path("price").isNull()).isTrue();
        assertThat(plan.path("schedule")).isEmpty();
    }

    @Test
    void linesForATagAndForTheCardCountThePartsToo() {
        String tag = home.home()
                .made("/tags", Map.of("name", "Living room"))
                .path("id")
                .asString();
        JsonNode now = home.home().read("/transactions/" + television);
        Answer tagged = PlannedHome.at(api(), now)
                .patch(home.path("/transactions/" + television), Map.of("tagIds", List.of(tag)));
        assertThat(tagged.status()).as(tagged.toString()).isEqualTo(200);
        JsonNode november = home.november();
        home.home()
                .made(
                        PlannedHome.budgetOf(november) + "/lines",
                        Map.of("scope", "TAG", "id", tag, "plan", money("300000", "KRW")));
        home.home()
                .made(
                        PlannedHome.budgetOf(november) + "/lines",
                        Map.of("scope", "ACCOUNT", "id", home.card, "plan", money("300000", "KRW")));
        put(television, Map.of("parts", 12));
        List<String> actuals = new ArrayList<>();
        home.budget(november).path("others").forEach(line -> actuals.add(figure(line, "actual")));
        assertThat(actuals).containsExactly("100005", "100005");
    }

    /**
     * By hand: 120.00 USD bought on the tenth, when a dollar was 1,400 won, in three of 40.00: 56,000 won in each period, whatever the dollar
     * is by then.
     */
    @Test
    void partsOfAForeignPriceAreWorthWhatThePriceWasOnItsDay() {
        String dollars = home.home().account("Dollar card", "CREDIT_CARD", "USD");
        rate("2026-11-01", "1400");
        rate("2026-12-01", "1500");
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        String book = home.home().move("2026-11-10", dollars, home.food, "120.00", "USD");
        put(book, Map.of("parts", 3));
        JsonNode line = PlannedHome.line(home.budget(december), home.food);
        assertThat(figure(line, "actual")).isEqualTo("56000");
        assertThat(amount(line.path("inParts"))).isEqualTo("56000");
    }

    @Test
    void whatCannotBePaidInPartsIsRefusedByName() {
        refused(
                api().put(
                                home.path(path(home.spend("2026-11-11", home.checking, home.food, "9000"))),
                                Map.of("parts", 3)),
                409,
                "not_a_card_purchase");
        refused(
                api().put(
                                home.path(path(home.spend("2026-11-11", home.checking, home.card, "9000"))),
                                Map.of("parts", 3)),
                409,
                "not_a_card_purchase");
        field(Map.of("parts", 1), "parts", "out_of_range");
        field(Map.of("parts", 61), "parts", "out_of_range");
        field(Map.of(), "parts", "required");
        field(Map.of("parts", 3, "firstOn", "2026-11-09"), "firstOn", "out_of_range");
        field(Map.of("parts", 3, "firstOn", "2027-11-11"), "firstOn", "out_of_range");
        field(Map.of("parts", 3, "interest", Map.of()), "interest.yearlyPercent", "required");
        field(
                Map.of("parts", 3, "interest", Map.of("yearlyPercent", "100.01")),
                "interest.yearlyPercent",
                "out_of_range");
        field(
                Map.of("parts", 3, "interest", Map.of("yearlyPercent", "5", "total", money("1", "KRW"))),
                "interest.total",
                "not_with");
        field(
                Map.of("parts", 3, "interest", Map.of("total", money("1", "USD"))),
                "interest.total.commodity",
                "not_one_of");
        home.home().delete("/transactions/" + television);
        refused(api().put(home.path(path(television)), Map.of("parts", 3)), 409, "in_trash");
    }

    @Test
    void undoTakesBackWhatWasSaidAndBringsBackWhatWasTakenAway() {
        Answer said = api().put(home.path(path(television)), Map.of("parts", 12));
        Answer changed = api().put(home.path(path(television)), Map.of("parts", 6));
        refused(undo(said), 409, "changed_since");
        assertThat(undo(changed).status()).isEqualTo(204);
        assertThat(parts(television)).isEqualTo(12);
        Answer removed = api().delete(home.path(path(television)));
        assertThat(removed.status()).isEqualTo(204);
        assertThat(undo(removed).status()).isEqualTo(204);
        assertThat(parts(television)).isEqualTo(12);
    }

    @Test
    void whoSawAnotherVersionIsTold() {
        JsonNode seen = put(television, Map.of("parts", 12)).path("plan");
        put(television, Map.of("parts", 6));
        assertThat(PlannedHome.at(api(), seen)
                        .put(home.path(path(television)), Map.of("parts", 3))
                        .status())
                .isEqualTo(412);
    }

    /** By hand: of the television 1,100,000 are still to come, of the chair 20,000 of 30,000; the phone's last part has come. */
    @Test
    void theListHasTheLatestFirstAndWhatIsStillToComeOnEachCard() {
        String chair = home.spend("2026-11-15", home.card, home.rent, "30000");
        String phone = home.spend("2026-09-15", home.card, home.rent, "20000");
        put(television, Map.of("parts", 12));
        put(chair, Map.of("parts", 3));
        put(phone, Map.of("parts", 2));

        JsonNode first = home.home().read("/installments?limit=1");
        assertThat(first.path("items").get(0).path("transactionId").asString()).isEqualTo(chair);
        assertThat(first.path("totals")).hasSize(1);
        assertThat(amount(first.path("totals").get(0).path("left"))).isEqualTo("1120000");
        JsonNode rest = home.home()
                .read("/installments?limit=1&after=" + first.path("next").asString());
        assertThat(rest.path("items").get(0).path("transactionId").asString()).isEqualTo(television);
        JsonNode finished = home.home().read("/installments?finished=true");
        assertThat(finished.path("items")).hasSize(1);
        assertThat(finished.path("items").get(0).path("transactionId").asString())
                .isEqualTo(phone);
        assertThat(amount(finished.path("items").get(0).path("left"))).isEqualTo("0");
        assertThat(home.home().read("/installments?card=" + home.checking).path("items"))
                .isEmpty();
    }

    private void rate(String day, String rate) {
        home.home().made("/rates", Map.of("from", "USD", "to", "KRW", "day", day, "rate", rate));
    }

    private static String path(String transaction) {
        return "/transactions/" + transaction + "/installments";
    }

    private JsonNode put(String transaction, Map<String, Object> body) {
        Answer answer = api().put(home.path(path(transaction)), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private Api api() {
        return home.api();
    }

    private void field(Map<String, Object> body, String field, String code) {
        Answer answer = api().put(home.path(path(television)), body);
        refused(answer, 400, "invalid");
        Map<String, String> fields = new LinkedHashMap<>();
        answer.body()
                .path("errors")
                .forEach(one ->
                        fields.put(one.path("path").asString(), one.path("code").asString()));
        assertThat(fields).as(answer.toString()).containsEntry(field, code);
    }

    private int parts(String transaction) {
        return home.home().read(path(transaction)).path("plan").path("parts").asInt();
    }

    private Answer undo(Answer done) {
        return api().post(home.path("/undo"), Map.of("operationId", String.valueOf(done.header("Sallim-Operation"))));
    }

    private void edit(String transaction, String from, String won) {
        JsonNode now = home.home().read("/transactions/" + transaction);
        Answer answer = PlannedHome.at(api(), now)
                .patch(
                        home.path("/transactions/" + transaction),
                        Map.of("flows", List.of(Map.of("from", from, "to", home.rent, "amount", money(won, "KRW")))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private String balance(String account) {
        return amount(home.home().read("/accounts/" + account).path("balance"));
    }

    private static JsonNode account(JsonNode budget, String account) {
        for (JsonNode one : budget.path("accounts")) {
            if (one.path("accountId").asString().equals(account)) {
                return one;
            }
        }
        throw new AssertionError("no account " + account + " in " + budget);
    }
}
