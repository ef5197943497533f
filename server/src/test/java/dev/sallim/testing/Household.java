package dev.sallim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A newcomer's book in won in Seoul, over HTTP, and people who share it. */
public final class Household {
    private Newcomer owner;
    private final TestDatabase database;

    public Household(Api api, TestDatabase database) {
        this.owner = Newcomer.registeredBy(api, Map.of("currency", "KRW", "locale", "en", "zone", "Asia/Seoul"));
        this.database = database;
    }

    public Api api() {
        return owner.api();
    }

    /** The same person with a new token: after the clock went on by more than a token lasts. */
    public void signInAgain(Api api) {
        owner = owner.signedInBy(api);
    }

    public UUID book() {
        return UUID.fromString(owner.bookId());
    }

    public String path(String rest) {
        return owner.book(rest);
    }

    /** Somebody new with that role in the book. */
    public Api member(Api api, String role) throws SQLException {
        Newcomer person = Newcomer.registeredBy(api);
        String id = person.api().get("/api/v1/me").body().path("id").asString();
        run(
                "INSERT INTO membership (book_id, person_id, role, created_at) VALUES (?, ?, ?, now())",
                book(),
                UUID.fromString(id),
                role);
        return person.api();
    }

    public JsonNode read(String rest) {
        Answer answer = api().get(path(rest));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    public JsonNode made(String rest, @Nullable Object body) {
        Answer answer = api().post(path(rest), body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.body();
    }

    public Answer delete(String rest) {
        String version = read(rest).path("version").asString();
        return api().with("If-Match", '"' + version + '"').delete(path(rest));
    }

    public String account(String name, String kind, String commodity) {
        return id(made("/accounts", Map.of("name", name, "kind", kind, "commodity", commodity)));
    }

    public String category(String name, String categoryClass) {
        return id(made("/categories", Map.of("name", name, "class", categoryClass)));
    }

    public String move(String day, String from, String to, String amount, String commodity) {
        return move(day, Map.of("from", from, "to", to, "amount", money(amount, commodity)), Map.of());
    }

    public String move(String day, Map<String, ?> flow, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", day);
        body.put("flows", List.of(flow));
        body.putAll(more);
        return id(made("/transactions", body));
    }

    /** The run that an answer of 202 began, once it has ended: the stream of its events ends with it. */
    public JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String run = "/runs/" + id(begun.body());
        api().get(path(run + "/events"));
        return read(run);
    }

    /** A file of a bank, read by the profile that is proposed for it; staged when the answer's run has ended. */
    public Answer upload(String account, String file) {
        Answer preview = form("/imports/preview", Map.of(), file);
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        String profile = preview.body().path("profile").toString();
        return form("/imports", Map.of("profile", profile, "accountId", account), file);
    }

    private Answer form(String rest, Map<String, String> parts, String file) {
        StringBuilder body = new StringBuilder();
        parts.forEach((part, value) -> body.append(
                "--part\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bank.csv\"\r\n\r\n")
                .append(file)
                .append("\r\n--part--\r\n");
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return api().send("POST", path(rest), bytes, "multipart/form-data; boundary=part");
    }

    /** As the owner of the tables, past all rules. */
    public void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** As one who got hold of the database: no foreign key, no rule. */
    public void breaking(String sql, Object... values) throws SQLException {
        try (Connection connection = database.superuser();
                Statement rules = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            rules.execute("SET session_replication_role = replica");
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** The first column, as the owner of the tables; {@code ?} is the book. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, book());
            List<String> found = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            return found;
        }
    }

    public static Map<String, String> money(String amount, String commodity) {
        return Map.of("amount", amount, "commodity", commodity);
    }

    public static String id(JsonNode body) {
        return body.path("id").asString();
    }

    public static List<String> all(JsonNode list, String field) {
        List<String> values = new ArrayList<>();
        list.forEach(item -> values.add(item.path(field).asString()));
        return values;
    }
}
