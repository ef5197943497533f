package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.dollars;
import static dev.sallim.ledger.chart.Home.id;
import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static dev.sallim.ledger.chart.Home.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Accounts and wallets over HTTP; after each test every position equals the sum of its live flows. */
@SallimTest
class AccountsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Home home;

    @BeforeEach
    void aBook() {
        home = new Home(api);
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void anAccountHasItsOpeningBalanceAtOnce() throws SQLException {
        Answer made = home.post(
                "/accounts",
                Map.of(
                        "name",
                        "Checking",
                        "kind",
                        "CHECKING",
                        "openingBalance",
                        won("1250000"),
                        "openedOn",
                        "2026-01-01"));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Sallim-Operation")).isNotNull();
        JsonNode account = home.read("/accounts/" + id(made.body()));
        assertThat(account).isEqualTo(made.body());
        assertThat(account.path("balance").path("amount").asString()).isEqualTo("1250000");
        assertThat(account.path("openingBalance").path("amount").asString()).isEqualTo("1250000");
        assertThat(account.path("openedOn").asString()).isEqualTo("2026-01-01");
        JsonNode opening = home.transactions(database).getFirst();
        assertThat(opening.path("kind").asString()).isEqualTo("OPENING");
        assertThat(opening.path("ordinal").asLong()).isZero();
    }

    @Test
    void aDebtOpensBelowZero() {
        String loan = home.account("Loan", "LOAN", "USD", dollars("-2500.50"));

        assertThat(home.balance(loan)).isEqualTo("-2500.50");
    }

    @Test
    void anEditedOpeningBalanceMovesTheBalance() throws SQLException {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));

        Answer edited =
                home.patch("/accounts/" + account, 1, Map.of("openingBalance", won("700"), "openedOn", "2026-11-01"));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(home.balance(account)).isEqualTo("700");
        JsonNode opening = home.transactions(database).getFirst();
        assertThat(opening.path("date").asString()).isEqualTo("2026-11-01");
        assertThat(opening.path("version").asInt()).isEqualTo(2);

        Map<String, Object> none = new HashMap<>();
        none.put("openingBalance", null);
        assertThat(home.patch("/accounts/" + account, 2, none).status()).isEqualTo(200);
        assertThat(home.balance(account)).isEqualTo("0");
        assertThat(home.read("/accounts/" + account).path("openingBalance").isNull())
                .isTrue();
        assertThat(home.transactions(database)).isEmpty();
    }

    @Test
    void anUndoneCreateLeavesTheTrashAndNoBalance() throws SQLException {
        Answer made =
                home.post("/accounts", Map.of("name", "Checking", "kind", "CHECKING", "openingBalance", won("1000")));

        Answer undone = home.undo(made);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        refused(home.get("/accounts/" + id(made.body())), 404, "not_found");
        assertThat(home.transactions(database)).isEmpty();
    }

    @Test
    void pendingMoneyIsInTheBalanceButNotCleared() {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));
        String food = home.category("Eating out", "EXPENSE");
        home.made(
                "/transactions",
                Map.of(
                        "date",
                        "2026-11-20",
                        "flows",
                        List.of(Map.of("from", account, "to", food, "amount", won("300"), "fromState", "PENDING"))));

        JsonNode shown = home.read("/accounts/" + account);

        assertThat(shown.path("balance").path("amount").asString()).isEqualTo("700");
        assertThat(shown.path("cleared").path("amount").asString()).isEqualTo("1000");
        assertThat(shown.path("positions").path(0).path("pending").asString()).isEqualTo("-300");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"CASH\"}|name",
                "{\"name\":\" \",\"kind\":\"CASH\"}|name",
                "{\"name\":\"A\"}|kind",
                "{\"name\":\"A\",\"kind\":\"BANK\"}|kind",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"commodity\":\"XYZ\"}|commodity",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"commodity\":\"KRW\",\"openingBalance\":{\"amount\":\"1.5\",\"commodity\":\"KRW\"}}|openingBalance.amount",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"commodity\":\"KRW\",\"openingBalance\":{\"amount\":\"1\",\"commodity\":\"USD\"}}|openingBalance.commodity",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"openedOn\":\"2026-02-30\"}|openedOn",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"balance\":{\"amount\":\"1\",\"commodity\":\"KRW\"}}|balance",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"version\":3}|version",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"walletId\":\"018f0000-0000-7000-8000-000000000000\"}|walletId",
                "{\"name\":\"A\",\"kind\":\"CASH\",\"card\":{\"statementDay\":5}}|card",
                "{\"name\":\"A\",\"kind\":\"CREDIT_CARD\",\"card\":{\"statementDay\":32}}|card.statementDay",
            })
    void aBadAccountIsRefusedByField(String body, String path) {
        Answer answer = home.api().post(home.path("/accounts"), body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(paths(answer)).contains(path);
        assertThat(home.read("/accounts").path("items")).isEmpty();
    }

    @Test
    void theCommodityStaysOnceThereWereFlows() {
        String empty = home.account("Empty");
        String used = home.account("Used", "CHECKING", "KRW", won("1"));

        assertThat(home.patch("/accounts/" + empty, 1, Map.of("commodity", "USD"))
                        .status())
                .isEqualTo(200);
        refused(home.patch("/accounts/" + used, 1, Map.of("commodity", "USD")), 409, "commodity_fixed");
    }

    @Test
    void theNumberIsMaskedAndSealed() throws SQLException {
        String account =
                id(home.made("/accounts", Map.of("name", "Bank", "kind", "CHECKING", "number", "110-234-567890")));

        assertThat(home.read("/accounts/" + account).path("number").asString()).isEqualTo("••••7890");
        assertThat(home.read("/accounts/" + account + "/number").path("number").asString())
                .isEqualTo("110-234-567890");
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        SELECT (SELECT count(*) FROM journal_entry WHERE after LIKE '%234-567%')
                             + (SELECT count(*) FROM account WHERE account::text LIKE '%234-567%')
                             + (SELECT count(*) FROM idempotency_key WHERE answer LIKE '%234-567%')""")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void editsNameTheVersionThatTheyRead() {
        String account = home.account("Checking");

        assertThat(home.api()
                        .patch(home.path("/accounts/" + account), Map.of("name", "Other"))
                        .status())
                .isEqualTo(428);
        assertThat(home.patch("/accounts/" + account, 1, Map.of("name", "Other"))
                        .header("ETag"))
                .isEqualTo("\"2\"");
        refused(home.patch("/accounts/" + account, 1, Map.of("name", "Third")), 412, "version_stale");
    }

    @Test
    void aReplayedCreateIsTheSameAccount() {
        Api keyed = home.api().with("Idempotency-Key", "once");
        Map<String, Object> body = Map.of("name", "Checking", "kind", "CHECKING", "openingBalance", won("5"));

        Answer first = keyed.post(home.path("/accounts"), body);
        Answer again = keyed.post(home.path("/accounts"), body);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Sallim-Operation")).isEqualTo(first.header("Sallim-Operation"));
        refused(keyed.post(home.path("/accounts"), Map.of("name", "B", "kind", "CASH")), 422, "idempotency_key_reused");
    }

    @Test
    void aStatedBalanceWritesTheDifferenceAtTheEndOfThatDay() {
        String account = home.account("Cash", "CASH", "KRW", won("1000"));
        String food = home.category("Snacks", "EXPENSE");
        home.spend(account, food, "300");

        Answer adjusted =
                home.post("/accounts/" + account + "/balance", Map.of("date", "2026-11-21", "balance", won("650")));

        assertThat(adjusted.status()).as(adjusted.toString()).isEqualTo(201);
        assertThat(adjusted.body().path("transaction").path("kind").asString()).isEqualTo("ADJUSTMENT");
        assertThat(home.balance(account)).isEqualTo("650");
        Answer again =
                home.post("/accounts/" + account + "/balance", Map.of("date", "2026-11-21", "balance", won("650")));
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.body().path("transaction").isNull()).isTrue();
        assertThat(home.undo(adjusted).status()).isEqualTo(204);
        assertThat(home.balance(account)).isEqualTo("700");
    }

    @Test
    void aWalletShowsWhatItsAccountsComeToAndTheirShares() {
        home.account("Won", "CHECKING", "KRW", won("1400000"));
        home.account("Dollars", "SAVINGS", "USD", dollars("1000"));
        home.account("Card", "CREDIT_CARD", "KRW", won("-800000"));
        String wallet = home.read("/wallets").path("items").path(0).path("id").asString();

        JsonNode without = home.read("/wallets/" + wallet);
        assertThat(without.path("balance").path("converted").path("amount").asString())
                .isEqualTo("600000");
        assertThat(without.path("balance").path("missingRates").path(0).asString())
                .isEqualTo("USD");
        assertThat(without.path("accounts").path(0).path("share").isNull()).isTrue();

        home.made("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-01", "rate", "1400"));
        JsonNode with = home.read("/wallets/" + wallet);
        assertThat(with.path("balance").path("converted").path("amount").asString())
                .isEqualTo("2000000");
        assertThat(with.path("balance").path("missingRates")).isEmpty();
        // 1,400,000 / 2,000,000; 1,400,000 / 2,000,000; -800,000 / 2,000,000
        assertThat(with.path("accounts")
                        .valueStream()
                        .map(part -> part.path("share").asString()))
                .containsExactly("0.700000", "0.700000", "-0.400000");
    }

    @Test
    void aMovedAccountTakesItsHistoryAlong() throws SQLException {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));
        String other = home.account("Savings", "SAVINGS", "KRW", null);
        String food = home.category("Snacks", "EXPENSE");
        String salary = home.category("Wages", "INCOME");
        String tax = home.category("Income tax at source", "EXPENSE");
        home.spend(account, food, "300");
        home.spend(account, other, "100");
        home.made(
                "/transactions",
                Map.of(
                        "date",
                        "2026-11-19",
                        "flows",
                        List.of(
                                Map.of("from", salary, "to", tax, "amount", won("20")),
                                Map.of("from", salary, "to", account, "amount", won("80")))));
        String wallet = id(home.made("/wallets", Map.of("name", "Trip", "currency", "USD")));

        Answer moved = home.post("/accounts/" + account + "/move", Map.of("walletId", wallet));

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.body().path("walletId").asString()).isEqualTo(wallet);
        assertThat(days(wallet, food)).isEqualTo(1);
        assertThat(days(wallet, tax)).isEqualTo(1);
        assertThat(home.balance(account)).isEqualTo("680");
        assertThat(home.balance(other)).isEqualTo("100");
        new Invariants(database).holdFor(home.book());
        home.spend(account, food, "5");

        assertThat(home.undo(moved).status()).isEqualTo(204);
        assertThat(days(wallet, food)).isZero();
        assertThat(home.balance(account)).isEqualTo("675");
    }

    private int days(String wallet, String account) throws SQLException {
        try (Connection connection = database.owner();
                var statement = connection.prepareStatement(
                        "SELECT count(*) FROM position_day WHERE wallet_id = ? AND account_id = ? AND n > 0")) {
            statement.setObject(1, UUID.fromString(wallet));
            statement.setObject(2, UUID.fromString(account));
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getInt(1);
            }
        }
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        home.account("Beta");
        home.account("Alpha", "SAVINGS", "KRW", null);
        home.account("Gamma");

        assertThat(Home.all(home.read("/accounts"), "name")).containsExactly("Beta", "Alpha", "Gamma");
        assertThat(Home.all(home.read("/accounts?sort=name"), "name")).containsExactly("Alpha", "Beta", "Gamma");
        assertThat(Home.all(home.read("/accounts?kind=SAVINGS"), "name")).containsExactly("Alpha");
        assertThat(Home.all(home.read("/accounts?q=AMM"), "name")).containsExactly("Gamma");
        JsonNode first = home.read("/accounts?sort=name&limit=2");
        String next = first.path("next").asString();
        assertThat(Home.all(home.read("/accounts?sort=name&limit=2&after=" + next), "name"))
                .containsExactly("Gamma");
        refused(home.get("/accounts?limit=2&after=" + next), 400, "cursor_invalid");
        refused(home.get("/accounts?sort=colour"), 400, "invalid");
    }

    @Test
    void peopleOrderTheirAccounts() {
        String a = home.account("A");
        String b = home.account("B");
        String c = home.account("C");

        Answer ordered = home.post("/accounts/reorder", Map.of("ids", List.of(c, a)));

        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
        assertThat(Home.all(home.read("/accounts"), "id")).containsExactly(c, a, b);
        assertThat(home.undo(ordered).status()).isEqualTo(204);
        assertThat(Home.all(home.read("/accounts"), "id")).containsExactly(a, b, c);
    }

    @Test
    void lesson15_whatBelongsToAnotherBookIsNotThere() {
        Home other = new Home(api);
        String theirs = other.account("Theirs");
        String theirWallet =
                other.read("/wallets").path("items").path(0).path("id").asString();

        refused(home.get("/accounts/" + theirs), 404, "not_found");
        refused(home.patch("/accounts/" + theirs, 1, Map.of("name", "Mine")), 404, "not_found");
        refused(home.delete("/accounts/" + theirs, 1), 404, "not_found");
        refused(home.get("/wallets/" + theirWallet), 404, "not_found");
        Answer into = home.post("/accounts", Map.of("name", "A", "kind", "CASH", "walletId", theirWallet));
        assertThat(into.status()).isEqualTo(400);
        assertThat(paths(into)).containsExactly("walletId");
        refused(home.api().get(other.path("/accounts")), 404, "not_found");
        assertThat(other.read("/accounts/" + theirs).path("name").asString()).isEqualTo("Theirs");
    }
}
