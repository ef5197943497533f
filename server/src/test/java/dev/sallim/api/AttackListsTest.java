package dev.sallim.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Lists that others keep of what breaks programs. Skipped where the folder of samples is absent. */
@SallimTest
class AttackListsTest {
    private static final Path LISTS = samples().resolve("security");

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestClock clock;

    @Autowired
    private RateLimits limits;

    private Scene scene;

    /** Set, or in the folder {@code shared} beside the repository or above it. */
    private static Path samples() {
        String set = System.getProperty("sallim.samples");
        Path at = Path.of("").toAbsolutePath();
        while (set == null && at != null && !Files.isDirectory(at.resolve("shared/samples"))) {
            at = at.getParent();
        }
        return set != null ? Path.of(set) : at == null ? Path.of("no-samples") : at.resolve("shared/samples");
    }

    @BeforeEach
    void aBook() {
        assumeTrue(Files.isDirectory(LISTS), "skipped: no samples at " + LISTS);
        scene = new Cast(Contract.committed(), api, database, clock, limits).scene();
    }

    @Test
    void everyTextThatIsNoJsonIsRefusedAndNoneBreaksTheServer() throws IOException {
        Path folder = LISTS.resolve("jsontestsuite/test_parsing");
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Call call = scene.call("createTransaction").raw(Files.readAllBytes(file), "application/json");
                Answer answer = call.by(scene.api());
                sent++;
                if (answer.status() != 400) {
                    wrong.add(file.getFileName() + ": " + answer);
                }
            }
        }
        System.out.println("[counts] JSON parsing suite: " + sent + " texts");
        assertThat(wrong).isEmpty();
    }

    @Test
    void naughtyStringsAreKeptAsTheyAreOrRefused() throws IOException {
        List<String> wrong = new ArrayList<>();
        int kept = 0;
        int refused = 0;
        for (JsonNode node : Call.JSON.readTree(Files.readString(LISTS.resolve("blns/blns.json")))) {
            String word = node.asString();
            Answer made =
                    scene.api().post(scene.path("/payees"), Scene.fields("name", "n" + refused + kept, "note", word));
            if (made.status() == 201) {
                kept++;
                String note = made.body().path("note").asString();
                if (!note.strip().equals(word.strip())
                        && !note.equals(java.text.Normalizer.normalize(word.strip(), java.text.Normalizer.Form.NFC))) {
                    wrong.add(word + " became " + note);
                }
            } else if (made.status() == 400) {
                refused++;
            } else {
                wrong.add(word + ": " + made);
            }
            Answer found = scene.call("listTransactions").asking("q", word).by(scene.api());
            if (found.status() != 200 && found.status() != 400) {
                wrong.add("q=" + word + ": " + found);
            }
        }
        System.out.println("[counts] naughty strings: " + kept + " kept, " + refused + " refused");
        assertThat(wrong).isEmpty();
    }
}
