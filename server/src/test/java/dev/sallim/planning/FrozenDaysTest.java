package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Invariant L9 and lesson 2: what a period was closed with stays, whatever the way in. October is closed; each test tries one way into it or
 * out of it, is refused by the period's name, and finds the balances and the stored figures as they were.
 */
@SallimTest
class FrozenDaysTest {
    private static final String INSIDE = "2026-10-20";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;
    private String lunch;
    private String later;
    private JsonNode october;
    private JsonNode closedWith;
    private String savings;
    private String otherWallet;

    @BeforeEach
    void octoberIsClosed() {
        home = new PlannedHome(api, database);
        otherWallet = Household.id(home.home().made("/wallets", Map.of("name", "Travel")));
        savings = Household.id(home.home()
                .made(
                        "/accounts",
                        Map.of("name", "Far", "kind", "SAVINGS", "commodity", "KRW", "walletId", otherWallet)));
        lunch = home.spend(INSIDE, home.checking, home.food, "12000");
        later = home.spend("2026-11-05", home.checking, home.food, "7000");
        october = home.closed("October", "2026-10-01", "2026-10-31");
        closedWith = home.budget(october);
    }

    @AfterEach
    void nothingOfItHasChanged() throws SQLException {
        assertThat(home.budget(october)).isEqualTo(closedWith);
        assertThat(PlannedHome.figure(PlannedHome.line(closedWith, home.food), "actual"))
                .isEqualTo("12000");
        assertThat(home.home().texts("""
                        SELECT sum(inflow - outflow) FROM position_day d JOIN account a ON a.book_id = d.book_id AND a.id = d.account_id
                        WHERE d.book_id = ? AND d.day <= DATE '2026-10-31' AND a.class = 'EXPENSE' AND d.wallet_id <> '%s'""".formatted(otherWallet))).containsExactly("12000");
        new Invariants(database).holdFor(home.home().book());
    }

    @Test
    void aTransactionIsNotMadeThere() {
        Answer refused = home.api().post(home.path("/transactions"), spending(INSIDE, home.checking, home.food));

        closed(refused);
        assertThat(refused.body().path("detail").asString()).contains("October").contains("2026-10-31");
    }

    @Test
    void norBeforeItWhereNoPeriodEverWas() {
        closed(home.api().post(home.path("/transactions"), spending("2026-03-01", home.checking, home.food)));
    }

    @Test
    void norByTheFirstFlowOfAnAccountThatIsNew() {
        String fresh = home.home().account("Fresh", "CASH", "KRW");

        closed(home.api().post(home.path("/transactions"), spending(INSIDE, fresh, home.food)));
    }

    @Test
    void aTransferWithOneLegInTheWalletIsNotMadeThere() {
        closed(home.api().post(home.path("/transactions"), spending(INSIDE, savings, home.checking)));
        closed(home.api().post(home.path("/transactions"), spending(INSIDE, home.checking, savings)));
    }

    @Test
    void anotherWalletsDaysAreItsOwn() {
        home.spend(INSIDE, savings, home.food, "500");
    }

    @Test
    void daysAfterItOutsideOfAnyPeriodStayWritable() {
        home.spend("2026-11-01", home.checking, home.food, "100");
    }

    @Test
    void nothingInItIsEdited() {
        closed(edit(lunch, Map.of("note", "only a word")));
        closed(edit(lunch, Map.of("payee", "Somebody else")));
        closed(edit(lunch, flow(home.checking, home.food, "13000")));
        closed(edit(lunch, flow(home.checking, home.rent, "12000")));
        closed(edit(lunch, flow(home.card, home.food, "12000")));
    }

    @Test
    void noDayMovesIntoItOrOutOfIt() {
        closed(edit(lunch, Map.of("date", "2026-11-02")));
        closed(edit(later, Map.of("date", INSIDE)));
    }

    @Test
    void nothingInItIsDeleted() {
        closed(versioned("/transactions/" + lunch).delete(home.path("/transactions/" + lunch)));
    }

    @Test
    void nothingComesBackIntoItFromTheTrash() {
        String early = home.spend("2026-11-10", home.checking, home.rent, "300");
        home.done(home.november(), "close");
        // Thrown away while its day was open would be the case; its day is closed now, so the throwing is what is
        // refused.
        closed(versioned("/transactions/" + early).delete(home.path("/transactions/" + early)));
        JsonNode november = home.home().read(home.periods()).path("items").get(0);
        JsonNode open = home.done(november, "reopen");
        versioned("/transactions/" + early).delete(home.path("/transactions/" + early));
        home.done(open, "close");

        closed(home.api().post(home.path("/transactions/" + early + "/restore"), null));
        closed(home.api().post(home.path("/trash/transactions/" + early + "/restore"), null));
    }

