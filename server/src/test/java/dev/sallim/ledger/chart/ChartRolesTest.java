package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what on a chart: viewers read, editors and owners write, strangers see nothing, nobody nothing at all. */
@SallimTest
class ChartRolesTest {
    private static final List<String> READS =
            List.of("/wallets", "/accounts", "/categories", "/payees", "/tags", "/commodities", "/rates");

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Home home;

    @BeforeEach
    void aBook() {
        home = new Home(api);
    }

    private Api member(String role) throws SQLException {
        Newcomer person = Newcomer.registeredBy(api);
        String personId = person.api().get("/api/v1/me").body().path("id").asString();
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(
                        "INSERT INTO membership (book_id, person_id, role, created_at) VALUES (?, ?, ?, now())")) {
            statement.setObject(1, home.book());
            statement.setObject(2, UUID.fromString(personId));
            statement.setString(3, role);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        return person.api();
    }

    private List<Answer> writes(Api caller) {
        String tag = id(home.made("/tags", Map.of("name", UUID.randomUUID().toString())));
        String account = home.account(UUID.randomUUID().toString());
        return List.of(
                caller.post(
                        home.path("/wallets"), Map.of("name", UUID.randomUUID().toString())),
                caller.post(
                        home.path("/accounts"), Map.of("name", UUID.randomUUID().toString(), "kind", "CASH")),
                caller.post(
                        home.path("/categories"),
                        Map.of("name", UUID.randomUUID().toString(), "class", "EXPENSE")),
                caller.post(
                        home.path("/payees"), Map.of("name", UUID.randomUUID().toString())),
                caller.post(
                        home.path("/rates"), Map.of("from", "USD", "to", "KRW", "day", "2026-11-01", "rate", "1400")),
                caller.post(home.path("/accounts/" + account + "/archive"), null),
                caller.with("If-Match", "\"1\"").patch(home.path("/tags/" + tag), Map.of("name", tag)),
                caller.with("If-Match", "\"2\"").delete(home.path("/tags/" + tag)),
                caller.post(home.path("/trash/tags/" + tag + "/restore"), null));
    }

    @Test
    void viewersReadAndDoNotWrite() throws SQLException {
        Api viewer = member("VIEWER");

        for (String read : READS) {
            assertThat(viewer.get(home.path(read)).status()).as(read).isEqualTo(200);
        }
        assertThat(writes(viewer)).extracting(Answer::status).containsOnly(403);
        String account = home.account("Numbered");
        assertThat(viewer.get(home.path("/accounts/" + account + "/number")).status())
                .isEqualTo(403);
    }

    @Test
    void editorsWrite() throws SQLException {
        assertThat(writes(member("EDITOR")))
                .extracting(Answer::status)
                .containsExactly(201, 201, 201, 201, 201, 200, 200, 204, 200);
    }

    @Test
    void strangersSeeNothing() {
        Api stranger = Newcomer.registeredBy(api).api();

        for (String read : READS) {
            assertThat(stranger.get(home.path(read)).status()).as(read).isEqualTo(404);
        }
        assertThat(writes(stranger)).extracting(Answer::status).containsOnly(404);
    }

    @Test
    void nobodyIsAskedToSignIn() {
        for (String read : READS) {
            assertThat(api.get(home.path(read)).status()).as(read).isEqualTo(401);
        }
        assertThat(writes(api)).extracting(Answer::status).containsOnly(401);
    }
}
