package dev.sallim.ledger.chart;

import static dev.sallim.testing.Household.id;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Saved views and templates: named, changed, thrown away and brought back like everything else of a book. */
@SallimTest
class KeptTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String checking;
    private String rent;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        rent = home.category("Rent", "EXPENSE");
    }

    private Answer kept(String kind, Map<String, ?> body) {
        return home.api().post(home.path("/" + kind), body);
    }

    private String view(String name) {
        return id(home.made(
                "/saved-views",
                Map.of("name", name, "filter", Map.of("q", "payee:emart", "account", checking), "sort", "date")));
    }

    private static List<String> paths(Answer refused) {
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        return Household.all(refused.body().path("errors"), "path");
    }

    @Test
    void aViewKeepsItsFiltersAndTheirOrder() {
        String view = view("Groceries");

        JsonNode read = home.read("/saved-views/" + view);
        assertThat(read.path("filter").path("q").asString()).isEqualTo("payee:emart");
        assertThat(read.path("filter").path("account").asString()).isEqualTo(checking);
        assertThat(read.path("filter").path("from").isNull()).isTrue();
        assertThat(read.path("sort").asString()).isEqualTo("date");
        assertThat(Household.all(home.read("/saved-views").path("items"), "name"))
                .containsExactly("Groceries");
    }

    @Test
    void aViewThatFindsNothingBecauseItCannotBeReadIsRefusedAtItsPlace() {
        Map<String, Object> broken = Map.of("q", "amount>x");
        assertThat(paths(kept("saved-views", Map.of("name", "A", "filter", broken))))
                .containsExactly("filter.q[0..8]");
        assertThat(paths(kept("saved-views", Map.of("name", "A", "filter", Map.of("account", rent)))))
                .containsExactly("filter.account");
        assertThat(paths(kept("saved-views", Map.of("name", "A", "filter", Map.of(), "sort", "amount"))))
                .containsExactly("sort");
        assertThat(paths(kept(
                        "saved-views",
                        Map.of("name", "A", "filter", Map.of("from", "2026-11-01"), "period", "THIS_MONTH"))))
                .containsExactly("period");
        assertThat(paths(kept("saved-views", Map.of("name", "A")))).containsExactly("filter");
        assertThat(paths(kept("saved-views", Map.of("name", " ", "filter", Map.of()))))
                .containsExactly("name");
    }

    @Test
    void aNameIsTakenOnceWhateverItsCase() {
        view("Groceries");

        assertThat(kept("saved-views", Map.of("name", "groceries", "filter", Map.of()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aViewIsRenamedThrownAwayAndTakenBackByUndo() {
        String view = view("Groceries");
        Answer renamed =
                home.api().with("If-Match", "\"1\"").patch(home.path("/saved-views/" + view), Map.of("name", "Food"));
        assertThat(renamed.body().path("name").asString()).isEqualTo("Food");
        assertThat(renamed.body().path("filter").path("q").asString()).isEqualTo("payee:emart");

        Answer gone = home.delete("/saved-views/" + view);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(home.read("/saved-views").path("items")).isEmpty();
        assertThat(Household.all(home.read("/trash?kind=saved-views").path("items"), "name"))
                .containsExactly("Food");

        undo(gone);
        assertThat(home.read("/saved-views/" + view).path("name").asString()).isEqualTo("Food");
        undo(renamed, 409);
        assertThat(Household.all(home.read("/saved-views/" + view + "/history").path("items"), "action"))
                .containsExactly("undone", "saved_view.trashed", "saved_view.edited", "saved_view.created");
    }

    private void undo(Answer written) {
        undo(written, 200);
    }

    private void undo(Answer written, int status) {
        Answer undone = home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(written.header("Sallim-Operation"))));
        assertThat(undone.status() < 300 ? 200 : undone.status())
                .as(undone.toString())
                .isEqualTo(status);
    }

    @Test
    void aTemplateKeepsWhatItWasMadeOfEvenWhenThatGoes() {
        String tag = id(home.made("/tags", Map.of("name", "home")));
        String template = id(home.made(
                "/templates",
                Map.of(
                        "name",
                        "Rent",
                        "payee",
                        "Landlord",
                        "tagIds",
                        List.of(tag),
                        "flows",
                        List.of(Map.of("from", checking, "to", rent, "amount", money("650000", "KRW"))))));
        assertThat(home.delete("/tags/" + tag).status()).isEqualTo(204);

        JsonNode read = home.read("/templates/" + template);
        assertThat(read.path("payee").asString()).isEqualTo("Landlord");
        assertThat(read.path("tagIds").path(0).asString()).isEqualTo(tag);
        assertThat(read.path("flows").path(0).path("amount").path("amount").asString())
                .isEqualTo("650000");
        assertThat(read.path("flows").path(0).path("toAmount").isNull()).isTrue();
    }

    @Test
    void aTemplateOfWhatIsNotInTheBookIsRefusedAtItsPlace() {
        String nobody = "01900000-0000-7000-8000-000000000000";
        assertThat(paths(kept("templates", Map.of("name", "A", "flows", List.of()))))
                .containsExactly("flows");
        assertThat(paths(kept(
                        "templates",
                        Map.of("name", "A", "tagIds", List.of(nobody), "flows", List.of(Map.of("from", nobody))))))
                .containsExactly("flows[0].from", "tagIds[0]");
    }

    @Test
    void lesson15_aViewOfAnotherBookIsNotThere() {
        String view = view("Groceries");
        Household other = new Household(api, database);

        assertThat(other.api().get(other.path("/saved-views/" + view)).status()).isEqualTo(404);
    }

    @Test
    void aViewerOpensViewsAndChangesNone() throws SQLException {
        view("Groceries");
        Api viewer = home.member(api, "VIEWER");

        assertThat(viewer.get(home.path("/saved-views")).status()).isEqualTo(200);
        assertThat(viewer.post(home.path("/saved-views"), Map.of("name", "B", "filter", Map.of()))
                        .status())
                .isEqualTo(403);
    }
}
