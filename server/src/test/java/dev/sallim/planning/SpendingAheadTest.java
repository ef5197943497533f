package dev.sallim.planning;

import static dev.sallim.planning.PlannedHome.amount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.forecast.SpendingForecast;
import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What categories will cost, against the flows themselves. Today is Saturday, 21 November 2026. */
@SallimTest
class SpendingAheadTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private PlannedHome home;

    @BeforeEach
    void household() {
        home = new PlannedHome(api, database);
    }

    private JsonNode forecast() {
        return home.home().read("/forecast/spending?wallet=" + home.wallet);
    }

    private static JsonNode of(JsonNode forecast, String category) {
        return forecast.path("items")
                .valueStream()
                .filter(one -> one.path("categoryId").asString().equals(category))
                .findFirst()
                .orElseThrow();
    }

    /** On the third of each month from May on, in thousands. */
    private void monthly(String category, int... thousands) {
        for (int i = 0; i < thousands.length; i++) {
            String day = LocalDate.of(2026, 5, 3).plusMonths(i).toString();
            if (thousands[i] > 0) {
                home.spend(day, home.checking, category, thousands[i] + "000");
            }
        }
    }

    @Test
    void sixEqualMonthsAreExpectedAgainAndTheNaiveForecastIsAsGood() {
        monthly(home.rent, 650, 650, 650, 650, 650, 650);
        // Of the month that runs nothing is learnt
        home.spend("2026-11-03", home.checking, home.rent, "990000");

        JsonNode forecast = forecast();

        assertThat(forecast.path("basis").asString()).isEqualTo("MONTHS");
        assertThat(forecast.path("from").asString()).isEqualTo("2026-11-01");
        assertThat(forecast.path("to").asString()).isEqualTo("2026-11-30");
        assertThat(forecast.path("historyFrom").asString()).isEqualTo("2026-05-01");
        assertThat(forecast.path("periods").asInt()).isEqualTo(6);
        assertThat(forecast.path("season").asInt()).isEqualTo(12);
        JsonNode rent = of(forecast, home.rent);
        assertThat(rent.path("state").asString()).isEqualTo("NOT_BETTER");
        assertThat(amount(rent.path("last"))).isEqualTo("650000");
        for (String figure : List.of("expected", "low", "high")) {
            assertThat(amount(rent.path("outlook").path(figure))).isEqualTo("650000");
        }
        assertThat(amount(rent.path("outlook").path("error"))).isEqualTo("0");
        assertThat(amount(rent.path("outlook").path("naiveError"))).isEqualTo("0");
        assertThat(rent.path("outlook").path("tested").asInt()).isEqualTo(5);
        assertThat(rent.path("outlook").path("model").asString()).isEqualTo("LEVEL");
    }

    /** By hand: the naive forecast of 100, 200, 100 ... is off by 100 each time. The rest against the flows and the model. */
    @Test
    void whatGoesUpAndDownIsForecastBetterThanNaively() throws SQLException {
        monthly(home.food, 100, 200, 100, 200, 100, 200);
        home.spend("2026-06-20", home.food, home.checking, "30000");
        home.spend("2026-06-21", home.checking, home.food, "30000");
        List<BigDecimal> months =
                home.home().texts("""
                        SELECT coalesce(sum(CASE WHEN f.to_account_id = a.id THEN f.to_amount ELSE -f.from_amount END), 0)::text
                        FROM generate_series(DATE '2026-05-01', DATE '2026-10-01', INTERVAL '1 month') AS month
                        JOIN account a ON a.book_id = ? AND a.name = 'Eating out'
                        LEFT JOIN flow f ON f.book_id = a.book_id AND a.id IN (f.from_account_id, f.to_account_id)
                             AND f.deleted_at IS NULL AND date_trunc('month', f.booked_on) = month
                        GROUP BY month ORDER BY month""").stream().map(BigDecimal::new).toList();
        assertThat(months).hasSize(6);
        SpendingForecast.Outlook expected = (SpendingForecast.Outlook) SpendingForecast.of(months, 12, 0);

        JsonNode food = of(forecast(), home.food);

        assertThat(food.path("state").asString()).isEqualTo("FORECAST");
        JsonNode outlook = food.path("outlook");
        assertThat(amount(outlook.path("naiveError"))).isEqualTo("100000");
        assertThat(amount(outlook.path("expected")))
                .isEqualTo(expected.expected().toPlainString());
        assertThat(amount(outlook.path("low"))).isEqualTo(expected.low().toPlainString());
        assertThat(amount(outlook.path("high"))).isEqualTo(expected.high().toPlainString());
        assertThat(amount(outlook.path("error"))).isEqualTo(expected.error().toPlainString());
    }

    @Test
    void fiveMonthsAreTooShortAndSoIsOneThatBeganLate() {
        // May counts from its first week alone
        home.spend("2026-05-08", home.checking, home.rent, "1000");
        monthly(home.food, 0, 5, 5, 5, 5, 5);

        JsonNode forecast = forecast();

        assertThat(forecast.path("periods").asInt()).isEqualTo(5);
        assertThat(forecast.path("needed").asInt()).isEqualTo(6);
        assertThat(forecast.path("historyFrom").asString()).isEqualTo("2026-06-01");
        assertThat(of(forecast, home.food).path("state").asString()).isEqualTo("TOO_SHORT");
        assertThat(of(forecast, home.food).path("outlook").isNull()).isTrue();
    }

    @Test
    void aBookWithoutSpendingHasNoHistory() {
        JsonNode forecast = forecast();

        assertThat(forecast.path("periods").asInt()).isZero();
        assertThat(forecast.path("historyFrom").isNull()).isTrue();
        assertThat(forecast.path("items")).isEmpty();
    }

    @Test
    void sixClosedPeriodsAreTheHistoryAndTheOneThatRunsIsForecast() {
        LocalDate first = LocalDate.of(2026, 4, 25);
        for (int i = 0; i < 6; i++) {
            LocalDate start = first.plusMonths(i);
            home.spend(start.plusDays(20).toString(), home.checking, home.food, (10 + i) + "000");
            home.closed(
                    "P" + i, start.toString(), start.plusMonths(1).minusDays(1).toString());
        }
        home.active("Now", "2026-10-25", "2026-11-24");

        JsonNode forecast = forecast();

        assertThat(forecast.path("basis").asString()).isEqualTo("PERIODS");
        assertThat(forecast.path("from").asString()).isEqualTo("2026-10-25");
        assertThat(forecast.path("to").asString()).isEqualTo("2026-11-24");
        assertThat(forecast.path("periods").asInt()).isEqualTo(6);
        assertThat(forecast.path("season").asInt()).isEqualTo(12);
        assertThat(amount(of(forecast, home.food).path("last"))).isEqualTo("15000");
        // 10, 11, 12 ... thousand: each period is 1,000 more than the one before
        assertThat(amount(of(forecast, home.food).path("outlook").path("naiveError")))
                .isEqualTo("1000");
    }

    @Test
    void whatHasNoRateIsNamedAndLeftOut() {
        monthly(home.food, 7, 7, 7, 7, 7, 7);
        String zealand = home.home().account("Kiwi", "CHECKING", "NZD");
        home.home().move("2026-06-01", zealand, home.food, "17", "NZD");

        JsonNode forecast = forecast();

        assertThat(forecast.path("missingRates").path(0).asString()).isEqualTo("NZD");
        assertThat(amount(of(forecast, home.food).path("outlook").path("expected")))
                .isEqualTo("7000");
    }

    @Test
    void twelveCategoriesAreAskedForInTheSameRoundTripsAsOne() {
        monthly(home.food, 7, 7, 7, 7, 7, 7);
        forecast();
        long one = roundTrips();
        for (int i = 0; i < 11; i++) {
            monthly(home.home().category("More " + i, "EXPENSE"), 1, 2, 3);
        }
        forecast();

        assertThat(roundTrips()).isEqualTo(one);
        assertThat(forecast().path("items")).hasSize(12);
    }

    private long roundTrips() {
        try (WireTap tap = database.tap()) {
            forecast();
            tap.reset();
            forecast();
            return tap.roundTrips();
        }
    }

    @Test
    void aWalletThatIsNotThereIsRefused() {
        assertThat(home.api()
                        .get(home.path("/forecast/spending?wallet=" + home.food))
                        .status())
                .isEqualTo(400);
    }
}
