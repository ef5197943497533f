package dev.sallim.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A newcomer's book in won, over HTTP: what the tests of the chart do again and again. */
final class Home {
    private final Newcomer person;

    Home(Api api) {
        this(Newcomer.registeredBy(api, Map.of("currency", "KRW", "locale", "en", "zone", "Asia/Seoul")));
    }

    private Home(Newcomer person) {
        this.person = person;
    }

    Api api() {
        return person.api();
    }

    UUID book() {
        return UUID.fromString(person.bookId());
    }

    String path(String rest) {
        return person.book(rest);
    }

    Answer get(String rest) {
        return api().get(path(rest));
    }

    Answer post(String rest, Object body) {
        return api().post(path(rest), body);
    }

    Answer post(String rest) {
        return api().post(path(rest), null);
    }

    Answer patch(String rest, Object version, Object body) {
        return at(version).patch(path(rest), body);
    }

    Answer delete(String rest, Object version) {
        return at(version).delete(path(rest));
    }

    Answer undo(Answer written) {
        return post("/undo", Map.of("operationId", String.valueOf(written.header("Sallim-Operation"))));
    }

    private Api at(Object version) {
        return api().with("If-Match", "\"" + version + "\"");
    }

    /** Makes something and answers its body. */
    JsonNode made(String rest, Object body) {
        Answer answer = post(rest, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body();
    }

    JsonNode read(String rest) {
        Answer answer = get(rest);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    String account(String name) {
        return account(name, "CHECKING", "KRW", null);
    }

    String account(String name, String kind, String commodity, @Nullable Object opening) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", name, "kind", kind, "commodity", commodity));
        if (opening != null) {
            body.put("openingBalance", opening);
        }
        return id(made("/accounts", body));
    }

    String category(String name, String categoryClass) {
        return id(made("/categories", Map.of("name", name, "class", categoryClass)));
    }

    String spend(String from, String to, String won) {
        return spend(from, to, won, Map.of());
    }

    String spend(String from, String to, String won, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", "2026-11-20");
        body.put("flows", List.of(Map.of("from", from, "to", to, "amount", won(won))));
        body.putAll(more);
        return id(made("/transactions", body));
    }

    String balance(String account) {
        return read("/accounts/" + account).path("balance").path("amount").asString();
    }

    /** The live transactions by day and order, latest first, seen by the owner of the tables. */
    List<JsonNode> transactions(TestDatabase database) throws SQLException {
        List<JsonNode> found = new ArrayList<>();
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT id FROM transaction WHERE book_id = ? AND deleted_at IS NULL
                        ORDER BY booked_on DESC, ordinal DESC, id DESC""")) {
            statement.setObject(1, book());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read("/transactions/" + rows.getString(1)));
                }
            }
        }
        return found;
    }

    static Map<String, String> won(String amount) {
        return Map.of("amount", amount, "commodity", "KRW");
    }

    static Map<String, String> dollars(String amount) {
        return Map.of("amount", amount, "commodity", "USD");
    }

    static String id(JsonNode body) {
        return body.path("id").asString();
    }

    static List<String> all(JsonNode page, String field) {
        List<String> values = new ArrayList<>();
        page.path("items").forEach(item -> values.add(item.path(field).asString()));
        return values;
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).as(answer.toString()).isEqualTo(code);
    }

    static List<String> paths(Answer answer) {
        List<String> paths = new ArrayList<>();
        answer.body()
                .path("errors")
                .forEach(error -> paths.add(error.path("path").asString()));
        return paths;
    }
}
