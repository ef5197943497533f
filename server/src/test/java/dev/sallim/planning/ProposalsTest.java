package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What proposes the next period of a wallet. Every date is worked out by hand; today is 2026-11-21 in Seoul. */
@SallimTest
class ProposalsTest {
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
    void withoutDaysADraftIsWhatTheRuleProposes() {
        JsonNode next = home.home().read(home.periods() + "/next");
        assertThat(next.path("name").asString()).isEqualTo("November 2026");

        JsonNode made = home.home().made(home.periods(), Map.of());

        assertThat(days(made)).isEqualTo("2026-11-01..2026-11-30");
        assertThat(made.path("name").asString()).isEqualTo("November 2026");
        assertThat(days(home.home().read(home.periods() + "/next"))).isEqualTo("2026-12-01..2026-12-31");
    }

    @Test
    void aNewRuleBeginsAfterTheLastPeriodWithOneBridgingPeriod() {
        home.november();
        rule(Map.of("kind", "MONTH_FROM_DAY", "day", 25));

        JsonNode bridge = home.home().read(home.periods() + "/next");
        assertThat(days(bridge)).isEqualTo("2026-12-01..2026-12-24");
        assertThat(bridge.path("bridging").asBoolean()).isTrue();
        home.home().made(home.periods(), Map.of());
        JsonNode next = home.home().read(home.periods() + "/next");
        assertThat(days(next)).isEqualTo("2026-12-25..2027-01-24");
        assertThat(next.path("bridging").asBoolean()).isFalse();
    }

    /** By hand: 2026-12-25 is a Friday and a holiday, so the working day before it is Thursday the 24th. */
    @Test
    void aFirstDayOnAHolidayMovesToTheWorkingDayBefore() {
        Answer holidays = home.api()
                .put(
                        home.path("/holidays"),
                        Map.of("items", List.of(Map.of("day", "2026-12-25", "name", "Christmas"))));
        assertThat(holidays.status()).as(holidays.toString()).isEqualTo(200);
        rule(Map.of("kind", "MONTH_FROM_DAY", "day", 25, "shift", "BEFORE"));

        assertThat(days(home.home().read(home.periods() + "/next"))).isEqualTo("2026-10-23..2026-11-24");
        home.active("November", "2026-10-23", "2026-11-24");
        assertThat(days(home.home().read(home.periods() + "/next"))).isEqualTo("2026-11-25..2026-12-23");
    }

    @Test
    void aSalaryThatComesLateMovesTheNextPeriodAndNoClosedOne() {
        rule(Map.of("kind", "PAY_CYCLE", "categoryId", home.pay, "day", 25));
        home.spend("2026-10-25", home.pay, home.checking, "3000000");
        JsonNode october = home.home().made(home.periods(), Map.of());
        assertThat(days(october)).isEqualTo("2026-10-25..2026-11-24");
        JsonNode closed = home.done(home.done(october, "activate"), "close");
        JsonNode expected = home.home().read(home.periods() + "/next");
        assertThat(days(expected)).isEqualTo("2026-11-25..2026-12-24");
        assertThat(expected.path("estimated").asBoolean()).isTrue();

        home.spend("2026-11-27", home.pay, home.checking, "3000000");

        assertThat(days(home.home().read(home.periods() + "/next"))).isEqualTo("2026-11-27..2026-12-24");
        assertThat(days(home.home()
                        .read(home.periods() + "/" + closed.path("id").asString())))
                .isEqualTo("2026-10-25..2026-11-24");
        // The days between belong to no period and stay writable.
        home.spend("2026-11-26", home.checking, home.food, "9000");
    }

    @Test
    void theNextDraftIsMadeByItselfOnlyWhereTheRuleSaysSo() {
        home.november();
        assertThat(home.home().read(home.periods()).path("items")).hasSize(1);

        rule(Map.of("kind", "MONTH", "autoDraft", true));
        home.done(home.home().read(home.periods()).path("items").get(0), "close");
        JsonNode december = home.draft("December", "2026-12-01", "2026-12-31");
        home.done(december, "activate");

        JsonNode latest = home.home().read(home.periods()).path("items").get(0);
        assertThat(days(latest)).isEqualTo("2027-01-01..2027-01-31");
        assertThat(latest.path("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void aRuleWithWhatItDoesNotTakeIsRefusedByName() {
        refused(put(Map.of("kind", "WEEKS")), 400, "invalid");
        refused(put(Map.of("kind", "MONTH", "weeks", 2)), 400, "invalid");
        refused(put(Map.of("kind", "SEMI_MONTH", "day", 16)), 400, "invalid");
        refused(put(Map.of("kind", "PAY_CYCLE", "categoryId", home.food)), 400, "invalid");
    }

    private Answer put(Map<String, ?> rule) {
        return home.api().put(home.path("/wallets/" + home.wallet + "/period-rule"), rule);
    }

    private void rule(Map<String, ?> rule) {
        Answer answer = put(rule);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(home.home()
                        .read("/wallets/" + home.wallet + "/period-rule")
                        .path("kind")
                        .asString())
                .isEqualTo(rule.get("kind"));
    }

    private static String days(JsonNode period) {
        return period.path("startsOn").asString() + ".." + period.path("endsOn").asString();
    }
}
