package dev.sallim.ledger.chart;

import static dev.sallim.ledger.chart.Home.paths;
import static dev.sallim.ledger.chart.Home.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of the European Central Bank over HTTP. */
@SallimTest
class RateImportTest {
    private static final String HISTORY = """
            Date,USD,JPY,CYP,XXX,KRW,
            2026-11-20,1.1684,186.75,N/A,1,1740.86,
            2026-11-19,1.1711,186.43,N/A,1,,
            """;

    @Autowired
    private Api api;

    private Home home;

    @BeforeEach
    void aBook() {
        home = new Home(api);
    }

    private Answer take(String file) {
        return home.api().send("POST", home.path("/rates/import"), file.getBytes(StandardCharsets.UTF_8), "text/csv");
    }

    @Test
    void aHistoryIsTakenOnceAndAgainWithoutAnyChange() {
        Answer first = take(HISTORY);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().path("added").asInt()).isEqualTo(5);
        assertThat(first.body().path("skipped").path(0).asString()).isEqualTo("XXX");

        Answer again = take(HISTORY);
        assertThat(again.body().path("unchanged").asInt()).isEqualTo(5);
        assertThat(again.body().path("added").asInt()).isZero();

        Answer changed = take(HISTORY.replace("1.1684", "1.1685"));
        assertThat(changed.body().path("changed").asInt()).isEqualTo(1);
        assertThat(home.read("/rates/EUR/USD/2026-11-20").path("rate").asString())
                .isEqualTo("1.1685");
        assertThat(home.read("/rates/EUR/USD/2026-11-20").path("source").asString())
                .isEqualTo("IMPORTED");
    }

    @Test
    void aFileIsUndoneWholeAndTheUndoToo() {
        home.post("/rates", Map.of("from", "EUR", "to", "USD", "day", "2026-11-20", "rate", "1.2"));
        Answer taken = take(HISTORY);
        assertThat(taken.body().path("changed").asInt()).isEqualTo(1);

        Answer undone = home.undo(taken);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(Home.all(home.read("/rates"), "rate")).containsExactly("1.2");
        assertThat(Home.all(home.read("/rates"), "source")).containsExactly("TYPED");
        refused(home.undo(taken), 409, "changed_since");
        assertThat(home.undo(undone).status()).isEqualTo(204);
        assertThat(Home.all(home.read("/rates"), "rate"))
                .containsExactlyInAnyOrder("1.1684", "186.75", "1740.86", "1.1711", "186.43");
        assertThat(Home.all(home.read("/rates"), "source")).containsOnly("IMPORTED");
    }

    @Test
    void aFileWhoseRatesWereTypedOverSinceIsNotUndone() {
        Answer taken = take(HISTORY);
        home.post("/rates", Map.of("from", "EUR", "to", "USD", "day", "2026-11-19", "rate", "1.3"));

        refused(home.undo(taken), 409, "changed_since");
        assertThat(home.read("/rates").path("items")).hasSize(5);
        assertThat(home.undo(take(HISTORY)).status()).isEqualTo(204);
        assertThat(home.undo(take(HISTORY.replace("1.1711", "1.3"))).status()).isEqualTo(204);
        assertThat(home.read("/rates/EUR/USD/2026-11-19").path("source").asString())
                .isEqualTo("TYPED");
    }

    @Test
    void aFileThatChangedNothingHasNothingToTakeBack() {
        take(HISTORY);

        refused(home.undo(take(HISTORY)), 409, "not_undoable");
    }

    @Test
    void anUploadAndTheDailyFileWorkToo() {
        String part = """
                --sallim\r
                Content-Disposition: form-data; name="file"; filename="eurofxref.csv"\r
                Content-Type: text/csv\r
                \r
                Date, USD, KRW, \r
                13 April 2026, 1.1684, 1740.86, \r
                --sallim--\r
                """;
        Answer answer = home.api()
                .send(
                        "POST",
                        home.path("/rates/import"),
                        part.getBytes(StandardCharsets.UTF_8),
                        "multipart/form-data; boundary=sallim");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("added").asInt()).isEqualTo(2);
        assertThat(home.read("/rates/EUR/KRW/2026-04-13").path("rate").asString())
                .isEqualTo("1740.86");
    }

    private Answer upload(byte[] file) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("""
                --sallim\r
                Content-Disposition: form-data; name="file"; filename="eurofxref-hist.zip"\r
                Content-Type: application/octet-stream\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--sallim--\r\n".getBytes(StandardCharsets.UTF_8));
        return home.api()
                .send("POST", home.path("/rates/import"), body.toByteArray(), "multipart/form-data; boundary=sallim");
    }

    @Test
    void aZipIsRefusedByNameAndNeverUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
            // 200 MB of one letter, in 200 KB.
            byte[] line = "0".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(line);
            }
        }

        Answer refused = upload(packed.toByteArray());

        refused(refused, 400, "file_not_supported");
        assertThat(refused.body().path("errors").path(0).path("code").asString())
                .isEqualTo("packed");
        refused(
                home.api()
                        .send("POST", home.path("/rates/import"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}, "text/csv"),
                400,
                "file_not_supported");
        assertThat(home.read("/rates").path("items")).isEmpty();
    }

    @Test
    void anUploadBeyondEightMegabytesAndATextBeyondOneAreTooLarge() throws IOException {
        byte[] large = new byte[8 * 1024 * 1024 + 1];
        Arrays.fill(large, (byte) '1');
        refused(upload(large), 413, "too_large");
        refused(
                home.api().send("POST", home.path("/rates/import"), Arrays.copyOf(large, 1024 * 1024 + 1), "text/csv"),
                413,
                "too_large");
    }

    @Test
    void anUploadOfMoreThanAMegabyteIsTakenWhole() throws IOException {
        StringBuilder history = new StringBuilder("Date,USD\n");
        LocalDate day = LocalDate.of(2026, 11, 20);
        for (int i = 0; i < 6_000; i++) {
            history.append(day.minusDays(i))
                    .append(",1.")
                    .append("0".repeat(17))
                    .append("1".repeat(i % 2))
                    .append('\n');
        }
        history.append(" ".repeat(1024 * 1024));

        Answer taken = upload(history.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.body().path("added").asInt()).isEqualTo(6_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "Day,USD\n2026-11-20,1",
                "Date,USD\n2026-02-30,1",
                "Date,USD\n2026-11-20,1.1e3",
                "Date,USD\n2026-11-20,-1",
                "Date,USD\n2026-11-20,0",
                "Date,USD\n2026-11-20,NaN",
                "Date,USD\n2026-11-20,1,2,3",
                "Date,USD,USD\n2026-11-20,1,1",
                "Date,USD\n2026-11-20,1\n2026-11-20,2",
            })
    void aBadFileIsRefusedWhole(String file) {
        Answer answer = take(file);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(home.read("/rates").path("items")).isEmpty();
    }

    @Test
    void wrongLinesAreNamed() {
        assertThat(paths(take("Date,USD\n2026-11-20,1\n2026-11-19,x\nyesterday,1")))
                .containsExactly("lines[3].USD", "lines[4]");
    }

    @Test
    void anotherFileUnderTheSameKeyIsRefused() {
        Api keyed = home.api().with("Idempotency-Key", "rates");
        byte[] one = HISTORY.getBytes(StandardCharsets.UTF_8);
        byte[] other = HISTORY.replace("1.1684", "2").getBytes(StandardCharsets.UTF_8);

        assertThat(keyed.send("POST", home.path("/rates/import"), one, "text/csv")
                        .status())
                .isEqualTo(200);
        assertThat(keyed.send("POST", home.path("/rates/import"), one, "text/csv")
                        .header("Idempotency-Replayed"))
                .isEqualTo("true");
        refused(keyed.send("POST", home.path("/rates/import"), other, "text/csv"), 422, "idempotency_key_reused");
    }

    @Test
    void theBanksOwnFileIsTakenWhole() throws IOException {
        Path samples = Path.of(System.getProperty("sallim.samples", "../../shared/samples"));
        Path file = samples.resolve("prices/ecb/eurofxref-hist-first-400-days.csv");
        assumeTrue(Files.exists(file), "no samples at " + samples);
        String text = Files.readString(file);
        // Counted apart from the reader: cells that hold a digit, the date of each line left out.
        long cells = text.lines()
                .skip(1)
                .mapToLong(line -> java.util.Arrays.stream(line.split(","))
                        .skip(1)
                        .filter(cell -> cell.matches(".*[0-9].*"))
                        .count())
                .sum();

        Answer answer = take(text);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("added").asLong()).isEqualTo(cells);
        assertThat(home.read("/rates/EUR/USD/2026-04-13").path("rate").asString())
                .isEqualTo("1.1684");
    }

    @Test
    void aTypedRateIsUndone() {
        Answer typed = home.post("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-01", "rate", "1400"));
        Answer replaced = home.post("/rates", Map.of("from", "USD", "to", "KRW", "day", "2026-11-01", "rate", "1500"));

        refused(home.undo(typed), 409, "changed_since");
        assertThat(home.undo(replaced).status()).isEqualTo(204);
        assertThat(home.read("/rates/USD/KRW/2026-11-01").path("rate").asString())
                .isEqualTo("1400");
        Answer deleted = home.delete("/rates/USD/KRW/2026-11-01", 1);
        assertThat(home.undo(deleted).status()).isEqualTo(204);
        assertThat(home.read("/rates/USD/KRW/2026-11-01").path("rate").asString())
                .isEqualTo("1400");
    }
}
