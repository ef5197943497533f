package dev.sallim.api;

import dev.sallim.testing.Contract.Operation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Everything that is wrong with a request that was right: its body, each field, each parameter, each header. */
final class Attacks {
    private static final String MARK = "a-mark-that-nobody-writes";
    private static final String LONG = "가".repeat(40_000);

    /** JSON that takes the place of a field's value. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "1",
            "-1",
            "12.5",
            "1e999",
            "-1e999",
            "1E400",
            "123456789012345678901234567890123456789012345678901234567890",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "{\"a\":{\"b\":[1]}}",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"1e5\"",
            "\"12,5\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-0\"",
            "\"99999999999999999999999999999999999999\"",
            "\"0.000000000000000000000000000000000001\"",
            "\"2026-02-30\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"2026-11-20T00:00:00Z\"",
            "\"9999-12-31\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"1-1-1-1-1\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u200b\\ufeff\"",
            "\"\\uffff\\ufffe\"",
            "\"👩‍👩‍👧‍👦🇰🇷\"",
            "\"'; DROP TABLE book; --\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://x}\"",
            "\"%s%n%x\"",
            "\"../../../../etc/passwd\"",
            "\"=1+1\"",
            "\"" + LONG + "\"");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "null",
            "[]",
            "[{}]",
            "{}",
            "1",
            "NaN",
            "1e999",
            "\"text\"",
            "{\"a\":1}",
            "{'a':1}",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "/* */{}",
            "{}{}",
            "{} x",
            "\u0000",
            "{\"\\u0000\":1}",
            "{\"\":1}",
            "{\"__proto__\":{}}",
            "{\"" + "n".repeat(1000) + "\":1}");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "x",
            "-1",
            "0",
            "501",
            "1.5",
            "1e999",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "9999-12-31",
            "0001-01-01",
            "\u0000",
            "a\u0000b",
            "%00",
            "%zz",
            "..",
            "../../etc/passwd",
            "'; DROP TABLE book; --",
            "<script>",
            "amount>1e999",
            "\"unclosed",
            "date:2026-02-30",
            "((((((((((",
            "-",
            "*",
            "가",
            "👩‍👩‍👧‍👦",
            "\ufeff\u202e",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-00000000000G",
            "ZZZ",
            "x".repeat(3000));

    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            List.of(
                    "",
                    "*",
                    "x",
                    "3",
                    "\"\"",
                    "\"x\"",
                    "\"-1\"",
                    "\"0\"",
                    "\"1.5\"",
                    "\"1\", \"2\"",
                    "W/\"1\"",
                    "\"1",
                    "\"99999999999999999999\"",
                    "\"2147483648\"",
                    "\"" + "1".repeat(3000) + "\""),
            "Idempotency-Key",
            List.of("", " ", "k".repeat(201), "k".repeat(3000), "key with spaces", "é", "'; --", "\t", "1,2"),
            "Accept",
            List.of("text/html", "application/xml", "garbage", "*/*;q=x", "", ";;;", "application/json;charset=x"),
            "Accept-Language",
            List.of("", "x", "*", "ko-KR,en;q=garbage", "a".repeat(3000), ";;;", "zz-ZZ"),
            "Authorization",
            List.of("", "Bearer", "Bearer ", "Basic YTpi", "Bearer x.y.z", "Bearer " + "a".repeat(6000), "garbage"),
            "Content-Encoding",
            List.of("gzip", "br", "x"),
            "Cookie",
            List.of("sallim_refresh=x", "=;=;", "a".repeat(3000)),
            "Origin",
            List.of("https://evil.example", "null", "garbage"),
            "X-Forwarded-For",
            List.of("garbage", "1.2.3.4, ::1", ":::", "a".repeat(3000)),
            "X-HTTP-Method-Override",
            List.of("DELETE"));

    private static final List<String> METHODS = List.of("PUT", "TRACE", "OPTIONS", "PROPFIND", "X");

    private final List<Attack> found = new ArrayList<>();
    private final Call right;

    private Attacks(Call right) {
        this.right = right;
    }

    static List<Attack> on(Call right) {
        Attacks attacks = new Attacks(right);
        attacks.bodies();
        attacks.fields();
        attacks.parameters();
        attacks.headers();
        attacks.methods();
        return attacks.found;
    }

    private void add(String kind, String what, Call call) {
        found.add(Attack.of(kind, what, call));
    }

    private void bodies() {
        String type = right.type();
        for (String body : BODIES) {
            add("body", body, right.raw(bytes(body), type == null ? "application/json" : type));
        }
        add("body", "deep nesting", right.raw(bytes("[".repeat(20_000)), "application/json"));
        add("body", "deep objects", right.raw(bytes("{\"a\":".repeat(5_000)), "application/json"));
        add("body", "1.5 MB", right.raw(new byte[1_500_000], type == null ? "application/json" : type));
        add(
                "body",
                "1.5 MB of text",
                right.raw(bytes("{\"a\":\"" + "x".repeat(1_500_000) + "\"}"), "application/json"));
        byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, (byte) 0xFF, '"', '}'};
        add("body", "invalid UTF-8", right.raw(broken, "application/json"));
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, Charset.forName("UTF-32"))) {
            byte[] other = new String(right.body(), StandardCharsets.UTF_8).getBytes(charset);
            add("body", "in " + charset, right.raw(other, "application/json"));
        }
        add("body", "with a mark", right.raw(bytes("\ufeff" + text()), "application/json"));
        add("body", "cut", right.raw(bytes(text().substring(0, text().length() / 2)), type));
        add("body", "twice", right.raw(bytes(text() + text()), type));
        types();
    }

    private void types() {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "multipart/mixed; boundary=x",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/merge-patch+json",
                "application/octet-stream",
                "text/csv",
                "garbage",
                "/",
                ";",
                "a/b/c")) {
            add("type", type, right.raw(right.body().length == 0 ? bytes("{}") : right.body(), type));
        }
    }

    private String text() {
        return new String(right.body(), StandardCharsets.UTF_8);
    }

    private void fields() {
        JsonNode shown = right.shown();
        if (!(shown instanceof ObjectNode) || !"application/json".equals(right.type())) {
            return;
        }
        List<String> pointers = new ArrayList<>();
        collect(shown, "", pointers);
        for (String pointer : pointers) {
            for (String value : VALUES) {
                add(
                        "field",
                        pointer + " = " + value,
                        right.raw(bytes(edited(shown, pointer, value)), "application/json"));
            }
            add("field", pointer + " missing", right.json(without(shown, pointer)));
        }
        ObjectNode more = (ObjectNode) shown.deepCopy();
        more.put("surprise", 1);
        add("field", "one more", right.json(more));
        for (String owned : List.of("id", "version", "createdAt", "balance", "bookId")) {
            if (!shown.has(owned)) {
                ObjectNode claimed = (ObjectNode) shown.deepCopy();
                claimed.put(owned, "1");
                add("field", "the server's " + owned, right.json(claimed));
            }
        }
        doubled((ObjectNode) shown);
    }

    /** The first field said twice. */
    private void doubled(ObjectNode shown) {
        String first = shown.propertyNames().iterator().next();
        String body = shown.toString();
        String again = "{\"" + first + "\":" + shown.get(first) + "," + body.substring(1);
        add("field", first + " said twice", right.raw(bytes(again), "application/json"));
    }

    /** Puts raw JSON where a value was: a mark in the tree, exchanged in the text. */
    private static String edited(JsonNode shown, String pointer, String value) {
        JsonNode copy = shown.deepCopy();
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, cut));
        String name = pointer.substring(cut + 1);
        if (parent instanceof ObjectNode object) {
            object.put(name, MARK);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), StringNode.valueOf(MARK));
        }
        return copy.toString().replace('"' + MARK + '"', value);
    }

    private static void collect(JsonNode node, String at, List<String> pointers) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                pointers.add(at + "/" + field.getKey());
                collect(field.getValue(), at + "/" + field.getKey(), pointers);
            });
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            pointers.add(at + "/0");
            collect(array.get(0), at + "/0", pointers);
        }
    }

    private static JsonNode without(JsonNode shown, String pointer) {
        JsonNode copy = shown.deepCopy();
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, cut));
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.substring(cut + 1));
        } else if (parent instanceof ArrayNode array) {
            array.remove(0);
        }
        return copy;
    }

    private void parameters() {
        Operation operation = right.operation();
        operation.node().path("parameters").forEach(parameter -> {
            String name = parameter.path("name").asString();
            String in = parameter.path("in").asString();
            if (in.equals("query")) {
                WORDS.forEach(word -> add("query", name + "=" + word, right.asking(name, word)));
                found.add(Attack.of("query", name + " twice", right).asking("&" + name + "=1&" + name + "=2"));
            } else if (in.equals("path")) {
                WORDS.stream()
                        .filter(word -> !word.isEmpty() && !word.equals(".."))
                        .forEach(word -> add("path", name + "=" + word, right.about(name, word)));
            }
        });
        for (String name : List.of("surprise", "limit[]", "__proto__", "a\u0000", "LIMIT")) {
            add("query", "unknown " + name, right.asking(name, "1"));
        }
    }

    private void headers() {
        new TreeMap<>(HEADERS)
                .forEach((name, values) ->
                        values.forEach(value -> add("header", name + ": " + value, right.with(name, value))));
    }

    private void methods() {
        METHODS.forEach(method -> found.add(Attack.of("method", method, right).by(method)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
