package dev.sallim.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SpendingTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

/** Lessons of other systems that are about all of the founding parts together. */
class FoundingLessonsTest extends SpendingTest {
    private static final String EVERYTHING = """
            SELECT md5(string_agg(row, '' ORDER BY row)) FROM (
                SELECT b.id, 'position ' || p::text AS row FROM book b JOIN position p ON p.book_id = b.id
                UNION ALL SELECT b.id, 'day ' || d::text FROM book b JOIN position_day d ON d.book_id = b.id
                UNION ALL SELECT b.id, 'transaction ' || t::text FROM book b JOIN transaction t ON t.book_id = b.id
                UNION ALL SELECT b.id, 'flow ' || f::text FROM book b JOIN flow f ON f.book_id = b.id
                UNION ALL SELECT b.id, 'account ' || a::text FROM book b JOIN account a ON a.book_id = b.id
                UNION ALL SELECT b.id, 'wallet ' || w::text FROM book b JOIN wallet w ON w.book_id = b.id
                UNION ALL SELECT b.id, 'payee ' || y::text FROM book b JOIN payee y ON y.book_id = b.id
                UNION ALL SELECT b.id, 'tag ' || g::text FROM book b JOIN tag g ON g.book_id = b.id
                UNION ALL SELECT b.id, 'rate ' || r::text FROM book b JOIN book_rate r ON r.book_id = b.id
                UNION ALL SELECT b.id, 'entry ' || j::text FROM book b JOIN journal_entry j ON j.book_id = b.id) s
            WHERE s.id = ?""";

    @Test
    void lesson01_rowsThatTheSystemMakesByItselfGoIntoTheirOwnBookOnly() throws SQLException {
        home.move("2026-11-20", checking, food, "100", "KRW");
        List<String> before = home.texts(EVERYTHING);

        Newcomer.registeredBy(api);
        Answer demo = api.post("/api/v1/auth/demo", Map.of("delivery", "BODY"));
        assertThat(demo.status()).as(demo.toString()).isEqualTo(201);
        Household other = new Household(api, database);
        String theirs = other.account("Checking", "CHECKING", "KRW");
        other.made(
                "/accounts/" + theirs + "/balance",
                Map.of("date", "2026-11-20", "balance", Household.money("5", "KRW")));
        other.move("2026-11-20", Map.of("from", theirs, "amount", Household.money("5", "KRW")), Map.of("payee", "New"));

        assertThat(home.texts(EVERYTHING)).isEqualTo(before);
    }

    /** Until periods come with planning, their end is written as they will write it. */
    @Test
    void lesson02_nothingThroughTheApiChangesAClosedDay() throws SQLException {
        String cash = home.account("Cash", "CASH", "KRW");
        String old = home.move("2026-10-20", checking, food, "100", "KRW");
        String gone = home.move("2026-10-21", checking, food, "200", "KRW");
        assertThat(home.delete("/transactions/" + gone).status()).isEqualTo(204);
        Answer undoable =
                home.api().with("If-Match", "\"1\"").patch(home.path("/transactions/" + old), Map.of("note", "seen"));
        String open = home.move("2026-11-20", checking, food, "300", "KRW");
        for (String table : List.of("wallet WHERE", "position WHERE wallet_id IS NOT NULL AND")) {
            String[] parts = table.split(" WHERE", -1);
            home.run(
                    "UPDATE " + parts[0] + " SET frozen_through = DATE '2026-10-31' WHERE" + parts[1] + " book_id = ?",
                    home.book());
        }
        List<String> before = home.texts(EVERYTHING);

        List<Answer> refused = new ArrayList<>();
        Map<String, Object> flow = Map.of("from", checking, "to", food, "amount", Household.money("1", "KRW"));
        refused.add(home.api().post(home.path("/transactions"), Map.of("date", "2026-10-31", "flows", List.of(flow))));
        refused.add(edit(old, 2, Map.of("note", "another")));
        refused.add(edit(old, 2, Map.of("date", "2026-11-20")));
        refused.add(edit(open, 1, Map.of("date", "2026-10-20")));
        refused.add(home.delete("/transactions/" + old));
        refused.add(post("/transactions/" + gone + "/restore", Map.of()));
        refused.add(post("/undo", Map.of("operationId", String.valueOf(undoable.header("Sallim-Operation")))));
        refused.add(post("/transactions/bulk", bulk("DATE", open, "2026-10-01")));
        refused.add(post("/transactions/bulk", bulk("COPY", open, "2026-10-01")));
        refused.add(post("/transactions/bulk", bulk("DELETE", old, null)));
        refused.add(post("/transactions/bulk", bulk("CATEGORY", old, null)));
        refused.add(post("/transactions/bulk", bulk("ACCOUNT", old, Map.of("to", cash))));
        refused.add(post(
                "/accounts/" + checking + "/balance",
                Map.of("date", "2026-10-01", "balance", Household.money("9", "KRW"))));
        refused.add(edit(
                "/accounts/" + cash,
                1,
                Map.of("openingBalance", Household.money("9", "KRW"), "openedOn", "2026-10-01")));
        refused.add(post(
                "/accounts",
                Map.of(
                        "name",
                        "New",
                        "kind",
                        "CASH",
                        "openingBalance",
                        Household.money("9", "KRW"),
                        "openedOn",
                        "2026-10-01")));

        for (int i = 0; i < refused.size(); i++) {
            assertThat(refused.get(i).status()).as(i + ": " + refused.get(i)).isEqualTo(409);
            assertThat(refused.get(i).text()).as(i + ": ").contains("period_closed");
        }
        assertThat(home.texts(EVERYTHING)).isEqualTo(before);
    }

