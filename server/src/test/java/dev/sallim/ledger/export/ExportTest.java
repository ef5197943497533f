package dev.sallim.ledger.export;

import static dev.sallim.testing.Household.money;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Household;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Exported files, read back by programs that others wrote: Commons CSV and Apache POI. */
@SallimTest
class ExportTest {
    private static final String FORMULA_BEGINNINGS = "=+-@＝＋－＠\t\r\n";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private Household home;
    private String checking;
    private String savings;
    private String food;

    @BeforeEach
    void aBook() {
        home = new Household(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        savings = home.account("Savings", "SAVINGS", "KRW");
        food = home.category("Eating out", "EXPENSE");
        home.move(
                "2026-11-01",
                Map.of("from", checking, "to", food, "amount", money("12500", "KRW"), "memo", "soup, \"hot\""),
                Map.of("payee", "이마트", "note", "two\nlines"));
        home.move("2026-11-02", checking, savings, "200000", "KRW");
    }

    private HttpResponse<byte[]> file(String parameters) {
        HttpResponse<byte[]> answer = home.api().download(home.path("/transactions/export?" + parameters));
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return answer;
    }

    private List<CSVRecord> csv(String parameters) throws IOException {
        String text = new String(file("format=csv" + parameters).body(), UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(text.substring(1))).getRecords();
    }

    private List<Row> xlsx(String parameters) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(file("format=xlsx" + parameters).body()))) {
            workbook.getSheetAt(0).forEach(rows::add);
        }
        return rows;
    }

    private static String text(Row row, ExportColumn column) {
        Cell cell = row.getCell(column.ordinal());
        return cell == null ? "" : cell.getStringCellValue();
    }

    @Test
    void aFileHasARowForEachSideOfMoneyInTheListsOrder() throws IOException {
        List<CSVRecord> rows = csv("&sort=date");

        assertThat(rows).hasSize(3);
        CSVRecord spent = rows.getFirst();
        assertThat(spent.toMap())
                .containsEntry("Date", "2026-11-01")
                .containsEntry("Account", "Checking")
                .containsEntry("Payee", "이마트")
                .containsEntry("Category", "Eating out")
                .containsEntry("Other account", "")
                .containsEntry("Note", "two\nlines")
                .containsEntry("Line note", "soup, \"hot\"")
                .containsEntry("Amount", "-12500")
                .containsEntry("Currency", "KRW")
                .containsEntry("Status", "cleared")
                .containsEntry("Kind", "expense");
        assertThat(rows.subList(1, 3))
                .extracting(row -> row.get("Account"), row -> row.get("Other account"), row -> row.get("Amount"))
                .containsExactly(tuple("Checking", "Savings", "-200000"), tuple("Savings", "Checking", "200000"));
    }

    @Test
    void theFiltersOfTheListHoldAndOneAccountsFileHasItsOwnSidesOnly() throws IOException {
        assertThat(csv("&q=" + URLEncoder.encode("payee:이마트", UTF_8))).hasSize(1);
        assertThat(csv("&from=2026-11-03")).isEmpty();
        assertThat(csv("&account=" + savings))
                .extracting(row -> row.get("Amount"))
                .containsExactly("200000");
    }

    @Test
    void theWordsFollowTheReadersLanguage() throws IOException {
        Api korean = home.api().with("Accept-Language", "ko");
        HttpResponse<byte[]> answer = korean.download(home.path("/transactions/export?format=csv"));

        assertThat(new String(answer.body(), UTF_8))
                .startsWith("\uFEFF\"날짜\",\"계좌\",\"거래처\"")
                .contains("\"이체\"");
        assertThat(answer.headers().firstValue("Content-Language")).contains("ko");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains(URLEncoder.encode("거래", UTF_8))
                .contains(".csv");
    }

    @Test
    void inAWorkbookDaysAreDaysAndAmountsAreNumbers() throws IOException {
        String dollars = home.account("Dollars", "CASH", "USD");
        home.move("2026-11-03", dollars, food, "1234.56", "USD");

        List<Row> rows = xlsx("&sort=date");

        assertThat(text(rows.getFirst(), ExportColumn.DATE)).isEqualTo("Date");
        Row spent = rows.get(1);
        Cell day = spent.getCell(ExportColumn.DATE.ordinal());
        assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(text(spent, ExportColumn.PAYEE)).isEqualTo("이마트");
        assertThat(text(spent, ExportColumn.NOTE)).isEqualTo("two\nlines");
        Cell amount = rows.getLast().getCell(ExportColumn.AMOUNT.ordinal());
        assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(amount.toString()).isEqualTo("-1234.56");
        assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
    }

    @Test
    void anAmountOfMoreDigitsThanASpreadsheetKeepsIsWrittenAsText() throws IOException {
        home.move("2026-11-03", checking, food, "12345678901234567890", "KRW");

        Cell amount = xlsx("").get(1).getCell(ExportColumn.AMOUNT.ordinal());

        assertThat(amount.getCellType()).isEqualTo(CellType.STRING);
        assertThat(amount.getStringCellValue()).isEqualTo("-12345678901234567890");
        assertThat(csv("").getFirst().get("Amount")).isEqualTo("-12345678901234567890");
    }

    @Test
    void noTextOfAFileIsAFormulaWhateverSomebodyCalledThings() throws IOException {
        List<String> attacks = attacks();
        for (String attack : attacks) {
            home.move(
                    "2026-11-10",
                    Map.of("from", checking, "to", food, "amount", money("1", "KRW"), "memo", attack),
                    Map.of("note", attack, "payee", attack));
        }
        home.account("=HYPERLINK(\"http://evil.example\",\"Checking\")", "CHECKING", "KRW");

        List<CSVRecord> rows = csv("&from=2026-11-10");
        List<Row> cells = xlsx("&from=2026-11-10");

        assertThat(rows).hasSize(attacks.size());
        assertThat(cells).hasSize(attacks.size() + 1);
        for (CSVRecord row : rows) {
            for (String column : List.of("Payee", "Note", "Line note")) {
                assertThat(row.get(column)).as(column).matches(text -> !isFormula(text));
            }
            assertThat(row.get("Amount")).isEqualTo("-1");
        }
        for (Row row : cells) {
            for (Cell cell : row) {
                assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                assertThat(cell.getCellType() == CellType.STRING && isFormula(cell.getStringCellValue()))
                        .as(cell.toString())
                        .isFalse();
            }
        }
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /** Our own, and the list of others where it is there. */
    private static List<String> attacks() throws IOException {
        List<String> attacks = new ArrayList<>(List.of(
                "=1+1", "+1+1", "-1+1", "@SUM(A1)", "  =1+1", "\u00a0=1+1", "＝1+1", "\t=1+1", "x\",=1+1", "a;=1+1"));
        Path list = Path.of(System.getProperty("sallim.samples", "../../shared/samples"))
                .resolve("security/csv-injection/payloads.txt");
        if (Files.exists(list)) {
            Files.readAllLines(list).stream().filter(line -> !line.isBlank()).forEach(attacks::add);
        }
        return attacks;
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsWritten() {
        Answer query = home.api().get(home.path("/transactions/export?format=csv&q=amount%3Ex"));
        assertThat(query.status()).isEqualTo(400);
        assertThat(query.body().path("errors").path(0).path("path").asString()).isEqualTo("q[0..8]");
        assertThat(home.api().get(home.path("/transactions/export?format=pdf")).status())
                .isEqualTo(400);
        assertThat(home.api().get(home.path("/transactions/export")).status()).isEqualTo(400);
    }

    @Test
    void exportsAreCountedForEachPerson() {
        int refused = 0;
        for (int i = 0; i < 125 && refused == 0; i++) {
            Answer answer = home.api().get(home.path("/transactions/export?format=csv&from=2026-12-01"));
            refused = answer.status() == 429 ? i : 0;
        }
        assertThat(refused).isEqualTo(120);
    }
}
