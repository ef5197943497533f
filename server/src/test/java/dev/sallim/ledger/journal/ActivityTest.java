package dev.sallim.ledger.journal;

import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SpendingTest;
import dev.sallim.testing.WireTap;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The list of all that was done in a book. */
class ActivityTest extends SpendingTest {
    private JsonNode latest() {
        return home.read("/activity?limit=1").path("items").path(0);
    }

    private Answer undo(String operation) {
        return home.api().post(home.path("/undo"), Map.of("operationId", operation));
    }

    private static List<String> objects(JsonNode activity) {
        List<String> said = new ArrayList<>();
        activity.path("objects")
                .forEach(one -> said.add(
                        one.path("count").asString() + " " + one.path("kind").asString()));
        return said;
    }

    @Test
    void itSaysWhoDidWhatWhenToWhat() {
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");

        JsonNode made = latest();

        JsonNode me = home.api().get("/api/v1/me").body();
        assertThat(made.path("action").asString()).isEqualTo("transaction.created");
        assertThat(made.path("source").asString()).isEqualTo("PERSON");
        assertThat(made.path("actor").path("id")).isEqualTo(me.path("id"));
        assertThat(made.path("actor").path("name")).isEqualTo(me.path("displayName"));
        assertThat(made.path("at").asString()).isNotBlank();
        assertThat(made.path("subject").path("id").asString()).isEqualTo(lunch);
        assertThat(objects(made)).containsExactly("1 transaction");
        assertThat(made.path("undoable").asBoolean()).isTrue();
        JsonNode account = home.read("/activity?limit=10").path("items").path(2);
        assertThat(account.path("action").asString()).isEqualTo("account.created");
        assertThat(account.path("subject").path("name").asString()).isEqualTo("Checking");
    }

    @Test
    void manyAtOnceAreOneLineAndItsUndoAnother() {
        List<String> meals = List.of(
                home.move("2026-11-18", checking, food, "1000", "KRW"),
                home.move("2026-11-19", checking, food, "2000", "KRW"),
                home.move("2026-11-20", checking, food, "3000", "KRW"));
        home.api().post(home.path("/transactions/bulk"), Map.of("action", "DATE", "ids", meals, "value", "2026-11-17"));
        JsonNode bulk = latest();
        assertThat(bulk.path("action").asString()).isEqualTo("transactions.bulk.date");
        assertThat(bulk.path("source").asString()).isEqualTo("BULK");
        assertThat(objects(bulk)).containsExactly("3 transaction");
        assertThat(bulk.path("subject").isNull()).isTrue();
        assertThat(bulk.path("undoneBy").isNull()).isTrue();

        Answer undone = undo(bulk.path("operationId").asString());

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        JsonNode items = home.read("/activity?limit=2").path("items");
        assertThat(items.path(0).path("source").asString()).isEqualTo("UNDO");
        assertThat(items.path(0).path("undoes")).isEqualTo(bulk.path("operationId"));
        assertThat(items.path(0).path("undoable").asBoolean()).isTrue();
        assertThat(items.path(1).path("undoneBy").path("operationId").asString())
                .isEqualTo(undone.header("Sallim-Operation"));
        assertThat(items.path(1).path("undoable").asBoolean()).isFalse();
    }

    @Test
    void whatChangedSinceWhatIsOldAndWhatABookBeganWithIsNotUndoable() throws SQLException {
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");
        String made = latest().path("operationId").asString();
        home.api().with("If-Match", "\"1\"").patch(home.path("/transactions/" + lunch), Map.of("note", "김밥"));

        JsonNode items = home.read("/activity?limit=100").path("items");
        assertThat(items.path(0).path("undoable").asBoolean()).isTrue();
        assertThat(items.path(1).path("operationId").asString()).isEqualTo(made);
        assertThat(items.path(1).path("undoable").asBoolean()).isFalse();
        JsonNode first = items.path(items.size() - 1);
        assertThat(first.path("action").asString()).isEqualTo("book.opened");
        assertThat(first.path("undoable").asBoolean()).isFalse();
        assertThat(first.path("subject").isNull()).isTrue();

        home.run("UPDATE journal_entry SET at = at - interval '31 days' WHERE book_id = ?", home.book());
        assertThat(latest().path("undoable").asBoolean()).isFalse();
    }

    @Test
    void pagesFollowEachOtherAndEachIsOneRoundTrip() {
        for (int day = 1; day <= 9; day++) {
            home.move("2026-11-0" + day, checking, food, "1000", "KRW");
        }
        List<String> all = Household.all(home.read("/activity?limit=100").path("items"), "operationId");
        assertThat(all).isSortedAccordingTo((a, b) -> b.compareTo(a)).doesNotHaveDuplicates();

        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = home.read("/activity?limit=4" + after);
            paged.addAll(Household.all(page.path("items"), "operationId"));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());

        assertThat(paged).isEqualTo(all);
        try (WireTap tap = database.tap()) {
            home.read("/activity?limit=1");
            long few = tap.roundTrips();
            tap.reset();
            home.read("/activity?limit=100");
            assertThat(tap.roundTrips()).isLessThanOrEqualTo(few);
        }
    }

    @Test
    void anAccountWithWhatItHeldIsOneOperationOfTwoObjects() {
        Answer wallet = home.api()
                .post(
                        home.path("/accounts"),
                        Map.of(
                                "name",
                                "Cash",
                                "kind",
                                "CASH",
                                "commodity",
                                "KRW",
                                "openingBalance",
                                money("5000", "KRW")));

        assertThat(wallet.status()).isEqualTo(201);
        assertThat(objects(latest())).containsExactlyInAnyOrder("1 account", "1 transaction");
    }

    @Test
    void lesson16_membersReadAndNobodyElse() throws SQLException {
        assertThat(home.member(api, "VIEWER").get(home.path("/activity")).status())
                .isEqualTo(200);
        assertThat(new Household(api, database)
                        .api()
                        .get(home.path("/activity"))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(home.path("/activity")).status()).isEqualTo(401);
    }
}
