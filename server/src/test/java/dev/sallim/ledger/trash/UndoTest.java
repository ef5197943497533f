package dev.sallim.ledger.trash;

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

/** The undo of writes that are neither transactions nor the chart's usual ones: commodities and the book's own settings. */
@SallimTest
class UndoTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
    }

    private Answer undo(Api who, Answer written) {
        return who.post(home.path("/undo"), Map.of("operationId", String.valueOf(written.header("Sallim-Operation"))));
    }

    private void refused(Answer written, String code) {
        Answer answer = undo(home.api(), written);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private Answer edit(String path, int version, Map<String, ?> body) {
        Answer edited = home.api()
                .with("If-Match", '"' + Integer.toString(version) + '"')
                .patch(home.path(path), body);
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        return edited;
    }

    @Test
    void aCommodityThatIsNotUsedGoesAndComesBack() {
        Answer made = home.api()
                .post(home.path("/commodities"), Map.of("code", "BTC", "name", "Bitcoin", "kind", "COIN", "scale", 8));

        Answer undone = undo(home.api(), made);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(home.api().get(home.path("/commodities/BTC")).status()).isEqualTo(404);
        assertThat(undo(home.api(), undone).status()).isEqualTo(204);
        assertThat(home.read("/commodities/BTC").path("scale").asInt()).isEqualTo(8);
    }

    @Test
    void aNewNameIsTakenBackButAScaleThatRoseStays() {
        home.made("/commodities", Map.of("code", "BTC", "name", "Bitcoin", "kind", "COIN", "scale", 8));
        Answer renamed = edit("/commodities/BTC", 1, Map.of("name", "Bit"));
        assertThat(undo(home.api(), renamed).status()).isEqualTo(204);
        assertThat(home.read("/commodities/BTC").path("name").asString()).isEqualTo("Bitcoin");
        refused(renamed, "changed_since");

        refused(edit("/commodities/BTC", 3, Map.of("scale", 10)), "not_undoable");
    }

    @Test
    void aCommodityThatAmountsAreCountedInStays() {
        Answer made = home.api()
                .post(home.path("/commodities"), Map.of("code", "BTC", "name", "Bitcoin", "kind", "COIN", "scale", 8));
        home.made(
                "/accounts",
                Map.of(
                        "name",
                        "Exchange",
                        "kind",
                        "CRYPTO",
                        "commodity",
                        "BTC",
                        "openingBalance",
                        money("0.5", "BTC")));

        refused(made, "in_use");
    }

    @Test
    void whatIsInTheWayIsTheLaterChangeAlsoWhereItLeftNoEntryOfTheObjectItself() {
        Map<String, Object> account =
                Map.of("name", "Spare", "kind", "CASH", "commodity", "KRW", "openingBalance", money("5000", "KRW"));
        Answer made = home.api().post(home.path("/accounts"), account);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String spare = "/accounts/" + Household.id(made.body());
        Answer trashed = home.api().with("If-Match", "\"1\"").delete(home.path(spare + "?with=transactions"));
        assertThat(trashed.status()).as(trashed.toString()).isEqualTo(204);
        assertThat(refusal(made)).contains("account.trashed").doesNotContain("account.created");

        assertThat(home.api()
                        .post(home.path("/trash" + spare + "/restore"), null)
                        .status())
                .isEqualTo(200);
        assertThat(refusal(made)).contains("account.restored");

        String checking = home.account("Checking", "CHECKING", "KRW");
        String food = home.category("Diner", "EXPENSE");
        String emart = Household.id(home.made("/payees", Map.of("name", "E-mart")));
        String other = Household.id(home.made("/payees", Map.of("name", "Emart")));
        Answer lunch = home.api()
                .post(
                        home.path("/transactions"),
                        Map.of(
                                "date",
                                "2026-11-20",
                                "payeeId",
                                emart,
                                "flows",
                                List.of(Map.of("from", checking, "to", food, "amount", money("900", "KRW")))));
        home.api().post(home.path("/payees/" + emart + "/merge"), Map.of("into", other));
        assertThat(refusal(lunch)).contains("payee.merged");
    }

    private String refusal(Answer written) {
        Answer answer = undo(home.api(), written);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        return answer.body().path("detail").asString();
    }

    @Test
    void theBooksSettingsAreAsBeforeAndOnlyAnOwnerMayTakeThemBack() throws SQLException {
        Answer renamed = edit("", 1, Map.of("name", "Ours", "currency", "USD"));
        Api editor = home.member(api, "EDITOR");
        assertThat(undo(editor, renamed).status()).isEqualTo(403);

        Answer undone = undo(home.api(), renamed);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(home.read("").path("currency").asString()).isEqualTo("KRW");
        assertThat(home.read("").path("version").asInt()).isEqualTo(3);
        refused(renamed, "changed_since");
        assertThat(undo(home.api(), undone).status()).isEqualTo(204);
        assertThat(home.read("").path("name").asString()).isEqualTo("Ours");
    }
}
