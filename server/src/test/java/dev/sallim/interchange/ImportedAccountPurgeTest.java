package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An account for which files were read leaves for good: with what banks said of it, and without an import that waits for it. */
@SallimTest
class ImportedAccountPurgeTest {
    private static final String NOVEMBER = """
            Date,Description,Amount
            2026-11-02,Salary,3000000
            2026-11-03,Coffee Corner,-4500
            """;
    private static final String TWO_ACCOUNTS = """
            Date,Account,Description,Amount
            2026-11-02,Checking,Salary,3000000
            2026-11-03,Savings,Interest,450
            """;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String checking;
    private String savings;

    @BeforeEach
    void aBookWithTwoAccounts() {
        home = new ImportHome(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        savings = home.account("Savings", "SAVINGS", "KRW");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void whatABankSaidOfAnAccountGoesWithItAndTheImportStaysInTheList() throws SQLException {
        String gone = home.imported("november.csv", NOVEMBER, checking);
        String kept = home.imported("savings.csv", NOVEMBER, savings);

        assertThat(purged(checking).status()).isEqualTo(204);

        assertThat(home.ask("SELECT DISTINCT account_id FROM bank_line WHERE book_id = :book"))
                .containsExactly(savings);
        assertThat(home.view(gone).path("status").asString()).isEqualTo("COMMITTED");
        assertThat(home.view(gone).path("accountId").isNull()).isTrue();
        assertThat(home.view(kept).path("accountId").asString()).isEqualTo(savings);
        assertThat(home.rows(gone, "")).hasSize(2);
    }

    @Test
    void anImportThatWasTakenBackKeepsNobody() {
        home.revert(home.imported("november.csv", NOVEMBER, checking));

        assertThat(purged(checking).status()).isEqualTo(204);
    }

    @Test
    void anImportThatWaitsToBeBookedIntoItIsClosedAndSaysWhy() {
        String waiting = home.stage("november.csv", NOVEMBER, checking);

        assertThat(purged(checking).status()).isEqualTo(204);

        JsonNode closed = home.view(waiting);
        assertThat(closed.path("status").asString()).isEqualTo("FAILED");
        assertThat(closed.path("error").path("code").asString()).isEqualTo("account_purged");
        assertThat(closed.path("error").path("message").asString()).contains("Checking");
        Answer commit = home.post("/imports/" + waiting + "/commit", null);
        assertThat(commit.status()).as(commit.toString()).isEqualTo(409);
        assertThat(commit.body().path("code").asString()).isEqualTo("import_status");
    }

    @Test
    void soIsOneOfWhichOnlySomeRowsAreForIt() throws SQLException {
        String waiting = home.stage("both.csv", TWO_ACCOUNTS, null);
        String other = home.stage("savings.csv", NOVEMBER, savings);

        assertThat(purged(checking).status()).isEqualTo(204);

        assertThat(home.view(waiting).path("status").asString()).isEqualTo("FAILED");
        home.commit(other);
        assertThat(home.live()).isEqualTo(2);
    }

    @Test
    void whileAnImportOfItIsBeingBookedItStaysAndTheRefusalSaysSo() throws SQLException {
        home.revert(home.imported("first.csv", NOVEMBER, savings));
        String id = home.stage("november.csv", NOVEMBER, checking);
        Answer begun;
        try (Connection other = database.superuser();
                PreparedStatement locking =
                        other.prepareStatement("SELECT 1 FROM import_gate WHERE book_id = ? FOR UPDATE")) {
            other.setAutoCommit(false);
            locking.setObject(1, home.book());
            locking.executeQuery();
            begun = home.post("/imports/" + id + "/commit", null);
            assertThat(begun.status()).as(begun.toString()).isEqualTo(202);

            Answer refused = purged(checking);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.body().path("code").asString()).isEqualTo("in_use");
            assertThat(refused.body().path("errors").path(0).path("path").asString())
                    .isEqualTo("imports");
            other.rollback();
        }
        home.awaited(begun, "FAILED");
        assertThat(home.view(id).path("error").path("code").asString()).isEqualTo("account_in_trash");

        Answer purged = home.owner.api().delete(home.owner.book("/trash/accounts/" + checking));

        assertThat(purged.status()).as(purged.toString()).isEqualTo(204);
        assertThat(home.view(id).path("status").asString()).isEqualTo("FAILED");
    }

    /** Into the trash with its transactions, and out of it for good. */
    private Answer purged(String account) {
        Answer seen = home.owner.api().get(home.owner.book("/accounts/" + account));
        Answer trashed = home.owner
                .api()
                .with("If-Match", Objects.requireNonNull(seen.header("ETag")))
                .delete(home.owner.book("/accounts/" + account + "?with=transactions"));
        assertThat(trashed.status()).as(trashed.toString()).isEqualTo(204);
        return home.owner.api().delete(home.owner.book("/trash/accounts/" + account));
    }
}
