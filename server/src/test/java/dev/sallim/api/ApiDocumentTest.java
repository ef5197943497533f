package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.RateLimits;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Contract;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestClock;
import dev.sallim.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is committed in {@code docs/api} is what the running server says and does. {@code make openapi} writes it anew. */
@SallimTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiDocumentTest {
    private static final boolean WRITE = "write".equals(System.getProperty("sallim.openapi"));
    private static final String REFRESH =
            " differs from the running server: run `make openapi` and commit what changed";
    private static final Path EXAMPLES = Path.of("src", "main", "resources", "documents", "examples.json");
    private static final Path SERVED_EXAMPLES = Path.of("target", "classes", "documents", "examples.json");
    private static final Path REFERENCE = Contract.FILE.resolveSibling("v1.md");

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private RateLimits limits;

    @Test
    @Order(1)
    void everyOperationHasAnExampleThatIsPerformedNow() throws IOException {
        Contract contract = WRITE
                // In another language, because the document of each is kept once it was asked for.
                ? Contract.of(api.with("Accept-Language", "ko")
                        .get("/api/openapi.json")
                        .body())
                : Contract.committed();
        Cast cast = new Cast(contract, api, database, clock, limits);
        TreeMap<String, ObjectNode> recorded = new TreeMap<>();
        SoftAssertions all = new SoftAssertions();
        for (Contract.Operation operation : contract.operations()) {
            all.check(() -> recorded.put(operation.id(), performed(operation, cast)));
        }
        all.assertAll();
        String now = Api.pretty(Call.JSON.valueToTree(recorded));
        check(EXAMPLES, now);
        if (WRITE) {
            Files.writeString(SERVED_EXAMPLES, now);
        }
    }

    private ObjectNode performed(Contract.Operation operation, Cast cast) {
        Call call = Recipes.call(operation.id(), cast.scene());
        Answer answer = call.by(cast.mayDo(operation).get());
        assertThat(operation.successes()).as(operation + " " + answer).contains(answer.status());
        return Recording.of(call, answer);
    }

    @Test
    @Order(2)
    void theCommittedDocumentIsTheServers() throws IOException {
        check(Contract.FILE, Api.pretty(document()));
    }

    @Test
    @Order(3)
    void theReferenceIsTheDocumentInWords() throws IOException {
        check(REFERENCE, Reference.of(document()));
    }

    @Test
    @Order(4)
    void everyOperationSaysInASentenceWhatItIs() {
        List<String> silent = Contract.of(document()).operations().stream()
                .filter(operation ->
                        operation.node().path("summary").asString("").isBlank())
                .map(Contract.Operation::toString)
                .toList();
        assertThat(silent).as("operations without @Operation(summary = ...)").isEmpty();
    }

    @Test
    @Order(5)
    void everyParameterSaysWhatItIs() {
        List<String> silent = Contract.of(document()).operations().stream()
                .flatMap(operation -> operation
                        .node()
                        .path("parameters")
                        .valueStream()
                        .filter(parameter ->
                                parameter.path("description").asString("").isBlank())
                        .map(parameter ->
                                operation.id() + " " + parameter.path("name").asString()))
                .toList();
        assertThat(silent)
                .as("parameters without a word: add one to documents/words.properties")
                .isEmpty();
    }

    private JsonNode document() {
        return api.get("/api/openapi.json").body();
    }

    private static void check(Path file, String now) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        String then = Files.exists(file) ? Files.readString(file) : "";
        assertThat(then.equals(now))
                .as(() -> file + REFRESH + firstDifference(then, now))
                .isTrue();
    }

    /** The documents are long: only where they part. */
    private static String firstDifference(String then, String now) {
        List<String> before = then.lines().toList();
        List<String> after = now.lines().toList();
        int line = 0;
        while (line < Math.min(before.size(), after.size()) && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "\nline " + (line + 1) + "\n  committed: " + (line < before.size() ? before.get(line) : "(end)")
                + "\n  running:   " + (line < after.size() ? after.get(line) : "(end)");
    }
}
