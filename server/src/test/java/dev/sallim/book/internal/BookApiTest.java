package dev.sallim.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.platform.Role;
import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.SallimTest;
import dev.sallim.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Books over HTTP, and who may do what with them. */
@SallimTest
class BookApiTest {
    private static final String BOOKS = "/api/v1/books";
    private static final Map<String, String> TRAVEL =
            Map.of("name", "Travel", "currency", "EUR", "zone", "Europe/Paris");

    @Autowired
    private Api api;

    @Autowired
    private TestDatabase database;

    @Test
    void aPersonMakesFurtherBooks() {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer made = ann.api().post(BOOKS, TRAVEL);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        assertThat(made.header("Sallim-Operation")).isNotNull();
        assertThat(made.body().path("weekStart").asString()).isEqualTo("MONDAY");
        Answer shown = ann.api().get(String.valueOf(made.header("Location")));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(made.body());
    }

    @Test
    void lesson12_aRetryOfANewBookMakesNoSecondOne() {
        Newcomer ann = Newcomer.registeredBy(api);
        Api keyed = ann.api().with("Idempotency-Key", "one");

        Answer first = keyed.post(BOOKS, TRAVEL);
        Answer retry = keyed.post(BOOKS, TRAVEL);
        Answer other = keyed.post(BOOKS, Map.of("name", "Other", "currency", "EUR", "zone", "Europe/Paris"));

        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(names(ann.api().get(BOOKS))).hasSize(2);
    }

    @Test
    void theListIsPagedInTheOrderOfMaking() {
        Newcomer ann = Newcomer.registeredBy(api);
        for (int i = 1; i <= 4; i++) {
            ann.api()
                    .with("Idempotency-Key", "book-" + i)
                    .post(BOOKS, Map.of("name", "Book " + i, "currency", "EUR", "zone", "UTC"));
        }

        Answer first = ann.api().get(BOOKS + "?limit=3");
        Answer second = ann.api()
                .get(BOOKS + "?limit=3&after=" + first.body().path("next").asString());

        assertThat(names(first)).containsExactly("My household", "Book 1", "Book 2");
        assertThat(names(second)).containsExactly("Book 3", "Book 4");
        assertThat(second.body().path("next").isNull()).isTrue();
    }

    @Test
    void settingsAreEditedByVersionAndJournalled() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        String path = ann.book("");

