package dev.sallim.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the dashboard's numbers are made of, over HTTP. */
@SallimTest
class ExplanationTest {
    private static final String ROUTE = "/dashboard/explanation?figure=";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String checking;
    private String card;
    private String dollars;
    private String food;
    private String salary;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        card = home.account("Card", "CREDIT_CARD", "KRW");
        dollars = home.account("Dollars", "CHECKING", "USD");
        food = home.category("Eating out", "EXPENSE");
        salary = home.category("Pay", "INCOME");
    }

    @Test
    void anExpenseNamesItsRowsItsRatesAndItsRules() {
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-18", "rate", "1400"));
        home.move("2026-11-03", card, food, "30000", "KRW");
        home.move("2026-11-04", food, card, "10000", "KRW");
        home.move("2026-11-05", checking, card, "20000", "KRW");
        home.move("2026-11-06", dollars, food, "10.25", "USD");

        JsonNode told = home.read(ROUTE + "EXPENSE");

        assertThat(inWon(told.path("total"))).isEqualTo("34350");
        assertThat(told.path("date").asString()).isEqualTo("2026-11-21");
        assertThat(told.path("period").path("to").asString()).isEqualTo("2026-11-30");
        assertThat(told.path("rows").path("count").asInt()).isEqualTo(3);
        assertThat(told.path("rows").path("filter").path("category").asString()).isEqualTo("expense");
        JsonNode dollar = told.path("parts").path(1);
        assertThat(dollar.path("amount").path("amount").asString()).isEqualTo("10.25");
        assertThat(dollar.path("converted").path("amount").asString()).isEqualTo("14350");
        assertThat(dollar.path("rate").path("value").asString()).isEqualTo("1400");
        JsonNode given = dollar.path("rate").path("given").path(0);
        assertThat(given.path("day").asString()).isEqualTo("2026-11-18");
        assertThat(given.path("source").asString()).isEqualTo("TYPED");
        assertThat(texts(told.path("rules")))
                .containsExactly(
                        "TRANSFERS_APART",
                        "REFUNDS_REDUCE",
                        "CALENDAR_MONTH",
                        "DAYS_AHEAD",
                        "PENDING_INCLUDED",
                        "TRASH_APART",
                        "LATEST_RATE");
    }

    @Test
    void aRateThatAnExchangeShowedIsSaidToBeLearned() {
        exchange("2026-11-10", "1390000", "1000");
        home.move("2026-11-11", dollars, food, "100", "USD");

        JsonNode rate = home.read(ROUTE + "EXPENSE").path("parts").path(0).path("rate");

        assertThat(rate.path("value").asString()).isEqualTo("1390");
        assertThat(rate.path("given").path(0).path("source").asString()).isEqualTo("LEARNED");
    }

    @Test
    void whatHasNoRateStandsApart() {
        home.move("2026-11-06", dollars, food, "10", "USD");
        home.move("2026-11-06", checking, food, "500", "KRW");

        JsonNode told = home.read(ROUTE + "EXPENSE");

        assertThat(inWon(told.path("total"))).isEqualTo("500");
        assertThat(told.path("parts").path(1).path("converted").isNull()).isTrue();
        assertThat(texts(told.path("rules"))).endsWith("NO_RATE_APART").doesNotContain("LATEST_RATE");
    }

    @Test
    void aChangeOfTheNetWorthTellsWhatOtherRatesDidToIt() {
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-10-31", "rate", "1300"));
        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-20", "rate", "1400"));
        home.move("2026-10-10", salary, dollars, "100", "USD");
        home.move("2026-11-10", salary, checking, "5000", "KRW");
        home.move("2026-11-10", checking, food, "2000", "KRW");
        home.move("2026-11-28", checking, food, "999", "KRW");

        JsonNode shown = home.read("/dashboard");
        JsonNode told = home.read(ROUTE + "NET_WORTH_CHANGE");

        assertThat(told.path("total")).isEqualTo(shown.path("netWorthChange"));
        assertThat(inWon(told.path("total"))).isEqualTo("13000");
        assertThat(Household.all(told.path("items"), "kind")).containsExactly("INCOME", "EXPENSE", "RATES");
        assertThat(told.path("items").findValuesAsString("amount")).contains("5000", "-2000", "10000");
        assertThat(told.path("items").path(1).path("filter").path("to").asString())
                .isEqualTo("2026-11-21");
    }

    @Test
    void aQuestionThatIsNoneIsRefused() {
        for (String question : List.of(
                "WEATHER",
                "",
                "CATEGORY",
                "CATEGORY&category=" + checking,
                "CATEGORY&category=nonsense",
                "ACCOUNT&account=" + food,
                "EXPENSE&category=" + food,
                "EXPENSE&month=2026-13",
                "EXPENSE&month=2026-12",
                "EXPENSE&month=2025-11",
                "NET_WORTH&month=2026-11",
                "NET_WORTH&date=2026-02-30")) {
            assertThat(home.api().get(home.path(ROUTE + question)).status())
                    .as(question)
                    .isEqualTo(400);
        }
    }

    @Test
    void aViewerMayAskAndAStrangerMayNot() throws SQLException {
        String route = home.path(ROUTE + "NET_WORTH");
        assertThat(home.member(api, "VIEWER").get(route).status()).isEqualTo(200);
        assertThat(new Household(api, database).api().get(route).status()).isEqualTo(404);
    }

    /** Random months with all that makes numbers hard to follow; every number is told, and its parts are added up here once more. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20261121})
    void everyNumberIsTheSumOfWhatExplainsIt(long seed) {
        String below = Household.id(
                home.made("/categories", Map.of("name", "Coffee 7", "class", "EXPENSE", "parentId", food)));
        String yen = home.account("Yen", "CASH", "JPY");
        home.made("/rates", Map.of("from", "EUR", "to", "USD", "day", "2026-10-02", "rate", "1.0837"));
        home.made("/rates", Map.of("from", "JPY", "to", "KRW", "day", "2026-09-30", "rate", "9.2637"));
        randomMonths(new Random(seed), List.of(food, below), yen);

        JsonNode shown = home.read("/dashboard");
        assertThat(addsUp(ROUTE + "NET_WORTH")).isEqualTo(shown.path("netWorth"));
        assertThat(addsUp(ROUTE + "NET_WORTH_CHANGE")).isEqualTo(shown.path("netWorthChange"));
        for (JsonNode month : shown.path("months")) {
            String of = "&month=" + month.path("month").asString();
            JsonNode in = addsUp(ROUTE + "INCOME" + of);
            JsonNode out = addsUp(ROUTE + "EXPENSE" + of);
            JsonNode left = addsUp(ROUTE + "LEFT" + of);
            assertThat(in).isEqualTo(month.path("in"));
            assertThat(out).isEqualTo(month.path("out"));
            assertThat(decimal(left.path("converted")))
                    .isEqualByComparingTo(decimal(in.path("converted")).subtract(decimal(out.path("converted"))));
        }
        for (JsonNode category : shown.path("byCategory")) {
            assertThat(addsUp(ROUTE + "CATEGORY&category="
                            + category.path("categoryId").asString()))
                    .isEqualTo(category.path("total"));
        }
        for (JsonNode account : shown.path("accounts")) {
            JsonNode total =
                    addsUp(ROUTE + "ACCOUNT&account=" + account.path("id").asString());
            assertThat(total.path("converted")).isEqualTo(account.path("balance"));
        }
        for (JsonNode wallet : shown.path("wallets")) {
            assertThat(addsUp(ROUTE + "WALLET&wallet=" + wallet.path("id").asString()))
                    .isEqualTo(wallet.path("total"));
        }
    }

    private void randomMonths(Random random, List<String> expenses, String yen) {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            String day = "2026-%02d-%02d".formatted(9 + random.nextInt(3), 1 + random.nextInt(28));
            String amount = String.valueOf(1 + random.nextInt(99_999));
            String expense = expenses.get(random.nextInt(2));
            switch (random.nextInt(9)) {
                case 0 -> made.add(home.move(day, salary, checking, amount + "0", "KRW"));
                case 1 -> made.add(home.move(day, dollars, expense, amount + ".37", "USD"));
                case 2 -> made.add(home.move(day, expense, card, amount, "KRW"));
                case 3 -> made.add(home.move(day, checking, card, amount, "KRW"));
                case 4 -> exchange(day, String.valueOf(1_300_000 + random.nextInt(99_999)), "1000");
                case 5 ->
                    made.add(home.move(
                            day,
                            Map.of(
                                    "from",
                                    yen,
                                    "to",
                                    expense,
                                    "amount",
                                    Household.money(amount, "JPY"),
                                    "fromState",
                                    "PENDING"),
                            Map.of()));
                case 6 -> made.add(split(day, amount, expense));
                case 7 -> made.add(home.move(day, salary, dollars, amount + ".99", "USD"));
                default -> home.move(day, Map.of("from", card, "amount", Household.money(amount, "KRW")), Map.of());
            }
        }
        for (int i = 0; i < 8; i++) {
            home.delete("/transactions/" + made.remove(random.nextInt(made.size())));
        }
    }

    private void exchange(String day, String won, String bought) {
        home.move(
                day,
                Map.of(
                        "from",
                        checking,
                        "to",
                        dollars,
                        "amount",
                        Household.money(won, "KRW"),
                        "toAmount",
                        Household.money(bought, "USD")),
                Map.of());
    }

    /** Some of it spent, some only moved: the transaction is a transfer, and its expense counts all the same. */
    private String split(String day, String amount, String expense) {
        return Household.id(home.made(
                "/transactions",
                Map.of(
                        "date",
                        day,
                        "flows",
                        List.of(
                                Map.of("from", checking, "to", expense, "amount", Household.money(amount, "KRW")),
                                Map.of("from", checking, "to", food, "amount", Household.money("700", "KRW")),
                                Map.of("from", checking, "to", card, "amount", Household.money("500", "KRW"))))));
    }

    /** Answers the number. */
    private JsonNode addsUp(String question) {
        JsonNode told = home.read(question);
        JsonNode total = told.path("total");
        Map<String, BigDecimal> byCommodity = sums(total.path("byCommodity"));
        if (!told.path("parts").isEmpty()) {
            Map<String, BigDecimal> ofParts = new TreeMap<>();
            told.path("parts").forEach(part -> add(ofParts, part.path("amount")));
            assertThat(ofParts).as(question).isEqualTo(byCommodity);
            assertThat(converted(told.path("parts")))
                    .as(question)
                    .isEqualByComparingTo(decimal(total.path("converted")));
        }
        if (!told.path("items").isEmpty()) {
            BigDecimal sum = BigDecimal.ZERO;
            Map<String, BigDecimal> ofItems = new TreeMap<>();
            for (JsonNode item : told.path("items")) {
                sum = sum.add(decimal(item.path("total").path("converted")));
                item.path("total").path("byCommodity").forEach(money -> add(ofItems, money));
            }
            assertThat(sum).as(question).isEqualByComparingTo(decimal(total.path("converted")));
            if (!question.contains("NET_WORTH_CHANGE")) {
                assertThat(withoutZeros(ofItems)).as(question).isEqualTo(withoutZeros(byCommodity));
            }
        }
        JsonNode rows = told.path("rows");
        if (!rows.isNull()) {
            rowsAreThose(question, rows, byCommodity);
        }
        return total;
    }

    /** The list finds just these rows, and their sides come to the sum. */
    private void rowsAreThose(String question, JsonNode rows, Map<String, BigDecimal> byCommodity) {
        Map<String, String> filter = new LinkedHashMap<>();
        rows.path("filter").forEachEntry((name, value) -> {
            if (!value.isNull()) {
                filter.put(name, value.asString());
            }
        });
        String asked = String.join(
                "&",
                filter.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        assertThat(home.read("/transactions/total?" + asked).path("count").asInt())
                .as(question)
                .isEqualTo(rows.path("count").asInt());
        Map<String, BigDecimal> sum = sums(rows.path("sum"));
        if (!filter.containsKey("account")) {
            assertThat(withoutZeros(sum)).as(question).isEqualTo(withoutZeros(byCommodity));
        }
        if (filter.containsKey("category") && filter.get("category").length() < 10) {
            JsonNode total = home.read("/transactions/total?" + asked)
                    .path(filter.get("category").equals("income") ? "in" : "out");
            assertThat(withoutZeros(sums(total.path("byCommodity"))))
                    .as(question)
                    .isEqualTo(withoutZeros(sum));
        }
    }

    private static BigDecimal converted(JsonNode parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : parts) {
            sum = sum.add(decimal(part.path("converted")));
        }
        return sum;
    }

    private static Map<String, BigDecimal> sums(Iterable<JsonNode> moneys) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        moneys.forEach(money -> add(sums, money));
        return sums;
    }

    private static void add(Map<String, BigDecimal> sums, JsonNode money) {
        sums.merge(money.path("commodity").asString(), decimal(money), BigDecimal::add);
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> rest = new TreeMap<>();
        sums.forEach((code, amount) -> {
            if (amount.signum() != 0) {
                rest.put(code, amount.stripTrailingZeros());
            }
        });
        return rest;
    }

    private static BigDecimal decimal(JsonNode money) {
        return money.isNull()
                ? BigDecimal.ZERO
                : new BigDecimal(money.path("amount").asString());
    }

    private static String inWon(JsonNode total) {
        return total.path("converted").path("amount").asString();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }
}
