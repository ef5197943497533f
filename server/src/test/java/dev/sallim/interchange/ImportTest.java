package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import dev.sallim.testing.WireTap;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A bank's file from the page to the ledger and back, over HTTP. After each test every position equals the sum of its live flows. */
@SallimTest
class ImportTest {
    private static final String NOVEMBER = """
            Date,Description,Amount,Balance
            2026-11-02,Salary,3000000,3000000
            2026-11-03,Coffee Corner,-4500,2995500
            2026-11-03,Coffee Corner,-4500,2991000
            2026-11-05,Market,-42500,2948500
            2026-11-05,Nothing,0,2948500
            2026-02-30,Ghost,-1,0
            """;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String checking;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void aFileIsStagedSeenAndImported() throws SQLException {
        String id = home.stage("november.csv", NOVEMBER, checking);

        assertThat(home.verdicts(id)).containsExactly("NEW", "NEW", "TWIN_KEPT", "NEW", "IGNORED_ZERO", "INVALID");
        JsonNode invalid = home.rows(id, "&verdict=INVALID").getFirst();
        assertThat(invalid.path("reason").asString()).isEqualTo("NO_SUCH_DAY");
        assertThat(invalid.path("message").asString()).contains("no such day");
        assertThat(home.live()).isZero();

        home.commit(id);

        assertThat(home.balance(checking)).isEqualTo("2948500");
        assertThat(home.live()).isEqualTo(4);
        assertThat(home.ask("SELECT count(*) FROM bank_line WHERE book_id = :book"))
                .containsExactly("4");
        assertThat(home.ask("SELECT count(*) FROM journal_entry WHERE book_id = :book AND object_kind = 'import'"))
                .containsExactly("1");
        assertThat(home.ask("SELECT count(*) FROM payee WHERE book_id = :book")).containsExactly("3");
    }

    @Test
    void anImportIsOneOperationOfTheBooksActivityThatSaysWhatItBookedAndThatItWasTakenBack() {
        String id = home.imported("november.csv", NOVEMBER.getBytes(StandardCharsets.UTF_8), checking);

        JsonNode booked = home.read("/activity?limit=1").path("items").path(0);

        assertThat(booked.path("action").asString()).isEqualTo("import.committed");
        assertThat(booked.path("source").asString()).isEqualTo("IMPORT");
        assertThat(booked.path("subject").path("name").asString()).isEqualTo("november.csv");
        assertThat(booked.path("objects").toString()).contains("{\"kind\":\"transaction\",\"count\":4}");
        assertThat(booked.path("undoable").asBoolean()).isTrue();
        home.revert(id);
        JsonNode items = home.read("/activity?limit=2").path("items");
        assertThat(items.path(0).path("action").asString()).isEqualTo("import.reverted");
        assertThat(items.path(0).path("undoable").asBoolean()).isFalse();
        assertThat(items.path(1).path("undoneBy").path("operationId"))
                .isEqualTo(items.path(0).path("operationId"));
    }

    @Test
    void lesson22_aThousandRowsAreBookedInFarFewerRoundTripsThanRows() throws SQLException {
        StringBuilder file = new StringBuilder("Date,Description,Amount\n");
        for (int i = 0; i < 1_000; i++) {
            file.append("2026-11-0")
                    .append(1 + i % 9)
                    .append(",Shop ")
                    .append(i % 50)
                    .append(",-");
            file.append(100 + i).append('\n');
        }
        String id = home.stage("many.csv", file.toString(), checking);

        try (WireTap tap = database.tap()) {
            home.commit(id);
            assertThat(tap.roundTrips()).isLessThan(250);
        }
        assertThat(home.live()).isEqualTo(1_000);
    }

    @Test
    void lesson26_beforeTheImportItIsSaidHowManyRowsItWillAdd() throws SQLException {
        String id = home.stage("november.csv", NOVEMBER, checking);

        int said = home.adding(id);
        home.commit(id);

        assertThat(said).isEqualTo(4).isEqualTo(home.live());
    }