    private Answer post(String rest, Map<String, ?> body) {
        return home.api().post(home.path(rest), body.isEmpty() ? null : body);
    }

    private Answer edit(String what, int version, Map<String, ?> body) {
        String path = what.startsWith("/") ? what : "/transactions/" + what;
        return home.api().with("If-Match", "\"" + version + "\"").patch(home.path(path), body);
    }

    private static Map<String, Object> bulk(String action, String transaction, @Nullable Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", action);
        body.put("ids", List.of(transaction));
        body.put("value", value);
        return body;
    }

    /** After each kind of change, every place that shows a balance shows the same text at once. */
    @Test
    void lesson07_aBalanceIsTheSameExactTextWhereverItIsShown() {
        balanceIs("0");
        String transaction = home.move("2026-11-20", checking, food, "1000000000000000000001", "KRW");
        balanceIs("-1000000000000000000001");
        assertThat(edit(
                                transaction,
                                1,
                                Map.of(
                                        "flows",
                                        List.of(Map.of(
                                                "from",
                                                checking,
                                                "to",
                                                food,
                                                "amount",
                                                Household.money("1000000000000000000003", "KRW")))))
                        .status())
                .isEqualTo(200);
        balanceIs("-1000000000000000000003");
        assertThat(home.delete("/transactions/" + transaction).status()).isEqualTo(204);
        balanceIs("0");
        Answer back = post("/transactions/" + transaction + "/restore", Map.of());
        assertThat(back.status()).isEqualTo(200);
        balanceIs("-1000000000000000000003");
        assertThat(post("/undo", Map.of("operationId", String.valueOf(back.header("Sallim-Operation"))))
                        .status())
                .isEqualTo(204);
        balanceIs("0");
    }

    private void balanceIs(String expected) {
        List<JsonNode> shown = new ArrayList<>();
        shown.add(home.read("/accounts/" + checking).path("balance").path("amount"));
        shown.add(home.read("/accounts").path("items").path(0).path("balance").path("amount"));
        JsonNode wallet = home.read("/wallets").path("items").path(0).path("balance");
        wallet.path("byCommodity").forEach(money -> shown.add(money.path("amount")));
        JsonNode register = home.read("/accounts/" + checking + "/register").path("items");
        if (!register.isEmpty()) {
            shown.add(register.path(0).path("balance").path("amount"));
        }
        for (JsonNode amount : shown) {
            assertThat(amount.isString()).as("%s is text", amount).isTrue();
            assertThat(amount.asString()).isEqualTo(expected);
        }
    }

    /** An upgrade brings new versions of the functions to books that are full. */
    @Test
    void lesson13_migrationsThatRunAgainChangeNoFigure() throws SQLException {
        String transaction = home.move("2026-11-20", checking, food, "12345", "KRW");
        List<String> before = home.texts(EVERYTHING);
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE flyway_schema_history SET checksum = 0 WHERE version IS NULL"))
                    .isPositive();
            MigrateResult result = Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(owner, true))
                    .load()
                    .migrate();
            assertThat(result.migrationsExecuted).isPositive();
        }

        assertThat(home.texts(EVERYTHING)).isEqualTo(before);
        assertThat(home.delete("/transactions/" + transaction).status()).isEqualTo(204);
        balanceIs("0");
    }

    @Test
    void lesson23_noListCanBeAskedForWhole() {
        List<String> lists = new ArrayList<>();
        api.get("/api/openapi.json").body().path("paths").properties().forEach(path -> {
            boolean paged = path.getValue()
                    .path("get")
                    .path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("name").asString().equals("limit"));
            String rest = path.getKey().replace("/api/v1/books/{bookId}", "");
            if (paged && path.getKey().startsWith("/api/v1/books/{bookId}/") && !rest.contains("{")) {
                lists.add(rest);
            }
        });

        assertThat(lists)
                .contains(
                        "/transactions",
                        "/accounts",
                        "/categories",
                        "/payees",
                        "/tags",
                        "/trash",
                        "/imports",
                        "/rates");
        for (String list : lists) {
            assertThat(home.api().get(home.path(list + "?limit=501")).status())
                    .as(list)
                    .isEqualTo(400);
            assertThat(home.read(list + "?limit=1").path("items").size())
                    .as(list)
                    .isLessThanOrEqualTo(1);
        }
    }
}
