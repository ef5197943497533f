package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.item;
import static dev.sallim.planning.recurring.RecurringHome.with;
import static dev.sallim.testing.Household.all;
import static dev.sallim.testing.Household.id;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Recurring items are made, changed, thrown away, brought back and undone like anything else in a book. */
@SallimTest
class RecurringTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    private RecurringHome home;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
    }

    private Map<String, Object> reminder() {
        return with(with(home.rent("2026-11-25"), "mode", "REMIND"), "payee", "Mr Park");
    }

    @Test
    void anItemShowsWhatWasAskedAndWhatFollowsFromIt() {
        JsonNode made = home.home.made("/recurring", with(reminder(), "shift", "BEFORE"));

        assertThat(made.path("kind").asString()).isEqualTo("EXPENSE");
        assertThat(made.path("payee").asString()).isEqualTo("Mr Park");
        assertThat(made.path("rule").asString()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=25");
        assertThat(made.path("nextOn").asString()).isEqualTo("2026-11-25");
        assertThat(made.path("flows").path(0).path("amount").path("amount").asString())
                .isEqualTo("650000");
        assertThat(home.read(id(made))).isEqualTo(made);
        assertThat(all(home.home.read("/payees").path("items"), "name")).contains("Mr Park");
    }

    @Test
    void itemsAreListedByNamePageByPage() {
        home.made(reminder());
        home.made(with(reminder(), "name", "Gym"));
        home.made(with(reminder(), "name", "Rent"));

        JsonNode first = home.home.read("/recurring?limit=2");
        assertThat(all(first.path("items"), "name")).containsExactly("Gym", "Rent");
        JsonNode rest =
                home.home.read("/recurring?limit=2&after=" + first.path("next").asString());
        assertThat(all(rest.path("items"), "name")).containsExactly("Rent");
    }

    @Test
    void everyMistakeOfAnItemIsNamedByItsPath() {
        Answer refused = home.home
                .api()
                .post(
                        home.home.path("/recurring"),
                        Map.of("rule", "FREQ=HOURLY", "startsOn", "2020-01-01", "flows", List.of()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(all(refused.body().path("errors"), "path"))
                .containsExactlyInAnyOrder("name", "flows", "rule", "startsOn", "mode");

        Answer never = home.home
                .api()
                .post(home.home.path("/recurring"), with(reminder(), "rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        assertThat(all(never.body().path("errors"), "path")).containsExactly("rule");

        Answer fraction = home.home
                .api()
                .post(
                        home.home.path("/recurring"),
                        with(
                                reminder(),
                                "flows",
                                List.of(Map.of("from", home.checking, "to", home.rent, "amount", money("1", "USD")))));
        assertThat(all(fraction.body().path("errors"), "path")).containsExactly("flows[0].amount.commodity");
    }

    @Test
    void aRetryWithTheSameKeyMakesNoSecondItem() {
        Api keyed = home.home.api().with("Idempotency-Key", "rent");

        Answer first = keyed.post(home.home.path("/recurring"), reminder());
        Answer again = keyed.post(home.home.path("/recurring"), reminder());

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(home.home.read("/recurring").path("items").size()).isEqualTo(1);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElseAndIsRefusedForAStaleVersion() {
        String rent = home.made(reminder());

        Answer edited = home.edit(rent, Map.of("endsOn", "2027-10-31", "estimate", true, "note", "with water"));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.body().path("payee").asString()).isEqualTo("Mr Park");
        assertThat(edited.body().path("endsOn").asString()).isEqualTo("2027-10-31");
        assertThat(edited.body().path("estimate").asBoolean()).isTrue();

        Answer stale = home.home
                .api()
                .with("If-Match", "\"1\"")
                .patch(home.home.path("/recurring/" + rent), Map.of("name", "x"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void trashListsARemovedItemAndBringsItBackAsItWas() {
        String rent = home.made(reminder());
        JsonNode before = home.read(rent);

        assertThat(home.home.delete("/recurring/" + rent).status()).isEqualTo(204);
        assertThat(home.home.read("/recurring").path("items").isEmpty()).isTrue();
        JsonNode listed = home.home.read("/trash?kind=recurring").path("items").path(0);
        assertThat(listed.path("name").asString()).isEqualTo("Rent");

        Answer restored = home.home.api().post(home.home.path("/trash/recurring/" + rent + "/restore"), null);
        assertThat(restored.status()).as(restored.toString()).isEqualTo(200);
        assertThat(without(home.read(rent))).isEqualTo(without(before));
    }

    @Test
    void whatIsRemovedForGoodIsGoneAndWhatItPostedStays() {
        String rent = home.made(reminder());
        assertThat(home.home
                        .api()
                        .delete(home.home.path("/trash/recurring/" + rent))
                        .status())
                .isEqualTo(409);
        home.home.delete("/recurring/" + rent);

        assertThat(home.home
                        .api()
                        .delete(home.home.path("/trash/recurring/" + rent))
                        .status())
                .isEqualTo(204);
        assertThat(home.home.api().get(home.home.path("/recurring/" + rent)).status())
                .isEqualTo(404);
    }

    @Test
    void makingEditingAndRemovingAreUndone() {
        Answer made = home.home.api().post(home.home.path("/recurring"), reminder());
        String rent = id(made.body());
        Answer edited = home.edit(rent, Map.of("name", "Rent and water"));
        assertThat(home.undo(edited).status()).isEqualTo(204);
        assertThat(home.read(rent).path("name").asString()).isEqualTo("Rent");

        Answer removed = home.home.delete("/recurring/" + rent);
        assertThat(home.undo(removed).status()).isEqualTo(204);
        assertThat(home.read(rent).path("name").asString()).isEqualTo("Rent");

        assertThat(home.undo(edited).status()).as("undone already").isEqualTo(409);
        assertThat(home.undo(made).status()).as("changed since").isEqualTo(409);

        Answer other = home.home.api().post(home.home.path("/recurring"), with(reminder(), "name", "Gym"));
        assertThat(home.undo(other).status()).isEqualTo(204);
        assertThat(all(home.home.read("/trash?kind=recurring").path("items"), "name"))
                .containsExactly("Gym");
    }

    @Test
    void daysOfTheNewRuleThatHaveAlreadyPassedAreNotMissed() {
        String daily = home.made(
                with(item("Bread", home.checking, home.rent, "5000", "FREQ=DAILY", "2026-11-25"), "mode", "REMIND"));
        clock.advance(Duration.ofDays(7));
        home.home.signInAgain(api);

        Answer edited = home.edit(daily, Map.of("rule", "FREQ=WEEKLY;BYDAY=MO"));

        assertThat(edited.body().path("nextOn").asString()).isEqualTo("2026-11-30");
    }

    private static Map<String, Object> without(JsonNode item) {
        Map<String, Object> fields = new java.util.TreeMap<>();
        item.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.remove("version");
        fields.remove("updatedAt");
        return fields;
    }
}