    @Test
    void noBulkActionReachesIt() {
        for (Map<String, ?> action : List.of(
                Map.of("action", "COPY", "ids", List.of(later), "value", INSIDE),
                Map.of("action", "DATE", "ids", List.of(later), "value", INSIDE),
                Map.of("action", "DATE", "ids", List.of(lunch), "value", "2026-11-03"),
                Map.of("action", "CATEGORY", "ids", List.of(lunch), "value", home.rent),
                Map.of("action", "DELETE", "ids", List.of(lunch)),
                Map.of("action", "STATE", "ids", List.of(lunch), "value", Map.of("state", "PENDING")))) {
            Answer answer = home.api().post(home.path("/transactions/bulk"), action);
            assertThat(answer.status()).as(action + " " + answer).isEqualTo(409);
            assertThat(answer.text()).contains("period_closed");
        }
    }

    @Test
    void noImportBooksIntoIt() {
        Answer preview = home.api().post(home.path("/transactions"), spending("2026-11-06", home.checking, home.food));
        assertThat(preview.status()).isEqualTo(201);
        JsonNode run = home.home()
                .ended(upload("date,description,amount\n2026-10-19,Emart,-32000\n2026-11-07,Coffee,-4000\n"));
        String id = Household.id(run);
        JsonNode ended = home.home().ended(home.api().post(home.path("/imports/" + id + "/commit"), null));
        assertThat(ended.path("status").asString()).isEqualTo("FAILED");
        assertThat(ended.path("errorCode").asString()).isEqualTo("period_closed");
    }

    @Test
    void noImportOfItIsTakenBack() throws SQLException {
        JsonNode open = home.done(october, "reopen");
        JsonNode run = home.home().ended(upload("date,description,amount\n2026-10-19,Emart,-32000\n"));
        String id = Household.id(run);
        assertThat(home.home()
                        .ended(home.api().post(home.path("/imports/" + id + "/commit"), null))
                        .path("status")
                        .asString())
                .isEqualTo("SUCCEEDED");
        JsonNode closedAgain = home.done(open, "close");
        JsonNode with = home.budget(closedAgain);

        JsonNode ended = home.home().ended(home.api().post(home.path("/imports/" + id + "/revert"), Map.of()));
        assertThat(ended.path("errorCode").asString()).isEqualTo("period_closed");
        assertThat(home.budget(closedAgain)).isEqualTo(with);
        // As the other tests leave it.
        JsonNode reopened = home.done(closedAgain, "reopen");
        home.home().ended(home.api().post(home.path("/imports/" + id + "/revert"), Map.of()));
        october = home.done(reopened, "close");
    }

    @Test
    void undoDoesNotReachIt() {
        JsonNode open = home.done(october, "reopen");
        Answer made = home.api().post(home.path("/transactions"), spending(INSIDE, savings, home.rent));
        Answer edited = edit(lunch, Map.of("note", "a word"));
        home.done(open, "close");

        assertThat(made.status()).isEqualTo(201);
        closed(undo(edited));
        // The far account's wallet has no closed period.
        assertThat(undo(made).status()).isEqualTo(204);
    }

    @Test
    void noAccountMovesOutOfTheWalletOrIntoItWithClosedDays() {
        closed(moved(home.checking, otherWallet));
        home.spend(INSIDE, savings, home.rent, "900");
        closed(moved(savings, home.wallet));
    }

    @Test
    void anAccountThatMovesInWithLaterDaysIsFrozenWithTheWallet() {
        home.spend("2026-11-03", savings, home.rent, "900");
        Answer moved = moved(savings, home.wallet);
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);

