package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Workbooks and web pages of banks go the way of CSV; and whose file it is, is guessed. */
@SallimTest
class ImportSheetsTest {
    private static final String HEADER =
            text("A1", "거래일") + text("B1", "내용") + text("C1", "출금액") + text("D1", "입금액") + text("E1", "잔액");
    private static final String ROWS = row(1, HEADER)
            + row(
                    2,
                    "<c r=\"A2\" s=\"1\"><v>46329</v></c>" + text("B2", "카페")
                            + "<c r=\"C2\"><v>4500.0000000000009</v></c>" + "<c r=\"E2\"><v>95500</v></c>")
            + row(
                    3,
                    "<c r=\"A3\" s=\"1\"><v>46330</v></c>" + text("B3", "급여") + "<c r=\"D3\"><v>2500000</v></c>"
                            + "<c r=\"E3\"><v>2595500</v></c>")
            + row(4, text("A4", "합계") + "<c r=\"C4\"><v>4500</v></c><c r=\"D4\"><v>2500000</v></c>");
    private static final String PAGE =
            "<html><head><meta charset=\"euc-kr\"></head><body><table><tr><td>계좌번호 110-123-456789</td></tr>"
                    + "</table><table><tr><th>거래일</th><th>내용</th><th>출금액</th><th>입금액</th></tr>"
                    + "<tr><td>2026.11.03</td><td>카페</td><td>4,500</td><td>0</td></tr></table></body></html>";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String checking;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
        checking = home.account("생활비", "CHECKING", "KRW");
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    static byte[] workbook(Map<String, String> sheets) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        StringBuilder named = new StringBuilder();
        StringBuilder related =
                new StringBuilder("<Relationship Id=\"st\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        sheets.forEach((name, rows) -> {
            String id = "s" + parts.size();
            named.append("<sheet name=\"")
                    .append(name)
                    .append("\" r:id=\"")
                    .append(id)
                    .append("\"/>");
            related.append(
                    "<Relationship Id=\"" + id + "\" Type=\"" + office + "/worksheet\" Target=\"" + id + ".xml\"/>");
            parts.put("xl/" + id + ".xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        });
        parts.put("xl/workbook.xml", "<workbook xmlns:r=\"" + office + "\"><sheets>" + named + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + related + "</Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookIsImportedToTheLastWonAndItsCsvIsTheSameFile() {
        String id = home.stage("거래내역.xlsx", workbook(Map.of("내역", ROWS)), checking);
        JsonNode balance = home.view(id).path("balances").path(0);
        assertThat(balance.path("closing").asString()).isEqualTo("2595500");
        home.commit(id);
        assertThat(home.balance(checking)).isEqualTo("2495500");
        assertThat(home.view(id).path("by").path("name").asString()).isNotBlank();

        String csv = "거래일,내용,출금액,입금액,잔액\n2026-11-03,카페,4500,,95500\n2026-11-04,급여,,2500000,2595500\n";
        assertThat(home.verdicts(home.stage("거래내역.csv", csv, checking))).containsOnly("DUPLICATE");
    }

    @Test
    void theSheetIsChosenByWhatIsInItOrByAPerson() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("안내", row(1, text("A1", "이용 안내")));
        sheets.put("내역", ROWS);
        byte[] file = workbook(sheets);
        Answer guessed = home.upload("/imports/preview", "a.xlsx", file, Map.of());
        assertThat(guessed.body().path("sheet").asString()).isEqualTo("내역");
        assertThat(guessed.body().path("sheets")).hasSize(2);
        assertThat(guessed.body().path("rowCount").asInt()).isEqualTo(2);
        Answer chosen = home.upload("/imports/preview", "a.xlsx", file, Map.of("sheet", "안내"));
        assertThat(chosen.body().path("sheet").asString()).isEqualTo("안내");
        assertThat(chosen.body().path("confidence").asInt()).isZero();
        Answer nowhere = home.upload("/imports/preview", "a.xlsx", file, Map.of("sheet", "x"));
        assertThat(nowhere.body().path("errors").path(0).path("path").asString())
                .isEqualTo("sheet");
    }

    @Test
    void aWebPageThatIsCalledXlsIsImported() {
        byte[] page = PAGE.getBytes(Charset.forName("x-windows-949"));
        home.imported("거래내역.xls", page, checking);
        assertThat(home.balance(checking)).isEqualTo("-4500");
    }

    @Test
    void whatHasSheetsAndNoTransactionsOrIsDamagedIsRefusedInASentence() {
        byte[] whole = workbook(Map.of("내역", ROWS));
        byte[] cut = Arrays.copyOf(whole, whole.length - 30);
        Answer damaged = home.upload("/imports/preview", "a.xlsx", cut, Map.of());
        assertThat(damaged.status()).isEqualTo(400);
        assertThat(damaged.body().path("errors").path(0).path("code").asString())
                .isEqualTo("damaged");
        assertThat(damaged.body().path("detail").asString()).contains("damaged");
        Answer page = home.upload(
                "/imports/preview",
                "a.xls",
                "<html><form>Sign in</form></html>".getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(page.body().path("errors").path(0).path("code").asString()).isEqualTo("html");
        Answer empty = home.upload("/imports/preview", "a.xlsx", workbook(Map.of("leer", "")), Map.of());
        assertThat(empty.body().path("errors").path(0).path("code").asString()).isEqualTo("excel_workbook");
    }

    @Test
    void whoseFileItIsIsKnownByNumberByNameAndByEarlierFilesAndNeverBetweenTwo() {
        assertThat(why("bank.csv", csv("110-123-456789"))).isEqualTo("ONLY");
        String savings = home.account("비상금", "SAVINGS", "KRW");
        assertThat(why("bank.csv", csv("110-123-456789"))).isEmpty();
        assertThat(why("비상금 2026.csv", csv("110-123-456789"))).isEqualTo("NAME " + savings);

        home.imported("bank.csv", csv("110-123-456789"), checking);
        assertThat(why("next.csv", csv("999-999-999999"))).isEqualTo("SHAPE " + checking);
        assertThat(why("next.csv", csv("110-123-456789"))).isEqualTo("NUMBER " + checking);
        home.imported("bank.csv", csv("220-999-000111"), savings);
        assertThat(why("next.csv", csv("220-999-000111"))).isEqualTo("NUMBER " + savings);
        assertThat(why("next.csv", csv("330-000-111222"))).isEmpty();
    }

    private static String csv(String number) {
        return "계좌번호: " + number + ",조회기간 2026-11-01 ~ 2026-11-30\n\n거래일,내용,금액\n2026-11-03,카페 " + number + ",-4500\n";
    }

    private String why(String name, String csv) {
        JsonNode guess = home.upload("/imports/preview", name, csv.getBytes(StandardCharsets.UTF_8), Map.of())
                .body()
                .path("account");
        String why = guess.path("why").asString("");
        return why.isEmpty() || why.equals("ONLY")
                ? why
                : why + " " + guess.path("accountId").asString();
    }
}
