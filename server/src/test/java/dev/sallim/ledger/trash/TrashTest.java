package dev.sallim.ledger.trash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SpendingTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The one trash of all kinds, and the history that outlives it, over HTTP. */
class TrashTest extends SpendingTest {
    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void lesson04_everyKindIsListedAndComesBackAsItWas() {
        String payee = Household.id(home.made("/payees", Map.of("name", "Emart")));
        String tag = Household.id(home.made("/tags", Map.of("name", "trip")));
        String wallet = Household.id(home.made("/wallets", Map.of("name", "Travel")));
        String books = home.category("Books", "EXPENSE");
        String spare = home.account("Spare", "CASH", "KRW");
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");
        List<String> paths = List.of(
                "/payees/" + payee,
                "/tags/" + tag,
                "/wallets/" + wallet,
                "/categories/" + books,
                "/accounts/" + spare,
                "/transactions/" + lunch);

        for (String path : paths) {
            JsonNode before = home.read(path);
            assertThat(home.delete(path).status()).as(path).isEqualTo(204);
            JsonNode listed = home.read("/trash").path("items").path(0);
            assertThat("/" + listed.path("kind").asString() + "/"
                            + listed.path("id").asString())
                    .isEqualTo(path);

            Answer restored = home.api().post(home.path("/trash" + path + "/restore"), null);

            assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
            assertThat(home.read("/trash").path("items")).isEmpty();
            assertThat(withoutVersion(home.read(path))).isEqualTo(withoutVersion(before));
        }
    }

    @Test
    void aTransactionKeepsAPayeeAndATagThatWentWhileItWasInTheTrash() {
        String payee = Household.id(home.made("/payees", Map.of("name", "Emart")));
        String tag = Household.id(home.made("/tags", Map.of("name", "trip")));
        String lunch = home.move(
                "2026-11-20",
                Map.of("from", checking, "to", food, "amount", Household.money("9000", "KRW")),
                Map.of("payeeId", payee, "tagIds", List.of(tag)));
        home.delete("/transactions/" + lunch);
        assertThat(home.delete("/payees/" + payee).status()).isEqualTo(204);
        assertThat(home.delete("/tags/" + tag).status()).isEqualTo(204);
        Answer restored = home.api().post(home.path("/transactions/" + lunch + "/restore"), null);
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);

        Answer noted = edit(lunch, Map.of("note", "김밥"));
        Answer moved = home.api()
                .post(
                        home.path("/transactions/bulk"),
                        Map.of("action", "DATE", "ids", List.of(lunch), "value", "2026-11-19"));
        Answer retagged = edit(lunch, Map.of("tagIds", List.of(tag)));

