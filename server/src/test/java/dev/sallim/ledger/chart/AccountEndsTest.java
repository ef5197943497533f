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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How accounts and wallets end, and come back: trash, purge, archive; after each test every position equals the sum of its live flows. */
@SallimTest
class AccountEndsTest {
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
    void lesson04_aTrashedAccountComesBackWithExactlyItsTransactions() throws SQLException {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));
        String savings = home.account("Savings");
        String food = home.category("Snacks", "EXPENSE");
        String earlier = home.spend(account, food, "1");
        assertThat(home.delete("/transactions/" + earlier, 1).status()).isEqualTo(204);
        home.spend(account, food, "300");
        home.spend(account, savings, "200");
        JsonNode before = home.read("/accounts/" + account);
        List<String> rows = ids(home.transactions(database));

        refused(home.delete("/accounts/" + account, 1), 409, "in_use");
        Answer trashed = home.delete("/accounts/" + account + "?with=transactions", 1);

        assertThat(trashed.status()).as(trashed.toString()).isEqualTo(204);
        assertThat(home.balance(savings)).isEqualTo("0");
        assertThat(home.transactions(database)).isEmpty();
        refused(home.get("/accounts/" + account), 404, "not_found");
        refused(
                home.post(
                        "/transactions",
                        Map.of(
                                "date",
                                "2026-11-20",
                                "flows",
                                List.of(Map.of("from", account, "to", food, "amount", won("1"))))),
                409,
                "in_trash");

        Answer restored = home.post("/trash/accounts/" + account + "/restore");
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(home.read("/accounts/" + account).path("balance")).isEqualTo(before.path("balance"));
        assertThat(home.balance(savings)).isEqualTo("200");
        assertThat(ids(home.transactions(database))).isEqualTo(rows);
        assertThat(rows).doesNotContain(earlier);
    }

    @Test
    void undoingTheTrashBringsTheTransactionsBackAndUndoingThatTrashesThemAgain() throws SQLException {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));
        Answer trashed = home.delete("/accounts/" + account + "?with=transactions", 1);

        Answer undone = home.undo(trashed);
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(home.balance(account)).isEqualTo("1000");

        Answer again = home.undo(undone);
        assertThat(again.status()).as(again.toString()).isEqualTo(204);
        assertThat(home.transactions(database)).isEmpty();
    }

    @Test
    void aPurgedAccountLeavesNothing() {
        String account = home.account("Checking", "CHECKING", "KRW", won("1000"));
        assertThat(home.delete("/accounts/" + account + "?with=transactions", 1).status())
                .isEqualTo(204);

        Answer purged = home.api().delete(home.path("/trash/accounts/" + account));

        assertThat(purged.status()).as(purged.toString()).isEqualTo(204);
        refused(home.post("/trash/accounts/" + account + "/restore"), 404, "not_found");
        home.account("Checking", "CHECKING", "KRW", won("7"));
    }

    @Test
    void anArchivedAccountTakesNoFlows() {
        String account = home.account("Old", "CHECKING", "KRW", won("1"));
        String food = home.category("Snacks", "EXPENSE");
        assertThat(home.post("/accounts/" + account + "/archive").status()).isEqualTo(200);
        Map<String, Object> flow =
                Map.of("date", "2026-11-20", "flows", List.of(Map.of("from", account, "to", food, "amount", won("1"))));

        refused(home.post("/transactions", flow), 409, "archived");
        assertThat(Home.all(home.read("/accounts?archived=false"), "name")).isEmpty();
        assertThat(home.post("/accounts/" + account + "/unarchive").status()).isEqualTo(200);
        assertThat(home.post("/transactions", flow).status()).isEqualTo(201);
    }

    @Test
    void aWalletGoesOnlyWhenItIsEmptyAndNeverTheLast() {
        String first = home.read("/wallets").path("items").path(0).path("id").asString();
        refused(home.delete("/wallets/" + first, 1), 409, "last_wallet");
        String second = id(home.made("/wallets", Map.of("name", "Trip")));
        String account = id(home.made("/accounts", Map.of("name", "A", "kind", "CASH", "walletId", second)));

        Answer used = home.delete("/wallets/" + second, 1);
        refused(used, 409, "in_use");
        assertThat(paths(used)).containsExactly("accounts");

        assertThat(home.delete("/accounts/" + account, 1).status()).isEqualTo(204);
        assertThat(home.delete("/wallets/" + second, 1).status()).isEqualTo(204);
        refused(home.post("/trash/accounts/" + account + "/restore"), 409, "in_trash");
        Answer restored = home.post("/trash/wallets/" + second + "/restore");
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(restored.body().path("name").asString()).isEqualTo("Trip");
        assertThat(home.post("/trash/accounts/" + account + "/restore").status())
                .isEqualTo(200);
    }

    private static List<String> ids(List<JsonNode> transactions) {
        return transactions.stream().map(Home::id).toList();
    }
}
