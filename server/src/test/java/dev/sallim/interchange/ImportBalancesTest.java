package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where the file and the account say different balances, the day and the likely reason are named. */
@SallimTest
class ImportBalancesTest {
    private static final String FILE = """
            Date,Description,Amount,Balance
            2026-11-02,Market,-10000,90000
            2026-11-03,Cafe,-4500,85500
            2026-11-05,Rent,-30000,55500
            """;

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
    }

    private String account(String day, String opening) {
        Map<String, Object> body =
                new LinkedHashMap<>(Map.of("name", "Checking", "kind", "CHECKING", "commodity", "KRW"));
        body.put("openedOn", day);
        body.put("openingBalance", Map.of("amount", opening, "commodity", "KRW"));
        Answer made = home.post("/accounts", body);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private JsonNode gap(String id) {
        return home.view(id).path("balances").path(0).path("gap");
    }

    private void corrected(String account, JsonNode opening) {
        Answer now = home.owner.api().get(home.owner.book("/accounts/" + account));
        Answer edited = home.owner
                .api()
                .with("If-Match", String.valueOf(now.header("ETag")))
                .patch(
                        home.owner.book("/accounts/" + account),
                        Map.of(
                                "openedOn",
                                opening.path("day").asString(),
                                "openingBalance",
                                Map.of("amount", opening.path("amount").asString(), "commodity", "KRW")));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
    }

    @Test
    void anOpeningBalanceAfterTheRowsIsNamedAndTheOneThatFitsMakesThemAgree() {
        String account = account("2026-11-30", "1000000");
        String id = home.stage("bank.csv", FILE, account);

        assertThat(gap(id).path("reason").asString()).isEqualTo("OPENING_LATER");
        assertThat(gap(id).path("day").asString()).isEqualTo("2026-11-02");
        assertThat(gap(id).path("stated").asString()).isEqualTo("90000");
        assertThat(gap(id).path("ledger").asString()).isEqualTo("-10000");
        corrected(account, gap(id).path("opening"));
        assertThat(gap(id).isObject()).isFalse();
        home.commit(id);
        assertThat(home.view(id).path("balances").path(0).path("ledger").asString())
                .isEqualTo("55500");
    }

    @Test
    void anOpeningBalanceThatIsMissingOrAnotherIsNamedAlsoOnceTheRowsAreBooked() {
        String id = home.imported("bank.csv", FILE, home.account("Checking", "CHECKING", "KRW"));
        assertThat(gap(id).path("reason").asString()).isEqualTo("OPENING_MISSING");
        assertThat(gap(id).path("opening").path("amount").asString()).isEqualTo("100000");

        home = new ImportHome(api, database);
        String account = account("2026-01-01", "5");
        String other = home.stage("bank.csv", FILE, account);
        assertThat(gap(other).path("reason").asString()).isEqualTo("OPENING_OTHER");
        assertThat(gap(other).path("opening").path("day").asString()).isEqualTo("2026-01-01");
        home.transaction("2026-05-05", account, null, "1", "KRW");
        assertThat(gap(other).path("reason").asString()).isEqualTo("EARLIER");
        assertThat(gap(other).path("opening").isObject()).isFalse();
    }

    @Test
    void aRowThatIsLeftOutAndATransactionThatTheFileDoesNotHaveAreNamed() {
        String account = account("2026-01-01", "100000");
        String id = home.stage("bank.csv", FILE, account);
        assertThat(gap(id).isObject()).isFalse();

        home.overrule(id, Map.of("rows", List.of(Map.of("line", 3, "choice", "SKIP"))));
        assertThat(gap(id).path("reason").asString()).isEqualTo("ROW_LEFT_OUT");
        assertThat(gap(id).path("day").asString()).isEqualTo("2026-11-03");
        assertThat(gap(id).path("line").asInt()).isEqualTo(3);

        home.overrule(id, Map.of("rows", List.of(Map.of("line", 3, "choice", "NEW"))));
        String extra = home.transaction("2026-11-04", account, null, "700", "KRW");
        assertThat(gap(id).path("reason").asString()).isEqualTo("NOT_IN_FILE");
        assertThat(gap(id).path("transactionId").asString()).isEqualTo(extra);
        assertThat(gap(id).path("amount").asString()).isEqualTo("700");
    }

    @Test
    void aRowThatIsMissingInTheFileIsNamedByItsLine() {
        String account = account("2026-01-01", "100000");
        String id = home.stage("bank.csv", FILE.replace("2026-11-03,Cafe,-4500,85500\n", ""), account);
        assertThat(gap(id).path("reason").asString()).isEqualTo("MISSING_IN_FILE");
        assertThat(gap(id).path("line").asInt()).isEqualTo(3);
        assertThat(gap(id).path("amount").asString()).isEqualTo("-4500");
    }
}
