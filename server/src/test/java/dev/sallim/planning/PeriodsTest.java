package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Periods of a wallet: drafted, active, closed. Today is 2026-11-21 in Seoul. */
@SallimTest
class PeriodsTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;

    @BeforeEach
    void aBook() {
        home = new PlannedHome(api, database);
    }

    @Test
    void aPeriodIsDraftedThenActiveThenClosed() {
        JsonNode draft = home.draft("Payday to payday", "2026-10-25", "2026-11-24");
        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("currency").asString()).isEqualTo("KRW");

        JsonNode active = home.done(draft, "activate");
        assertThat(active.path("status").asString()).isEqualTo("ACTIVE");
        assertThat(active.path("activatedAt").isNull()).isFalse();

        JsonNode closed = home.done(active, "close");
        assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(home.home().read(home.periods()).path("items")).hasSize(1);
    }

    @Test
    void aWalletHasOneDraftAndOneActivePeriodAtATime() {
        home.november();
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");

        refused(create("January", "2027-01-01", "2027-01-31"), 409, "draft_exists");
        refused(home.verb(december, "activate"), 409, "active_exists");
    }

    @Test
    void periodsNeverOverlapAndTheRefusalNamesTheOther() {
        home.november();

        Answer overlapping = create("Half", "2026-11-16", "2026-12-15");

        refused(overlapping, 409, "period_overlaps");
        assertThat(overlapping.body().path("detail").asString()).contains("November");
        refused(create("Before", "2026-10-01", "2026-10-31"), 409, "period_order");
    }

    /** The second lock: whoever reaches the table past the service is refused by the exclusion constraint. */
    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        home.november();

        assertThat(catchState(() -> home.home().run("""
                        INSERT INTO period (book_id, id, wallet_id, commodity_id, name, starts_on, ends_on, status, version,
                                            created_at, updated_at)
                        SELECT book_id, gen_random_uuid(), wallet_id, commodity_id, 'twin', DATE '2026-11-30', DATE '2026-12-30', 'DRAFT', 1,
                               now(), now() FROM period WHERE book_id = ?""", home.home().book()))).isEqualTo("23P01");
    }

    @Test
    void twoDraftsAtOnceBecomeOne() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                asked.add(() -> create("Mine", "2026-11-01", "2026-11-30"));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> one : people.invokeAll(asked)) {
                statuses.add(one.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void noPeriodBeginsOnOrBeforeTheEndOfAClosedOne() {
        home.closed("October", "2026-10-01", "2026-10-31");

        Answer same = create("Again", "2026-10-31", "2026-11-30");
        refused(same, 409, "period_closed");
        assertThat(same.body().path("detail").asString()).contains("2026-10-31").contains("October");
        refused(create("Before", "2026-08-01", "2026-08-31"), 409, "period_closed");
        assertThat(create("Right after", "2026-11-01", "2026-11-30").status()).isEqualTo(201);
    }

    @Test
    void datesAreFixedOnceAPeriodIsActive() {
        JsonNode active = home.november();

        refused(edit(active, Map.of("endsOn", "2026-11-29")), 409, "period_status");
        Answer renamed = edit(active, Map.of("name", "The long month"));
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.body().path("name").asString()).isEqualTo("The long month");
    }

    @Test
    void onlyDraftsAreDeletedAndComeBackFromTheTrashWithTheirLines() {
        JsonNode active = home.november();
        refused(PlannedHome.at(home.api(), active).delete(pathOf(active)), 409, "period_status");

        JsonNode draft = home.draft("December", "2026-12-01", "2026-12-31");
        home.plan(draft, home.food, "300000", "SURPLUS");
        assertThat(PlannedHome.at(home.api(), draft).delete(pathOf(draft)).status())
                .isEqualTo(204);
        assertThat(home.api().get(pathOf(draft)).status()).isEqualTo(404);
        JsonNode thrown = home.home().read("/trash?kind=periods").path("items");
        assertThat(thrown).hasSize(1);
        assertThat(thrown.get(0).path("name").asString()).isEqualTo("December");

        String id = draft.path("id").asString();
        Answer back = home.api().post(home.path("/trash/periods/" + id + "/restore"), null);
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        JsonNode line = PlannedHome.line(home.budget(draft), home.food);
        assertThat(PlannedHome.figure(line, "plan")).isEqualTo("300000");
        assertThat(line.path("rollover").asString()).isEqualTo("SURPLUS");
    }

    @Test
    void aDraftInTheTrashStaysThereWhileAnotherTookItsDays() {
        JsonNode first = home.draft("First", "2026-11-01", "2026-11-30");
        PlannedHome.at(home.api(), first).delete(pathOf(first));
        home.november();

        refused(
                home.api().post(home.path("/trash/periods/" + first.path("id").asString() + "/restore"), null),
                409,
                "period_overlaps");
    }

    @Test
    void onlyTheOwnerReopensAndTheJournalSaysSo() throws SQLException {
        JsonNode closed = home.closed("October", "2026-10-01", "2026-10-31");
        Api editor = home.home().member(api, "EDITOR");

        refused(home.verb(editor, closed, "reopen"), 403, "forbidden");
        assertThat(home.done(closed, "reopen").path("status").asString()).isEqualTo("ACTIVE");
        assertThat(
                        home.home()
                                .texts(
                                        "SELECT action FROM journal_entry WHERE book_id = ? AND object_kind = 'period' ORDER BY id"))
                .containsExactly("period.created", "period.activated", "period.closed", "period.reopened");
    }

    @Test
    void onlyTheLatestClosedPeriodReopens() {
        JsonNode october = home.closed("October", "2026-10-01", "2026-10-31");
        JsonNode november = home.november();
        refused(home.verb(october, "reopen"), 409, "active_exists");
        JsonNode closed = home.done(november, "close");

        Answer refused = home.verb(october, "reopen");
        refused(refused, 409, "period_order");
        assertThat(refused.body().path("detail").asString()).contains("November");
        home.done(closed, "reopen");
        assertThat(frozenThrough()).containsExactly("2026-10-31");
    }

    @Test
    void anActivePeriodGoesBackToADraftSoThatAnEarlierOneCanReopen() {
        JsonNode october = home.closed("October", "2026-10-01", "2026-10-31");
        JsonNode november = home.done(home.november(), "deactivate");

        assertThat(november.path("status").asString()).isEqualTo("DRAFT");
        JsonNode again = home.done(home.done(october, "reopen"), "close");
        assertThat(again.path("status").asString()).isEqualTo("CLOSED");
        home.done(november, "activate");
    }

    @Test
    void aStaleVersionChangesNothing() {
        JsonNode draft = home.draft("November", "2026-11-01", "2026-11-30");
        home.done(draft, "activate");

        refused(home.verb(draft, "close"), 412, "version_stale");
        assertThat(frozenThrough()).containsExactly((String) null);
    }

    @Test
    void undoTakesBackWhatWasDoneToADraftButNeverAClosing() {
        Answer made = create("November", "2026-11-01", "2026-11-30");
        JsonNode draft = made.body();
        Answer edited = edit(draft, Map.of("endsOn", "2026-11-29"));
        undo(edited, 204);
        assertThat(days(home.home().read(home.periods() + "/" + draft.path("id").asString())))
                .isEqualTo("2026-11-01..2026-11-30");

        JsonNode now = home.home().read(home.periods() + "/" + draft.path("id").asString());
        Answer activated = home.verb(now, "activate");
        refused(undo(activated), 409, "not_undoable");
        Answer closed = home.verb(activated.body(), "close");
        refused(undo(closed), 409, "not_undoable");
        assertThat(frozenThrough()).containsExactly("2026-11-30");
    }

    @Test
    void theTransactionListTakesAPeriodForItsDaysAndItsWallet() {
        JsonNode november = home.november();
        String other = home.home()
                .made("/wallets", Map.of("name", "Travel"))
                .path("id")
                .asString();
        String far = home.home()
                .made("/accounts", Map.of("name", "Far", "kind", "CASH", "commodity", "KRW", "walletId", other))
                .path("id")
                .asString();
        home.spend("2026-10-31", home.checking, home.food, "1");
        String first = home.spend("2026-11-01", home.checking, home.food, "2");
        String last = home.spend("2026-11-30", home.checking, home.food, "3");
        home.spend("2026-12-01", home.checking, home.food, "4");
        home.spend("2026-11-15", far, home.food, "5");
        String filter = "?period=" + november.path("id").asString();

        JsonNode found = home.home().read("/transactions" + filter).path("items");

        assertThat(Household.all(found, "id")).containsExactly(last, first);
        assertThat(home.home()
                        .read("/transactions/total" + filter)
                        .path("count")
                        .asInt())
                .isEqualTo(2);
        refused(home.api().get(home.path("/transactions?period=" + other)), 400, "invalid");
    }

    @Test
    void aRetryWithTheSameKeyMakesOnePeriod() {
        Api retrying = home.api().with("Idempotency-Key", "once");
        Map<String, String> body = Map.of("name", "November", "startsOn", "2026-11-01", "endsOn", "2026-11-30");

        Answer first = retrying.post(home.path(home.periods()), body);
        Answer second = retrying.post(home.path(home.periods()), body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
    }

    private Answer undo(Answer written) {
        return home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(written.header("Sallim-Operation"))));
    }

    private void undo(Answer written, int status) {
        Answer undone = undo(written);
        assertThat(undone.status()).as(undone.toString()).isEqualTo(status);
    }

    private Answer create(String name, String startsOn, String endsOn) {
        return home.api().post(home.path(home.periods()), Map.of("name", name, "startsOn", startsOn, "endsOn", endsOn));
    }

    private Answer edit(JsonNode period, Map<String, ?> body) {
        return PlannedHome.at(home.api(), period).patch(pathOf(period), body);
    }

    private String pathOf(JsonNode period) {
        return home.path(home.periods() + "/" + period.path("id").asString());
    }

    private List<String> frozenThrough() {
        try {
            return home.home().texts("SELECT DISTINCT frozen_through FROM wallet WHERE book_id = ?");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String days(JsonNode period) {
        return period.path("startsOn").asString() + ".." + period.path("endsOn").asString();
    }

    private interface Sql {
        void run() throws SQLException;
    }

    private static String catchState(Sql sql) {
        try {
            sql.run();
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }
}
