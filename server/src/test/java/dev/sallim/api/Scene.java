package dev.sallim.api;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Newcomer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A book in won that nobody used before, and what can be put into it. */
final class Scene {
    static final String BANK_FILE = """
            date,description,amount,balance
            2026-11-18,Emart,-32000,968000
            2026-11-19,Salary,2500000,3468000
            2026-11-20,Coffee Libre,-4500,3463500
            """;

    private final Cast cast;
    private final Newcomer owner;
    private final String book;

    Scene(Cast cast, Newcomer owner, String book) {
        this.cast = cast;
        this.owner = owner;
        this.book = book;
    }

    Cast cast() {
        return cast;
    }

    Newcomer owner() {
        return owner;
    }

    String book() {
        return book;
    }

    Api api() {
        return owner.api();
    }

    String path(String rest) {
        return "/api/v1/books/" + book + rest;
    }

    Call call(String operation) {
        return Call.of(cast.contract().operation(operation), Map.of("bookId", book));
    }

    Call call(String operation, String id) {
        return call(operation).about("id", id);
    }

    JsonNode read(String rest) {
        return expect(200, api().get(path(rest)));
    }

    JsonNode made(String rest, @Nullable Object body) {
        return expect(201, api().post(path(rest), body));
    }

    String id(String rest, Object body) {
        return made(rest, body).path("id").asString();
    }

    String account(String name) {
        return account(name, Map.of("openingBalance", won("1000000"), "openedOn", "2026-11-01"));
    }

    String account(String name, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("kind", "CHECKING");
        body.put("commodity", "KRW");
        body.putAll(more);
        return id("/accounts", body);
    }

    String card(String payer) {
        String card = id(
                "/accounts",
                Map.of(
                        "name",
                        "Shinhan Card",
                        "kind",
                        "CREDIT_CARD",
                        "commodity",
                        "KRW",
                        "card",
                        Map.of(
                                "limit",
                                won("3000000"),
                                "statementDay",
                                14,
                                "paymentDay",
                                1,
                                "payingAccountId",
                                payer)));
        spend(card, category("Books"), "2026-11-10");
        return card;
    }

    String category(String name) {
        return id("/categories", Map.of("name", name, "class", "EXPENSE"));
    }

    String payee(String name) {
        return id("/payees", Map.of("name", name));
    }

    String tag(String name) {
        return id("/tags", Map.of("name", name));
    }

    String wallet(String name) {
        return id("/wallets", Map.of("name", name));
    }

    String spend(String from, String to, String day) {
        return id("/transactions", spending(from, to, day));
    }

    static Map<String, Object> spending(String from, String to, String day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("date", day);
        body.put("payee", "Emart");
        body.put("note", "groceries");
        body.put("flows", List.of(fields("from", from, "to", to, "amount", won("12500"))));
        return body;
    }

    /** One transaction and what it needs. */
    String spent() {
        return spend(account("Checking"), category("Market"), "2026-11-20");
    }

    /** Puts something into the trash. */
    String trashed(String kind, String id) {
        Answer gone = api().with("If-Match", "\"" + version("/" + kind + "/" + id) + "\"")
                .delete(path("/" + kind + "/" + id));
        expect(204, gone);
        return id;
    }

    int version(String rest) {
        return read(rest).path("version").asInt();
    }

    String archived(String kind, String id) {
        expect(200, api().post(path("/" + kind + "/" + id + "/archive"), null));
        return id;
    }

    /** A call that is about something with a version, as it is now. */
    Call versioned(String operation, String kind, String id) {
        return call(operation, id).seen(version("/" + kind + "/" + id));
    }

    JsonNode profile() {
        return expect(
                        200,
                        call("previewImport")
                                .upload(Map.of(), "bank.csv", BANK_FILE)
                                .by(api()))
                .path("profile");
    }

    /** As a person keeps it. */
    JsonNode namedProfile() {
        return ((ObjectNode) profile()).put("name", "Hana Bank");
    }

    Call upload(String account) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("profile", profile().toString());
        parts.put("accountId", account);
        return call("beginImport").upload(parts, "bank.csv", BANK_FILE);
    }

    /** A file that is staged and waits; answers the import. */
    String staged() {
        return finished(upload(account("Checking", Map.of())).by(api()));
    }

    String committed() {
        String id = staged();
        finished(call("commitImport", id).by(api()));
        return id;
    }

    /** Follows a run to its end; answers its id. */
    String finished(Answer begun) {
        String run = expect(202, begun).path("id").asString();
        api().get(path("/runs/" + run + "/events"));
        String status = read("/runs/" + run).path("status").asString();
        if (!status.equals("SUCCEEDED")) {
            throw new AssertionError("run " + run + " is " + read("/runs/" + run));
        }
        return run;
    }

    static JsonNode expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer);
        }
        return answer.body();
    }

    static Map<String, Object> won(String amount) {
        return fields("amount", amount, "commodity", "KRW");
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
