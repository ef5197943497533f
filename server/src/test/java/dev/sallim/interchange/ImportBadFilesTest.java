package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Invariants;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Files that are wrong, requests that break off and requests that race: a clear word for each, and nothing half-written. */
@SallimTest
class ImportBadFilesTest {
    private static final String GOOD = "Date,Description,Amount\n2026-11-03,Cafe,-4500\n2026-11-04,Market,-9900\n";

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Environment environment;

    private ImportHome home;
    private String checking;
    private String profile;

    @BeforeEach
    void aBook() {
        home = new ImportHome(api, database);
        checking = home.account("Checking", "CHECKING", "KRW");
        profile = home.profile("good.csv", bytes(GOOD)).toString();
    }

    @AfterEach
    void nothingIsHalfWritten() throws SQLException, IOException {
        new Invariants(database).holdFor(home.book());
        assertThat(uploads()).as("files left behind").isEmpty();
    }

    @Test
    void rowsThatCannotBeReadAreListedAndTheOthersComeIn() throws SQLException {
        String id = home.stage("bad.csv", bytes("""
                        Date,Description,Amount
                        2026-11-03,Cafe,-4500
                        2026-02-30,Thirtieth of February,-1
                        2026-11-03,Formula,=1+1
                        2026-11-03,Not a number,NaN
                        2026-11-03,Too large,1e999
                        2026-11-03,Too fine,-1.5
                        1850-01-01,Too early,-1
                        2026-11-03,Nul \0 byte,-1
                        """), checking, profile);

        List<JsonNode> rows = home.rows(id, "&verdict=INVALID");
        assertThat(rows)
                .extracting(row -> row.path("reason").asString())
                .containsExactly(
                        "NO_SUCH_DAY",
                        "FORMULA",
                        "NOT_A_NUMBER",
                        "NOT_A_NUMBER",
                        "TOO_MANY_DECIMALS",
                        "DAY_OUT_OF_RANGE",
                        "NUL_BYTE");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.path("message").asString()).isNotBlank());
        home.commit(id);
        assertThat(home.live()).isEqualTo(1);
    }

    @Test
    void lesson19_formulasAndScriptsInTextStayText() throws SQLException {
        String formula = "=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")";
        home.imported(
                "inject.csv",
                "Date,Description,Amount\n2026-11-03,<script>alert(1)</script>,-1\n2026-11-04,\"" + formula + "\",-2\n",
                checking);

        assertThat(home.ask("SELECT name FROM payee WHERE book_id = :book ORDER BY name"))
                .containsExactly("<script>alert(1)</script>", "=HYPERLINK(\"http://evil.example\",\"x\")");
    }

    @Test
    void lesson09_aDayIsTheDayInTheFileInWhateverZoneTheBookIs() throws SQLException {
        home.imported(
                "days.csv", "Date,Description,Amount\n2026-03-08,A,-1\n2026-03-29,B,-1\n2026-12-31,C,-1\n", checking);

        assertThat(home.ask("SELECT booked_on FROM transaction WHERE book_id = :book ORDER BY 1"))
                .containsExactly("2026-03-08", "2026-03-29", "2026-12-31");
    }

    @Test
    void aFileThatIsNotWhatTheProfileSaysFailsWithAReason() throws SQLException {
        Answer begun = home.begin("other.csv", bytes("Wann,Was,Wieviel\n1,2,3\n"), checking, profile);
        assertThat(begun.status()).isEqualTo(202);
        JsonNode run = home.awaited(begun, "FAILED");

        assertThat(run.path("errorCode").asString()).isEqualTo("file_not_readable");
        JsonNode now = home.view(begun.body().path("id").asString());
        assertThat(now.path("status").asString()).isEqualTo("FAILED");
        assertThat(now.path("error").path("reason").asString()).isEqualTo("HEADER_NOT_FOUND");
        assertThat(now.path("error").path("message").asString()).contains("column names");
        assertThat(home.ask("SELECT count(*) FROM import_row WHERE book_id = :book"))
                .containsExactly("0");
    }

    @Test
    void aLineOfTenMegabytesAndOneOfTenThousandColumnsAreRefusedWithALine() {
        String longLine = GOOD + "2026-11-05,\"" + "x".repeat(10_000_000) + "\",-1\n";
        String wide = GOOD + "2026-11-05" + ",1".repeat(10_000) + "\n";

        assertThat(refusal(longLine)).isEqualTo("LINE_TOO_LONG");
        assertThat(refusal(wide)).isEqualTo("TOO_MANY_COLUMNS");
    }

    private String refusal(String text) {
        Answer begun = home.begin("large.csv", bytes(text), checking, profile);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        home.awaited(begun, "FAILED");
        JsonNode error = home.view(begun.body().path("id").asString()).path("error");
        assertThat(error.path("line").asInt()).isEqualTo(4);
        return error.path("reason").asString();
    }

    @Test
    void filesOfOtherKindsAreRefusedByNameInTheCallersLanguage() {
        Map<String, byte[]> files = Map.of(
                "zip",
                new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                "pdf",
                bytes("%PDF-1.7\n1 0 obj\n"),
                "ofx",
                bytes("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1>"),
                "empty",
                new byte[0]);
        files.forEach((kind, bytes) -> {
            Answer refused = home.begin("statement.csv", bytes, checking, profile);
            assertThat(refused.status()).as(kind).isEqualTo(400);
            assertThat(refused.body().path("code").asString()).isEqualTo("file_not_supported");
            assertThat(refused.body().path("errors").path(0).path("code").asString())
                    .isEqualTo(kind);
            Answer preview = home.upload("/imports/preview", "statement.csv", bytes, Map.of());
            assertThat(preview.status()).as(kind).isEqualTo(400);
        });
    }

    @Test
    void whatIsMissingOrUnknownInTheFormIsNamed() {
        Answer noProfile = home.upload("/imports", "a.csv", bytes(GOOD), Map.of("accountId", checking));
        assertThat(noProfile.body().path("errors").path(0).path("path").asString())
                .isEqualTo("profile");
        Answer noAccount = home.upload("/imports", "a.csv", bytes(GOOD), Map.of("profile", profile));
        assertThat(noAccount.body().path("errors").path(0).path("path").asString())
                .isEqualTo("accountId");
        Answer unknown = home.upload(
                "/imports", "a.csv", bytes(GOOD), Map.of("profile", profile, "accountId", checking, "force", "1"));
        assertThat(unknown.status()).isEqualTo(400);
        Answer broken = home.upload(
                "/imports", "a.csv", bytes(GOOD), Map.of("profile", "{\"version\":", "accountId", checking));
        assertThat(broken.status()).isEqualTo(400);
        Answer foreign = home.upload(
                "/imports",
                "a.csv",
                bytes(GOOD),
                Map.of("profile", profile, "accountId", "00000000-0000-7000-8000-000000000000"));
        assertThat(foreign.status()).isEqualTo(400);
        Answer json = home.post("/imports", Map.of());
        assertThat(json.status()).isEqualTo(415);
    }

    @Test
    void lesson22_aConnectionThatIsCutInMidUploadLeavesNothing() throws Exception {
        URI uri = api.uri(home.owner.book("/imports"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + uri.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + home.owner.accessToken()
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n"
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                    + GOOD.repeat(5_000)));
            out.flush();
        }

        assertThat(home.ask("SELECT count(*) FROM import_run WHERE book_id = :book"))
                .containsExactly("0");
        home.imported("good.csv", GOOD, checking);
        assertThat(home.live()).isEqualTo(2);
    }

    @Test
    void parallelImportsOfTheSameFileAddItOnce() throws Exception {
        List<String> staged = Stream.generate(() -> home.stage("good.csv", bytes(GOOD), checking, profile))
                .limit(4)
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> commits = staged.stream()
                    .map(id -> threads.submit(() -> home.commit(id)))
                    .toList();
            for (Future<String> commit : commits) {
                commit.get();
            }
        }

        assertThat(home.live()).isEqualTo(2);
        assertThat(home.balance(checking)).isEqualTo("-14400");
        assertThat(staged)
                .filteredOn(id -> home.verdicts(id).equals(List.of("NEW", "NEW")))
                .hasSize(1);
    }

    @Test
    void lesson12_aRepeatedUploadWithOneKeyIsOneImport() throws SQLException {
        Map<String, String> parts = Map.of("profile", profile, "accountId", checking);
        ImportHome keyed = home.withKey("upload-1");
        Answer first = keyed.upload("/imports", "good.csv", bytes(GOOD), parts);
        home.awaited(first, "SUCCEEDED");
        Answer again = keyed.upload("/imports", "good.csv", bytes(GOOD), parts);
        Answer other = keyed.upload("/imports", "good.csv", bytes(GOOD + "2026-11-05,X,-1\n"), parts);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(home.ask("SELECT count(*) FROM import_run WHERE book_id = :book"))
                .containsExactly("1");
    }

    @Test
    void aCommitIsRefusedWhereTheAccountWasArchivedMeanwhileAndNothingIsBooked() throws SQLException {
        String id = home.stage("good.csv", bytes(GOOD), checking, profile);
        Answer archived = home.post("/accounts/" + checking + "/archive", null);
        assertThat(archived.status()).as(archived.toString()).isLessThan(300);

        Answer begun = home.post("/imports/" + id + "/commit", null);
        JsonNode run = home.awaited(begun, "FAILED");

        assertThat(run.path("errorCode").asString()).isEqualTo("archived");
        assertThat(home.view(id).path("status").asString()).isEqualTo("READY");
        assertThat(home.view(id).path("error").path("message").asString()).contains("Checking");
        assertThat(home.live()).isZero();
    }

    @Test
    void closedDaysRefuseTheWholeCommitAndTheWholeRevert() throws SQLException {
        String id = home.stage("good.csv", bytes(GOOD), checking, profile);
        home.freeze("2026-11-03");
        Answer begun = home.post("/imports/" + id + "/commit", null);
        assertThat(home.awaited(begun, "FAILED").path("errorCode").asString()).isEqualTo("period_closed");
        assertThat(home.live()).isZero();
        assertThat(home.ask("SELECT count(*) FROM bank_line WHERE book_id = :book"))
                .containsExactly("0");

        home.freeze("2026-11-01");
        home.commit(id);
        home.freeze("2026-11-30");
        Answer revert = home.post("/imports/" + id + "/revert", null);
        assertThat(home.awaited(revert, "FAILED").path("errorCode").asString()).isEqualTo("period_closed");
        assertThat(home.view(id).path("status").asString()).isEqualTo("COMMITTED");
        assertThat(home.live()).isEqualTo(2);
    }

    @Test
    void aCommittedImportCannotBeCommittedOrOverruledAgain() {
        String id = home.imported("good.csv", GOOD, checking);

        assertThat(home.post("/imports/" + id + "/commit", null).status()).isEqualTo(409);
        Answer late = home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "choice", "SKIP"))));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("code").asString()).isEqualTo("import_status");
    }

    @Test
    void choicesThatMakeNoSenseAreRefused() {
        String id = home.stage("bad.csv", bytes(GOOD + "2026-02-30,Ghost,-1\n"), checking, profile);

        assertThat(home.overrule(id, Map.of("rows", List.of(Map.of("line", 4, "choice", "NEW"))))
                        .status())
                .isEqualTo(400);
        assertThat(home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "choice", "TRANSFER"))))
                        .status())
                .isEqualTo(400);
        assertThat(home.overrule(id, Map.of("rows", List.of(Map.of("line", 99, "choice", "SKIP"))))
                        .status())
                .isEqualTo(400);
        assertThat(home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "verdict", "NEW"))))
                        .status())
                .isEqualTo(400);
        assertThat(home.overrule(id, Map.of()).status()).isEqualTo(400);
        assertThat(home.overrule(id, Map.of("rows", List.of(Map.of("line", 2, "choice", "SKIP"))))
                        .status())
                .isEqualTo(200);
        assertThat(home.adding(id)).isEqualTo(1);
    }

    private List<Path> uploads() throws IOException {
        Path folder = Path.of(environment.getRequiredProperty("sallim.home")).resolve("imports");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