        assertThat(ann.api().patch(path, Map.of("name", "Ours")).status()).isEqualTo(428);
        Answer edited = ann.api()
                .with("If-Match", "\"1\"")
                .patch(path, Map.of("name", "Ours", "currency", "JPY", "weekStart", "SUNDAY"));
        Answer stale = ann.api().with("If-Match", "\"1\"").patch(path, Map.of("name", "Mine"));

        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        JsonNode now = ann.api().get(path).body();
        assertThat(now.path("name").asString()).isEqualTo("Ours");
        assertThat(now.path("currency").asString()).isEqualTo("JPY");
        assertThat(now.path("weekStart").asString()).isEqualTo("SUNDAY");
        assertThat(texts(
                        "select (before::json ->> 'name') || ' -> ' || (after::json ->> 'name') from journal_entry"
                                + " where action = 'book.edited' and book_id = ? and operation_id = '"
                                + edited.header("Sallim-Operation") + "'",
                        ann.bookId()))
                .containsExactly("My household -> Ours");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\":\"\"}', name", "'{\"name\":null}', name", "'{\"currency\":\"ZZZ\"}', currency",
        "'{\"zone\":\"+09:00\"}', zone", "'{\"weekStart\":\"SOMEDAY\"}', weekStart", "'{\"version\":7}', version"
    })
    void aWrongSettingIsRefusedByItsName(String body, String field) {
        Newcomer ann = Newcomer.registeredBy(api);

        Answer answer = ann.api().with("If-Match", "\"1\"").patch(ann.book(""), body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("path").asString()).isEqualTo(field);
    }

    @Test
    void aPaydayIsADayOfTheMonthOrOfTheWeekAndIsTakenBackByUndo() {
        Newcomer ann = Newcomer.registeredBy(api);
        Api first = ann.api().with("If-Match", "\"1\"");

        Answer both = first.patch(ann.book(""), Map.of("payday", Map.of("dayOfMonth", 25, "weekday", "FRIDAY")));
        Answer late = first.patch(ann.book(""), Map.of("payday", Map.of("dayOfMonth", 32)));
        Answer set = first.patch(ann.book(""), Map.of("payday", Map.of("weekday", "FRIDAY"), "guide", "DONE"));
        Answer undone = ann.api()
                .post(ann.book("/undo"), Map.of("operationId", String.valueOf(set.header("Sallim-Operation"))));

        assertThat(both.body().path("errors").path(0).path("code").asString()).isEqualTo("not_with");
        assertThat(late.body().path("errors").path(0).path("code").asString()).isEqualTo("out_of_range");
        assertThat(set.body().path("payday").path("weekday").asString()).isEqualTo("FRIDAY");
        assertThat(set.body().path("guide").asString()).isEqualTo("DONE");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(204);
        assertThat(ann.api().get(ann.book("")).body().path("payday").isNull()).isTrue();
        assertThat(ann.api().get(ann.book("")).body().path("guide").asString()).isEqualTo("OPEN");
    }

    @Test
    void lesson16_everyRouteOfABookIsClosedToStrangers() {
        Newcomer ann = Newcomer.registeredBy(api);
        Newcomer eve = Newcomer.registeredBy(api);

        assertThat(statuses(api, ann)).containsOnly(401);
        assertThat(statuses(eve.api(), ann)).containsOnly(404);
        assertThat(names(eve.api().get(BOOKS))).hasSize(1);
        assertThat(ann.api().get(ann.book("")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "EDITOR"})
    void lesson16_whoIsNoOwnerSeesABookAndLeavesItAsItIs(Role role) throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        Newcomer bob = Newcomer.registeredBy(api);
        join(ann, bob, role);

        assertThat(statuses(bob.api(), ann)).containsExactly(200, 200, 403, 403);
        assertThat(bob.api().get(ann.book("")).body().path("role").asString()).isEqualTo(role.name());
    }

    @Test
    void membersSeeWhoElseIsThere() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api, Map.of("displayName", "Ann"));
        Newcomer bob = Newcomer.registeredBy(api, Map.of("displayName", "Bob"));
        join(ann, bob, Role.VIEWER);

        Answer members = bob.api().get(ann.book("/members"));

        assertThat(members.text()).doesNotContain("@");
        List<String> shown = new ArrayList<>();
        members.body()
                .path("items")
                .forEach(m -> shown.add(
                        m.path("displayName").asString() + " " + m.path("role").asString()));
        assertThat(shown).containsExactlyInAnyOrder("Ann OWNER", "Bob VIEWER");
    }

    @Test
    void aBookIsOnlyDeletedByItsNameAndTakesEverythingAlong() throws SQLException {
        Newcomer ann = Newcomer.registeredBy(api);
        Newcomer bob = Newcomer.registeredBy(api);
        Set<String> tables = Set.copyOf(texts("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where a.attname = 'book_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                          and ?::uuid is not null""", ann.bookId()));
        assertThat(tables).contains("flow", "journal_entry", "membership", "outbox", "idempotency_key");

        Answer unconfirmed = deleteBook(ann, "\"1\"", "{\"name\":\"something else\"}");
        Answer unversioned = ann.api().send("DELETE", ann.book(""), json("My household"), "application/json");
        assertThat(unconfirmed.status()).isEqualTo(400);
        assertThat(unconfirmed.body().path("errors").path(0).path("code").asString())
                .isEqualTo("not_confirmed");
        assertThat(unversioned.status()).isEqualTo(428);
        Answer gone = deleteBook(ann, "\"1\"", "{\"name\":\"My household\"}");

        assertThat(gone.status()).as(gone.text()).isEqualTo(204);
        assertThat(ann.api().get(ann.book("")).status()).isEqualTo(404);
        for (String table : tables) {
            assertThat(texts("select count(*)::text from " + table + " where book_id = ?", ann.bookId()))
                    .as(table)
                    .containsExactly("0");
        }
        assertThat(texts("select count(*)::text from account where book_id = ?", bob.bookId()))
                .isNotEqualTo(List.of("0"));
    }

    private static Answer deleteBook(Newcomer person, String version, String body) {
        return person.api()
                .with("If-Match", version)
                .send("DELETE", person.book(""), body.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static byte[] json(String name) {
        return ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    /** Of reading, listing members, editing and deleting somebody's book. */
    private static List<Integer> statuses(Api caller, Newcomer owner) {
        Api versioned = caller.with("If-Match", "\"1\"");
        return List.of(
                caller.get(owner.book("")).status(),
                caller.get(owner.book("/members")).status(),
                versioned.patch(owner.book(""), Map.of("name", "Taken over")).status(),
                versioned
                        .send("DELETE", owner.book(""), json("My household"), "application/json")
                        .status());
    }

    /** Invitations come later: the row is written by hand. */
    private void join(Newcomer owner, Newcomer member, Role role) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into membership (book_id, person_id, role, created_at)
                        select ?, id, ?, now() from person where email = ?""")) {
            insert.setObject(1, UUID.fromString(owner.bookId()));
            insert.setString(2, role.name());
            insert.setString(3, member.email());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<String> names(Answer list) {
        List<String> names = new ArrayList<>();
        list.body().path("items").forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private List<String> texts(String sql, String book) throws SQLException {
        try (Connection owner = database.owner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(book));
            try (ResultSet result = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (result.next()) {
                    texts.add(result.getString(1));
                }
                return texts;
            }
        }
    }
}
