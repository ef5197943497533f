package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.with;
import static dev.sallim.testing.Household.all;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One day of an item is posted, skipped, moved, changed and matched, and all of it is undone. */
@SallimTest
class OccurrenceTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private RecurringHome home;
    private String rent;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
        rent = home.made(with(home.rent("2026-10-25"), "mode", "REMIND"));
    }

    private List<String> states() {
        return home.home
                .read("/upcoming?from=2026-10-25&to=2026-12-31")
                .path("items")
                .valueStream()
                .map(item ->
                        item.path("date").asString() + " " + item.path("state").asString())
                .toList();
    }

    @Test
    void aDayThatIsPostedByHandIsInTheBookAndIsNotPostedAgain() throws SQLException {
        JsonNode posted = home.acted(rent, "2026-11-25", Map.of("action", "POST", "amount", money("640000", "KRW")));

        JsonNode transaction =
                home.home.read("/transactions/" + posted.path("transactionId").asString());
        assertThat(transaction.path("date").asString()).isEqualTo("2026-11-25");
        assertThat(transaction.path("source").asString()).isEqualTo("RECURRING");
        assertThat(transaction.path("sourceId").asString()).isEqualTo(rent);
        assertThat(transaction
                        .path("flows")
                        .path(0)
                        .path("amount")
                        .path("amount")
                        .asString())
                .isEqualTo("640000");

        Answer again = home.act(rent, "2026-11-25", Map.of("action", "POST"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("occurrence_state");
        assertThat(home.everPosted()).isEqualTo(1);
    }

    @Test
    void undoingAPostingByHandPutsTheTransactionIntoTheTrashAndTheDayIsExpectedAgain() throws SQLException {
        Answer posted = home.act(rent, "2026-11-25", Map.of("action", "POST"));

        assertThat(home.undo(posted).status()).isEqualTo(204);

        assertThat(home.posted()).isEmpty();
        assertThat(states()).contains("2026-11-25 EXPECTED");
        assertThat(home.act(rent, "2026-11-25", Map.of("action", "POST")).status())
                .isEqualTo(200);
        assertThat(home.posted()).containsExactly("2026-11-25");
    }

    @Test
    void undoingAPostingByHandLeavesADayMovedAndChangedAsItWasBefore() {
        home.acted(rent, "2026-11-25", Map.of("action", "MOVE", "on", "2026-11-30"));
        home.acted(rent, "2026-11-25", Map.of("action", "CHANGE", "amount", money("700000", "KRW")));
        Answer posted = home.act(rent, "2026-11-25", Map.of("action", "POST"));

        assertThat(home.undo(posted).status()).isEqualTo(204);

        assertThat(states()).contains("2026-11-30 EXPECTED");
        JsonNode day = home.home.read("/upcoming?from=2026-11-30&to=2026-11-30").path("items");
        assertThat(day.path(0).path("changed").asBoolean()).isTrue();
    }

    @Test
    void anUndoOfTheUndoIsPaidAgainUnlessItWasPaidAnotherWayMeanwhile() throws SQLException {
        Answer undone = home.undo(home.act(rent, "2026-11-25", Map.of("action", "POST")));
        assertThat(home.undo(undone).status()).isEqualTo(204);
        assertThat(states()).contains("2026-11-25 POSTED");
        assertThat(home.posted()).containsExactly("2026-11-25");

        Answer other = home.undo(home.act(rent, "2026-12-25", Map.of("action", "POST")));
        home.acted(rent, "2026-12-25", Map.of("action", "POST"));
        assertThat(home.undo(other).status()).isEqualTo(409);
        assertThat(home.posted()).containsExactly("2026-11-25", "2026-12-25");
    }

    @Test
    void undoingAPostingByHandOfAnItemThatPostsLeavesTheDayDone() throws SQLException {
        String bread = home.made(home.rent("2026-11-25"));
        Answer posted = home.act(bread, "2026-11-25", Map.of("action", "POST"));

        assertThat(home.undo(posted).status()).isEqualTo(204);

        assertThat(home.posted()).isEmpty();
        assertThat(home.act(bread, "2026-11-25", Map.of("action", "POST")).status())
                .isEqualTo(409);
    }

    @Test
    void whatIsSkippedMovedOrChangedIsShownSoAndIsUndone() {
        Answer skipped = home.act(rent, "2026-10-25", Map.of("action", "SKIP"));
        Answer moved = home.act(rent, "2026-11-25", Map.of("action", "MOVE", "on", "2026-11-30"));
        Answer changed = home.act(rent, "2026-12-25", Map.of("action", "CHANGE", "amount", money("700000", "KRW")));
        assertThat(states()).containsExactly("2026-10-25 SKIPPED", "2026-11-30 EXPECTED", "2026-12-25 EXPECTED");
        assertThat(moved.body().path("moved").asBoolean()).isTrue();
        assertThat(changed.body().path("changed").asBoolean()).isTrue();
        assertThat(changed.body().path("amount"))
                .isEqualTo(home.home
                        .read("/upcoming?to=2026-12-31")
                        .path("items")
                        .path(1)
                        .path("amount"));

        for (Answer done : List.of(skipped, moved, changed)) {
            assertThat(home.undo(done).status()).isEqualTo(204);
        }
        assertThat(states())
                .containsExactlyInAnyOrder("2026-10-25 OVERDUE", "2026-11-25 EXPECTED", "2026-12-25 EXPECTED");
    }

    @Test
    void aMoveAndAChangeGoTogetherAndAResetTakesBothBack() {
        home.acted(rent, "2026-11-25", Map.of("action", "MOVE", "on", "2026-12-01"));
        JsonNode both = home.acted(rent, "2026-11-25", Map.of("action", "CHANGE", "amount", money("1", "KRW")));
        assertThat(both.path("date").asString()).isEqualTo("2026-12-01");
        assertThat(both.path("amount").path("amount").asString()).isEqualTo("-1");

        JsonNode reset = home.acted(rent, "2026-11-25", Map.of("action", "RESET"));
        assertThat(reset.path("date").asString()).isEqualTo("2026-11-25");
        assertThat(reset.path("changed").asBoolean()).isFalse();
    }

    @Test
    void aDayThatTheRuleDoesNotGiveIsNotFoundAndWhatDoesNotFitTheActionIsRefused() {
        assertThat(home.act(rent, "2026-11-24", Map.of("action", "SKIP")).status())
                .isEqualTo(404);
        assertThat(home.act(rent, "2026-09-25", Map.of("action", "SKIP")).status())
                .as("before it begins")
                .isEqualTo(404);
        Answer refused =
                home.act(rent, "2026-11-25", Map.of("action", "SKIP", "on", "2026-11-30", "amount", money("1", "KRW")));
        assertThat(all(refused.body().path("errors"), "path")).containsExactly("on", "amount");
        assertThat(home.act(rent, "2026-11-25", Map.of("action", "MOVE")).status())
                .isEqualTo(400);
        assertThat(home.act(rent, "2026-11-25", Map.of("action", "MOVE", "on", "2028-01-01"))
                        .status())
                .isEqualTo(400);
        assertThat(home.act(rent, "2026-11-25", Map.of()).status()).isEqualTo(400);
        assertThat(home.act(rent, "2026-11-25", Map.of("action", "CHANGE", "amount", money("0", "KRW")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aTransactionOfTheBookIsMatchedByHandOnceAndTakenOffAgain() {
        String paid = home.home.move("2026-11-02", home.card, home.rent, "650000", "KRW");

        JsonNode matched = home.acted(rent, "2026-11-25", Map.of("action", "MATCH", "transactionId", paid));
        assertThat(matched.path("state").asString()).isEqualTo("MATCHED");
        assertThat(matched.path("transactionId").asString()).isEqualTo(paid);
        assertThat(home.act(rent, "2026-12-25", Map.of("action", "MATCH", "transactionId", paid))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("matched_already");

        JsonNode off = home.acted(rent, "2026-11-25", Map.of("action", "UNMATCH"));
        assertThat(off.path("state").asString()).isEqualTo("EXPECTED");
        assertThat(home.act(rent, "2026-11-25", Map.of("action", "UNMATCH")).status())
                .isEqualTo(409);
    }

    @Test
    void aChangeFromADayOnEndsTheItemAndBeginsAnother() {
        home.edit(rent, Map.of("rule", "FREQ=MONTHLY;BYMONTHDAY=25;COUNT=6"));
        home.acted(rent, "2027-02-25", Map.of("action", "SKIP"));

        JsonNode first = home.acted(
                rent,
                "2027-01-25",
                Map.of(
                        "action",
                        "CHANGE_FROM",
                        "change",
                        Map.of(
                                "flows",
                                home.rent("2026-10-25").getOrDefault("flows", List.of()),
                                "name",
                                "Higher rent")));

        String higher = first.path("recurringId").asString();
        assertThat(higher).isNotEqualTo(rent);
        assertThat(home.read(rent).path("endsOn").asString()).isEqualTo("2027-01-24");
        JsonNode made = home.read(higher);
        assertThat(made.path("follows").asString()).isEqualTo(rent);
        assertThat(made.path("rule").asString()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=25;COUNT=3");
        JsonNode items =
                home.home.read("/upcoming?from=2026-11-25&to=2027-12-30").path("items");
        assertThat(items.valueStream()
                        .map(item -> item.path("date").asString() + " "
                                + item.path("name").asString() + " "
                                + item.path("state").asString())
                        .toList())
                .containsExactly(
                        "2026-11-25 Rent EXPECTED",
                        "2026-12-25 Rent EXPECTED",
                        "2027-01-25 Higher rent EXPECTED",
                        "2027-02-25 Higher rent SKIPPED",
                        "2027-03-25 Higher rent EXPECTED");
    }

    @Test
    void aChangeFromTheFirstDayChangesTheItemItself() {
        JsonNode first = home.acted(
                rent, "2026-10-25", Map.of("action", "CHANGE_FROM", "change", Map.of("name", "Higher rent")));

        assertThat(first.path("recurringId").asString()).isEqualTo(rent);
        assertThat(all(home.home.read("/recurring").path("items"), "name")).containsExactly("Higher rent");
    }

    @Test
    void undoingAChangeFromADayOnGivesTheItemItsDaysBack() throws SQLException {
        home.acted(rent, "2027-02-25", Map.of("action", "POST"));
        Answer split =
                home.act(rent, "2027-01-25", Map.of("action", "CHANGE_FROM", "change", Map.of("name", "Higher rent")));

        assertThat(home.undo(split).status()).isEqualTo(204);

        assertThat(home.read(rent).path("endsOn").isNull()).isTrue();
        assertThat(all(home.home.read("/recurring").path("items"), "name")).containsExactly("Rent");
        assertThat(home.act(rent, "2027-02-25", Map.of("action", "POST")).status())
                .as("posted once, whoever it belonged to meanwhile")
                .isEqualTo(409);
        assertThat(home.everPosted()).isEqualTo(1);
    }

    @Test
    void aMistakeInAChangeIsNamedWithinIt() {
        Answer refused = home.act(
                rent, "2027-01-25", Map.of("action", "CHANGE_FROM", "change", Map.of("rule", "X", "mode", "POST")));

        assertThat(all(refused.body().path("errors"), "path")).containsExactly("change.rule");
    }

    @Test
    void aDayInAClosedPeriodIsNotPostedByHandEither() throws SQLException {
        home.home.move("2026-10-01", home.salary, home.checking, "3000000", "KRW");
        home.freeze("2026-10-31");

        Answer refused = home.act(rent, "2026-10-25", Map.of("action", "POST"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("period_closed");
        assertThat(states()).contains("2026-10-25 OVERDUE");
        home.acted(rent, "2026-10-25", Map.of("action", "POST", "on", "2026-11-01"));
        assertThat(home.posted()).containsExactly("2026-11-01");
    }
}
