package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What rows are recognised as: entered by hand, posted at last, one leg of a transfer; and what history proposes for them. */
@SallimTest
class ImportMatchingTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String checking;
    private String savings;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        savings = home.account("Savings", "SAVINGS", "KRW");
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @Test
    void aRowThatAPersonHasEnteredIsADuplicateThatNamesIt() throws SQLException {
        String entered = home.transaction("2026-11-04", checking, null, "42500", "KRW");

        String id = home.stage(
                "m.csv", "Date,Description,Amount\n2026-11-05,Market,-42500\n2026-11-05,Market,-42500\n", checking);

        JsonNode row = home.rows(id, "").getFirst();
        assertThat(row.path("verdict").asString()).isEqualTo("DUPLICATE");
        assertThat(row.path("reason").asString()).isEqualTo("ENTERED");
        assertThat(row.path("duplicateOf").asString()).isEqualTo(entered);
        assertThat(home.adding(id)).isEqualTo(1);
        home.commit(id);
        assertThat(home.balance(checking)).isEqualTo("-85000");
        assertThat(home.ask(
                        "SELECT count(*) FROM bank_line WHERE book_id = :book AND transaction_id = '" + entered + "'"))
                .containsExactly("1");
        assertThat(home.adding(home.stage("m.csv", "Date,Description,Amount\n2026-11-05,Market,-42500\n", checking)))
                .isZero();
    }

    @Test
    void lesson05_thePostedVersionOfAPendingRowIsTheSameEvent() throws SQLException {
        home.imported(
                "a.csv",
                "Date,Description,Amount\n2026-11-01,Salary,1000\n2026-11-03,AMAZON MKTP pending,-4500\n",
                checking);

        String id = home.stage(
                "b.csv",
                "Date,Description,Amount\n2026-11-01,Salary,1000\n2026-11-05,AMAZON MARKETPLACE SEOUL,-4500\n",
                checking);

        assertThat(home.rows(id, "").get(1).path("reason").asString()).isEqualTo("POSTED");
        home.commit(id);
        assertThat(home.balance(checking)).isEqualTo("-3500");
        assertThat(home.live()).isEqualTo(2);
    }

    @Test
    void lesson06_bothLegsOfATransferInOneFileBecomeOneTransactionWithTwoBankLines() throws SQLException {
        String id = home.stage("both.csv", """
                Account,Date,Description,Amount
                Checking,2026-11-03,To savings,-300000
                Savings,2026-11-04,From checking,300000
                """, null);
        assertThat(home.verdicts(id)).containsExactly("TRANSFER_CANDIDATE", "TRANSFER_CANDIDATE");
        assertThat(home.adding(id)).isEqualTo(2);

        Answer chosen = home.overrule(
                id, Map.of("all", List.of(Map.of("verdict", "TRANSFER_CANDIDATE", "choice", "TRANSFER"))));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
        assertThat(home.adding(id)).isEqualTo(1);
        home.commit(id);

        assertThat(home.live()).isEqualTo(1);
        assertThat(home.ask("SELECT kind FROM transaction WHERE book_id = :book"))
                .containsExactly("TRANSFER");
        assertThat(home.balance(checking)).isEqualTo("-300000");
        assertThat(home.balance(savings)).isEqualTo("300000");
        assertThat(home.ask("SELECT count(DISTINCT account_id) FROM bank_line WHERE book_id = :book"))
                .containsExactly("2");
        home.revert(id);
        assertThat(home.balance(savings)).isEqualTo("0");
    }

    @Test
    void lesson06_theLegThatIsBookedAlreadyIsEditedIntoTheTransferAndTheRevertGivesItsCategoryBack()
            throws SQLException {
        home.imported("checking.csv", "Date,Description,Amount\n2026-11-03,To savings,-300000\n", checking);
        String id = home.stage("savings.csv", "Date,Description,Amount\n2026-11-04,From checking,300000\n", savings);
        assertThat(home.rows(id, "")
                        .getFirst()
                        .path("partner")
                        .path("accountId")
                        .asString())
                .isEqualTo(checking);

        Answer chosen = home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "choice", "TRANSFER"))));
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(200);
        home.commit(id);

        assertThat(home.live()).isEqualTo(1);
        assertThat(home.ask("SELECT kind FROM transaction WHERE book_id = :book"))
                .containsExactly("TRANSFER");
        assertThat(home.balance(savings)).isEqualTo("300000");
        assertThat(home.verdicts(home.stage(
                        "savings.csv", "Date,Description,Amount\n2026-11-04,From checking,300000\n", savings)))
                .containsExactly("DUPLICATE");

        home.revert(id);

        assertThat(home.ask("SELECT kind FROM transaction WHERE book_id = :book"))
                .containsExactly("EXPENSE");
        assertThat(home.balance(savings)).isEqualTo("0");
        assertThat(home.balance(checking)).isEqualTo("-300000");
    }

    @Test
    void aTransferThatWasNotAcceptedIsBookedAsOrdinaryRows() throws SQLException {
        home.imported(
                "both.csv",
                "Account,Date,Description,Amount\nChecking,2026-11-03,To savings,-300000\nSavings,2026-11-04,From,300000\n",
                null);

        assertThat(home.ask("SELECT kind FROM transaction WHERE book_id = :book ORDER BY kind"))
                .containsExactly("EXPENSE", "INCOME");
    }

    @Test
    void aTransferWhoseOtherLegWentAwayIsNotBookedUntilAPersonLooksAgain() throws SQLException {
        String first =
                home.imported("checking.csv", "Date,Description,Amount\n2026-11-03,To savings,-300000\n", checking);
        String id = home.stage("savings.csv", "Date,Description,Amount\n2026-11-04,From checking,300000\n", savings);
        home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "choice", "TRANSFER"))));
        home.revert(first);

        Answer begun = home.post("/imports/" + id + "/commit", null);
        home.awaited(begun, "FAILED");

        JsonNode now = home.view(id);
        assertThat(now.path("status").asString()).isEqualTo("READY");
        assertThat(now.path("error").path("code").asString()).isEqualTo("import_verdicts_changed");
        assertThat(home.verdicts(id)).containsExactly("NEW");
        assertThat(home.live()).isZero();
    }

    @Test
    void payeeAndCategoryAreWhatTheSameTextBecameBefore() {
        String food = home.category("Eating", "EXPENSE");
        String first = home.stage("a.csv", "Date,Description,Amount\n2026-10-03,EMART 0123 SEOUL,-4500\n", checking);
        home.overrule(first, Map.of("rows", List.of(Map.of("line", 2, "categoryId", food, "payee", "Emart"))));
        home.commit(first);

        String next = home.stage(
                "b.csv",
                "Date,Description,Amount\n2026-11-03,EMART 0456 SEOUL,-9900\n2026-11-04,Bookshop,-12000\n",
                checking);

        JsonNode emart = home.rows(next, "").getFirst();
        assertThat(emart.path("payee").asString()).isEqualTo("Emart");
        assertThat(emart.path("categoryId").asString()).isEqualTo(food);
        JsonNode bookshop = home.rows(next, "").get(1);
        assertThat(bookshop.path("payee").asString()).isEqualTo("Bookshop");
        assertThat(bookshop.path("categoryId").isNull()).isTrue();
    }

    @Test
    void theCategoryThatTheFileNamesIsNeverOverridden() {
        String food = home.category("Eating", "EXPENSE");
        String gifts = home.category("Surprises", "EXPENSE");
        String first =
                home.stage("a.csv", "Date,Description,Amount,Category\n2026-10-03,Emart,-4500,eating\n", checking);
        assertThat(home.rows(first, "").getFirst().path("categoryId").asString())
                .isEqualTo(food);
        home.commit(first);

        String next = home.stage(
                "b.csv",
                "Date,Description,Amount,Category\n2026-11-03,Emart,-9900,Surprises\n2026-11-04,Emart,-1,Unheard of\n",
                checking);

        assertThat(home.rows(next, ""))
                .extracting(row -> row.path("categoryId").asString())
                .containsExactly(gifts, food);
    }

    @Test
    void externalIdsAreHonouredWhateverElseChanged() {
        home.imported(
                "a.csv",
                "Date,Description,Amount,Transaction ID\n2026-11-03,Cafe,-4500,A1\n2026-11-03,Cafe,-4500,A2\n",
                checking);

        String next = home.stage(
                "b.csv",
                "Date,Description,Amount,Transaction ID\n2026-11-04,CAFE SEOUL,-4500,A2\n2026-11-03,Cafe,-4500,A3\n",
                checking);

        assertThat(home.rows(next, ""))
                .extracting(row -> row.path("reason").asString(""))
                .containsExactly("EXTERNAL_ID", "");
        assertThat(home.adding(next)).isEqualTo(1);
    }

    @Test
    void amountsWithoutADirectionArePurchasesWhereTheFileSeemsToBeACards() {
        home.account("Maple card", "CREDIT_CARD", "KRW");
        byte[] file =
                "date,title,amount\n2026-11-28,Taxi,23500\n2026-11-27,Lunch,45900\n".getBytes(StandardCharsets.UTF_8);

        Answer card = home.upload("/imports/preview", "maple card 2026-11.csv", file, Map.of());
        assertThat(card.body().path("account").path("why").asString()).isEqualTo("NAME");
        assertThat(card.body().path("rows").path(0).path("amount").asString()).isEqualTo("-23500");

        Answer other = home.upload("/imports/preview", "checking 2026-11.csv", file, Map.of());
        assertThat(other.body().path("rows").path(0).path("amount").asString()).isEqualTo("23500");
    }

    @Test
    void aCancellationWithTheApprovalNumberOfLastMonthsPurchaseIsNotThatPurchase() throws SQLException {
        String header = "Date,Description,Amount,Transaction ID\n";
        home.imported(
                "may.csv", header + "2026-05-30,Shop,-10320,29414627\n2026-05-30,Cafe,-4500,29414628\n", checking);

        home.imported(
                "june.csv", header + "2026-06-01,Shop,10320,29414627\n2026-05-30,Cafe,-4500,29414628\n", checking);
        assertThat(home.balance(checking)).isEqualTo("-4500");

        assertThat(home.adding(home.stage("again.csv", header + "2026-06-02,SHOP,10320,29414627\n", checking)))
                .isZero();
    }

    @Test
    void statedBalancesAreComparedAndDifferencesShownButNeverBooked() throws SQLException {
        String id = home.stage("gap.csv", """
                Date,Description,Amount,Balance
                2026-11-02,Salary,1000,1500
                2026-11-03,Coffee,-300,1200
                2026-11-04,Market,-100,1000
                2026-11-05,Bus,-10,990
                """, checking);

        JsonNode stated = home.view(id).path("balances").path(0);
        assertThat(stated.path("count").asInt()).isEqualTo(1);
        JsonNode difference = stated.path("differences").path(0);
        assertThat(difference.path("line").asInt()).isEqualTo(4);
        assertThat(difference.path("stated").asString()).isEqualTo("1000");
        assertThat(difference.path("computed").asString()).isEqualTo("1100");
        assertThat(stated.path("closing").asString()).isEqualTo("990");
        assertThat(stated.path("ledger").asString()).isEqualTo("590");
        home.commit(id);
        assertThat(home.live()).isEqualTo(4);
        assertThat(home.view(id).path("balances").path(0).path("ledger").asString())
                .isEqualTo("590");
    }

    @Test
    void rowsOfADayAreBookedOldestFirstWhicheverOrderTheFileHas() throws SQLException {
        home.imported(
                "newest.csv",
                "Date,Description,Amount\n2026-11-05,D,-4\n2026-11-04,C,-3\n2026-11-04,B,-2\n2026-11-03,A,-1\n",
                checking);

        assertThat(home.ask("""
                SELECT p.name FROM transaction t JOIN payee p ON p.book_id = t.book_id AND p.id = t.payee_id
                WHERE t.book_id = :book ORDER BY t.booked_on, t.ordinal""")).containsExactly("A", "B", "C", "D");
    }

    @Test
    void aProfileIsFoundAgainByTheHeader() {
        byte[] file = "Date,Description,Amount\n2026-11-03,Cafe,-4500\n".getBytes(StandardCharsets.UTF_8);
        String profile = home.profile("a.csv", file).toString().replace("\"name\":\"\"", "\"name\":\"My bank\"");
        Answer made = home.post("/import-profiles", "{\"profile\":" + profile + "}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);

        Answer preview = home.upload("/imports/preview", "b.csv", file, Map.of());

        assertThat(preview.body().path("profileId")).isEqualTo(made.body().path("id"));
        assertThat(preview.body().path("profile").path("name").asString()).isEqualTo("My bank");
        assertThat(home.read("/import-profiles").path("items").size()).isEqualTo(1);
        String id = made.body().path("id").asString();
        Answer gone = home.owner.api().with("If-Match", "\"1\"").delete(home.owner.book("/import-profiles/" + id));
        assertThat(gone.status()).isEqualTo(204);
    }
}
