package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvLine.BankRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every CSV of the samples, read without help: with the layout that is known by name, and again as if no layout were known.
 * Counts and sums were added up by hand from the files, not taken from the expectations beside them. Money in is positive.
 */
class SampleFilesTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static Csv read(String path, boolean layouts) {
        byte[] bytes = Samples.read(path);
        String name = path.substring(path.lastIndexOf('/') + 1);
        assertThat(BankFile.recognise(bytes, name)).isInstanceOf(BankFile.Text.class);
        Guess guess = layouts
                ? CsvProfileGuesser.guess(bytes, name, SEOUL, Locale.KOREA)
                : CsvProfileGuesser.guessUnknown(bytes, SEOUL, Locale.KOREA);
        System.out.println(path + " -> " + guess.confidence() + " "
                + guess.profile().name() + " " + guess.profile().columns() + " "
                + guess.profile().dates().patterns() + " " + guess.reasons());
        return Csv.read(bytes, guess.profile(), ReadLimits.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "csv/actual/data_euc-kr.csv, 3, 122.75",
        "csv/bank2ynab/20171001-20171106.csv, 1, -59.99",
        "csv/bank2ynab/20180226_12345678.csv, 1, -5",
        "csv/bank2ynab/2019-03-02_11-50-46_bunq-statement.csv, 7, -23.82",
        "csv/bank2ynab/MonzoDataExport_February2018_2018-02-26_174335.csv, 1, -10",
        "csv/bank2ynab/TH_20180521-20180523.csv, 1, -111.11",
        "csv/bank2ynab/TransactionHistory_20180418043121.csv, 8, -173.28",
        "csv/bank2ynab/Umsaetze_KtoNr538917600_EUR_02-03-2018_1503.CSV, 1, -17.22",
        "csv/bank2ynab/statement_1.csv, 1, -20.59",
        "csv/bank2ynab/test_delimiter_tab.csv, 73, -4580.70",
        "csv/bank2ynab/test_headers.csv, 73, -4580.70",
        "csv/bank2ynab/test_row_format_default.csv, 73, -4580.70",
        "csv/hledger/monefy.csv, 8, 5892.80",
        "csv/kmymoney/SampleBankAccount.csv, 4, -865.27",
        "csv/korea/card_13_columns_utf8.csv, 2, -6730",
        "csv/korea/kakaobank_utf8.csv, 3, 32000",
        "csv/korea/kb_passbook_utf8sig.csv, 6, 233900",
        "csv/traderepublic/TransactionExport02.csv, 9, 11.92",
        "csv/traderepublic/TransactionExport03.csv, 3, 4",
        "csv/traderepublic/TransactionExport06.csv, 1, -4.21",
        "berka/pkdd99/trans_first_5000.asc, 5000, 15951692.90",
    })
    void everySampleReadsWithTheCountAndSumOfItsContent(String path, int count, BigDecimal sum) {
        for (boolean layouts : List.of(true, false)) {
            Csv csv = read(path, layouts);
            assertThat(csv.failures()).as("failures, layouts %s", layouts).isEmpty();
            assertThat(csv.rows()).as("rows, layouts %s", layouts).hasSize(count);
            // Nothing in this one-row file says that it is a card's; only its layout knows that 20.59 was spent.
            BigDecimal expected = !layouts && path.endsWith("statement_1.csv") ? sum.negate() : sum;
            assertThat(csv.sum()).as("sum, layouts %s", layouts).isEqualByComparingTo(expected);
        }
    }

    @Test
    void kbPassbookHasSixRowsInAndOutAndItsTotalRowIsNoRow() {
        Csv csv = read("csv/korea/kb_passbook_utf8sig.csv", true);
        assertThat(total(csv, 1)).isEqualByComparingTo("286200");
        assertThat(total(csv, -1)).isEqualByComparingTo("-52300");
        assertThat(csv.ignored()).contains(new CsvLine.Ignored(12, CsvLine.Why.TOTAL_ROW));
        BankRow first = csv.rows().getFirst();
        assertThat(first.day()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(first.time()).hasToString("14:24:56");
        assertThat(first.payee()).isEqualTo("○○커피");
        assertThat(first.memo()).isEqualTo("체크카드");
    }

    @Test
    void aKoreanCardsPurchasesAreSpentAndItsCancellationComesBack() {
        Csv csv = read("csv/korea/card_13_columns_utf8.csv", false);
        assertThat(csv.rows())
                .extracting(BankRow::amount)
                .containsExactly(new BigDecimal("-17050"), new BigDecimal("10320"));
        assertThat(csv.rows()).extracting(BankRow::payee).containsExactly("○○빵집", "○○쇼핑");
        assertThat(csv.ignored()).contains(new CsvLine.Ignored(4, CsvLine.Why.TOTAL_ROW));
    }

    @Test
    void kakaobankStatesBalancesNewestFirstAndTheyFit() {
        byte[] bytes = Samples.read("csv/korea/kakaobank_utf8.csv");
        Guess guess = CsvProfileGuesser.guess(bytes, "kakao.csv", SEOUL, Locale.KOREA);
        assertThat(guess.profile().rows().order()).isEqualTo(CsvProfile.RowOrder.NEWEST_FIRST);
        StatedBalances balances = new StatedBalances();
        Csv.read(bytes, guess.profile(), ReadLimits.DEFAULT).rows().forEach(balances::add);
        var check = balances.report().getFirst();
        assertThat(check.chains()).isTrue();
        assertThat(check.opening()).isEqualByComparingTo("1003000");
        assertThat(check.closing()).isEqualByComparingTo("1035000");
        assertThat(check.linesInOrder()).containsExactly(14L, 13L, 12L);
    }

    @Test
    void eucKrIsReadAsHangul() {
        Csv csv = read("csv/actual/data_euc-kr.csv", true);
        assertThat(csv.rows()).extracting(BankRow::payee).containsExactly("서울식품", "김지후", "부산마트");
    }

    @Test
    void monefyHasTwoAccountsAndAColumnNameTwice() {
        Map<String, BigDecimal> sums = read("csv/hledger/monefy.csv", false).rows().stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.account()), BankRow::amount, BigDecimal::add));
        assertThat(sums).containsOnlyKeys("Cash", "Payment card");
        assertThat(sums.get("Cash")).isEqualByComparingTo("1000.80");
        assertThat(sums.get("Payment card")).isEqualByComparingTo("4892.00");
    }

    @Test
    void ocbcContinuesARowOnTheLineBelow() {
        Csv csv = read("csv/bank2ynab/TransactionHistory_20180418043121.csv", true);
        BankRow first = csv.rows().getFirst();
        assertThat(first.payee()).isEqualTo("15/04/18 66-6666 UBER EATS AN2GO HELP.UBERh");
        assertThat(first.memo()).isEqualTo("DEBIT PURCHASE");
        assertThat(first.raw()).contains("\n");
    }

    @Test
    void tradeRepublicRowsAreTheCashEffectFeesAndTaxesIncluded() {
        Csv csv = read("csv/traderepublic/TransactionExport02.csv", true);
        assertThat(csv.rows().getFirst().amount()).isEqualByComparingTo("-6.69");
        assertThat(csv.rows().getFirst().payee()).isEqualTo("Apple");
        assertThat(csv.rows().getFirst().externalId()).isEqualTo("afbaa7ae-103f-466b-b261-a71b8ab1bd3f");
        assertThat(csv.rows()).extracting(BankRow::currency).containsOnly("EUR");
    }

    @Test
    void aMomentInUtcFallsOnThePersonsDay() {
        byte[] bytes = Samples.read("csv/bank2ynab/MonzoDataExport_February2018_2018-02-26_174335.csv");
        Guess guess = CsvProfileGuesser.guess(bytes, "m.csv", ZoneId.of("Pacific/Auckland"), Locale.UK);
        BankRow row =
                Csv.read(bytes, guess.profile(), ReadLimits.DEFAULT).rows().getFirst();
        assertThat(row.day()).isEqualTo(LocalDate.of(2018, 2, 26));
        assertThat(row.time()).hasToString("01:34:56");
    }

    @Test
    void wordsBelowAndBesideTheTableAreNoRows() {
        Csv csv = read("csv/bank2ynab/test_headers.csv", true);
        assertThat(csv.ignored())
                .extracting(CsvLine.Ignored::why)
                .containsExactlyInAnyOrder(
                        CsvLine.Why.HEADER,
                        CsvLine.Why.NOT_A_TRANSACTION,
                        CsvLine.Why.NOT_A_TRANSACTION,
                        CsvLine.Why.NOT_A_TRANSACTION);
    }

    /**
     * The oracle (a separate program that tries all orders of each day) finds 554 accounts, 341 whose rows chain as they stand and
     * 378 that chain in some order of each day; the others have interest that the bank rounded.
     */
    @Test
    void berkaBalancesAreReproducedForEveryAccountWhoseRowsChain() {
        Csv csv = read("berka/pkdd99/trans_first_5000.asc", true);
        StatedBalances balances = new StatedBalances();
        csv.rows().forEach(balances::add);
        List<StatedBalances.AccountCheck> checks = balances.report();
        assertThat(checks).hasSize(554);
        assertThat(checks.stream().filter(check -> check.chains() && !check.rearranged()))
                .hasSize(341);
        assertThat(checks.stream().filter(StatedBalances.AccountCheck::chains)).hasSize(378);
        List<StatedBalances.Difference> gaps =
                checks.stream().flatMap(check -> check.differences().stream()).toList();
        System.out.println("berka: " + gaps.size() + " differences in "
                + checks.stream().filter(check -> !check.chains()).count() + " accounts, largest "
                + gaps.stream().map(gap -> gap.gap().abs()).max(BigDecimal::compareTo));
        // The last day is cut off by the 5,000 rows; before it, only the rounding of interest is left.
        assertThat(gaps)
                .filteredOn(gap -> gap.day().isBefore(LocalDate.of(1993, 6, 30)))
                .hasSize(184)
                .allMatch(gap -> gap.gap().abs().compareTo(new BigDecimal("0.1")) <= 0);
    }

    private static BigDecimal total(Csv csv, int sign) {
        return csv.rows().stream()
                .map(BankRow::amount)
                .filter(amount -> amount.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
