package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The real files of other banks, from the upload to the ledger and back. Counts and sums were added up by hand from the files (see
 * dev.sallim.core.csv.SampleFilesTest).
 */
@SallimTest
class ImportSamplesTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
    }

    @AfterEach
    void everyPositionIsTheSumOfItsFlows() throws SQLException {
        new Invariants(database).holdFor(home.book());
    }

    @ParameterizedTest
    @CsvSource({
        "csv/actual/data_euc-kr.csv, USD, 3, 122.75",
        "csv/bank2ynab/20171001-20171106.csv, EUR, 1, -59.99",
        "csv/bank2ynab/20180226_12345678.csv, GBP, 1, -5",
        "csv/bank2ynab/2019-03-02_11-50-46_bunq-statement.csv, EUR, 7, -23.82",
        "csv/bank2ynab/MonzoDataExport_February2018_2018-02-26_174335.csv, GBP, 1, -10",
        "csv/bank2ynab/TransactionHistory_20180418043121.csv, SGD, 8, -173.28",
        "csv/bank2ynab/Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV, EUR, 1, -17.22",
        "csv/bank2ynab/statement_1.csv, USD, 1, -20.59",
        "csv/bank2ynab/test_delimiter_tab.csv, USD, 73, -4580.70",
        "csv/bank2ynab/test_headers.csv, EUR, 73, -4580.70",
        "csv/bank2ynab/test_row_format_default.csv, USD, 73, -4580.70",
        "csv/kmymoney/SampleBankAccount.csv, USD, 4, -865.27",
        "csv/korea/card_13_columns_utf8.csv, KRW, 2, -6730",
        "csv/korea/kakaobank_utf8.csv, KRW, 3, 32000",
        "csv/korea/kb_passbook_utf8sig.csv, KRW, 6, 233900",
        "csv/traderepublic/TransactionExport02.csv, EUR, 9, 11.92",
        "csv/traderepublic/TransactionExport03.csv, EUR, 3, 4",
        "csv/traderepublic/TransactionExport06.csv, EUR, 1, -4.21",
    })
    void everySampleComesInWithTheCountAndSumOfItsContentAndOnceOnly(
            String path, String currency, int count, BigDecimal sum) throws SQLException {
        byte[] file = Samples.read(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        String account = home.account("Main", "CHECKING", currency);

        String id = home.stage(name, file, account);
        JsonNode counts = home.view(id).path("counts");
        assertThat(counts.path("rows").asInt()).isEqualTo(count);
        assertThat(counts.path("verdicts").has("INVALID"))
                .as(home.rows(id, "&verdict=INVALID").toString())
                .isFalse();
        home.commit(id);

        int zero = counts.path("verdicts").path("IGNORED_ZERO").asInt(0);
        assertThat(home.live()).isEqualTo(count - zero);
        assertThat(new BigDecimal(home.balance(account))).isEqualByComparingTo(sum);
        assertThat(home.adding(home.stage(name, file, account))).isZero();
        home.revert(id);
        assertThat(new BigDecimal(home.balance(account))).isEqualByComparingTo("0");
    }

    /** Its days were made unreadable by whoever gave it away: 1111/11/11. */
    @Test
    void aRowOfTheYear1111IsLeftOutWithAReason() {
        byte[] file = Samples.read("csv/bank2ynab/TH_20180521-20180523.csv");
        String account = home.account("Main", "CHECKING", "USD");

        String id = home.stage("TH_20180521-20180523.csv", file, account);

        assertThat(home.rows(id, ""))
                .extracting(row -> row.path("reason").asString())
                .containsExactly("DAY_OUT_OF_RANGE");
        assertThat(home.adding(id)).isZero();
    }

    @Test
    void monefyNamesItsAccountsInAColumn() throws SQLException {
        byte[] file = Samples.read("csv/hledger/monefy.csv");
        String cash = home.account("Cash", "CASH", "EUR");
        String card = home.account("Payment card", "CHECKING", "EUR");
        Answer preview = home.upload("/imports/preview", "monefy.csv", file, Map.of());
        String currency = preview.body().path("rows").path(0).path("currency").asString();
        if (!currency.equals("EUR")) {
            cash = home.account("Cash " + currency, "CASH", currency);
            card = home.account("Card " + currency, "CHECKING", currency);
        }
        Map<String, String> parts = Map.of(
                "profile",
                preview.body().path("profile").toString(),
                "accounts",
                "{\"Cash\":\"" + cash + "\",\"Payment card\":\"" + card + "\"}");

        Answer begun = home.upload("/imports", "monefy.csv", file, parts);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        home.awaited(begun, "SUCCEEDED");
        home.commit(begun.body().path("id").asString());

        assertThat(new BigDecimal(home.balance(cash))).isEqualByComparingTo("1000.80");
        assertThat(new BigDecimal(home.balance(card))).isEqualByComparingTo("4892.00");
    }

    /** One line of the Berka file, read here without the code under test. */
    private record Line(String account, String day, BigDecimal amount, BigDecimal balance) {}

    @Test
    void berkaReproducesTheBanksOwnBalancesForEveryAccountWhoseRowsChain() throws SQLException {
        byte[] file = Samples.read("berka/pkdd99/trans_first_5000.asc");
        Map<String, List<Line>> lines = berka(new String(file, StandardCharsets.US_ASCII));
        Map<String, String> ids = new HashMap<>();
        lines.keySet().forEach(name -> ids.put(name, home.account(name, "CHECKING", "CZK")));

        String id = home.stage("trans.asc", file, null);
        JsonNode counts = home.view(id).path("counts");
        assertThat(counts.path("rows").asInt()).isEqualTo(5_000);
        assertThat(counts.path("adding").asInt()).isEqualTo(5_000);
        home.commit(id);

        int chained = 0;
        for (Map.Entry<String, List<Line>> account : lines.entrySet()) {
            List<BigDecimal> running = running(ids.getOrDefault(account.getKey(), ""));
            List<BigDecimal> stated = chain(account.getValue());
            if (!stated.isEmpty()) {
                chained++;
                assertThat(running)
                        .as("account %s", account.getKey())
                        .usingElementComparator(BigDecimal::compareTo)
                        .isEqualTo(stated);
            }
        }
        System.out.println("berka: " + chained + " of " + lines.size() + " accounts chain, all reproduced");
        assertThat(chained).isPositive();
    }

    /** Balances after each row, oldest first, as the register would show them. */
    private List<BigDecimal> running(String account) throws SQLException {
        return home
                .ask("SELECT sum(CASE WHEN to_account_id = '" + account
                        + "' THEN to_amount ELSE -from_amount END) OVER (ORDER BY"
                        + " booked_on, ordinal) FROM flow WHERE book_id = :book AND deleted_at IS NULL AND '" + account
                        + "' IN (from_account_id, to_account_id) ORDER BY booked_on, ordinal")
                .stream()
                .map(BigDecimal::new)
                .toList();
    }

    /** The stated balances in an order in which each follows from the one before; empty where there is none that starts at 0. */
    private static List<BigDecimal> chain(List<Line> lines) {
        List<Line> left = new ArrayList<>(lines);
        List<BigDecimal> balances = new ArrayList<>();
        BigDecimal now = BigDecimal.ZERO;
        while (!left.isEmpty()) {
            String day = left.getFirst().day();
            BigDecimal before = now;
            Line next = left.stream()
                    .filter(line ->
                            line.day().equals(day) && before.add(line.amount()).compareTo(line.balance()) == 0)
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return List.of();
            }
            left.remove(next);
            now = next.balance();
            balances.add(now);
        }
        return balances;
    }

    private static Map<String, List<Line>> berka(String text) {
        Map<String, List<Line>> accounts = new LinkedHashMap<>();
        text.lines().skip(1).forEach(row -> {
            String[] cells = row.replace("\"", "").split(";", -1);
            BigDecimal amount = new BigDecimal(cells[5]);
            Line line = new Line(
                    cells[1], cells[2], cells[3].equals("PRIJEM") ? amount : amount.negate(), new BigDecimal(cells[6]));
            accounts.computeIfAbsent(cells[1], name -> new ArrayList<>()).add(line);
        });
        accounts.values().forEach(lines -> lines.sort((a, b) -> a.day().compareTo(b.day())));
        return accounts;
    }
}
