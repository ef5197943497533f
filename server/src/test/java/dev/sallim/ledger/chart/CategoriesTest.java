package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.id;
import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static dev.sallim.ledger.chart.Home.won;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Books;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Categories over HTTP; after each test every position equals the sum of its live flows. */
@SallimTest
class CategoriesTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Home home;
    private String account;

    @BeforeEach
    void aBook() {
        home = new Home(api);
        account = home.account("Checking");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    private String child(String name, String parent) {
        return id(home.made("/categories", Map.of("name", name, "class", "EXPENSE", "parentId", parent)));
    }

    private JsonNode category(String id) {
        return home.read("/categories/" + id);
    }

    @Test
    void aTreeHasFourLevelsAndNoCycles() {
        String one = home.category("One", "EXPENSE");
        String two = child("Two", one);
        String three = child("Three", two);
        String four = child("Four", three);

        Answer five = home.post("/categories", Map.of("name", "Five", "class", "EXPENSE", "parentId", four));
        refused(five, 400, "invalid");
        assertThat(five.body().path("errors").path(0).path("code").asString()).isEqualTo("too_deep");
        Answer cycle = home.patch("/categories/" + one, 1, Map.of("parentId", three));
        assertThat(cycle.body().path("errors").path(0).path("code").asString()).isEqualTo("below_itself");
        Answer itself = home.patch("/categories/" + one, 1, Map.of("parentId", one));
        assertThat(itself.body().path("errors").path(0).path("code").asString()).isEqualTo("below_itself");

        Map<String, Object> top = new HashMap<>();
        top.put("parentId", null);
        assertThat(home.patch("/categories/" + two, 1, top).status()).isEqualTo(200);
        assertThat(category(two).path("parentId").isNull()).isTrue();
    }

    @Test
    void aParentIsOfTheSameClassAndBook() {
        String income = home.category("Extra income", "INCOME");
        Answer other = home.post("/categories", Map.of("name", "A", "class", "EXPENSE", "parentId", income));
        assertThat(other.body().path("errors").path(0).path("code").asString()).isEqualTo("other_class");

        Home foreign = new Home(api);
        String theirs = foreign.category("Theirs", "EXPENSE");
        Answer lesson15 = home.post("/categories", Map.of("name", "A", "class", "EXPENSE", "parentId", theirs));
        refused(lesson15, 400, "invalid");
        assertThat(paths(lesson15)).containsExactly("parentId");
    }

    @Test
    void aNameIsTakenOncePerParentWhateverItsCase() {
        String food = home.category("Meals", "EXPENSE");
        refused(home.post("/categories", Map.of("name", " MEALS ", "class", "EXPENSE")), 409, "name_taken");
        child("Meals", food);
        home.category("Meals", "INCOME");
        String other = home.category("Others", "EXPENSE");
        refused(home.patch("/categories/" + other, 1, Map.of("name", "meals")), 409, "name_taken");
    }

    @Test
    void theClassStaysAndServerFieldsAreRefused() {
        String food = home.category("Meals", "EXPENSE");
        refused(home.patch("/categories/" + food, 1, Map.of("class", "INCOME")), 400, "invalid");
        refused(home.patch("/categories/" + food, 1, Map.of("version", 7)), 400, "invalid");
        refused(home.patch("/categories/" + food, 1, Map.of("priority", "REGULAR")), 400, "invalid");
        assertThat(home.patch(
                                "/categories/" + food,
                                1,
                                Map.of("priority", "MUST", "colour", "#ff8800", "icon", "salad"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aColourIsOfThePaletteOrFixedWhetherMadeOrEdited() {
        int made = 0;
        for (String path : List.of("/categories", "/tags")) {
            for (String colour : List.of("c1", "c8", "#ff8800", "#FF8800")) {
                Map<String, Object> body = new HashMap<>(Map.of("name", "Number " + made++, "colour", colour));
                if (path.equals("/categories")) {
                    body.put("class", "EXPENSE");
                }
                JsonNode coloured = home.made(path, body);
                assertThat(coloured.path("colour").asString()).isEqualTo(colour);
                Answer edited = home.patch(path + "/" + id(coloured), 1, Map.of("colour", colour));
                assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
            }
            String grey = id(home.made(
                    path, path.equals("/tags") ? Map.of("name", "Grey") : Map.of("name", "Grey", "class", "EXPENSE")));
            for (String colour : List.of("c0", "c9", "C1", "teal", "#ff88", "#ff8800ff", "", "url(x)", "c1;", "c1\n")) {
                Map<String, Object> body = new HashMap<>(Map.of("name", "Refused", "colour", colour));
                if (path.equals("/categories")) {
                    body.put("class", "EXPENSE");
                }
                assertThat(paths(home.post(path, body))).as(colour).containsExactly("colour");
                assertThat(paths(home.patch(path + "/" + grey, 1, Map.of("colour", colour))))
                        .as(colour)
                        .containsExactly("colour");
            }
        }
    }

    @Test
    void theDefaultCategoriesHaveColoursAndIconsThatAnEditTakes() {
        int pictured = 0;
        for (JsonNode item : home.read("/categories?limit=500").path("items")) {
            if (item.path("colour").isString()) {
                Answer edited = home.patch(
                        "/categories/" + id(item),
                        item.path("version").asInt(),
                        Map.of(
                                "colour", item.path("colour").asString(),
                                "icon", item.path("icon").asString()));
                assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
                pictured++;
            }
        }
        assertThat(pictured).isGreaterThan(60);
    }

    @Test
    void anIconIsOneOfTheSetWhetherMadeOrEdited() {
        String food = home.category("Meals", "EXPENSE");
        for (String icon : List.of("meal", "Coffee", "coffee ", "", "coffee|tea", "../coffee")) {
            assertThat(paths(home.post("/categories", Map.of("name", "A", "class", "EXPENSE", "icon", icon))))
                    .as(icon)
                    .containsExactly("icon");
            assertThat(paths(home.patch("/categories/" + food, 1, Map.of("icon", icon))))
                    .as(icon)
                    .containsExactly("icon");
        }
        Answer given = home.patch("/categories/" + food, 1, Map.of("icon", "coffee"));
        assertThat(category(food).path("icon").asString()).isEqualTo("coffee");
        assertThat(home.undo(given).status()).isEqualTo(204);
        assertThat(category(food).path("icon").isNull()).isTrue();
        Map<String, Object> none = new HashMap<>();
        none.put("icon", null);
        assertThat(home.patch("/categories/" + food, 3, Map.of("icon", "salad")).status())
                .isEqualTo(200);
        assertThat(home.patch("/categories/" + food, 4, none).status()).isEqualTo(200);
        assertThat(category(food).path("icon").isNull()).isTrue();
    }

    @Test
    void theFixedOnesCanBeRenamedButNotRemoved() {
        String fixed = fixedExpense();
        String food = home.category("Meals", "EXPENSE");

        refused(home.delete("/categories/" + fixed, 1), 409, "fixed_category");
        refused(home.post("/categories/" + fixed + "/archive"), 409, "fixed_category");
        refused(home.post("/categories/" + fixed + "/merge", Map.of("into", food)), 409, "fixed_category");
        refused(home.patch("/categories/" + fixed, 1, Map.of("name", " ")), 400, "invalid");
        assertThat(home.patch("/categories/" + fixed, 1, Map.of("name", "Unsorted"))
                        .status())
                .isEqualTo(200);
    }

    private String fixedExpense() {
        for (JsonNode item : home.read("/categories?limit=500&class=EXPENSE").path("items")) {
            if (item.path("fixed").asBoolean()) {
                return id(item);
            }
        }
        throw new AssertionError("no fixed category");
    }

    @Test
    void aUsedCategoryIsRefusedWithCounts() {
        String food = home.category("Meals", "EXPENSE");
        child("Bread", food);
        home.spend(account, food, "10");
        home.spend(account, food, "20");
        home.made("/payees", Map.of("name", "Baker", "defaultCategoryId", food));

        Answer used = home.delete("/categories/" + food, 1);

        refused(used, 409, "in_use");
        assertThat(paths(used)).containsExactly("transactions", "categories", "payees");
        assertThat(used.body().path("errors").path(0).path("message").asString())
                .contains("2");
        assertThat(category(food).path("uses").asInt()).isEqualTo(2);
    }

    @Test
    void lesson04_deletedListedRestoredEqual() {
        String food = id(home.made(
                "/categories", Map.of("name", "Meals", "class", "EXPENSE", "priority", "MUST", "colour", "#00ff00")));
        JsonNode before = category(food);

        Answer deleted = home.delete("/categories/" + food, 1);
        assertThat(deleted.status()).as(deleted.toString()).isEqualTo(204);
        refused(home.get("/categories/" + food), 404, "not_found");
        Answer restored = home.post("/trash/categories/" + food + "/restore");
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        JsonNode after = category(food);
        for (String field : List.of("name", "class", "parentId", "priority", "colour", "icon", "sortOrder")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
        refused(home.post("/trash/categories/" + food + "/restore"), 409, "not_in_trash");

        assertThat(home.delete("/categories/" + food, 3).status()).isEqualTo(204);
        assertThat(home.api().delete(home.path("/trash/categories/" + food)).status())
                .isEqualTo(204);
        refused(home.post("/trash/categories/" + food + "/restore"), 404, "not_found");
    }

    @Test
    void aMergeMovesFlowsChildrenAndDefaultsAndIsUndoneExactly() throws SQLException {
        String coffee = home.category("Coffee", "EXPENSE");
        String meals = home.category("Meals", "EXPENSE");
        String espresso = child("Espresso", coffee);
        String baker = id(home.made("/payees", Map.of("name", "Baker", "defaultCategoryId", coffee)));
        home.spend(account, coffee, "100");
        home.spend(coffee, account, "30");
        home.spend(account, meals, "7");
        String trashed = home.spend(account, coffee, "55");
        assertThat(home.delete("/transactions/" + trashed, 1).status()).isEqualTo(204);

        Answer merged = home.post("/categories/" + coffee + "/merge", Map.of("into", meals));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        new Invariants(database).holdFor(home.book());
        refused(home.get("/categories/" + coffee), 404, "not_found");
        assertThat(spent(meals)).isEqualTo("77");
        assertThat(spent(coffee)).isEqualTo("0");
        assertThat(category(espresso).path("parentId").asString()).isEqualTo(meals);
        assertThat(home.read("/payees/" + baker).path("defaultCategoryId").asString())
                .isEqualTo(meals);
        refused(
                home.post(
                        "/transactions",
                        Map.of(
                                "date",
                                "2026-11-20",
                                "flows",
                                List.of(Map.of("from", account, "to", coffee, "amount", won("1"))))),
                409,
                "in_trash");
        assertThat(home.post("/transactions/" + trashed + "/restore").status()).isEqualTo(200);
        assertThat(spent(meals)).isEqualTo("132");

        Answer undone = home.undo(merged);
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(spent(meals)).isEqualTo("7");
        assertThat(spent(coffee)).isEqualTo("125");
        assertThat(category(espresso).path("parentId").asString()).isEqualTo(coffee);
        assertThat(home.read("/payees/" + baker).path("defaultCategoryId").asString())
                .isEqualTo(coffee);
        new Invariants(database).holdFor(home.book());

        Answer again = home.undo(undone);
        assertThat(again.status()).as(again.toString()).isEqualTo(204);
        assertThat(spent(meals)).isEqualTo("132");
        assertThat(category(espresso).path("parentId").asString()).isEqualTo(meals);
    }

    @Test
    void whatCannotBeMergedSaysWhy() {
        String top = home.category("Top", "EXPENSE");
        String below = child("Below", top);
        String income = home.category("Winnings", "INCOME");
        home.made(
                "/transactions",
                Map.of(
                        "date",
                        "2026-11-20",
                        "flows",
                        List.of(
                                Map.of("from", account, "to", top, "amount", won("5")),
                                Map.of("from", top, "to", below, "amount", won("1")))));

        assertThat(why(home.post("/categories/" + top + "/merge", Map.of("into", below))))
                .isEqualTo("below_itself");
        assertThat(why(home.post("/categories/" + top + "/merge", Map.of("into", income))))
                .isEqualTo("other_class");
        assertThat(why(home.post("/categories/" + top + "/merge", Map.of("into", top))))
                .isEqualTo("itself");
        assertThat(why(home.post("/categories/" + below + "/merge", Map.of("into", top))))
                .isEqualTo("flows_between");
        Home other = new Home(api);
        Answer foreign =
                home.post("/categories/" + top + "/merge", Map.of("into", other.category("Theirs", "EXPENSE")));
        refused(foreign, 400, "invalid");
    }

    private static String why(Answer answer) {
        refused(answer, 409, "not_mergeable");
        return answer.body().path("errors").path(0).path("code").asString();
    }

    @Test
    void aMergeTouchesNoFrozenDay() throws SQLException {
        String coffee = home.category("Coffee", "EXPENSE");
        String meals = home.category("Meals", "EXPENSE");
        home.spend(account, coffee, "100");
        run("UPDATE wallet SET frozen_through = DATE '2026-11-20' WHERE book_id = ?");
        run("UPDATE position SET frozen_through = DATE '2026-11-20' WHERE book_id = ? AND wallet_id IS NOT NULL");
        String wallet = id(home.made("/wallets", Map.of("name", "Trip")));

        refused(home.post("/categories/" + coffee + "/merge", Map.of("into", meals)), 409, "period_closed");
        refused(home.post("/accounts/" + account + "/move", Map.of("walletId", wallet)), 409, "period_closed");
        refused(home.delete("/accounts/" + account + "?with=transactions", 1), 409, "period_closed");
        assertThat(spent(coffee)).isEqualTo("100");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, home.book());
            statement.executeUpdate();
        }
    }

    private String spent(String category) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT coalesce(sum(quantity), 0) FROM position WHERE account_id = ? AND commodity_id = ?")) {
            statement.setObject(1, UUID.fromString(category));
            statement.setObject(2, Books.currency("KRW"));
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getBigDecimal(1).toPlainString();
            }
        }
    }

    @Test
    void childrenAreOrderedAmongThemselves() {
        String top = home.category("Top", "EXPENSE");
        String a = child("A", top);
        String b = child("B", top);

        Answer ordered = home.post("/categories/reorder", Map.of("parentId", top, "ids", List.of(b, a)));

        assertThat(ordered.status()).as(ordered.toString()).isEqualTo(200);
        assertThat(Home.all(ordered.body(), "id")).containsExactly(b, a);
        Answer stranger = home.post("/categories/reorder", Map.of("parentId", a, "ids", List.of(b)));
        assertThat(paths(stranger)).containsExactly("ids[0]");
    }

    @Test
    void anEditOfAMovedCategoryCanBeUndoneUntilItChangesAgain() {
        String top = home.category("Top", "EXPENSE");
        String low = home.category("Low", "EXPENSE");
        Answer moved = home.patch("/categories/" + low, 1, Map.of("parentId", top, "name", "Lower"));
        assertThat(moved.status()).isEqualTo(200);

        assertThat(home.undo(moved).status()).isEqualTo(204);
        assertThat(category(low).path("name").asString()).isEqualTo("Low");
        assertThat(category(low).path("parentId").isNull()).isTrue();
        refused(home.undo(moved), 409, "changed_since");
    }
}