        closed(home.api().post(home.path("/transactions"), spending(INSIDE, savings, home.rent)));
    }

    @Test
    void noAccountWithAPastThereGoesToTheTrashWithIt() {
        closed(versioned("/accounts/" + home.checking)
                .delete(home.path("/accounts/" + home.checking + "?with=transactions")));
    }

    @Test
    void noAccountIsOpenedThereAndNoBalanceIsCorrected() {
        closed(home.api()
                .post(
                        home.path("/accounts"),
                        Map.of(
                                "name",
                                "Old",
                                "kind",
                                "CASH",
                                "commodity",
                                "KRW",
                                "openingBalance",
                                Household.money("1000", "KRW"),
                                "openedOn",
                                INSIDE)));
        closed(home.api()
                .post(
                        home.path("/accounts/" + home.checking + "/balance"),
                        Map.of("date", INSIDE, "balance", Household.money("5", "KRW"))));
    }

    @Test
    void noMergeReLabelsItButPayeesMergeAsEver() {
        home.spend("2026-11-08", home.checking, home.rent, "1");
        closed(home.api().post(home.path("/categories/" + home.food + "/merge"), Map.of("into", home.rent)));
        JsonNode open = home.done(october, "reopen");
        String trip = Household.id(home.home().made("/tags", Map.of("name", "Trip")));
        String work = Household.id(home.home().made("/tags", Map.of("name", "Work")));
        edit(lunch, Map.of("tagIds", List.of(trip), "payee", "Gimbap Heaven"));
        home.done(open, "close");
        String one = home.home()
                .read("/payees?q=gimbap")
                .path("items")
                .get(0)
                .path("id")
                .asString();
        String other = Household.id(home.home().made("/payees", Map.of("name", "Gimbap")));

        closed(home.api().post(home.path("/tags/" + trip + "/merge"), Map.of("into", work)));
        assertThat(home.api()
                        .post(home.path("/payees/" + one + "/merge"), Map.of("into", other))
                        .status())
                .isEqualTo(200);
    }

    /** Each of many writes lands before the close and is in its figures, or is refused after it. */
    @Test
    void aWriteThatRacesTheCloseLandsBeforeItOrIsRefused() throws Exception {
        JsonNode november = home.november();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> writes = IntStream.range(0, 60)
                    .mapToObj(i -> people.submit(() ->
                            home.api().post(home.path("/transactions"), spending("2026-11-12", home.card, home.rent))))
                    .toList();
            for (int i = 0; i < 10; i++) {
                writes.get(i).get();
            }
            JsonNode closed = home.done(november, "close");
            int landed = 0;
            for (Future<Answer> write : writes) {
                int status = write.get().status();
                assertThat(status).isIn(201, 409);
                landed += status == 201 ? 1 : 0;
            }
            JsonNode line = PlannedHome.line(home.budget(closed), home.rent);
            assertThat(PlannedHome.figure(line, "actual")).isEqualTo(String.valueOf(landed * 500));
            assertThat(
                            home.home()
                                    .texts(
                                            "SELECT count(*) FROM transaction WHERE book_id = ? AND booked_on = DATE '2026-11-12'"))
                    .containsExactly(String.valueOf(landed));
        }
    }

    /** The test itself can fail: past all rules a write does slip in, and the verifier finds the guard that says otherwise. */
    @Test
    void aPositionThatEscapedTheFreezeIsFoundByTheVerifier() throws SQLException {
        home.home()
                .run(
                        "UPDATE position SET frozen_through = NULL WHERE book_id = ? AND account_id = ?",
                        home.home().book(),
                        UUID.fromString(home.checking));

        assertThat(home.home().texts("SELECT problem FROM ledger_verify_guards_v1(?)"))
                .contains("frozen_unlike_the_wallet");
        home.home()
                .run(
                        "UPDATE position SET frozen_through = DATE '2026-10-31' WHERE book_id = ? AND account_id = ?",
                        home.home().book(),
                        UUID.fromString(home.checking));
    }

    private Answer moved(String account, String wallet) {
        return home.api().post(home.path("/accounts/" + account + "/move"), Map.of("walletId", wallet));
    }

    private Answer undo(Answer written) {
        return home.api()
                .post(home.path("/undo"), Map.of("operationId", String.valueOf(written.header("Sallim-Operation"))));
    }

    private Answer upload(String text) {
        return home.home().upload(home.checking, text);
    }

    private Answer edit(String transaction, Map<String, ?> body) {
        return versioned("/transactions/" + transaction).patch(home.path("/transactions/" + transaction), body);
    }

    private Api versioned(String rest) {
        return PlannedHome.at(home.api(), home.home().read(rest));
    }

    private static Map<String, Object> flow(String from, String to, String won) {
        return Map.of("flows", List.of(Map.of("from", from, "to", to, "amount", Household.money(won, "KRW"))));
    }

    private static Map<String, Object> spending(String day, String from, String to) {
        return Map.of(
                "date", day, "flows", List.of(Map.of("from", from, "to", to, "amount", Household.money("500", "KRW"))));
    }

    private static void closed(Answer answer) {
        refused(answer, 409, "period_closed");
    }
}
