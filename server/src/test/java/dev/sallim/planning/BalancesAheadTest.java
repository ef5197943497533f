package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Balances of the days ahead, with sums by hand. Today is Saturday, 21 November 2026. */
@SallimTest
class BalancesAheadTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;

    @BeforeEach
    void household() {
        home = new PlannedHome(api, database);
        home.spend("2026-11-01", home.pay, home.checking, "1000000");
    }

    private String item(String name, String from, String to, String won, String rule, String startsOn) {
        return item(name, from, to, money(won, "KRW"), rule, startsOn);
    }

    private String item(String name, String from, String to, Map<String, String> amount, String rule, String startsOn) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("flows", List.of(Map.of("from", from, "to", to, "amount", amount)));
        body.put("rule", rule);
        body.put("startsOn", startsOn);
        body.put("mode", "REMIND");
        return Household.id(home.home().made("/recurring", body));
    }

    private String rent() {
        return item("Rent", home.checking, home.rent, "650000", "FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25");
    }

    private JsonNode forecast(String query) {
        return home.home().read("/forecast/balance?" + query);
    }

    private Answer tried(String query, Object... changes) {
        return home.api().post(home.path("/forecast/balance?" + query), Map.of("changes", List.of(changes)));
    }

    private static JsonNode of(JsonNode forecast, String account) {
        return forecast.path("accounts")
                .valueStream()
                .filter(one -> one.path("accountId").asString().equals(account))
                .findFirst()
                .orElseThrow()
                .path("balance");
    }

    /** {@code start | day balance, ... | low day and balance | end} */
    private static String line(JsonNode series) {
        return amount(series.path("start")) + " | "
                + String.join(
                        ", ",
                        series.path("days")
                                .valueStream()
                                .map(BalancesAheadTest::point)
                                .toList())
                + " | " + point(series.path("low")) + " | " + amount(series.path("end"));
    }

    private static String point(JsonNode point) {
        return point.path("date").asString().substring(5) + " " + amount(point.path("balance"));
    }

    @Test
    void theDaysAheadFollowFromWhatIsBookedAndWhatRecurs() throws SQLException {
        home.spend("2026-11-10", home.card, home.food, "150000");
        // Booked already, for days to come
        home.spend("2026-11-27", home.checking, home.rent, "100000");
        rent();
        item("Pay", home.pay, home.checking, "3000000", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-21");
        item("Card", home.checking, home.card, "200000", "FREQ=MONTHLY;BYMONTHDAY=28", "2026-11-21");

        JsonNode forecast = forecast("months=1");

        assertThat(forecast.path("from").asString()).isEqualTo("2026-11-21");
        assertThat(forecast.path("to").asString()).isEqualTo("2026-12-20");
        assertThat(line(of(forecast, home.checking)))
                .isEqualTo("1000000 | 11-21 1000000, 11-25 350000, 11-27 250000, 11-28 50000, 11-30 3050000"
                        + " | 11-28 50000 | 3050000");
        assertThat(line(of(forecast, home.card)))
                .isEqualTo("-150000 | 11-21 -150000, 11-28 50000 | 11-21 -150000 | 50000");
        // The card's payment moves no total
        assertThat(line(forecast.path("total")))
                .isEqualTo("850000 | 11-21 850000, 11-25 200000, 11-27 100000, 11-30 3100000 | 11-27 100000 | 3100000");
        // What there is today, from the flows themselves
        assertThat(home.home().texts("""
                        SELECT sum(CASE WHEN a.kind IS NULL THEN 0 WHEN f.to_account_id = a.id THEN f.to_amount ELSE -f.from_amount END)::text
                        FROM flow f JOIN account a ON a.book_id = f.book_id AND a.id IN (f.from_account_id, f.to_account_id)
                        WHERE f.book_id = ? AND f.deleted_at IS NULL AND f.booked_on <= DATE '2026-11-21'""")).containsExactly("850000");
    }

    private void terms() {
        Answer terms = PlannedHome.at(home.api(), home.home().read("/accounts/" + home.card))
                .patch(
                        home.path("/accounts/" + home.card),
                        Map.of("card", Map.of("statementDay", 14, "paymentDay", 27, "payingAccountId", home.checking)));
        assertThat(terms.status()).as(terms.toString()).isEqualTo(200);
    }

    /**
     * By hand: the statement of 14 November asks for 30,000 and the first 100,000 of 1,200,000 on the 27th; that of 14 December, due on the
     * 27th, for 20,000 spent since, for 15,000 that recur on the 1st, and for the second part; January's for 15,000 and the third.
     */
    @Test
    void aCardsBillsArePaidWhenTheyAreDueByItsTermsAndPartByPart() {
        terms();
        home.spend("2026-11-10", home.card, home.food, "30000");
        home.spend("2026-11-20", home.card, home.food, "20000");
        String desk = home.spend("2026-11-05", home.card, home.rent, "1200000");
        Answer parts = home.api().put(home.path("/transactions/" + desk + "/installments"), Map.of("parts", 12));
        assertThat(parts.status()).as(parts.toString()).isEqualTo(200);
        item("Music", home.card, home.food, "15000", "FREQ=MONTHLY;BYMONTHDAY=1", "2026-12-01");

        JsonNode forecast = forecast("months=3");

        List<String> bills = forecast.path("cardPayments")
                .valueStream()
                .map(bill -> bill.path("dueOn").asString() + " " + amount(bill.path("amount")))
                .toList();
        assertThat(bills).containsExactly("2026-11-27 130000", "2026-12-27 135000", "2027-01-27 115000");
        assertThat(line(of(forecast, home.checking)))
                .isEqualTo("1000000 | 11-21 1000000, 11-27 870000, 12-27 735000, 01-27 620000 | 01-27 620000 | 620000");
        assertThat(amount(of(forecast, home.card).path("start"))).isEqualTo("-1250000");
        // 1,250,000 and three times 15,000, less 380,000
        assertThat(amount(of(forecast, home.card).path("end"))).isEqualTo("-915000");
        // A payment moves no total
        assertThat(amount(forecast.path("total").path("end"))).isEqualTo("-295000");
    }

    /** Its owner says how the card is paid; it is not paid twice. */
    @Test
    void aCardThatARecurringItemPaysIsNotPaidByItsTermsToo() {
        terms();
        home.spend("2026-11-10", home.card, home.food, "30000");
        item("Card", home.checking, home.card, "30000", "FREQ=MONTHLY;BYMONTHDAY=28", "2026-11-21");
        JsonNode forecast = forecast("months=1");
        assertThat(forecast.path("cardPayments")).isEmpty();
        assertThat(amount(of(forecast, home.card).path("end"))).isEqualTo("0");
    }

    @Test
    void theTotalIsOnEachDayWhatTheListOfUpcomingSays() {
        home.spend("2026-12-03", home.checking, home.food, "17000");
        rent();
        item("Bread", home.checking, home.food, "5000", "FREQ=WEEKLY;BYDAY=SA", "2026-10-31");
        item("Pay", home.pay, home.checking, "900000", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-21");
        Map<LocalDate, String> expected = new TreeMap<>();
        for (JsonNode one : home.home().read("/upcoming?to=2027-11-20").path("items")) {
            LocalDate day = LocalDate.parse(one.path("date").asString());
            LocalDate today = LocalDate.of(2026, 11, 21);
            expected.put(day.isBefore(today) ? today : day, amount(one.path("balanceAfter")));
        }
        assertThat(expected).hasSizeGreaterThan(60);

        TreeMap<LocalDate, String> total = new TreeMap<>();
        for (JsonNode point : forecast("months=12").path("total").path("days")) {
            total.put(LocalDate.parse(point.path("date").asString()), amount(point.path("balance")));
        }

        expected.forEach((day, balance) ->
                assertThat(total.floorEntry(day).getValue()).as(day.toString()).isEqualTo(balance));
    }

    @Test
    void whatIsOverdueCountsTodayAndWhatIsDoneDoesNot() {
        String rent = item("Rent", home.checking, home.rent, "650000", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-10-15");
        Answer skipped =
                home.api().post(home.path("/recurring/" + rent + "/occurrences/2026-10-15"), Map.of("action", "SKIP"));
        assertThat(skipped.status()).isEqualTo(200);

        assertThat(line(of(forecast("months=1"), home.checking)))
                .isEqualTo("1000000 | 11-21 350000, 12-15 -300000 | 12-15 -300000 | -300000");
    }

    @Test
    void anAccountWithoutARateIsShownByItselfAndNamed() {
        String zealand = home.home().account("Kiwi", "CHECKING", "NZD");
        home.home().move("2026-11-01", home.pay, zealand, "117", "NZD");
        item("Rent", zealand, home.rent, money("17", "NZD"), "FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25");

        JsonNode forecast = forecast("months=1");

        assertThat(forecast.path("missingRates").path(0).asString()).isEqualTo("NZD");
        assertThat(line(of(forecast, zealand)))
                .isEqualTo("117.00 | 11-21 117.00, 11-25 100.00 | 11-25 100.00 | 100.00");
        assertThat(line(forecast.path("total"))).isEqualTo("1000000 | 11-21 1000000 | 11-21 1000000 | 1000000");
        assertThat(forecast.path("accounts")
                        .valueStream()
                        .filter(one -> one.path("accountId").asString().equals(zealand))
                        .allMatch(one -> !one.path("converted").asBoolean()))
                .isTrue();
    }

    /** 300,000 less 60,000 spent and 40,000 to come are 200,000 on the ten days from the 21st to the 30th. */
    @Test
    void whatTheBudgetStillPlansIsSpreadOverThePeriodsDaysWithoutWhatRecurs() {
        JsonNode november = home.november();
        home.plan(november, home.food, "300000", null);
        home.spend("2026-11-10", home.checking, home.food, "60000");
        item("Meal kit", home.checking, home.food, "40000", "FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25");

        JsonNode with = forecast("months=1");
        JsonNode without = forecast("months=1&budget=false");

        JsonNode line =
                with.path("budget").path("periods").path(0).path("lines").path(0);
        assertThat(amount(line.path("left"))).isEqualTo("240000");
        assertThat(amount(line.path("expected"))).isEqualTo("40000");
        assertThat(amount(line.path("amount"))).isEqualTo("200000");
        assertThat(amount(with.path("budget").path("amount"))).isEqualTo("200000");
        assertThat(line(with.path("total")))
                .isEqualTo(
                        "940000 | 11-21 920000, 11-22 900000, 11-23 880000, 11-24 860000, 11-25 800000, 11-26 780000,"
                                + " 11-27 760000, 11-28 740000, 11-29 720000, 11-30 700000 | 11-30 700000 | 700000");
        assertThat(line(without.path("total")))
                .isEqualTo("940000 | 11-21 940000, 11-25 900000 | 11-25 900000 | 900000");
        assertThat(without.path("budget").isNull()).isTrue();
        // Which account will pay is not known
        assertThat(of(with, home.checking)).isEqualTo(of(without, home.checking));
    }

    @Test
    void aBudgetThatRecurringItemsUseUpPlansNothingBesides() {
        home.plan(home.november(), home.food, "30000", null);
        item("Meal kit", home.checking, home.food, "40000", "FREQ=MONTHLY;BYMONTHDAY=25", "2026-11-25");

        JsonNode forecast = forecast("months=1");

        assertThat(amount(forecast.path("budget").path("amount"))).isEqualTo("0");
        assertThat(amount(forecast.path("total").path("end"))).isEqualTo("960000");
    }

    /** Rent on the 30th at 700,000; no pay; a car of 100,000 on the 1st; 1,000 into cash each week from the 24th. */
    @Test
    void whatIfIsAnsweredBesideWhatIsExpectedAndNothingIsSaved() throws SQLException {
        String rent = rent();
        String pay = item("Pay", home.pay, home.checking, "900000", "FREQ=MONTHLY;BYMONTHDAY=10", "2026-11-22");
        String counts = """
                SELECT (SELECT count(*) FROM recurring WHERE book_id = b.id) || ' ' || (SELECT count(*) FROM occurrence WHERE book_id = b.id)
                       || ' ' || (SELECT count(*) FROM transaction WHERE book_id = b.id) || ' '
                       || (SELECT count(*) FROM journal_entry WHERE book_id = b.id)
                FROM book b WHERE b.id = ?""";
        List<String> before = home.home().texts(counts);

        Answer answer = tried(
                "months=1",
                Map.of("action", "MOVE", "recurringId", rent, "date", "2026-11-25", "days", 5),
                Map.of("action", "RESIZE", "recurringId", rent, "date", "2026-11-30", "amount", money("700000", "KRW")),
                Map.of("action", "DROP", "recurringId", pay),
                Map.of("action", "ADD", "date", "2026-12-01", "from", home.checking, "amount", money("100000", "KRW")),
                Map.of(
                        "action",
                        "ADD",
                        "date",
                        "2026-11-24",
                        "from",
                        home.checking,
                        "to",
                        home.card,
                        "amount",
                        money("1000", "KRW"),
                        "rule",
                        "FREQ=WEEKLY;COUNT=2"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Sallim-Operation")).isNull();
        JsonNode base = answer.body().path("base");
        assertThat(base).isEqualTo(forecast("months=1"));
        assertThat(line(of(base, home.checking)))
                .isEqualTo("1000000 | 11-21 1000000, 11-25 350000, 12-10 1250000 | 11-25 350000 | 1250000");
        JsonNode changed = answer.body().path("changed");
        assertThat(line(of(changed, home.checking)))
                .isEqualTo("1000000 | 11-21 1000000, 11-24 999000, 11-30 299000, 12-01 198000 | 12-01 198000 | 198000");
        assertThat(line(of(changed, home.card))).isEqualTo("0 | 11-21 0, 11-24 1000, 12-01 2000 | 11-21 0 | 2000");
        assertThat(amount(changed.path("total").path("end"))).isEqualTo("200000");
        assertThat(home.home().texts(counts)).isEqualTo(before);
    }

    @Test
    void aChangeThatMeansNothingIsRefusedByItsField() {
        String rent = rent();
        String kiwi = home.home().account("Kiwi", "CHECKING", "NZD");
        Map<String, String> won = money("1", "KRW");

        refused(tried("months=1"), "changes");
        refused(tried("months=25", Map.of("action", "DROP", "recurringId", rent)), "months");
        refused(tried("months=1", Map.of("recurringId", rent)), "changes[0].action");
        refused(tried("months=1", Map.of("action", "DROP", "recurringId", home.rent)), "changes[0].recurringId");
        refused(
                tried("months=1", Map.of("action", "DROP", "recurringId", rent, "date", "2026-11-26")),
                "changes[0].date");
        refused(tried("months=1", Map.of("action", "MOVE", "recurringId", rent, "days", 367)), "changes[0].days");
        refused(
                tried("months=1", Map.of("action", "RESIZE", "recurringId", rent, "amount", money("1", "NZD"))),
                "changes[0].amount");
        refused(tried("months=1", Map.of("action", "ADD", "amount", won, "date", "2026-11-25")), "changes[0].from");
        refused(
                tried("months=1", Map.of("action", "ADD", "amount", won, "date", "2026-11-25", "from", kiwi)),
                "changes[0].amount");
        refused(
                tried("months=1", Map.of("action", "ADD", "amount", won, "date", "2026-11-20", "from", home.card)),
                "changes[0].date");
        refused(
                tried(
                        "months=1",
                        Map.of(
                                "action",
                                "ADD",
                                "amount",
                                won,
                                "date",
                                "2026-11-25",
                                "to",
                                home.card,
                                "rule",
                                "FREQ=X")),
                "changes[0].rule");
        // A day that an earlier change moved away is no day of the item any more
        refused(
                tried(
                        "months=1",
                        Map.of("action", "MOVE", "recurringId", rent, "days", 1),
                        Map.of("action", "DROP", "recurringId", rent, "date", "2026-11-25")),
                "changes[1].date");
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(Household.all(answer.body().path("errors"), "path"))
                .as(answer.toString())
                .containsExactly(field);
    }
}
