package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.item;
import static dev.sallim.planning.recurring.RecurringHome.with;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.ledger.OperationReader.Happened;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.OperationId;
import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody typed or imported is recognised as what was expected, and nothing is posted twice. Today is 21 November 2026. */
@SallimTest
class MatchingTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RecurringWork work;

    @Autowired
    private RecurringListener listener;

    @Autowired
    private BookDatabase books;

    private RecurringHome home;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
    }

    private String paid(String day, String amount, Map<String, ?> more) {
        return home.home.move(
                day, Map.of("from", home.checking, "to", home.rent, "amount", money(amount, "KRW")), more);
    }

    private Map<String, Object> rent(String mode) {
        return with(with(home.rent("2026-11-18"), "rule", "FREQ=MONTHLY;BYMONTHDAY=18"), "mode", mode);
    }

    private void look() {
        work.look(BookId.of(home.book()), 0);
    }

    private List<String> matched() throws SQLException {
        return home.home.texts(
                "SELECT day || ' ' || transaction_id FROM occurrence WHERE book_id = ? AND state = 'MATCHED' ORDER BY day");
    }

    @Test
    void whatWasTypedIsTheOneThatWasExpectedAndIsNotPostedBesides() throws SQLException {
        home.made(rent("POST"));
        String typed = paid("2026-11-16", "660000", Map.of());

        look();

        assertThat(matched()).containsExactly("2026-11-18 " + typed);
        assertThat(home.everPosted()).isZero();
    }

    @Test
    void theSamePayeeIsEnoughInAnotherCategoryAndTheSameCategoryWithAnotherPayee() throws SQLException {
        home.made(with(rent("REMIND"), "payee", "Mr Park"));
        String other = home.home.category("Housing", "EXPENSE");
        String byPayee = home.home.move(
                "2026-11-19",
                Map.of("from", home.checking, "to", other, "amount", money("650000", "KRW")),
                Map.of("payee", "Mr Park"));
        look();
        assertThat(matched()).containsExactly("2026-11-18 " + byPayee);

        RecurringHome second = new RecurringHome(api, database);
        home = second;
        home.made(with(rent("REMIND"), "payee", "Mr Park"));
        String byCategory = paid("2026-11-19", "650000", Map.of("payee", "Somebody"));
        look();
        assertThat(matched()).containsExactly("2026-11-18 " + byCategory);
    }

    @Test
    void fiveDaysAndTenPercentAreTheFarthestAndTheAccountMustBeTheSame() throws SQLException {
        home.made(rent("REMIND"));
        paid("2026-11-12", "650000", Map.of());
        paid("2026-11-24", "650000", Map.of());
        paid("2026-11-18", "715001", Map.of());
        paid("2026-11-18", "584999", Map.of());
        home.home.move("2026-11-18", home.card, home.rent, "650000", "KRW");
        home.home.move("2026-11-18", home.rent, home.checking, "650000", "KRW");
        look();
        assertThat(matched()).isEmpty();

        String last = paid("2026-11-23", "715000", Map.of());
        look();
        assertThat(matched()).containsExactly("2026-11-18 " + last);
    }

    @Test
    void ofSeveralTheNearestDayWinsThenTheNearestAmountAndEachIsTakenOnce() throws SQLException {
        home.made(with(rent("REMIND"), "rule", "FREQ=WEEKLY;BYDAY=WE"));
        paid("2026-11-20", "650000", Map.of());
        String near = paid("2026-11-19", "640000", Map.of());
        paid("2026-11-19", "630000", Map.of());

        look();

        // The 18th takes the nearest; the 25th, a week later, the nearest that is left to it within five days
        assertThat(matched()).hasSize(2).first().isEqualTo("2026-11-18 " + near);
        assertThat(matched().get(1)).startsWith("2026-11-25 ");
    }

    @Test
    void whatWasTakenOffIsNotMatchedAgainAndIsPosted() throws SQLException {
        String item = home.made(rent("POST"));
        paid("2026-11-18", "650000", Map.of());
        look();
        home.acted(item, "2026-11-18", Map.of("action", "UNMATCH"));

        look();

        assertThat(matched()).isEmpty();
        assertThat(home.posted()).containsExactly("2026-11-18");
    }

    @Test
    void aTransferIsKnownByItsTwoAccounts() throws SQLException {
        home.made(with(
                item("Card", home.checking, home.card, "200000", "FREQ=MONTHLY;BYMONTHDAY=18", "2026-11-18"),
                "mode",
                "REMIND"));
        paid("2026-11-18", "200000", Map.of());
        String transfer = home.home.move("2026-11-18", home.checking, home.card, "200000", "KRW");

        look();

        assertThat(matched()).containsExactly("2026-11-18 " + transfer);
    }

    @Test
    void anEstimatedBillOfTheSamePayeeMayBeHalfOff() throws SQLException {
        home.made(with(with(rent("REMIND"), "estimate", true), "payee", "Power"));
        String bill = paid("2026-11-18", "900000", Map.of("payee", "Power"));

        look();

        assertThat(matched()).containsExactly("2026-11-18 " + bill);
    }

    @Test
    void whatAnItemPostedItselfIsNoOthersOccurrence() throws SQLException {
        home.made(rent("POST"));
        look();
        home.made(with(rent("REMIND"), "name", "The same once more"));

        look();

        assertThat(matched()).isEmpty();
        assertThat(home.everPosted()).isEqualTo(1);
    }

    @Test
    void aBookIsLookedAtAgainAfterItsLedgerWasWrittenAndNotAfterItsNames() throws SQLException {
        home.made(rent("REMIND"));
        work.round();
        assertThat(work.round()).isZero();

        heard("payee.edited");
        assertThat(work.round()).isZero();
        heard("transaction.created");
        assertThat(work.round()).isEqualTo(1);
        assertThat(home.home.texts("SELECT due_at::date::text FROM recurring_due WHERE book_id = ?"))
                .containsExactly("9999-12-31");
    }

    private void heard(String action) {
        Happened happened = new Happened(OperationId.of(UUID.randomUUID()), action);
        books.write(BookId.of(home.book()), transaction -> {
            listener.read(transaction, List.of(happened));
            return action;
        });
    }
}
