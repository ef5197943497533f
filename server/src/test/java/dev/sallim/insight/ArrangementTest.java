package dev.sallim.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.insight.Arrangement.Card;
import dev.sallim.insight.Arrangement.Column;
import dev.sallim.insight.Arrangement.Place;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Each person's own dashboard over HTTP. */
@SallimTest
class ArrangementTest {
    private static final String ROUTE = "/dashboard/arrangement";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
    }

    @Test
    void untouchedItIsTheOrdinaryOne() {
        JsonNode shown = home.read(ROUTE);

        assertThat(shown.path("version").asInt()).isZero();
        assertThat(Household.all(shown.path("cards"), "card"))
                .containsExactly(
                        "TODAY",
                        "NET_WORTH",
                        "MONTH",
                        "UPCOMING",
                        "BUDGET",
                        "CATEGORIES",
                        "MONTHS",
                        "RECENT",
                        "ACCOUNTS");
        assertThat(Household.all(shown.path("cards"), "shown")).containsOnly("true");
        assertThat(home.read("/dashboard").path("arrangement")).isEqualTo(shown);
    }

    @Test
    void whatIsPutStaysAndComesWithTheDashboard() {
        JsonNode kept = put(home.api(), place("RECENT", "LEFT", true), place("NET_WORTH", "RIGHT", false));

        assertThat(kept.path("version").asInt()).isEqualTo(1);
        assertThat(Household.all(kept.path("cards"), "card"))
                .startsWith("TODAY", "RECENT", "ACCOUNTS", "NET_WORTH", "MONTH");
        assertThat(home.read("/dashboard").path("arrangement")).isEqualTo(kept);
        assertThat(put(home.api()).path("cards"))
                .isEqualTo(new Household(api, database).read(ROUTE).path("cards"));
    }

    @Test
    void everyMemberHasTheirOwnAndAViewerMayArrangeIt() throws SQLException {
        Api viewer = home.member(api, "VIEWER");
        put(viewer, place("MONTHS", "LEFT", false));

        assertThat(home.read(ROUTE).path("version").asInt()).isZero();
        assertThat(viewer.get(home.path(ROUTE)).body().path("version").asInt()).isEqualTo(1);
        assertThat(new Household(api, database).api().get(home.path(ROUTE)).status())
                .isEqualTo(404);
    }

    @Test
    void aStaleVersionChangesNothing() {
        put(home.api(), place("MONTHS", "LEFT", false));

        Answer stale = home.api().with("If-Match", "\"0\"").put(home.path(ROUTE), Map.of("cards", List.of()));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(home.read(ROUTE).path("version").asInt()).isEqualTo(1);
        assertThat(home.api()
                        .with("If-Match", "\"1\"")
                        .put(home.path(ROUTE), Map.of("cards", List.of()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void unknownCardsAndCardsNamedTwiceAreRefused() {
        Answer unknown = home.api().put(home.path(ROUTE), Map.of("cards", List.of(place("WEATHER", "LEFT", true))));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("errors").path(0).path("path").asString())
                .isEqualTo("cards[0].card");
        Answer twice = home.api()
                .put(
                        home.path(ROUTE),
                        Map.of("cards", List.of(place("MONTH", "LEFT", true), place("MONTH", "RIGHT", true))));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.body().path("errors").path(0).path("code").asString()).isEqualTo("duplicate");
    }

    @Test
    void itGoesWithTheMembershipAndWithTheBook() throws SQLException {
        Api viewer = home.member(api, "VIEWER");
        put(viewer, place("MONTHS", "LEFT", false));
        put(home.api(), place("MONTHS", "LEFT", false));
        String count = "SELECT count(*) FROM dashboard_arrangement WHERE book_id = ?";

        home.run("DELETE FROM membership WHERE book_id = ? AND role = 'VIEWER'", home.book());
        assertThat(home.texts(count)).containsExactly("1");
        JsonNode book = home.read("");
        Answer deleted = home.api()
                .with("If-Match", '"' + book.path("version").asString() + '"')
                .send(
                        "DELETE",
                        home.path(""),
                        "{\"name\": \"%s\"}"
                                .formatted(book.path("name").asString())
                                .getBytes(StandardCharsets.UTF_8),
                        "application/json");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(home.texts(count)).containsExactly("0");
    }

    @Test
    void aCardOfALaterReleaseAppearsAndOneOfAnEarlierIsPassedOver() throws SQLException {
        put(home.api(), place("ACCOUNTS", "LEFT", true));
        home.run("""
                UPDATE dashboard_arrangement SET cards = '[
                    {"card": "WEATHER", "column": "LEFT", "shown": true},
                    {"card": "ACCOUNTS", "column": "RIGHT", "shown": true},
                    {"card": "CATEGORIES", "column": "LEFT", "shown": false},
                    {"card": "NET_WORTH", "column": "LEFT", "shown": true}]'
                WHERE book_id = ?""", home.book());

        JsonNode cards = home.read(ROUTE).path("cards");
        assertThat(Household.all(cards, "card"))
                .containsExactly(
                        "TODAY",
                        "ACCOUNTS",
                        "CATEGORIES",
                        "MONTHS",
                        "RECENT",
                        "NET_WORTH",
                        "MONTH",
                        "UPCOMING",
                        "BUDGET");
        assertThat(Household.all(cards, "shown"))
                .containsExactly("true", "true", "false", "true", "true", "true", "true", "true", "true");
    }

    @Test
    void aCardStandsBehindTheOneThatItOrdinarilyFollows() {
        Arrangement arrangement = Arrangement.of(List.of(new Place(Card.RECENT, Column.LEFT, false)), 3);

        assertThat(arrangement.cards()).extracting(Place::card).containsExactly(Card.values());
        assertThat(arrangement.version()).isEqualTo(3);
    }

    private JsonNode put(Api person, Object... places) {
        Answer answer = person.put(home.path(ROUTE), Map.of("cards", List.of(places)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> place(String card, String column, boolean shown) {
        return Map.of("card", card, "column", column, "shown", shown);
    }
}
