package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.id;
import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Payees and tags over HTTP. */
@SallimTest
class PayeesAndTagsTest {
    @Autowired
    private Api api;

    private Home home;
    private String account;
    private String food;

    @BeforeEach
    void aBook() {
        home = new Home(api);
        account = home.account("Checking");
        food = home.category("Snacks", "EXPENSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payees", "/tags"})
    void lesson04_deletedRestoredEqual(String kind) {
        JsonNode made = home.made(kind, Map.of("name", "이마트 Seoul"));
        String path = kind + "/" + id(made);

        assertThat(home.delete(path, 1).status()).isEqualTo(204);
        refused(home.get(path), 404, "not_found");
        assertThat(Home.all(home.read(kind), "id")).isEmpty();
        home.made(kind, Map.of("name", "other"));
        Answer restored = home.post("/trash" + path + "/restore");

        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(home.read(path).path("name").asString()).isEqualTo("이마트 Seoul");
        assertThat(home.read(path).path("createdAt")).isEqualTo(made.path("createdAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payees", "/tags"})
    void aRestoreMeetsANameThatIsTakenByNow(String kind) {
        String old = id(home.made(kind, Map.of("name", "Market")));
        assertThat(home.delete(kind + "/" + old, 1).status()).isEqualTo(204);
        home.made(kind, Map.of("name", "MARKET"));

        refused(home.post("/trash" + kind + "/" + old + "/restore"), 409, "name_taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payees", "/tags", "/categories", "/accounts", "/wallets"})
    void ofParallelCreatesWithOneNameOneWins(String kind) throws Exception {
        Map<String, Object> body = switch (kind) {
            case "/categories" -> Map.of("name", "Same", "class", "EXPENSE");
            case "/accounts" -> Map.of("name", "Same", "kind", "CASH");
            default -> Map.of("name", "Same");
        };
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(people.submit(() -> home.post(kind, body)));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
            if (answer.get().status() != 201) {
                refused(answer.get(), 409, "name_taken");
                assertThat(paths(answer.get())).containsExactly("name");
            }
        }
        assertThat(statuses).containsOnlyOnce(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/payees", "/tags"})
    void ofParallelDuplicatesWithOneKeyThereIsOneEffect(String kind) throws Exception {
        Api keyed = home.api().with("Idempotency-Key", "k-1");
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                answers.add(people.submit(() -> keyed.post(home.path(kind), Map.of("name", "Once"))));
            }
        }
        List<JsonNode> bodies = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(201);
            bodies.add(answer.get().body());
        }
        assertThat(bodies).allMatch(bodies.getFirst()::equals);
        assertThat(Home.all(home.read(kind), "name")).containsExactly("Once");
    }

    @Test
    void mergedPayeesAreOneAndComeApartAgain() {
        String mart = id(home.made("/payees", Map.of("name", "E-Mart")));
        String emart = id(home.made("/payees", Map.of("name", "이마트")));
        String one = home.spend(account, food, "1", Map.of("payeeId", mart));
        String two = home.spend(account, food, "2", Map.of("payeeId", emart));
        refused(home.delete("/payees/" + mart, 1), 409, "in_use");

        Answer merged = home.post("/payees/" + mart + "/merge", Map.of("into", emart));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.body().path("id").asString()).isEqualTo(emart);
        assertThat(home.read("/transactions/" + one).path("payeeId").asString()).isEqualTo(emart);
        assertThat(home.read("/payees/" + emart).path("uses").asInt()).isEqualTo(2);
        refused(home.get("/payees/" + mart), 404, "not_found");
        home.made("/payees", Map.of("name", "Another"));

        assertThat(home.undo(merged).status()).isEqualTo(204);
        assertThat(home.read("/transactions/" + one).path("payeeId").asString()).isEqualTo(mart);
        assertThat(home.read("/transactions/" + two).path("payeeId").asString()).isEqualTo(emart);
    }

    @Test
    void mergedTagsLeaveEachTransactionWithOne() {
        String trip = id(home.made("/tags", Map.of("name", "trip")));
        String travel = id(home.made("/tags", Map.of("name", "travel")));
        String both = home.spend(account, food, "1", Map.of("tagIds", List.of(trip, travel)));
        String one = home.spend(account, food, "2", Map.of("tagIds", List.of(trip)));

        Answer merged = home.post("/tags/" + trip + "/merge", Map.of("into", travel));

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(tags(both)).containsExactly(travel);
        assertThat(tags(one)).containsExactly(travel);
        assertThat(home.undo(merged).status()).isEqualTo(204);
        assertThat(tags(both)).containsExactlyInAnyOrder(trip, travel);
        assertThat(tags(one)).containsExactly(trip);
    }

    private List<String> tags(String transaction) {
        return home.read("/transactions/" + transaction)
                .path("tagIds")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void archivedOnesAreListedApart() {
        String old = id(home.made("/tags", Map.of("name", "old", "colour", "#112233")));
        home.made("/tags", Map.of("name", "new"));
        assertThat(home.post("/tags/" + old + "/archive").status()).isEqualTo(200);

        assertThat(Home.all(home.read("/tags?archived=false"), "name")).containsExactly("new");
        assertThat(Home.all(home.read("/tags?archived=true"), "name")).containsExactly("old");
        assertThat(Home.all(home.read("/tags"), "name")).containsExactly("new", "old");
        assertThat(home.post("/tags/" + old + "/unarchive")
                        .body()
                        .path("archivedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void listsArePagedByNameAndSearchedInAnyLanguage() {
        for (String name : List.of("라면집", "Baker", "안경점", "apple")) {
            home.made("/payees", Map.of("name", name));
        }

        assertThat(Home.all(home.read("/payees"), "name")).containsExactly("apple", "Baker", "라면집", "안경점");
        assertThat(Home.all(home.read("/payees?q=%EB%A9%B4%EC%A7%91"), "name")).containsExactly("라면집");
        JsonNode first = home.read("/payees?limit=3");
        assertThat(Home.all(
                        home.read("/payees?limit=3&after=" + first.path("next").asString()), "name"))
                .containsExactly("안경점");
        refused(home.get("/payees?color=x"), 400, "unknown_parameter");
    }

    @Test
    void lesson15_foreignIdsChangeNothing() {
        Home other = new Home(api);
        String theirCategory = other.category("Theirs", "EXPENSE");
        String theirPayee = id(other.made("/payees", Map.of("name", "Theirs")));
        String theirTag = id(other.made("/tags", Map.of("name", "theirs")));
        String mine = id(home.made("/payees", Map.of("name", "Mine")));

        Answer category = home.post("/payees", Map.of("name", "A", "defaultCategoryId", theirCategory));
        assertThat(category.status()).isEqualTo(400);
        assertThat(paths(category)).containsExactly("defaultCategoryId");
        Answer into = home.post("/payees/" + mine + "/merge", Map.of("into", theirPayee));
        assertThat(into.status()).isEqualTo(400);
        refused(home.post("/tags/" + theirTag + "/archive"), 404, "not_found");
        refused(home.delete("/payees/" + theirPayee, 1), 404, "not_found");
        assertThat(home.read("/payees/" + mine).path("version").asInt()).isEqualTo(1);
        assertThat(other.read("/tags/" + theirTag).path("archivedAt").isNull()).isTrue();
    }
}
