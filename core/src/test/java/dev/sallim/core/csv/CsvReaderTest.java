package dev.sallim.core.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.CsvLine.Ignored;
import dev.sallim.core.csv.CsvLine.Reason;
import dev.sallim.core.csv.CsvLine.RowFailure;
import dev.sallim.core.csv.CsvLine.Why;
import dev.sallim.core.csv.ReadResult.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    private static final String HEADER = "date,payee,amount\n";

    @Test
    void aRowBecomesADayAPayeeAndASignedAmount() {
        Csv csv = Csv.read(HEADER + "2026-11-04,\"Emart, Seoul\",-12.50\n", Csv.simple());
        assertThat(csv.result()).isEqualTo(new ReadResult.Completed(1, 0, 1));
        var row = csv.rows().getFirst();
        assertThat(row.lineNo()).isEqualTo(2);
        assertThat(row.day()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(row.payee()).isEqualTo("Emart, Seoul");
        assertThat(row.amount()).isEqualTo(new BigDecimal("-12.5"));
        assertThat(row.raw()).isEqualTo("2026-11-04,Emart, Seoul,-12.50");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,1,NO_SUCH_DAY,0",
        "2026-13-01,1,NO_SUCH_DAY,0",
        "yesterday 20261104,1,NOT_A_DATE,0",
        "'',1,MISSING_DATE,0",
        "2026-11-04,NaN,NOT_A_NUMBER,2",
        "2026-11-04,1e999,NOT_A_NUMBER,2",
        "2026-11-04,12.5.3,NOT_A_NUMBER,2",
        "2026-11-04,=12,FORMULA,2",
        "2026-11-04,=1+1,FORMULA,2",
        "2026-11-04,'',MISSING_AMOUNT,2",
        "2026-11-04,--5,NOT_A_NUMBER,2",
        "2026-11-04,(-5),NOT_A_NUMBER,2",
        "2026-11-04,9999999999999999999999999,NUMBER_TOO_LARGE,2",
        "2026-11-04,0.0000000000000000001,NUMBER_TOO_LARGE,2",
    })
    void aBadCellFailsItsRowAloneAndNamesLineColumnAndReason(String day, String amount, Reason reason, int column) {
        Csv csv = Csv.read(HEADER + day + ",A," + amount + "\n2026-11-05,B,2\n", Csv.simple());
        assertThat(csv.rows()).extracting(CsvLine.BankRow::payee).containsExactly("B");
        assertThat(csv.failures()).containsExactly(new RowFailure(2, column, reason, column == 0 ? day : amount));
    }

    @Test
    void formulasAndScriptsInTextsStayText() {
        Csv csv = Csv.read(HEADER + "2026-11-04,=1+1,1\n2026-11-04,<script>alert(1)</script>,1\n", Csv.simple());
        assertThat(csv.rows()).extracting(CsvLine.BankRow::payee).containsExactly("=1+1", "<script>alert(1)</script>");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'5929 27MAR24 TFL|5929 27MAR24 TFL",
                "=\"00123 Rent\"|00123 Rent",
                "' 0012|0012",
                "'=1+1|=1+1",
                "'s-Hertogenbosch|'s-Hertogenbosch",
                "'24' Sieben|'24' Sieben",
                "=\"a\"&\"b\"|=\"a\"&\"b\"",
                "'|'",
            })
    void marksThatKeepATextATextInASpreadsheetAreNoPartOfIt(String cell, String payee) {
        Csv csv = Csv.read(HEADER + "2026-11-04," + cell + ",'-5.00\n=\"2026-11-05\",B,=\"7.10\"\n", Csv.simple());
        assertThat(csv.rows()).extracting(CsvLine.BankRow::payee).containsExactly(payee, "B");
        assertThat(csv.rows())
                .extracting(CsvLine.BankRow::amount)
                .containsExactly(new BigDecimal("-5"), new BigDecimal("7.1"));
        assertThat(csv.rows().getLast().day()).isEqualTo(LocalDate.of(2026, 11, 5));
    }

    @Test
    void zeroAmountsAreRowsAndSaySo() {
        Csv csv = Csv.read(HEADER + "2026-11-04,Fee waived,0.00\n", Csv.simple());
        assertThat(csv.rows()).singleElement().matches(CsvLine.BankRow::isZero);
    }

    @Test
    void linesAroundTheTableAreIgnoredWithAReason() {
        String text = "Account,1\n\n" + HEADER + "2026-11-04,A,1\n\n,합계,1\n,Total,1\nThank you for banking with us\n";
        assertThat(Csv.read(text, Csv.simple()).ignored())
                .containsExactly(
                        new Ignored(1, Why.PREAMBLE),
                        new Ignored(2, Why.EMPTY),
                        new Ignored(3, Why.HEADER),
                        new Ignored(5, Why.EMPTY),
                        new Ignored(6, Why.TOTAL_ROW),
                        new Ignored(7, Why.TOTAL_ROW),
                        new Ignored(8, Why.NOT_A_TRANSACTION));
    }

    @Test
    void aDatedRowAtAPayeeCalledTotalIsATransaction() {
        Csv csv = Csv.read(HEADER + "2026-11-04,TOTAL,-60\n", Csv.simple());
        assertThat(csv.rows()).hasSize(1);
    }

    @Test
    void aDelimiterInUnquotedTextIsNoticedAndNotReadAsAnAmount() {
        Csv csv = Csv.read(HEADER + "2026-11-04,A,1,280.80\n2026-11-04,B,1,\n", Csv.simple());
        assertThat(csv.failures()).containsExactly(new RowFailure(2, 3, Reason.TOO_MANY_CELLS, "280.80"));
        assertThat(csv.rows()).extracting(CsvLine.BankRow::payee).containsExactly("B");
    }

    @Test
    void nulAndUndecodableBytesFailTheirLineAlone() {
        byte[] bytes = (HEADER + "2026-11-04,A\0B,1\n2026-11-04,\u00e9,1\n2026-11-04,C,1\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Csv csv = Csv.read(bytes, Csv.simple(), ReadLimits.DEFAULT);
        assertThat(csv.failures())
                .containsExactly(
                        new RowFailure(2, 1, Reason.NUL_BYTE, "A\u2400B"),
                        new RowFailure(3, 1, Reason.UNREADABLE_BYTES, "\uFFFD"));
        assertThat(csv.rows()).hasSize(1);
    }

    @Test
    void aReplacementCharacterThatTheBankWroteItselfIsText() {
        Csv csv = Csv.read(HEADER + "2026-11-04,Caf\uFFFD,1\n", Csv.simple());
        assertThat(csv.rows()).hasSize(1);
    }

    @Test
    void aQuotedTextOverSeveralLinesIsOneRowAndKeepsTheLineNumbersOfTheNext() {
        Csv csv = Csv.read(HEADER + "2026-11-04,\"A\nB\r\nC\",1\n2026-11-05,D,x9\n", Csv.simple());
        assertThat(csv.rows())
                .singleElement()
                .extracting(CsvLine.BankRow::payee)
                .isEqualTo("A B C");
        assertThat(csv.failures())
                .singleElement()
                .extracting(RowFailure::lineNo)
                .isEqualTo(5L);
    }

    @Test
    void aQuoteThatSwallowsTheNextRowFailsInsteadOfLosingIt() {
        Csv csv = Csv.read(HEADER + "2026-11-04,\"A,1\n2026-11-05,B\",2\n2026-11-06,C,3\n", Csv.simple());
        assertThat(csv.failures())
                .singleElement()
                .extracting(RowFailure::reason)
                .isEqualTo(Reason.UNBALANCED_QUOTE);
        assertThat(csv.rows()).extracting(CsvLine.BankRow::payee).containsExactly("C");
    }

    @Test
    void aQuoteThatIsNeverClosedRefusesTheFileAtItsLine() {
        Csv csv = Csv.read(HEADER + "2026-11-04,A,1\n2026-11-05,\"B,2\n2026-11-06,C,3\n", Csv.simple());
        assertThat(csv.result()).isEqualTo(new ReadResult.Refused(Refusal.UNBALANCED_QUOTE, 3, List.of()));
        String rest = "2026-11-06,C,3\n".repeat(100_000);
        assertThat(Csv.read(HEADER + "2026-11-04,A,1\n2026-11-05,\"B,2\n" + rest, Csv.simple())
                        .result())
                .isEqualTo(new ReadResult.Refused(Refusal.UNBALANCED_QUOTE, 3, List.of()));
    }

    @Test
    void aTenMegabyteLineIsRefusedWithItsLine() {
        String line = "2026-11-05," + "x".repeat(10_000_000) + ",1\n";
        assertThat(Csv.read(HEADER + "2026-11-04,A,1\n" + line, Csv.simple()).result())
                .isEqualTo(new ReadResult.Refused(Refusal.LINE_TOO_LONG, 3, List.of()));
    }

    @Test
    void tenThousandColumnsAreRefusedWithTheirLine() {
        assertThat(Csv.read(HEADER + "a,".repeat(10_000) + "\n", Csv.simple()).result())
                .isEqualTo(new ReadResult.Refused(Refusal.TOO_MANY_COLUMNS, 2, List.of()));
    }

    @Test
    void moreRowsThanAllowedAreRefused() {
        String text = HEADER + "2026-11-04,A,1\n".repeat(4);
        assertThat(Csv.read(text.getBytes(StandardCharsets.UTF_8), Csv.simple(), new ReadLimits(3, 9, 99, 999))
                        .result())
                .isEqualTo(new ReadResult.Refused(Refusal.TOO_MANY_ROWS, 5, List.of()));
    }

    @Test
    void aFileOfAnotherBankIsRefusedBecauseItsHeaderIsNotThere() {
        assertThat(Csv.read("Datum;Betrag\n01.02.2026;5\n", Csv.simple()).result())
                .isEqualTo(new ReadResult.Refused(Refusal.HEADER_NOT_FOUND, 0, List.of()));
    }

    @Test
    void aProfileThatLacksOrMeansNothingIsRefusedBeforeReading() {
        CsvProfile noAmount = Csv.profile(List.of("date"), CsvField.DATE);
        assertThat(Csv.read("x", noAmount).result())
                .isEqualTo(new ReadResult.Refused(Refusal.INCOMPLETE_PROFILE, 0, List.of(CsvField.AMOUNT)));
        CsvProfile badPattern = Csv.simple().withDates(new CsvProfile.DateRule(List.of("dd.MM"), "UTC"));
        CsvProfile badZone = Csv.simple().withDates(new CsvProfile.DateRule(List.of("yyyyMMdd"), "Moon/Base"));
        CsvProfile badNumber = Csv.simple().withNumbers(new CsvProfile.NumberRule("", ""));
        for (CsvProfile bad : List.of(badPattern, badZone, badNumber)) {
            assertThat(Csv.read("x", bad).result())
                    .isEqualTo(new ReadResult.Refused(Refusal.INVALID_PROFILE, 0, List.of()));
        }
    }

    @Test
    void anIndicatorGivesTheSignAndAnUnknownWordFails() {
        CsvProfile profile = Csv.profile(
                        List.of("date", "kind", "amount"), CsvField.DATE, CsvField.INDICATOR, CsvField.AMOUNT)
                .withSigns(CsvProfile.SignRule.indicator(List.of("입금", "C"), List.of("출금", "D")));
        Csv csv = Csv.read("date,kind,amount\n2026-11-04,입금,5\n2026-11-04,d,3\n2026-11-04,?,1\n", profile);
        assertThat(csv.rows())
                .extracting(CsvLine.BankRow::amount)
                .containsExactly(new BigDecimal("5"), new BigDecimal("-3"));
        assertThat(csv.failures()).containsExactly(new RowFailure(4, 1, Reason.UNKNOWN_INDICATOR, "?"));
    }

    /** 30 MB through a reader with a 64 KiB cell limit; the sum is 200,000 times -1.5. */
    @Test
    void aLargeFileStreamsThroughRowByRow() throws IOException {
        byte[] row =
                "2026-11-04,\"Emart, Seoul, a branch with a rather long name to fill the line up to its usual size\",-1.50,,,,,,,,,,,,,,,,,,,,,,,,,,\n"
                        .getBytes(StandardCharsets.UTF_8);
        InputStream rows = new SequenceInputStream(
                new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8)), new Repeated(row, 200_000));
        BigDecimal[] sum = {BigDecimal.ZERO};
        ReadResult result = CsvReader.read(rows, Csv.simple(), ReadLimits.DEFAULT, line -> {
            if (line instanceof CsvLine.BankRow found) {
                sum[0] = sum[0].add(found.amount());
            }
        });
        assertThat(result).isEqualTo(new ReadResult.Completed(200_000, 0, 1));
        assertThat(sum[0]).isEqualByComparingTo("-300000");
    }

    /** The same bytes again and again, without holding them. */
    private static final class Repeated extends InputStream {

        private final byte[] row;
        private long left;

        Repeated(byte[] row, int times) {
            this.row = row;
            this.left = (long) row.length * times;
        }

        @Override
        public int read() {
            return left == 0 ? -1 : row[(int) ((row.length - left-- % row.length) % row.length)] & 0xFF;
        }
    }
}
