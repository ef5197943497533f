package dev.sallim.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.Secrets;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The ways to ask whether a book is whole: over HTTP, at a prompt, and by the operator's command. */
@SallimTest
class VerifyRoutesTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Secrets secrets;

    private Household home;
    private String spending;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        String checking = home.account("Checking", "CHECKING", "KRW");
        spending = home.move("2026-11-20", checking, home.category("Eating out", "EXPENSE"), "42500", "KRW");
    }

    @Test
    void anOwnerAsksAndWatchesTheRun() {
        Answer asked = home.api().post(home.path("/verify"), null);
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        assertThat(asked.body().path("status").asString()).isEqualTo("QUEUED");

        JsonNode run = home.ended(asked);

        assertThat(run.path("status").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
        assertThat(run.path("result").path("ok").asBoolean()).isTrue();
        assertThat(Household.all(run.path("result").path("checks"), "id"))
                .containsExactly("L1", "L2", "L3", "L4", "L8", "GUARDS");
    }

    @Test
    void lesson16_onlyOwnersMayVerify() throws SQLException {
        assertThat(home.member(api, "EDITOR").post(home.path("/verify"), null).status())
                .isEqualTo(403);
        assertThat(home.member(api, "VIEWER").post(home.path("/verify"), null).status())
                .isEqualTo(403);
        assertThat(new Household(api, database)
                        .api()
                        .post(home.path("/verify"), null)
                        .status())
                .isEqualTo(404);
        assertThat(api.post(home.path("/verify"), null).status()).isEqualTo(401);
    }

    @Test
    void anybodyAtAPromptCanAskToo() throws SQLException {
        assertThat(home.texts("SELECT problem FROM ledger_verify_v1(?)")).isEmpty();
        home.breaking("UPDATE transaction SET kind = 'INCOME' WHERE id = ?", UUID.fromString(spending));
        assertThat(home.texts("SELECT \"check\" || ' ' || problem FROM ledger_verify_v1(?)"))
                .containsExactly("L1 kind_differs");
    }

    @Test
    void theOperatorSeesATableOfAllBooksAndAnExitCode() throws SQLException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Connection operator = database.superuser()) {
            VerifyBooks command =
                    new VerifyBooks(operator, secrets, new PrintStream(printed, true, StandardCharsets.UTF_8));
            command.run();
            String before = printed.toString(StandardCharsets.UTF_8);
            printed.reset();
            home.breaking("UPDATE transaction SET kind = 'INCOME' WHERE id = ?", UUID.fromString(spending));

            assertThat(command.run()).isEqualTo(1);
            assertThat(before).contains(home.book() + "  L1      ok     0");
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains(home.book() + "  L1      WRONG  1", "kind_differs: 1, first [" + spending + "]");
        }
    }
}
