package dev.sallim.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import dev.sallim.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a book in won who imports files, and looks at what came of them. */
final class ImportHome {
    private static final String BOUNDARY = "----files-of-a-bank";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Newcomer owner;
    private final TestDatabase database;

    private ImportHome(Newcomer owner, TestDatabase database) {
        this.owner = owner;
        this.database = database;
    }

    /** The same person, who sends this idempotency key. */
    ImportHome withKey(String key) {
        return new ImportHome(
                new Newcomer(
                        owner.api().with("Idempotency-Key", key),
                        owner.email(),
                        owner.password(),
                        owner.accessToken(),
                        owner.refreshToken(),
                        owner.bookId()),
                database);
    }

    /** As the end of a closed period does it: for all wallets of the book. */
    void freeze(String day) throws SQLException {
        change("UPDATE wallet SET frozen_through = '" + day + "' WHERE book_id = :book");
        change("UPDATE position SET frozen_through = '" + day + "' WHERE book_id = :book AND wallet_id IS NOT NULL");
    }

    /** As the owner of the tables; {@code :book} is the book. */
    void change(String sql) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql.replace(":book", "'" + book() + "'"))) {
            statement.executeUpdate();
        }
    }

    ImportHome(Api api, TestDatabase database) {
        this.owner = Newcomer.registeredBy(api, Map.of("currency", "KRW", "locale", "en", "zone", "Asia/Seoul"));
        this.database = database;
    }

    UUID book() {
        return UUID.fromString(owner.bookId());
    }

    /** An account without an opening balance. */
    String account(String name, String kind, String commodity) {
        Answer made =
                owner.api().post(owner.book("/accounts"), Map.of("name", name, "kind", kind, "commodity", commodity));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    String category(String name, String accountClass) {
        Answer made = owner.api().post(owner.book("/categories"), Map.of("name", name, "class", accountClass));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    /** One flow; returns the transaction's id. */
    String transaction(String date, @Nullable String from, @Nullable String to, String amount, String commodity) {
        Map<String, Object> flow = new LinkedHashMap<>();
        if (from != null) {
            flow.put("from", from);
        }
        if (to != null) {
            flow.put("to", to);
        }
        flow.put("amount", Map.of("amount", amount, "commodity", commodity));
        Answer made = owner.api().post(owner.book("/transactions"), Map.of("date", date, "flows", List.of(flow)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    String balance(String account) {
        return read("/accounts/" + account).path("balance").path("amount").asString();
    }

    JsonNode read(String path) {
        Answer answer = owner.api().get(owner.book(path));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body();
    }

    Answer post(String path, @Nullable Object body) {
        return owner.api().post(owner.book(path), body);
    }

    /** The profile that the system proposes. */
    JsonNode profile(String name, byte[] file) {
        Answer preview = upload("/imports/preview", name, file, Map.of());
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        return preview.body().path("profile");
    }

    /** Staged with the proposed profile and ready; returns the import's id. */
    String stage(String name, byte[] file, @Nullable String account) {
        return stage(name, file, account, profile(name, file).toString());
    }

    String stage(String name, String text, @Nullable String account) {
        return stage(name, text.getBytes(StandardCharsets.UTF_8), account);
    }

    String stage(String name, byte[] file, @Nullable String account, String profile) {
        Answer begun = begin(name, file, account, profile);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String id = begun.body().path("id").asString();
        awaited(begun, "SUCCEEDED");
        assertThat(view(id).path("status").asString()).isEqualTo("READY");
        return id;
    }

    Answer begin(String name, byte[] file, @Nullable String account, String profile) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("profile", profile);
        if (account != null) {
            parts.put("accountId", account);
        }
        return upload("/imports", name, file, parts);
    }

    /** Imported from file to ledger; returns the import's id. */
    String imported(String name, byte[] file, @Nullable String account) {
        String id = stage(name, file, account);
        commit(id);
        return id;
    }

    String imported(String name, String text, @Nullable String account) {
        return imported(name, text.getBytes(StandardCharsets.UTF_8), account);
    }

    /** Answers the operation. */
    String commit(String id) {
        Answer begun = post("/imports/" + id + "/commit", null);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        awaited(begun, "SUCCEEDED");
        assertThat(view(id).path("status").asString()).isEqualTo("COMMITTED");
        return String.valueOf(begun.header("Sallim-Operation"));
    }

    void revert(String id) {
        Answer begun = post("/imports/" + id + "/revert", null);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        awaited(begun, "SUCCEEDED");
        assertThat(view(id).path("status").asString()).isEqualTo("REVERTED");
    }

    JsonNode view(String id) {
        return read("/imports/" + id);
    }

    List<JsonNode> rows(String id, String filter) {
        JsonNode page = read("/imports/" + id + "/rows?limit=500" + filter);
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    List<String> verdicts(String id) {
        return rows(id, "").stream().map(row -> row.path("verdict").asString()).toList();
    }

    int adding(String id) {
        return view(id).path("counts").path("adding").asInt();
    }

    Answer overrule(String id, Object body) {
        return owner.api().patch(owner.book("/imports/" + id + "/rows"), body);
    }

    /** Reads the run's events to their end: the server says when it is over. */
    JsonNode awaited(Answer begun, String status) {
        String run = begun.body().path("id").asString();
        Answer events = owner.api().get(owner.book("/runs/" + run + "/events"));
        assertThat(events.status()).isEqualTo(200);
        JsonNode now = read("/runs/" + run);
        assertThat(now.path("status").asString()).as(now.toString()).isEqualTo(status);
        return now;
    }

    Answer upload(String path, String name, byte[] file, Map<String, String> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        parts.forEach((part, value) -> {
            write(body, "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n");
            write(body, value + "\r\n");
        });
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n");
        write(body, "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return owner.api()
                .send("POST", owner.book(path), body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first column of what the owner of the database sees, as text; :book stands for the book. */
    List<@Nullable String> ask(String sql) throws SQLException {
        try (Connection connection = database.owner();
                PreparedStatement statement = connection.prepareStatement(sql.replace(":book", "'" + book() + "'"));
                ResultSet result = statement.executeQuery()) {
            List<@Nullable String> found = new ArrayList<>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }

    int live() throws SQLException {
        return Integer.parseInt(
                String.valueOf(ask("SELECT count(*) FROM transaction WHERE book_id = :book AND deleted_at IS NULL")
                        .getFirst()));
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
