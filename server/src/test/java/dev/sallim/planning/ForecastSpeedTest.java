package dev.sallim.planning;

import static dev.sallim.testing.Household.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How long 24 months of 30 accounts and 200 items take: told, not judged, since a test shares its machine. */
@SallimTest
class ForecastSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastSpeedTest.class);
    private static final int TIMES = 40;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void twoYearsOfThirtyAccountsAndTwoHundredItemsAreAnsweredInFull() {
        PlannedHome home = new PlannedHome(api, database);
        home.plan(home.november(), home.food, "300000", null);
        List<String> accounts = new ArrayList<>(List.of(home.checking, home.card));
        while (accounts.size() < 30) {
            accounts.add(home.home().account("Account " + accounts.size(), "CHECKING", "KRW"));
        }
        for (int i = 0; i < 200; i++) {
            home.home()
                    .made(
                            "/recurring",
                            Map.of(
                                    "name",
                                    "Item " + i,
                                    "flows",
                                    List.of(Map.of(
                                            "from",
                                            accounts.get(i % 30),
                                            "to",
                                            home.food,
                                            "amount",
                                            money(String.valueOf(1000 + i), "KRW"))),
                                    "rule",
                                    i % 10 == 0 ? "FREQ=WEEKLY" : "FREQ=MONTHLY;BYMONTHDAY=" + (1 + i % 28),
                                    "startsOn",
                                    "2026-11-22",
                                    "mode",
                                    "REMIND"));
        }
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            Answer answered = home.api().get(home.path("/forecast/balance?months=24"));
            took.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
            assertThat(answered.status()).isEqualTo(200);
        }
        List<Long> warm = took.subList(TIMES / 2, TIMES).stream().sorted().toList();
        LOG.info("forecast of 24 months: median {} ms, slowest {} ms", warm.get(warm.size() / 2), warm.getLast());
        JsonNode answer = home.home().read("/forecast/balance?months=24");
        assertThat(answer.path("to").asString()).isEqualTo("2028-11-20");
        assertThat(answer.path("accounts")).hasSize(30);
        assertThat(answer.path("accounts").path(0).path("balance").path("days").size())
                .isGreaterThan(24);
    }
}
