package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
}
