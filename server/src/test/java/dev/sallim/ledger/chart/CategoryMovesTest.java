package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.id;
import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Categories that go to another place in their tree, by one operation each. */
@SallimTest
class CategoryMovesTest {
    @Autowired
    private Api api;

    private Home home;
    private String meals;
    private String bread;
    private String fish;
    private String trips;

    @BeforeEach
    void twoBranches() {
        home = new Home(api);
        meals = home.category("Meals", "EXPENSE");
        bread = child("Bread", meals);
        fish = child("Fish", meals);
        trips = home.category("Trips", "EXPENSE");
    }

    @Test
    void aCategoryGoesBelowAnotherWithAllThatIsBelowIt() {
        Answer moved = move(meals, trips, null);

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.body().path("parentId").asString()).isEqualTo(trips);
        assertThat(below(trips)).containsExactly("Meals");
        assertThat(below(meals)).containsExactly("Bread", "Fish");

        assertThat(home.undo(moved).status()).isEqualTo(204);
        assertThat(below(trips)).isEmpty();
        assertThat(below(null)).endsWith("Meals", "Trips");
    }

    @Test
    void itComesBeforeTheOneThatWasNamed() {
        child("Ham", meals);
        assertThat(move(fish, meals, bread).status()).isEqualTo(200);
        assertThat(below(meals)).containsExactly("Fish", "Bread", "Ham");

        assertThat(move(fish, meals, null).status()).isEqualTo(200);
        assertThat(below(meals)).containsExactly("Bread", "Ham", "Fish");

        Answer promoted = move(bread, null, trips);
        assertThat(promoted.status()).isEqualTo(200);
        assertThat(below(null)).endsWith("Meals", "Bread", "Trips");
        assertThat(home.undo(promoted).status()).isEqualTo(204);
        assertThat(below(meals)).containsExactly("Bread", "Ham", "Fish");
    }

    @Test
    void whereItCannotStandIsRefusedByName() {
        String income = home.category("Extra", "INCOME");
        assertThat(code(move(meals, bread, null))).isEqualTo("below_itself");
        assertThat(code(move(meals, meals, null))).isEqualTo("below_itself");
        assertThat(code(move(meals, income, null))).isEqualTo("other_class");
        assertThat(code(move(meals, UUID.randomUUID().toString(), null))).isEqualTo("not_found");
        String three = child("Three", child("Two", trips));
        assertThat(code(move(meals, three, null))).isEqualTo("too_deep");

        Answer elsewhere = move(bread, null, fish);
        refused(elsewhere, 400, "invalid");
        assertThat(paths(elsewhere)).containsExactly("before");
        assertThat(below(meals)).containsExactly("Bread", "Fish");

        home.category("Bread", "EXPENSE");
        refused(move(bread, null, null), 409, "name_taken");
        refused(move(UUID.randomUUID().toString(), null, null), 404, "not_found");
    }

    @Test
    void theFixedOnesStayWhereTheyAre() {
        for (JsonNode item : all()) {
            if (item.path("fixed").asBoolean()) {
                refused(move(id(item), null, null), 409, "fixed_category");
            }
        }
    }

    private String child(String name, String parent) {
        return id(home.made("/categories", Map.of("name", name, "class", "EXPENSE", "parentId", parent)));
    }

    private Answer move(String category, @Nullable String parent, @Nullable String before) {
        Map<String, Object> place = new HashMap<>();
        place.put("parentId", parent);
        place.put("before", before);
        return home.post("/categories/" + category + "/move", place);
    }

    private static String code(Answer answer) {
        refused(answer, 400, "invalid");
        assertThat(paths(answer)).containsExactly("parentId");
        return answer.body().path("errors").path(0).path("code").asString();
    }

    private JsonNode all() {
        return home.read("/categories?limit=500&class=EXPENSE").path("items");
    }

    /** Names in their order; of the top level where there is no parent. */
    private List<String> below(@Nullable String parent) {
        List<String> names = new ArrayList<>();
        for (JsonNode item : all()) {
            JsonNode above = item.path("parentId");
            boolean here = parent == null
                    ? above.isNull() || above.isMissingNode()
                    : above.asString().equals(parent);
            if (here && !item.path("fixed").asBoolean()) {
                names.add(item.path("name").asString());
            }
        }
        return names;
    }
}
