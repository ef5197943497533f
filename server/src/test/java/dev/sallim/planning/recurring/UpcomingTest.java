package dev.sallim.planning.recurring;

import static dev.sallim.planning.recurring.RecurringHome.item;
import static dev.sallim.planning.recurring.RecurringHome.with;
import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is upcoming comes in its order, with the balance that follows: sums by hand. Today is Saturday, 21 November 2026. */
@SallimTest
class UpcomingTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private RecurringWork work;

    private RecurringHome home;

    @BeforeEach
    void household() {
        home = new RecurringHome(api, database);
        home.home.move("2026-11-01", home.salary, home.checking, "1000000", "KRW");
    }

    private static Map<String, Object> reminding(Map<String, Object> item) {
        return with(item, "mode", "REMIND");
    }

    private static List<String> lines(JsonNode upcoming) {
        return upcoming.path("items")
                .valueStream()
                .map(one -> one.path("date").asString().substring(5) + " "
                        + one.path("name").asString() + " "
                        + one.path("state").asString() + " "
                        + one.path("balanceAfter").path("amount").asString())
                .toList();
    }

    @Test
    void theBalanceRunsThroughWhatIsBookedAndWhatIsExpected() {
        home.made(reminding(home.rent("2026-11-25")));
        home.made(reminding(
                item("Pay", home.salary, home.checking, "3000000", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-01")));
        // Booked already, for a day to come
        home.home.move("2026-11-27", home.checking, home.rent, "100000", "KRW");
        // Between two accounts that both count, and to one that does not
        home.made(reminding(
                item("Card", home.checking, home.card, "200000", "FREQ=MONTHLY;BYMONTHDAY=28", "2026-11-01")));
        String house = home.home.account("Fund", "INVESTMENT", "KRW");
        home.made(reminding(item("Fund", home.checking, house, "50000", "FREQ=MONTHLY;BYMONTHDAY=29", "2026-11-01")));

        JsonNode upcoming = home.home.read("/upcoming?to=2026-11-30");

        assertThat(upcoming.path("balance").path("amount").asString()).isEqualTo("1000000");
        assertThat(lines(upcoming))
                .containsExactly(
                        "11-25 Rent EXPECTED 350000",
                        "11-28 Card EXPECTED 250000",
                        "11-29 Fund EXPECTED 200000",
                        "11-30 Pay EXPECTED 3200000");
    }

    @Test
    void whatIsOverdueComesTodayAndWhatIsDoneIsInTheBalanceAlready() {
        String rent = home.made(reminding(home.rent("2026-10-25")));
        home.acted(rent, "2026-11-25", Map.of("action", "POST", "on", "2026-11-10"));
        home.made(reminding(item("Bread", home.checking, home.rent, "5000", "FREQ=WEEKLY;BYDAY=SA", "2026-11-21")));

        assertThat(lines(home.home.read("/upcoming?to=2026-11-29")))
                .containsExactly(
                        "10-25 Rent OVERDUE -300000",
                        "11-21 Bread EXPECTED -305000",
                        "11-25 Rent POSTED -305000",
                        "11-28 Bread EXPECTED -310000");
    }

    @Test
    void aRangeThatBeginsLaterBeginsWithWhatIsExpectedBeforeIt() {
        home.made(reminding(home.rent("2026-11-25")));

        JsonNode january = home.home.read("/upcoming?from=2027-01-01&to=2027-01-31");

        assertThat(january.path("balance").path("amount").asString()).isEqualTo("-300000");
        assertThat(lines(january)).containsExactly("01-25 Rent EXPECTED -950000");
    }

    @Test
    void aRangeOfThePastShowsWhatBecameOfItsDays() {
        home.made(home.rent("2026-10-25"));
        work.round();

        assertThat(lines(home.home.read("/upcoming?from=2026-10-01&to=2026-10-31")))
                .containsExactly("10-25 Rent POSTED -650000");
    }

    @Test
    void oneAccountIsShownByItself() {
        home.made(reminding(
                item("Card", home.checking, home.card, "200000", "FREQ=MONTHLY;BYMONTHDAY=28", "2026-11-01")));
        home.made(reminding(home.rent("2026-11-25")));

        assertThat(lines(home.home.read("/upcoming?to=2026-11-30&account=" + home.card)))
                .containsExactly("11-28 Card EXPECTED 200000");
        assertThat(home.home
                        .api()
                        .get(home.home.path("/upcoming?account=" + home.rent))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatHasNoRateIsNamedAndLeftOut() {
        String zealand = home.home.account("Kiwi", "CHECKING", "NZD");
        home.home.move("2026-11-01", home.salary, zealand, "117", "NZD");
        Map<String, Object> rent = new java.util.LinkedHashMap<>(reminding(home.rent("2026-11-25")));
        rent.put("flows", List.of(Map.of("from", zealand, "to", home.rent, "amount", money("17", "NZD"))));
        home.made(rent);

        JsonNode upcoming = home.home.read("/upcoming?to=2026-11-30");

        assertThat(upcoming.path("missingRates").path(0).asString()).isEqualTo("NZD");
        assertThat(lines(upcoming)).containsExactly("11-25 Rent EXPECTED 1000000");
    }

    @Test
    void anEstimatedAmountIsTheMedianOfTheLastSixTimes() {
        String power = home.made(with(
                reminding(item("Power", home.checking, home.rent, "40000", "FREQ=MONTHLY;BYMONTHDAY=20", "2026-03-20")),
                "estimate",
                true));
        List<String> amounts = List.of("99000", "30000", "50000", "70000", "60000", "52000", "58000");
        for (int i = 0; i < amounts.size(); i++) {
            home.acted(
                    power,
                    "2026-0%d-20".formatted(i + 3),
                    Map.of("action", "POST", "amount", money(amounts.get(i), "KRW")));
        }

        JsonNode next = home.home
                .read("/upcoming?from=2026-12-01&to=2026-12-31")
                .path("items")
                .path(0);

        // Of 30, 50, 52, 58, 60 and 70 thousand the middle is 55
        assertThat(next.path("amount").path("amount").asString()).isEqualTo("-55000");
        assertThat(next.path("estimated").asBoolean()).isTrue();
    }

    @Test
    void theRangeHasBothItsDaysAndAtMostFourHundred() {
        home.made(reminding(item("Bread", home.checking, home.rent, "5000", "FREQ=DAILY", "2026-11-21")));

        assertThat(lines(home.home.read("/upcoming?from=2026-11-21&to=2026-11-22")))
                .hasSize(2);
        assertThat(home.home
                        .api()
                        .get(home.home.path("/upcoming?from=2026-11-21&to=2027-12-27"))
                        .status())
                .isEqualTo(400);
        assertThat(home.home
                        .api()
                        .get(home.home.path("/upcoming?from=2026-11-21&to=2026-11-20"))
                        .status())
                .isEqualTo(400);
    }
}
