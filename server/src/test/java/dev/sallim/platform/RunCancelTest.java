package dev.sallim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may cancel a run, and which. */
@SallimTest
class RunCancelTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
    }

    private UUID waiting(Api beginner) throws SQLException {
        UUID run = UUID.randomUUID();
        UUID person =
                UUID.fromString(beginner.get("/api/v1/me").body().path("id").asString());
        home.run("""
                INSERT INTO run (book_id, id, kind, person_id, payload, status, progress, cancel_requested, attempt, created_at)
                VALUES (?, ?, 'verify', ?, '{}', 'QUEUED', 0, false, 0, now())""", home.book(), run, person);
        return run;
    }

    private Answer cancel(Api who, UUID run) {
        return who.post(home.path("/runs/" + run + "/cancel"), null);
    }

    @Test
    void oneThatWaitsIsCancelledOnceAndOneThatEndedIsNot() throws SQLException {
        UUID run = waiting(home.api());

        Answer cancelled = cancel(home.api(), run);

        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(202);
        assertThat(cancelled.body().path("status").asString()).isEqualTo("CANCELLED");
        Answer again = cancel(home.api(), run);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("run_ended");
        assertThat(cancel(home.api(), UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void oneThatWorksIsAskedToStop() throws SQLException {
        UUID run = waiting(home.api());
        home.run("UPDATE run SET status = 'RUNNING', started_at = now() WHERE book_id = ?", home.book());

        Answer asked = cancel(home.api(), run);

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().path("status").asString()).isEqualTo("RUNNING");
        assertThat(home.texts("SELECT cancel_requested::text FROM run WHERE book_id = ?"))
                .containsExactly("true");
    }

    @Test
    void lesson15_anEditorCancelsOwnRunsAndAnOwnerAll() throws SQLException {
        Api editor = home.member(api, "EDITOR");
        Api other = home.member(api, "EDITOR");
        Api viewer = home.member(api, "VIEWER");
        UUID run = waiting(editor);

        assertThat(cancel(other, run).status()).isEqualTo(403);
        assertThat(cancel(viewer, run).status()).isEqualTo(403);
        assertThat(cancel(editor, run).status()).isEqualTo(202);
        assertThat(cancel(home.api(), waiting(editor)).status()).isEqualTo(202);
        Household foreign = new Household(api, database);
        assertThat(cancel(foreign.api(), waiting(editor)).status()).isEqualTo(404);
    }
}
