package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import is cancelled while it is being booked: somebody else's lock holds it up until the wish to stop is in. */
@SallimTest
class ImportCancelTest {
    private static final String NOVEMBER = """
            Date,Description,Amount
            2026-11-02,Salary,3000000
            2026-11-03,Coffee Corner,-4500
            """;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String checking;

    @BeforeEach
    void aBookWithSomethingInIt() {
        home = new ImportHome(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        home.transaction("2026-11-01", null, checking, "10", "KRW");
    }

    @Test
    void whileItWaitsForAnotherImportOfTheBook() throws SQLException {
        String first = home.stage("first.csv", NOVEMBER, checking);
        home.commit(first);
        home.revert(first);

        cancelledWhileLocked("SELECT 1 FROM import_gate WHERE book_id = ? FOR UPDATE");
    }

    @Test
    void afterTheLastOfItsRowsIsWritten() throws SQLException {
        cancelledWhileLocked("SELECT 1 FROM position WHERE book_id = ? FOR UPDATE");
    }

    private void cancelledWhileLocked(String lock) throws SQLException {
        String id = home.stage("november.csv", NOVEMBER.getBytes(StandardCharsets.UTF_8), checking);
        int before = home.live();
        Answer begun;
        try (Connection other = database.superuser();
                PreparedStatement locking = other.prepareStatement(lock)) {
            other.setAutoCommit(false);
            locking.setObject(1, home.book());
            locking.executeQuery();
            begun = home.post("/imports/" + id + "/commit", null);
            assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
            awaitWaitingForALock();

            Answer asked = home.post("/runs/" + run(begun) + "/cancel", null);

            assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
            other.rollback();
        }
        home.awaited(begun, "CANCELLED");
        assertThat(home.live()).isEqualTo(before);
        assertThat(home.view(id).path("status").asString()).isEqualTo("READY");
        assertThat(home.view(id).path("error").path("message").asString()).contains("cancelled");
        new Invariants(database).holdFor(home.book());

        home.commit(id);
        assertThat(home.live()).isEqualTo(before + 2);
    }

    private static UUID run(Answer begun) {
        return UUID.fromString(begun.body().path("id").asString());
    }

    /** Asks again and again until a session of this database waits for another one's lock. */
    private void awaitWaitingForALock() throws SQLException {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        try (Connection looking = database.superuser();
                PreparedStatement waiting = looking.prepareStatement("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'""")) {
            while (true) {
                try (ResultSet found = waiting.executeQuery()) {
                    found.next();
                    if (found.getInt(1) > 0) {
                        return;
                    }
                }
                assertThat(Instant.now()).as("nothing waits").isBefore(end);
            }
        }
    }
}
