package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Writes on import profiles are operations like any other: journalled, repeatable under a key, undone. */
@SallimTest
class ImportProfilesTest {
    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    private ImportHome home;
    private String profile;

    @BeforeEach
    void aBookWithAFile() {
        home = new ImportHome(api, database);
        byte[] file =
                "date,amount,payee\n2026-11-20,-12000,Emart\n2026-11-21,-3000,Cafe\n".getBytes(StandardCharsets.UTF_8);
        profile = named(home.profile("file.csv", file), "My bank");
    }

    private static String named(JsonNode profile, String name) {
        return profile.toString().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":\"" + name + "\"");
    }

    private static String body(String profile) {
        return "{\"profile\":" + profile + "}";
    }

    private Answer undo(Answer written) {
        String operation = String.valueOf(written.header("Sallim-Operation"));
        return home.post("/undo", Map.of("operationId", operation));
    }

    private Api at(String version) {
        return home.owner.api().with("If-Match", '"' + version + '"');
    }

    @Test
    void everyWriteNamesItsOperationAndLeavesAnEntry() throws SQLException {
        Answer made = home.post("/import-profiles", body(profile));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String path =
                home.owner.book("/import-profiles/" + made.body().path("id").asString());
        Answer edited = at("1").patch(path, body(profile.replace("My bank", "Your bank")));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        Answer deleted = at("2").delete(path);
        assertThat(deleted.status()).as(deleted.toString()).isEqualTo(204);

        assertThat(
                        home.ask(
                                "SELECT action FROM journal_entry WHERE book_id = :book AND object_kind = 'import_profile' ORDER BY id"))
                .containsExactly("import_profile.created", "import_profile.edited", "import_profile.deleted");
        for (Answer written : new Answer[] {made, edited, deleted}) {
            assertThat(home.ask("SELECT count(*) FROM journal_entry WHERE book_id = :book AND operation_id = '"
                            + written.header("Sallim-Operation") + "'"))
                    .containsExactly("1");
        }
    }

    @Test
    void aDeletedProfileComesBackUnderItsIdAndAnEditedOneAsItWas() {
        Answer made = home.post("/import-profiles", body(profile));
        String id = made.body().path("id").asString();
        String path = home.owner.book("/import-profiles/" + id);
        Answer edited = at("1").patch(path, body(profile.replace("My bank", "Your bank")));
        Answer deleted = at("2").delete(path);

        assertThat(undo(edited).body().path("code").asString()).isEqualTo("changed_since");
        assertThat(undo(deleted).status()).isEqualTo(204);
        assertThat(home.read("/import-profiles/" + id)
                        .path("profile")
                        .path("name")
                        .asString())
                .isEqualTo("Your bank");
        assertThat(undo(edited).body().path("code").asString()).isEqualTo("changed_since");
    }

    @Test
    void aMadeProfileGoesAndTheUndoOfThatBringsItBack() {
        Answer made = home.post("/import-profiles", body(profile));
        String id = made.body().path("id").asString();

        Answer undone = undo(made);

        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(home.read("/import-profiles").path("items")).isEmpty();
        assertThat(undo(undone).status()).isEqualTo(204);
        assertThat(home.read("/import-profiles/" + id)
                        .path("profile")
                        .path("name")
                        .asString())
                .isEqualTo("My bank");
    }

    @Test
    void lesson12_aRepeatedRequestMakesOneProfile() {
        ImportHome keyed = home.withKey("profile-1");

        Answer first = keyed.post("/import-profiles", body(profile));
        Answer again = keyed.post("/import-profiles", body(profile));

        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Sallim-Operation")).isEqualTo(first.header("Sallim-Operation"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(home.read("/import-profiles").path("items")).hasSize(1);
    }
}
