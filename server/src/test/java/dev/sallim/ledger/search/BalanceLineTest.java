package dev.sallim.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The points of a balance's chart; each is the sum of the few amounts before it, done by hand. Today is 2026-11-21. */
@SallimTest
class BalanceLineTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String checking;
    private String food;
    private String salary;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        food = home.category("Eating out", "EXPENSE");
        salary = home.category("Pay", "INCOME");
    }

    @Test
    void eachDayOnWhichItChangedIsAPointAndTheLastDayToo() {
        home.move("2026-10-25", salary, checking, "3000", "KRW");
        home.move("2026-11-02", checking, food, "100", "KRW");
        home.move("2026-11-02", checking, food, "50", "KRW");
        home.move("2026-11-20", salary, checking, "7", "KRW");
        home.move("2026-11-25", checking, food, "999", "KRW");

        JsonNode line = balances("?from=2026-11-01&to=2026-11-21");

        assertThat(line.path("step").asString()).isEqualTo("DAY");
        assertThat(amount(line.path("opening"))).isEqualTo("3000");
        assertThat(points(line)).containsExactly("2026-11-02 2850", "2026-11-20 2857", "2026-11-21 2857");
        assertThat(points(balances("?from=2026-11-21&to=2026-11-25"))).containsExactly("2026-11-25 1858");
    }

    @Test
    void withoutDaysItGoesFromTheFirstMovementToToday() {
        home.move("2026-09-01", salary, checking, "10", "KRW");
        home.move("2026-12-01", salary, checking, "5", "KRW");

        JsonNode line = balances("");

        assertThat(line.path("from").asString()).isEqualTo("2026-09-01");
        assertThat(line.path("to").asString()).isEqualTo("2026-11-21");
        assertThat(amount(line.path("opening"))).isEqualTo("0");
        assertThat(points(line)).containsExactly("2026-09-01 10", "2026-11-21 10");
    }

    @Test
    void anAccountWithoutMovementsIsOnePointOfZero() {
        assertThat(points(balances(""))).containsExactly("2026-11-21 0");
        assertThat(points(balances("?from=2020-01-01"))).containsExactly("2026-11-21 0");
    }

    @Test
    void longTimesAreDrawnByWeekMonthAndYear() {
        home.move("2026-11-02", salary, checking, "1", "KRW");
        home.move("2026-11-08", salary, checking, "2", "KRW");
        home.move("2026-11-09", salary, checking, "4", "KRW");
        home.move("2026-11-21", salary, checking, "8", "KRW");

        assertThat(balances("?from=2025-11-20").path("step").asString()).isEqualTo("DAY");
        // Weeks end on Sunday: 2026-11-08 is one. The last is cut where the line ends.
        assertThat(points(balances("?from=2025-11-19")))
                .containsExactly("2026-11-08 3", "2026-11-15 7", "2026-11-21 15");
        assertThat(points(balances("?from=2015-01-01"))).containsExactly("2026-11-21 15");
        assertThat(points(balances("?from=2015-01-01&to=2027-01-31")))
                .containsExactly("2026-11-30 15", "2027-01-31 15");
        assertThat(points(balances("?from=1950-01-01&to=2030-06-30")))
                .containsExactly("2026-12-31 15", "2030-06-30 15");
    }

    @Test
    void noTimeNeedsMoreThan400Points() throws SQLException {
        home.move("2026-11-02", salary, checking, "1", "KRW");
        // A year of rollups by hand: only the number of points is looked at.
        home.breaking("""
                INSERT INTO position_day (book_id, account_id, wallet_id, commodity_id, day, inflow, outflow, n)
                SELECT book_id, account_id, wallet_id, commodity_id, day - i, 1, 0, 1
                FROM position_day, generate_series(1, 30000) AS i
                WHERE book_id = ? AND account_id = ?::uuid""", home.book(), checking);
        for (int days : List.of(1, 365, 366, 367, 368, 2_500, 2_600, 11_000, 11_100, 30_000)) {
            LocalDate from = LocalDate.of(2026, 11, 21).minusDays(days);
            assertThat(balances("?from=" + from).path("points").size())
                    .as(from.toString())
                    .isBetween(1, 368);
        }
    }

    @Test
    void theTrashIsNotDrawnAndOtherCommoditiesAreAskedForByCode() {
        String gone = home.move("2026-11-02", salary, checking, "3000", "KRW");
        home.move("2026-11-03", salary, checking, "7", "KRW");
        home.delete("/transactions/" + gone);
        home.made("/commodities", Map.of("code", "ACME", "name", "Acme Inc.", "kind", "SHARE", "scale", 4));
        String broker = home.account("Broker", "INVESTMENT", "KRW");
        home.move("2026-11-04", salary, broker, "2.5", "ACME");

        assertThat(points(balances(""))).containsExactly("2026-11-03 7", "2026-11-21 7");
        assertThat(points(home.read("/accounts/" + broker + "/balances?commodity=ACME")))
                .containsExactly("2026-11-04 2.5", "2026-11-21 2.5");
        assertThat(points(home.read("/accounts/" + broker + "/balances"))).containsExactly("2026-11-21 0");
    }

    @Test
    void anAccountThatMovedToAnotherWalletKeepsItsLine() {
        home.move("2026-11-03", salary, checking, "7", "KRW");
        String travel = Household.id(home.made("/wallets", Map.of("name", "Travel", "currency", "KRW")));
        home.api().post(home.path("/accounts/" + checking + "/move"), Map.of("walletId", travel));

        assertThat(points(balances(""))).containsExactly("2026-11-03 7", "2026-11-21 7");
    }

    @Test
    void whatIsNoAccountOrNoSpanIsRefused() throws SQLException {
        String path = home.path("/accounts/" + checking + "/balances");

        assertThat(home.member(api, "VIEWER").get(path).status()).isEqualTo(200);
        assertThat(new Household(api, database).api().get(path).status()).isEqualTo(404);
        assertThat(home.api().get(home.path("/accounts/" + food + "/balances")).status())
                .isEqualTo(404);
        for (String query : List.of(
                "?from=2026-11-22", "?from=2026-02-30", "?from=1899-12-31", "?to=2201-01-01", "?commodity=NOPE")) {
            assertThat(home.api().get(path + query).status()).as(query).isEqualTo(400);
        }
    }

    private JsonNode balances(String query) {
        return home.read("/accounts/" + checking + "/balances" + query);
    }

    private static List<String> points(JsonNode line) {
        List<String> found = new ArrayList<>();
        line.path("points")
                .forEach(point -> found.add(point.path("day").asString() + " " + amount(point.path("balance"))));
        return found;
    }

    private static String amount(JsonNode money) {
        return money.path("amount").asString();
    }
}
