package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sallim.testing.Api;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Old rows of all books go in batches, and nothing that is younger. */
@SallimTest
class PurgingTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private Purging purging;

    @Test
    void runsThatEndedAMonthAgoGoAndThoseThatWorkStay() throws SQLException {
        Household home = new Household(api, database);
        for (String state : new String[] {"'SUCCEEDED', now()", "'CANCELLED', now()", "'QUEUED', NULL"}) {
            home.run("""
                    INSERT INTO run (book_id, id, kind, person_id, payload, status, finished_at, progress, cancel_requested, attempt, created_at)
                    VALUES (?, ?, 'verify', ?, '{}', %s, 0, false, 1, now())""".formatted(state), home.book(), UUID.randomUUID(), UUID.randomUUID());
        }
        home.run("UPDATE run SET finished_at = timestamptz '2026-10-01' WHERE finished_at IS NOT NULL");

        assertThat(purging.purge("SELECT platform_purge_runs(:before, :most)", Duration.ofDays(90), 1))
                .isZero();
        assertThat(purging.purge("SELECT platform_purge_runs(:before, :most)", Duration.ofDays(31), 1))
                .isEqualTo(2);
        assertThat(home.texts("SELECT status FROM run WHERE book_id = ?")).containsExactly("QUEUED");
    }

    @Test
    void keysGoWhenTheirSevenDaysAreOver() throws SQLException {
        Household home = new Household(api, database);
        home.account("Checking", "CHECKING", "KRW");
        String keys = "SELECT platform_purge_idempotency_keys(:before, :most)";
        assertThat(home.texts("SELECT key FROM idempotency_key WHERE book_id = ?"))
                .isNotEmpty();

        clock.advance(Duration.ofDays(6));
        assertThat(purging.purge(keys, Duration.ZERO, 500)).isZero();
        clock.advance(Duration.ofDays(2));

        assertThat(purging.purge(keys, Duration.ZERO, 1)).isPositive();
        assertThat(home.texts("SELECT key FROM idempotency_key WHERE book_id = ?"))
                .isEmpty();
    }

    @Test
    void whatIsWrongWithAPurgeItselfIsNotPassedOver() {
        assertThatThrownBy(() -> purging.purge("SELECT nothing_of_this_name(:before, :most)", Duration.ZERO, 1))
                .isInstanceOf(DataAccessException.class);
    }
}