    @Test
    void aBlankVerdictIsRefused() {
        String id = home.stage("november.csv", NOVEMBER, checking);

        assertThat(home.owner
                        .api()
                        .get(home.owner.book("/imports/" + id + "/rows?verdict=%20"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSameFileAgainAddsNothing() throws SQLException {
        home.imported("november.csv", NOVEMBER, checking);

        String again = home.stage("november.csv", NOVEMBER, checking);
        assertThat(home.adding(again)).isZero();
        assertThat(home.verdicts(again))
                .containsExactly("DUPLICATE", "DUPLICATE", "DUPLICATE", "DUPLICATE", "IGNORED_ZERO", "INVALID");
        home.commit(again);

        assertThat(home.live()).isEqualTo(4);
        assertThat(home.balance(checking)).isEqualTo("2948500");
    }

    @Test
    void twoExportsThatOverlapAddEachRowOnce() throws SQLException {
        home.imported("first.csv", NOVEMBER, checking);
        String second = """
                Date,Description,Amount
                2026-11-05,Market,-42500
                2026-11-06,Coffee Corner,-4500
                2026-11-03,Coffee Corner,-4500
                2026-11-03,Coffee Corner,-4500
                2026-11-03,Coffee Corner,-4500
                """;

        home.imported("second.csv", second, checking);

        assertThat(home.live()).isEqualTo(6);
        assertThat(home.balance(checking)).isEqualTo("2939500");
    }

    @Test
    void lesson05_twinsWithinOneFileAreKept() {
        String id = home.stage(
                "bus.csv",
                "Date,Description,Amount\n2026-11-03,Bus,-1500\n2026-11-03,Bus,-1500\n2026-11-03,Bus,-1500\n",
                checking);

        assertThat(home.verdicts(id)).containsExactly("NEW", "TWIN_KEPT", "TWIN_KEPT");
        assertThat(home.adding(id)).isEqualTo(3);
    }

    @Test
    void lesson05_whatAPersonPutIntoTheTrashStaysThereUnlessTheyWantItBack() throws SQLException {
        String first = home.imported("november.csv", NOVEMBER, checking);
        String market = home.rows(first, "").get(3).path("transactionId").asString();
        Answer trashed = home.owner.api().with("If-Match", "\"1\"").delete(home.owner.book("/transactions/" + market));
        assertThat(trashed.status()).isEqualTo(204);

        String again = home.stage("november.csv", NOVEMBER, checking);
        assertThat(home.verdicts(again).get(3)).isEqualTo("IN_TRASH");
        assertThat(home.adding(again)).isZero();

        assertThat(home.overrule(again, Map.of("rows", List.of(Map.of("line", 5, "choice", "NEW"))))
                        .status())
                .isEqualTo(200);
        assertThat(home.adding(again)).isEqualTo(1);
        home.commit(again);
        assertThat(home.balance(checking)).isEqualTo("2948500");

        String third = home.stage("november.csv", NOVEMBER, checking);
        assertThat(home.verdicts(third).get(3)).isEqualTo("DUPLICATE");
    }

    @Test
    void aRevertTakesTheRunBackWholeAndTheFileMayComeInAgain() throws SQLException {
        String id = home.imported("november.csv", NOVEMBER, checking);

        home.revert(id);

        assertThat(home.live()).isZero();
        assertThat(home.balance(checking)).isEqualTo("0");
        assertThat(home.ask("SELECT count(*) FROM bank_line WHERE book_id = :book"))
                .containsExactly("0");
        home.imported("november.csv", NOVEMBER, checking);
        assertThat(home.live()).isEqualTo(4);
        assertThat(home.balance(checking)).isEqualTo("2948500");
    }

    @Test
    void aRevertIsRefusedWhereAPersonChangedSomethingSinceAndSaysHowMany() throws SQLException {
        String id = home.imported("november.csv", NOVEMBER, checking);
        String market = home.rows(id, "").get(3).path("transactionId").asString();
        Answer edited = home.owner
                .api()
                .with("If-Match", "\"1\"")
                .patch(home.owner.book("/transactions/" + market), Map.of("note", "with Mina"));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);

        Answer refused = home.post("/imports/" + id + "/revert", null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asString()).isEqualTo("import_changed");
        assertThat(refused.body().path("detail").asString()).startsWith("1 ");

        Answer forced = home.post("/imports/" + id + "/revert?force=true", null);
        assertThat(forced.status()).as(forced.toString()).isEqualTo(202);
        home.awaited(forced, "SUCCEEDED");
        assertThat(home.live()).isZero();
    }

    @Test
    void theUndoOfAnImportIsItsRevert() throws SQLException {
        String id = home.stage("november.csv", NOVEMBER, checking);
        String operation = home.commit(id);

        Answer undone = home.post("/undo", Map.of("operationId", operation));

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(home.view(id).path("status").asString()).isEqualTo("REVERTED");
        assertThat(home.live()).isZero();
        Answer redone = home.post("/undo", Map.of("operationId", String.valueOf(undone.header("Sallim-Operation"))));
        assertThat(redone.status()).isEqualTo(409);
        home.imported("november.csv", NOVEMBER, checking);
        assertThat(home.live()).isEqualTo(4);
    }

    @Test
    void theUndoOfAnImportIsRefusedWhereARevertWouldBe() throws SQLException {
        String id = home.stage("november.csv", NOVEMBER, checking);
        Map<String, String> operation = Map.of("operationId", home.commit(id));
        String market = home.rows(id, "").get(3).path("transactionId").asString();
        home.owner
                .api()
                .with("If-Match", "\"1\"")
                .patch(home.owner.book("/transactions/" + market), Map.of("note", "with Mina"));

        refused(home.post("/undo", operation), "import_changed");
        home.change("UPDATE import_run SET status = 'REVERTING' WHERE book_id = :book");
        home.change("UPDATE transaction SET version = 1 WHERE book_id = :book");
        refused(home.post("/undo", operation), "import_status");
        home.change("UPDATE import_run SET status = 'COMMITTED' WHERE book_id = :book");
        home.revert(id);
        refused(home.post("/undo", operation), "changed_since");

        assertThat(home.live()).isZero();
        assertThat(home.view(id).path("status").asString()).isEqualTo("REVERTED");
    }

    @Test
    void theUndoOfAnImportDoesNotWaitForAnotherOneThatIsBeingBooked() throws SQLException {
        String id = home.stage("november.csv", NOVEMBER, checking);
        Map<String, String> operation = Map.of("operationId", home.commit(id));

        try (Connection other = database.owner()) {
            other.setAutoCommit(false);
            try (PreparedStatement gate =
                    other.prepareStatement("SELECT 1 FROM import_gate WHERE book_id = ? FOR UPDATE")) {
                gate.setObject(1, home.book());
                gate.execute();
                refused(home.post("/undo", operation), "conflict");
            }
            other.rollback();
        }
        assertThat(home.live()).isEqualTo(4);
        assertThat(home.post("/undo", operation).status()).isEqualTo(204);
        assertThat(home.live()).isZero();
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    @Test
    void aFileIsRefusedByNameAndNothingIsKept() throws SQLException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        String profile = home.profile("november.csv", NOVEMBER.getBytes(StandardCharsets.UTF_8))
                .toString();

        Answer refused = home.begin("statement.csv", zip, checking, profile);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("code").asString()).isEqualTo("file_not_supported");
        assertThat(refused.body().path("detail").asString()).contains("ZIP");
        assertThat(refused.body().path("errors").path(0).path("code").asString())
                .isEqualTo("zip");
        assertThat(home.ask("SELECT count(*) FROM import_run WHERE book_id = :book"))
                .containsExactly("0");
    }
}
