package dev.sallim.ledger.chart;

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
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Card bills and bank statements over HTTP. The clock stands on 2026-11-21 in Seoul. */
@SallimTest
class CardsAndStatementsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Home home;
    private String checking;
    private String food;

    @BeforeEach
    void aBook() {
        home = new Home(api);
        checking = home.account("Checking", "CHECKING", "KRW", won("1000000"));
        food = home.category("Snacks", "EXPENSE");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    private String card() {
        return id(home.made(
                "/accounts",
                Map.of(
                        "name",
                        "Card",
                        "kind",
                        "CREDIT_CARD",
                        "card",
                        Map.of(
                                "limit",
                                won("500000"),
                                "statementDay",
                                14,
                                "paymentDay",
                                1,
                                "payingAccountId",
                                checking))));
    }

    private void spendOn(String card, String day, String amount) {
        home.made(
                "/transactions",
                Map.of("date", day, "flows", List.of(Map.of("from", card, "to", food, "amount", won(amount)))));
    }

    @Test
    void theBillIsWhatWasOwedOnTheStatementDay() {
        String card = card();
        spendOn(card, "2026-10-20", "30000");
        spendOn(card, "2026-11-14", "12000");
        spendOn(card, "2026-11-15", "700");

        JsonNode bill = home.read("/accounts/" + card + "/card");

        assertThat(bill.path("statement").path("from").asString()).isEqualTo("2026-10-15");
        assertThat(bill.path("statement").path("to").asString()).isEqualTo("2026-11-14");
        assertThat(bill.path("statement").path("total").path("amount").asString())
                .isEqualTo("42000");
        assertThat(bill.path("amountDue").path("amount").asString()).isEqualTo("42000");
        assertThat(bill.path("dueOn").asString()).isEqualTo("2026-12-01");
        assertThat(bill.path("balance").path("amount").asString()).isEqualTo("-42700");
        assertThat(bill.path("available").path("amount").asString()).isEqualTo("457300");
    }

    @Test
    void lesson06_payingACardIsATransferAndNoSpending() {
        String card = card();
        spendOn(card, "2026-11-10", "42000");

        Answer part = home.post("/accounts/" + card + "/card/pay", Map.of("amount", won("2000"), "date", "2026-11-20"));
        assertThat(part.status()).as(part.toString()).isEqualTo(201);
        assertThat(part.body().path("kind").asString()).isEqualTo("TRANSFER");
        Answer rest = home.post("/accounts/" + card + "/card/pay", Map.of());
        assertThat(rest.body()
                        .path("flows")
                        .path(0)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("40000");

        assertThat(home.balance(checking)).isEqualTo("958000");
        assertThat(home.balance(card)).isEqualTo("0");
        assertThat(home.read("/accounts/" + card + "/card")
                        .path("amountDue")
                        .path("amount")
                        .asString())
                .isEqualTo("0");
        refused(home.post("/accounts/" + card + "/card/pay", Map.of()), 409, "nothing_due");
        assertThat(home.undo(rest).status()).isEqualTo(204);
        assertThat(home.balance(card)).isEqualTo("-40000");
    }

    @Test
    void onlyCardsHaveBillsAndOnlyOwnAccountsPay() {
        refused(home.get("/accounts/" + checking + "/card"), 409, "not_a_card");
        String card = id(home.made("/accounts", Map.of("name", "Bare", "kind", "CREDIT_CARD")));
        JsonNode bill = home.read("/accounts/" + card + "/card");
        assertThat(bill.path("statement").isNull()).isTrue();
        assertThat(bill.path("amountDue").isNull()).isTrue();
        assertThat(paths(home.post("/accounts/" + card + "/card/pay", Map.of("amount", won("5")))))
                .containsExactly("from");
        Home other = new Home(api);
        Map<String, Object> foreign = Map.of("amount", won("5"), "from", other.account("Theirs"));
        assertThat(paths(home.post("/accounts/" + card + "/card/pay", foreign))).containsExactly("from");
    }

    @Test
    void aPayingAccountCannotGoWhileACardNeedsIt() {
        card();
        Answer used = home.delete("/accounts/" + checking + "?with=transactions", 1);

        refused(used, 409, "in_use");
        assertThat(paths(used)).containsExactly("cards");
    }

    @Test
    void aStatementThatAgreesLocksItsRows() throws SQLException {
        String opening = id(home.transactions(database).getFirst());
        String spent = home.spend(checking, food, "300");
        String later = home.spend(checking, food, "55");

        Answer differs = home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of(
                        "statementDate",
                        "2026-11-21",
                        "statementBalance",
                        won("999000"),
                        "rows",
                        List.of(opening, spent)));
        refused(differs, 409, "statement_differs");
        assertThat(differs.body().path("errors").path(0).path("message").asString())
                .contains("-700");
        assertThat(home.read("/transactions/" + spent).path("version").asInt()).isEqualTo(1);

        Answer agrees = home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of(
                        "statementDate",
                        "2026-11-21",
                        "statementBalance",
                        won("999700"),
                        "rows",
                        List.of(opening, spent)));
        assertThat(agrees.status()).as(agrees.toString()).isEqualTo(201);
        assertThat(home.read("/transactions/" + spent)
                        .path("flows")
                        .path(0)
                        .path("fromState")
                        .asString())
                .isEqualTo("RECONCILED");
        refused(home.delete("/transactions/" + spent, 2), 409, "reconciled");
        refused(home.patch("/accounts/" + checking, 1, Map.of("openingBalance", won("5"))), 409, "reconciled");
        refused(home.patch("/accounts/" + checking, 1, Map.of("openingBalance", won("0"))), 409, "reconciled");
        assertThat(home.read("/accounts/" + checking + "/reconciliations").path("items"))
                .hasSize(1);

        Answer next = home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of("statementDate", "2026-11-21", "statementBalance", won("999645"), "rows", List.of(later)));
        assertThat(next.status()).as(next.toString()).isEqualTo(201);
        assertThat(home.undo(next).status()).isEqualTo(204);
        assertThat(home.undo(agrees).status()).isEqualTo(204);
        assertThat(home.read("/accounts/" + checking + "/reconciliations").path("items"))
                .isEmpty();
        assertThat(home.delete("/transactions/" + spent, 3).status()).isEqualTo(204);
    }

    @Test
    void whatIsMissingIsAdjustedWhereThePersonSaysSoAndUndoneWithTheStatement() throws SQLException {
        String opening = id(home.transactions(database).getFirst());
        String spent = home.spend(checking, food, "300");
        home.spend(checking, food, "55");
        String path = "/accounts/" + checking + "/reconciliations";
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("statementDate", "2026-11-21");
        statement.put("statementBalance", won("999650"));
        statement.put("rows", List.of(opening, spent));
        refused(home.post(path, statement), 409, "statement_differs");
        statement.put("adjust", true);

        Answer agrees = home.post(path, statement);

        assertThat(agrees.status()).as(agrees.toString()).isEqualTo(201);
        assertThat(agrees.body().path("transactions").asInt()).isEqualTo(3);
        JsonNode open = home.read("/accounts/" + checking + "/unconfirmed?until=2026-11-21");
        assertThat(open.path("confirmed").path("amount").asString()).isEqualTo("999650");
        assertThat(open.path("rows")).hasSize(1);
        // 1,000,000 - 300 - 55 and the adjustment of -50
        assertThat(home.read("/accounts/" + checking)
                        .path("balance")
                        .path("amount")
                        .asString())
                .isEqualTo("999595");
        assertThat(home.undo(agrees).status()).isEqualTo(204);
        assertThat(home.read("/accounts/" + checking)
                        .path("balance")
                        .path("amount")
                        .asString())
                .isEqualTo("999645");
        assertThat(home.read(path).path("items")).isEmpty();
        assertThat(home.read("/accounts/" + checking + "/unconfirmed?until=2026-11-21")
                        .path("rows"))
                .hasSize(3);
    }

    @Test
    void whatNoStatementConfirmedIsListedNewestFirstUpToItsDay() throws SQLException {
        String opening = id(home.transactions(database).getFirst());
        String spent = home.spend(checking, food, "300");
        String cash = home.account("Purse", "CASH", "KRW", won("0"));
        String moved = id(home.made(
                "/transactions",
                Map.of(
                        "date",
                        "2026-11-22",
                        "flows",
                        List.of(Map.of("from", checking, "to", cash, "amount", won("7"), "fromState", "PENDING")))));

        JsonNode until = home.read("/accounts/" + checking + "/unconfirmed?until=2026-11-21");
        assertThat(until.path("confirmed").path("amount").asString()).isEqualTo("0");
        assertThat(until.path("more").asBoolean()).isFalse();
        assertThat(until.path("rows").path(0).path("transaction").path("id").asString())
                .isEqualTo(opening);
        assertThat(until.path("rows").path(1).path("transaction").path("id").asString())
                .isEqualTo(spent);
        assertThat(until.path("rows").path(1).path("amount").path("amount").asString())
                .isEqualTo("-300");
        JsonNode later = home.read("/accounts/" + checking + "/unconfirmed?until=2026-11-22");
        assertThat(later.path("rows").path(0).path("transaction").path("id").asString())
                .isEqualTo(moved);
        assertThat(later.path("rows").path(0).path("state").asString()).isEqualTo("PENDING");
        // The other bank's side is open by itself.
        home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of(
                        "statementDate",
                        "2026-11-22",
                        "statementBalance",
                        won("999693"),
                        "rows",
                        List.of(opening, spent, moved)));
        assertThat(home.read("/accounts/" + checking + "/unconfirmed?until=2026-11-22")
                        .path("rows"))
                .isEmpty();
        assertThat(home.read("/accounts/" + cash + "/unconfirmed?until=2026-11-22")
                        .path("rows"))
                .hasSize(1);
    }

    @Test
    void rowsOfAStatementAreTheAccountsOwnAndNotAfterIt() {
        String other = home.account("Other", "CASH", "KRW", won("10"));
        String theirs = home.spend(other, food, "1");
        String late = home.spend(checking, food, "2");

        Answer answer = home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of("statementDate", "2026-11-19", "statementBalance", won("1"), "rows", List.of(theirs, late)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(paths(answer)).containsExactly("rows[0]", "rows[1]");
    }

    @Test
    void aStatementOrANewOpeningThatTouchesAnArchivedAccountIsRefusedByItsName() {
        String other = home.account("Other", "CASH", "KRW", won("10"));
        String moved = home.spend(checking, other, "5");
        assertThat(home.post("/accounts/" + other + "/archive").status()).isEqualTo(200);

        Answer confirmed = home.post(
                "/accounts/" + checking + "/reconciliations",
                Map.of("statementDate", "2026-11-21", "statementBalance", won("-5"), "rows", List.of(moved)));
        Map<String, Object> nothing = new LinkedHashMap<>();
        nothing.put("openingBalance", null);
        Answer emptied = home.patch("/accounts/" + other, 2, nothing);
        Answer gone = home.delete("/transactions/" + moved, 1);
        Answer redirected = home.patch(
                "/transactions/" + moved,
                1,
                Map.of("flows", List.of(Map.of("from", checking, "to", food, "amount", won("5")))));

        for (Answer answer : List.of(confirmed, emptied, gone, redirected)) {
            refused(answer, 409, "archived");
            assertThat(answer.body().path("detail").asString()).contains("Other");
        }
    }
}
