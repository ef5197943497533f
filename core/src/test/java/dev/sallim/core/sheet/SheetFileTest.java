package dev.sallim.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.csv.BankFile;
import dev.sallim.core.csv.CsvLine;
import dev.sallim.core.csv.CsvLine.BankRow;
import dev.sallim.core.csv.CsvProfileGuesser;
import dev.sallim.core.csv.CsvReader;
import dev.sallim.core.csv.Guess;
import dev.sallim.core.csv.ReadLimits;
import dev.sallim.core.csv.ReadResult;
import dev.sallim.core.sheet.SheetFile.Outcome;
import dev.sallim.core.sheet.SheetFile.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetFileTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final String TEXTS = "<si><t>거래일</t></si><si><t>내용</t></si><si><t>금액</t></si>"
            + "<si><r><t>카페 </t></r><r><t>어니언</t></r><rPh sb=\"0\" eb=\"1\"><t>kafe</t></rPh></si>";
    private static final String HEADER = row(
            1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>" + "<c r=\"C1\" t=\"s\"><v>2</v></c>");

    @TempDir
    private Path folder;

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static Xlsx workbook(String rows) {
        return new Xlsx().texts(TEXTS).sheet("거래내역", HEADER + rows);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("upload"), bytes);
    }

    private Outcome flatten(byte[] bytes, @Nullable String sheet) throws IOException {
        BankFile found = BankFile.recognise(Arrays.copyOf(bytes, Math.min(bytes.length, BankFile.HEAD_BYTES)), "x.xls");
        assertThat(found).isInstanceOf(BankFile.Sheets.class);
        return SheetFile.flatten(file(bytes), ((BankFile.Sheets) found).form(), sheet, SEOUL, folder.resolve("text"));
    }

    /** The lines with a bar between the cells. */
    private List<String> lines(byte[] bytes) throws IOException {
        assertThat(flatten(bytes, null)).isInstanceOf(Outcome.Flat.class);
        List<String> lines = Files.readAllLines(folder.resolve("text"));
        return lines.subList(0, lines.size() - 1).stream()
                .map(line -> line.replace("\uFEFF", "").replace('\u001F', '|'))
                .toList();
    }

    private Reason refusal(byte[] bytes) throws IOException {
        Outcome outcome = flatten(bytes, null);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    private List<CsvLine> read() throws IOException {
        byte[] text = Files.readAllBytes(folder.resolve("text"));
        Guess guess = CsvProfileGuesser.guess(text, "거래내역.xlsx", SEOUL, Locale.KOREA);
        List<CsvLine> lines = new ArrayList<>();
        ReadResult result = CsvReader.read(
                Files.newInputStream(folder.resolve("text")), guess.profile(), ReadLimits.DEFAULT, lines::add);
        assertThat(result).isInstanceOf(ReadResult.Completed.class);
        return lines;
    }

    @Test
    void aWorkbookIsReadAsTheListThatItIs() throws IOException {
        byte[] bytes = workbook(row(
                                3,
                                "<c r=\"A3\" s=\"1\"><v>46082</v></c><c r=\"B3\" t=\"s\"><v>3</v></c><c r=\"C3\"><v>-4500</v></c>")
                        + row(
                                4,
                                "<c r=\"A4\" s=\"3\"><v>46083.5625</v></c><c r=\"B4\" t=\"inlineStr\"><is><t>급여</t></is></c>"
                                        + "<c r=\"C4\" s=\"4\"><v>2500000</v></c>"))
                .bytes();
        assertThat(flatten(bytes, null)).isEqualTo(new Outcome.Flat(List.of("거래내역"), "거래내역"));
        List<BankRow> rows = read().stream()
                .filter(BankRow.class::isInstance)
                .map(BankRow.class::cast)
                .toList();
        assertThat(rows).extracting(BankRow::lineNo).containsExactly(3L, 4L);
        assertThat(rows).extracting(BankRow::day).containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        assertThat(rows.getLast().time()).isEqualTo(LocalTime.of(13, 30));
        assertThat(rows).extracting(BankRow::payee).containsExactly("카페 어니언", "급여");
        assertThat(rows).extracting(row -> row.amount().toPlainString()).containsExactly("-4500", "2500000");
        assertThat(rows.getFirst().raw()).isEqualTo("2026-03-01\t카페 어니언\t-4500");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.56, 1234.56",
        "1234.5600000000001, 1234.56",
        "0.30000000000000004, 0.3",
        "999.9999999999964, 1000",
        "-19.990000000000002, -19.99",
        "12.345, 12.3450",
        "0.12345678, 0.12345678",
        "1234567.12345678, 1234567.12345678",
        "0.123456789012345678, 0.123456789012345678",
        "2.5E6, 2500000",
        "1E-2, 0.01",
        "1E+999999999, 1E+999999999",
        "20260301, 20260301",
        "123456789012345678, 123456789012345678",
        "-0, 0"
    })
    void aNumberIsKeptDigitByDigitWithoutWhatABinaryFloatAddsToIt(String stored, String text) {
        assertThat(NumberText.of(stored)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            a built-in day            ~ <c r="A2" s="5"><v>46082</v></c>                              ~ 2026-03-01
            a day and time            ~ <c r="A2" s="3"><v>46082.999995</v></c>                       ~ 2026-03-02
            a time alone              ~ <c r="A2" s="2"><v>0.395833333333333</v></c>                  ~ 09:30:00
            a day before March 1900   ~ <c r="A2" s="1"><v>1</v></c>                                  ~ 1900-01-01
            a number that is no day   ~ <c r="A2" s="1"><v>-5</v></c>                                 ~ -5
            a format that names days  ~ <c r="A2" s="4"><v>46082</v></c>                              ~ 46082
            a formula's last value    ~ <c r="A2"><f>B2*2</f><v>9.5</v></c>                           ~ 9.5
            a formula never computed  ~ <c r="A2"><f>B2*2</f></c>                                     ~ =B2*2
            a formula's text          ~ <c r="A2" t="str"><f>A1</f><v>말</v></c>                      ~ 말
            an error                  ~ <c r="A2" t="e"><v>#DIV/0!</v></c>                            ~ #DIV/0!
            a truth                   ~ <c r="A2" t="b"><v>1</v></c>                                  ~ TRUE
            an ISO day                ~ <c r="A2" t="d"><v>2026-03-01T00:00:00</v></c>                ~ 2026-03-01
            a script                  ~ <c r="A2" t="inlineStr"><is><t>&lt;script&gt;</t></is></c>    ~ <script>
            a line break              ~ <c r="A2" t="inlineStr"><is><t>a&#10;b</t></is></c>           ~ a b
            a text that is not there  ~ <c r="A2" t="s"><v>99</v></c><c r="B2"><v>1</v></c>           ~ |1
            a cell without a place    ~ <c><v>1</v></c><c><v>2</v></c>                                ~ 1|2
            """)
    void aCellSaysWhatTheSpreadsheetShows(String what, String cell, String text) throws IOException {
        assertThat(lines(workbook(row(2, cell)).bytes()).get(1)).as(what).isEqualTo(text);
    }

    @Test
    void daysCountFrom1904WhereTheWorkbookSaysSo() throws IOException {
        byte[] bytes = workbook(row(2, "<c r=\"A2\" s=\"1\"><v>44620</v></c>")).bytes("date1904=\"1\"");
        assertThat(lines(bytes).get(1)).isEqualTo("2026-03-01");
    }

    @Test
    void theSheetThatLooksLikeTransactionsIsTakenAndAnotherCanBeChosen() throws IOException {
        String rows = row(2, "<c r=\"A2\" s=\"1\"><v>46082</v></c><c r=\"C2\"><v>5</v></c>");
        byte[] bytes = new Xlsx()
                .texts(TEXTS)
                .sheet("안내", row(1, "<c r=\"A1\" t=\"s\"><v>1</v></c>"))
                .sheet("hidden", HEADER + rows + rows.replace("2", "3"), "state=\"hidden\"")
                .sheet("내역", HEADER + rows)
                .bytes();
        assertThat(flatten(bytes, null)).isEqualTo(new Outcome.Flat(List.of("안내", "내역"), "내역"));
        assertThat(flatten(bytes, "안내")).isEqualTo(new Outcome.Flat(List.of("안내", "내역"), "안내"));
        assertThat(flatten(bytes, "hidden")).isEqualTo(new Outcome.Refused(Reason.UNKNOWN_SHEET, 0));
    }

    @Test
    void rowsThatCannotBeReadAreNamedAndTheOthersRead() throws IOException {
        byte[] bytes = workbook(row(2, "<c r=\"A2\" s=\"1\"><v>46082</v></c><c r=\"C2\"><v>1</v></c>")
                        + row(3, "<c r=\"A3\" t=\"str\"><v>2026-02-30</v></c><c r=\"C3\"><v>1</v></c>")
                        + row(4, "<c r=\"A4\" s=\"1\"><v>46083</v></c><c r=\"C4\" t=\"e\"><v>#N/A</v></c>")
                        + row(5, "<c r=\"A5\" s=\"1\"><v>46083</v></c><c r=\"C5\"><f>SUM(C2)</f></c>")
                        + row(6, "<c r=\"A6\" t=\"str\"><v>합계</v></c><c r=\"C6\"><v>9</v></c>"))
                .bytes();
        assertThat(flatten(bytes, null)).isInstanceOf(Outcome.Flat.class);
        assertThat(read().stream()
                        .filter(CsvLine.RowFailure.class::isInstance)
                        .map(line -> line.lineNo() + " " + ((CsvLine.RowFailure) line).reason()))
                .containsExactly("3 NO_SUCH_DAY", "4 NOT_A_NUMBER", "5 FORMULA");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] whole = workbook(row(2, "<c r=\"A2\"><v>1</v></c>")).bytes();
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 40))).isEqualTo(Reason.DAMAGED);
        assertThat(refusal(Xlsx.zip(Map.of("xl/notes.txt", "hello")))).isEqualTo(Reason.NO_TABLE);
        assertThat(refusal(workbook("")
                        .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row")
                        .bytes()))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(new Xlsx().sheet("leer", "").bytes())).isEqualTo(Reason.NO_TABLE);
        assertThat(refusal(workbook("<row r=\"99999999\"><c><v>1</v></c></row>").bytes()))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(workbook(row(1, "<c><v>1</v></c>")).bytes())).isEqualTo(Reason.DAMAGED);
        byte[] letter =
                Xlsx.zip(new LinkedHashMap<>(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")));
        assertThat(BankFile.recognise(letter, "a.xlsx")).isEqualTo(new BankFile.Refused(BankFile.Kind.OFFICE_DOCUMENT));
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndOrRepeatsATextWithoutEndIsRefused() throws IOException {
        byte[] wide = workbook(row(2, "<c r=\"ZZ2\"><v>1</v></c>")).bytes();
        assertThat(refusal(wide)).isEqualTo(Reason.TOO_MANY_COLUMNS);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("<c s=\"4\"/>");
        }
        assertThat(lines(workbook(row(2, "<c><v>1</v></c>" + many)).bytes()).get(1))
                .isEqualTo("1");

        String cell = "<c t=\"s\"><v>0</v></c>";
        String rows = ("<row>" + cell.repeat(4) + "</row>").repeat(3_000);
        byte[] echo = new Xlsx()
                .texts("<si><t>" + "가".repeat(32_000) + "</t></si>")
                .sheet("a", rows)
                .bytes();
        assertThat(echo.length).isLessThan(200_000);
        assertThat(refusal(echo)).isEqualTo(Reason.TOO_LARGE);

        byte[] bomb = new Xlsx()
                .texts("")
                .sheet("a", "")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst>" + ("<si><t>" + "a".repeat(30_000) + "</t></si>").repeat(2_000) + "</sst>")
                .bytes();
        assertThat(bomb.length).isLessThan(400_000);
        assertThat(refusal(bomb)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aDocumentTypeInAPartOpensNothing() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "open sesame");
        String evil = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>a&x;b</t></is></c></row></sheetData></worksheet>";
        Outcome outcome =
                flatten(workbook("").part("xl/worksheets/sheet1.xml", evil).bytes(), null);
        if (outcome instanceof Outcome.Flat) {
            assertThat(Files.readString(folder.resolve("text"))).doesNotContain("sesame");
        }
        String laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        Outcome bomb =
                flatten(workbook("").part("xl/worksheets/sheet1.xml", laughs).bytes(), null);
        if (bomb instanceof Outcome.Flat) {
            assertThat(Files.readString(folder.resolve("text"))).doesNotContain("haha");
        }
    }

    @Test
    void aWebPageThatIsCalledXlsIsReadTableByTable() throws IOException {
        String page = """
                <html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><style>td { color: red }</style></head>
                <body><table><tr><td colspan=2>계좌번호&nbsp;123-456</td></tr></table>
                <table><tr><th>거래일</th><th>내용</th><th colspan="2">금액</th></tr></table>
                <table><tr><td rowspan=2>2026.03.01</td><td>카페<br>어니언</td><td align=right>-4,500</td></tr>
                <tr><td><script>alert(1)</script>&lt;b&gt;</td><td>1,000</td></tr>
                <tr><td>2026.02.30<td>없는 날<td>-1</table>
                <table><tr><td>안내</td></tr></table></body></html>""";
        byte[] bytes = page.getBytes(Charset.forName("x-windows-949"));
        assertThat(lines(bytes))
                .containsExactly(
                        "계좌번호 123-456",
                        "거래일|내용|금액",
                        "2026.03.01|카페 어니언|-4,500",
                        "2026.03.01|<b>|1,000",
                        "2026.02.30|없는 날|-1");
        assertThat(read().stream().filter(BankRow.class::isInstance)).hasSize(2);
    }

    @Test
    void aPageWithoutTransactionsIsRefused() throws IOException {
        assertThat(refusal("<html><body><table><tr><td>Sign in</td></tr></table></body></html>"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_TABLE);
        assertThat(refusal("<!doctype html><form>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_TABLE);
        String wide = "<table><tr><td>2026-01-01</td><td>5</td>" + "<td>x</td>".repeat(10_000) + "</tr></table>";
        assertThat(refusal(wide.getBytes(StandardCharsets.UTF_8))).isIn(Reason.TOO_MANY_COLUMNS, Reason.TOO_LARGE);
        String deep = "<table><tr><td>2026-01-01</td><td>5" + "<i></i>".repeat(100_000) + "</td></tr></table>";
        assertThat(refusal(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.TOO_LARGE);
    }
}
