package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.item;
import static dev.sallim.planning.recurring.RecurringHome.with;
import static dev.sallim.testing.Household.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.BookId;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/**
 * Items that post do so on each of their days, once: late, twice at the same time, cut off, with the transaction thrown away. Lessons 1 (rows
 * that are made by themselves stay in their book), 9 (the day is the book's), 11 (a job that runs twice) and 12 (one effect) of
 * systems of this kind.
 */
@SallimTest
class PosterTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private RecurringWork work;

    private RecurringHome home;
    private Invariants invariants;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
        invariants = new Invariants(database);
    }

    private void later(Duration step) {
        clock.advance(step);
        home.home.signInAgain(api);
    }

    @Test
    void aDayIsPostedWhenItHasComeInTheBooksZoneAndNotBefore() throws SQLException {
        home.made(item("Rent", home.checking, home.rent, "650000", "FREQ=MONTHLY;BYMONTHDAY=22", "2026-11-22"));
        // 23:59 of the 21st in Seoul, where the book is
        clock.set(Instant.parse("2026-11-21T14:59:00Z"));
        work.round();
        assertThat(home.posted()).isEmpty();

        clock.set(Instant.parse("2026-11-21T15:00:30Z"));
        work.round();

        assertThat(home.posted()).containsExactly("2026-11-22");
        invariants.holdFor(home.book());
    }

    @Test
    void daysThatWereMissedAreMadeUpForEachOnItsOwnDay() throws SQLException {
        home.made(item("Bread", home.checking, home.rent, "5000", "FREQ=WEEKLY;BYDAY=MO", "2026-10-01"));

        work.round();
        work.round();

        assertThat(home.posted())
                .containsExactly(
                        "2026-10-05",
                        "2026-10-12",
                        "2026-10-19",
                        "2026-10-26",
                        "2026-11-02",
                        "2026-11-09",
                        "2026-11-16");
        invariants.holdFor(home.book());
    }

    @Test
    void aDayOnAWeekendIsPostedOnTheWorkingDayOfItsShiftAndKeepsItsOwnKey() throws SQLException {
        // Sunday, 25 October
        home.made(with(home.rent("2026-10-25"), "shift", "BEFORE"));
        home.made(with(home.rent("2026-10-25"), "shift", "AFTER"));

        work.round();

        assertThat(home.posted()).containsExactly("2026-10-23", "2026-10-26");
        assertThat(home.occurrences()).containsExactly("2026-10-25 POSTED", "2026-10-25 POSTED");
    }

    @Test
    void twoPostersAtTheSameTimePostEachDayOnce() throws Exception {
        for (int i = 0; i < 4; i++) {
            home.made(item("Bread", home.checking, home.rent, "5000", "FREQ=DAILY", "2026-11-02"));
        }
        BookId book = BookId.of(home.book());

        List<Callable<Object>> posters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            posters.add(() -> {
                work.look(book, 0);
                return book;
            });
        }
        try (ExecutorService servers = Executors.newFixedThreadPool(posters.size())) {
            for (Future<Object> done : servers.invokeAll(posters)) {
                done.get();
            }
        }

        assertThat(home.everPosted()).isEqualTo(4 * 20);
        assertThat(home.occurrences()).hasSize(4 * 20).allMatch(row -> row.endsWith("POSTED"));
        invariants.holdFor(home.book());
    }

    @Test
    void whoIsCutOffBetweenTheTransactionAndTheDayLeavesNeither() throws SQLException {
        home.made(home.rent("2026-10-25"));
        // The row of the day cannot be written: as if the server died there, whatever was written before goes too.
        home.home.run("ALTER TABLE occurrence ADD CONSTRAINT cut_off CHECK (state <> 'POSTED') NOT VALID");

        work.round();
        assertThat(home.everPosted()).isZero();
        assertThat(home.occurrences()).isEmpty();
        invariants.holdFor(home.book());

        home.home.run("ALTER TABLE occurrence DROP CONSTRAINT cut_off");
        clock.advance(Duration.ofMinutes(10));
        work.round();
        assertThat(home.posted()).containsExactly("2026-10-25");
    }

    @Test
    void aPostedDayStaysDoneWhenItsTransactionIsTrashedAndWhenItIsGone() throws SQLException {
        String rent = home.made(home.rent("2026-10-25"));
        work.round();
        String posted = home.home
                .texts("SELECT id::text FROM transaction WHERE book_id = ? AND source = 'RECURRING'")
                .getFirst();

        home.home.delete("/transactions/" + posted);
        home.edit(rent, Map.of("note", "looked at again"));
        work.round();
        assertThat(home.everPosted()).isEqualTo(1);
        assertThat(home.posted()).isEmpty();

        assertThat(home.home
                        .api()
                        .delete(home.home.path("/trash/transactions/" + posted))
                        .status())
                .isEqualTo(204);
        home.edit(rent, Map.of("note", "and again"));
        work.round();
        assertThat(home.everPosted()).isZero();
        assertThat(home.occurrences()).containsExactly("2026-10-25 POSTED");
    }

    @Test
    void anUndonePostingByHandIsNotPostedByItselfNeitherOfAnItemThatPostsNorOfOneThatBeganToPostMeanwhile()
            throws SQLException {
        String posts = home.made(home.rent("2026-10-25"));
        String reminds = home.made(with(home.rent("2026-10-25"), "mode", "REMIND"));
        Answer first = home.act(posts, "2026-10-25", Map.of("action", "POST"));
        Answer second = home.act(reminds, "2026-10-25", Map.of("action", "POST"));
        home.edit(reminds, Map.of("mode", "POST"));

        assertThat(home.undo(first).status()).isEqualTo(204);
        assertThat(home.undo(second).status()).isEqualTo(204);
        work.round();

        assertThat(home.everPosted()).isEqualTo(2);
        assertThat(home.posted()).isEmpty();
        assertThat(home.occurrences()).containsExactly("2026-10-25 POSTED", "2026-10-25 POSTED");
        invariants.holdFor(home.book());
    }

    @Test
    void aDayOfAnItemThatRemindsIsOpenAfterTheUndoAndNobodyPostsItByItself() throws SQLException {
        String rent = home.made(with(home.rent("2026-10-25"), "mode", "REMIND"));
        home.undo(home.act(rent, "2026-10-25", Map.of("action", "POST")));

        work.round();

        assertThat(home.everPosted()).isEqualTo(1);
        assertThat(home.occurrences()).containsExactly("2026-10-25 EXPECTED");
        invariants.holdFor(home.book());
    }

    @Test
    void aDayInAClosedPeriodIsListedWithTheReasonAndTheOthersArePosted() throws SQLException {
        home.home.move("2026-10-01", home.salary, home.checking, "3000000", "KRW");
        home.freeze("2026-10-31");
        String rent =
                home.made(item("Bread", home.checking, home.rent, "5000", "FREQ=MONTHLY;BYMONTHDAY=5", "2026-09-01"));

        work.round();

        assertThat(home.posted()).containsExactly("2026-11-05");
        assertThat(home.occurrences()).containsExactly("2026-09-05 REFUSED", "2026-10-05 REFUSED", "2026-11-05 POSTED");
        var listed = home.home.read("/upcoming?from=2026-09-01&to=2026-10-31").path("items");
        assertThat(all(listed, "state")).containsExactly("REFUSED", "REFUSED");
        assertThat(listed.path(0).path("reason").path("code").asString()).isEqualTo("period_closed");
        assertThat(listed.path(0).path("reason").path("about").asString()).isEqualTo("2026-10-31");

        home.edit(rent, Map.of("note", "looked at again"));
        work.round();
        assertThat(home.everPosted()).as("not tried again").isEqualTo(1);
    }

    @Test
    void whatAPersonWhoMayNoLongerWriteKeptIsRefusedAndSomebodyElseTakesItOver() throws SQLException {
        Api partner = home.home.member(api, "EDITOR");
        String rent = partner.post(home.home.path("/recurring"), home.rent("2026-10-25"))
                .body()
                .path("id")
                .asString();
        home.home.run("UPDATE membership SET role = 'VIEWER' WHERE book_id = ? AND role = 'EDITOR'", home.book());
        clock.advance(Duration.ofSeconds(10));

        work.round();
        assertThat(home.everPosted()).isZero();
        assertThat(home.occurrences()).containsExactly("2026-10-25 REFUSED");

        later(Duration.ofDays(5));
        home.edit(rent, Map.of("note", "mine now"));
        work.round();
        assertThat(home.posted()).containsExactly("2026-11-25");
    }

    @Test
    void whatIsPostedByItselfStaysInItsOwnBook() throws SQLException {
        RecurringHome neighbour = new RecurringHome(api, database);
        home.made(home.rent("2026-10-25"));
        neighbour.made(with(
                home.rent("2026-11-10"), "flows", neighbour.rent("2026-11-10").getOrDefault("flows", List.of())));
        RecurringHome stranger = new RecurringHome(api, database);

        work.round();

        assertThat(home.posted()).containsExactly("2026-10-25");
        assertThat(neighbour.posted()).isEmpty();
        assertThat(neighbour
                        .home
                        .read("/recurring")
                        .path("items")
                        .path(0)
                        .path("nextOn")
                        .asString())
                .isEqualTo("2026-11-25");
        assertThat(stranger.home.texts("SELECT book_id::text FROM recurring_due WHERE book_id = ?"))
                .isEmpty();
        invariants.holdFor(neighbour.book());
    }

    @Test
    void anArchivedAccountRefusesByItsName() throws SQLException {
        home.made(home.rent("2026-10-25"));
        home.home.api().post(home.home.path("/accounts/" + home.checking + "/archive"), null);

        work.round();

        assertThat(home.home.texts("SELECT reason || ' ' || reason_about FROM occurrence WHERE book_id = ?"))
                .containsExactly("archived Checking");
    }

    @Test
    void whatIsInTheTrashPostsNothingAndIsNotMadeUpForWhenItComesBack() throws SQLException {
        String rent = home.made(home.rent("2026-11-25"));
        home.home.delete("/recurring/" + rent);
        later(Duration.ofDays(20));
        work.round();
        assertThat(home.everPosted()).isZero();

        home.home.api().post(home.home.path("/trash/recurring/" + rent + "/restore"), null);
        work.round();
        assertThat(home.everPosted()).isZero();
        assertThat(home.read(rent).path("nextOn").asString()).isEqualTo("2026-12-25");

        later(Duration.ofDays(20));
        work.round();
        assertThat(home.posted()).containsExactly("2026-12-25");
    }

    @Test
    void aChangedAndAMovedDayArePostedAsTheySay() throws SQLException {
        String rent = home.made(home.rent("2026-11-25"));
        home.acted(rent, "2026-11-25", Map.of("action", "MOVE", "on", "2026-11-27"));
        home.acted(
                rent, "2026-11-25", Map.of("action", "CHANGE", "amount", Map.of("amount", "1000", "commodity", "KRW")));
        later(Duration.ofDays(5));
        work.round();
        assertThat(home.everPosted()).isZero();

        later(Duration.ofDays(1));
        work.round();

        assertThat(home.home.texts("""
                SELECT f.booked_on || ' ' || f.from_amount FROM flow f JOIN transaction t USING (book_id)
                WHERE t.id = f.transaction_id AND f.book_id = ? AND t.source = 'RECURRING'""")).containsExactly("2026-11-27 1000");
    }

    @Test
    void aBookIsOnlyLookedAtWhenSomethingIsDue() throws SQLException {
        home.made(home.rent("2026-12-25"));
        work.round();

        assertThat(work.round()).as("nothing is due").isZero();
        assertThat(home.home.texts("SELECT due_at::text FROM recurring_due WHERE book_id = ?"))
                .allMatch(at -> at.startsWith("2026-12-24 15:00:00"));
    }

    @Test
    void whatItPostsIsAnOperationOfThePersonWhoKeepsTheItem() throws SQLException {
        home.made(home.rent("2026-10-25"));
        work.round();

        assertThat(home.home.texts("""
                SELECT e.action || ' ' || (e.actor = p.kept_by) FROM journal_entry e JOIN recurring p USING (book_id)
                WHERE e.book_id = ? AND e.object_kind = 'transaction'""")).containsExactly("recurring.posted true");
        assertThat(LocalDate.parse(home.posted().getFirst())).isEqualTo(LocalDate.of(2026, 10, 25));
    }
}
