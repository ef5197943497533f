package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That the application starts at all, on the database of this class. */
@SallimTest
class SmokeTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private BookDatabase books;

    @Autowired
    private Clock clock;

    @Test
    void theApplicationAnswers() {
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void aReadOfTheApplicationIsOneRoundTrip() {
        try (WireTap tap = database.tap()) {
            books.query(BookId.of(UUID.randomUUID()), "select 1 as one").one(row -> row.integer("one"));

            assertThat(tap.roundTrips()).isEqualTo(1);
        }
    }

    @Test
    void theClockIsTheOneOfTheTest() {
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