        assertThat(noted.status()).as(noted.toString()).isEqualTo(200);
        assertThat(noted.body().path("payee").asString()).isEqualTo("Emart");
        assertThat(noted.body().path("tagIds").path(0).asString()).isEqualTo(tag);
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(retagged.status()).as(retagged.toString()).isEqualTo(200);
        String other = home.move("2026-11-20", checking, food, "1000", "KRW");
        assertThat(edit(other, Map.of("payeeId", payee)).status()).isEqualTo(400);
        assertThat(edit(other, Map.of("tagIds", List.of(tag))).status()).isEqualTo(400);
    }

    private Answer edit(String transaction, Map<String, ?> change) {
        String path = "/transactions/" + transaction;
        String version = home.read(path).path("version").asString();
        return home.api().with("If-Match", '"' + version + '"').patch(home.path(path), change);
    }

    @Test
    void theLatestIsFirstAndPagesFollowEachOther() {
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = i % 2 == 0
                    ? home.move("2026-11-20", checking, food, "1000", "KRW")
                    : Household.id(home.made("/tags", Map.of("name", "tag " + i)));
            home.delete((i % 2 == 0 ? "/transactions/" : "/tags/") + id);
            newestFirst.addFirst(id);
        }

        JsonNode first = home.read("/trash?limit=2");
        JsonNode second = home.read("/trash?limit=2&after=" + first.path("next").asString());
        JsonNode third = home.read("/trash?limit=2&after=" + second.path("next").asString());

        List<String> listed = new ArrayList<>(Household.all(first.path("items"), "id"));
        listed.addAll(Household.all(second.path("items"), "id"));
        listed.addAll(Household.all(third.path("items"), "id"));
        assertThat(listed).isEqualTo(newestFirst);
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(Household.all(home.read("/trash?kind=tags").path("items"), "kind"))
                .containsOnly("tags")
                .hasSize(2);
        assertThat(home.api().get(home.path("/trash?kind=nonsense")).status()).isEqualTo(400);
        assertThat(home.api()
                        .get(home.path(
                                "/trash?kind=tags&after=" + first.path("next").asString()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatWentWithAnAccountIsCountedThereAndNotListedAgain() {
        String spare = home.account("Spare", "CASH", "KRW");
        home.move("2026-11-20", spare, food, "100", "KRW");
        home.move("2026-11-20", spare, checking, "200", "KRW");
        String alone = home.move("2026-11-20", checking, food, "300", "KRW");
        home.delete("/transactions/" + alone);
        String version = home.read("/accounts/" + spare).path("version").asString();
        Answer trashed = home.api()
                .with("If-Match", '"' + version + '"')
                .delete(home.path("/accounts/" + spare + "?with=transactions"));
        assertThat(trashed.status()).as(trashed.toString()).isEqualTo(204);

        JsonNode items = home.read("/trash").path("items");

        assertThat(Household.all(items, "id")).containsExactly(spare, alone);
        assertThat(items.path(0).path("transactions").asInt()).isEqualTo(2);
        assertThat(items.path(0).path("name").asString()).isEqualTo("Spare");
        assertThat(items.path(1)
                        .path("transaction")
                        .path("flows")
                        .path(0)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("300");
        assertThat(home.api()
                        .post(home.path("/trash/accounts/" + spare + "/restore"), null)
                        .status())
                .isEqualTo(200);
        assertThat(Household.all(home.read("/trash").path("items"), "id")).containsExactly(alone);
    }

    @Test
    void aPurgedTransactionIsGoneAndItsHistoryIsNot() {
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");
        assertThat(home.api().delete(home.path("/trash/transactions/" + lunch)).status())
                .isEqualTo(409);
        home.delete("/transactions/" + lunch);

        Answer purged = home.api().delete(home.path("/trash/transactions/" + lunch));

        assertThat(purged.status()).as(purged.toString()).isEqualTo(204);
        assertThat(purged.header("Sallim-Operation")).isNotNull();
        assertThat(home.api().get(home.path("/transactions/" + lunch)).status()).isEqualTo(404);
        assertThat(home.api().delete(home.path("/trash/transactions/" + lunch)).status())
                .isEqualTo(404);
        assertThat(Household.all(
                        home.read("/transactions/" + lunch + "/history").path("items"), "action"))
                .containsExactly("transaction.purged", "transaction.trashed", "transaction.created");
    }

    @Test
    void aHistoryTellsWhoDidWhatNewestFirst() {
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");
        home.api().with("If-Match", "\"1\"").patch(home.path("/transactions/" + lunch), Map.of("note", "김밥"));

        JsonNode page = home.read("/transactions/" + lunch + "/history?limit=1");
        JsonNode next = home.read("/transactions/" + lunch + "/history?limit=1&after="
                + page.path("next").asString());

        JsonNode edit = page.path("items").path(0);
        assertThat(edit.path("action").asString()).isEqualTo("transaction.edited");
        assertThat(edit.path("before").path("note").asString()).isEmpty();
        assertThat(edit.path("after").path("note").asString()).isEqualTo("김밥");
        assertThat(edit.path("actor").asString())
                .isEqualTo(home.api().get("/api/v1/me").body().path("id").asString());
        JsonNode creation = next.path("items").path(0);
        assertThat(creation.path("action").asString()).isEqualTo("transaction.created");
        assertThat(creation.path("before").isNull()).isTrue();
        assertThat(next.path("next").isNull()).isTrue();
        for (String path : List.of("/accounts/" + checking, "/categories/" + food)) {
            assertThat(home.read(path + "/history").path("items")).as(path).isNotEmpty();
        }
    }

    @Test
    void historyShowsTheMaskedNumberOfAnAccountAndNothingOfTheWholeOne() {
        String account = Household.id(home.made(
                "/accounts",
                Map.of("name", "Numbered", "kind", "CHECKING", "commodity", "KRW", "number", "110-234-567890")));
        Answer edited = home.api()
                .with("If-Match", "\"1\"")
                .patch(home.path("/accounts/" + account), Map.of("number", "110-999-123456"));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(home.delete("/accounts/" + account).status()).isEqualTo(204);

        String shown = home.read("/accounts/" + account + "/history").toString();
        assertThat(shown).contains("numberMasked", "7890", "3456").doesNotContain("ealed", "234-567", "999-123");
        assertThat(home.read("/trash").toString()).doesNotContain("ealed", "999-123");
    }

    @Test
    void lesson15_historyAndTrashOfAnotherBookAreNotFound() {
        Household other = new Household(api, database);

        assertThat(other.api()
                        .get(other.path("/accounts/" + checking + "/history"))
                        .status())
                .isEqualTo(404);
        assertThat(other.api()
                        .get(home.path("/accounts/" + checking + "/history"))
                        .status())
                .isEqualTo(404);
        assertThat(other.api().get(home.path("/trash")).status()).isEqualTo(404);
        assertThat(home.api()
                        .get(home.path("/tags/" + UUID.randomUUID() + "/history"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void lesson16_viewersLookAndDoNotTouch() throws SQLException {
        String lunch = home.move("2026-11-20", checking, food, "9000", "KRW");
        home.delete("/transactions/" + lunch);
        Api viewer = home.member(api, "VIEWER");
        String path = home.path("/trash/transactions/" + lunch);

        assertThat(viewer.get(home.path("/trash")).status()).isEqualTo(200);
        assertThat(viewer.get(home.path("/transactions/" + lunch + "/history")).status())
                .isEqualTo(200);
        assertThat(viewer.post(path + "/restore", null).status()).isEqualTo(403);
        assertThat(viewer.delete(path).status()).isEqualTo(403);
        assertThat(api.get(home.path("/trash")).status()).isEqualTo(401);
        assertThat(home.member(api, "EDITOR").post(path + "/restore", null).status())
                .isEqualTo(200);
    }

    private static String withoutVersion(JsonNode object) {
        return object.toString().replaceAll("\"(version|updatedAt)\":[^,}]+", "");
    }
}
