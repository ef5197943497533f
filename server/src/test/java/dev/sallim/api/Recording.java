package dev.sallim.api;

import dev.sallim.testing.Api.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A request and its answer as the document shows them. What differs from run to run is the same here each time: ids are numbered in
 * the order in which they are met, instants are one instant, tokens and cursors are words.
 */
final class Recording {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern CALENDAR_INSTANT = Pattern.compile("\\d{8}T\\d{6}Z");
    /** 32 random bytes in the base 64 of addresses, as a secret link has them. */
    private static final Pattern SECRET = Pattern.compile("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private static final Pattern EMAIL = Pattern.compile("jisu\\.\\d+@example\\.org");
    private static final Map<String, String> WORDS = Map.of(
            "accessToken", "eyJ0eXAiOiJhdCtqd3QiLCJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl",
            "refreshToken", "q3ZzLXJlZnJlc2gtdG9rZW4tb2YtdGhlLWV4YW1wbGU",
            "next", "eyJhZnRlciI6IjAxOTg5ZjVlIn0",
            // Of the program; versions of objects are numbers.
            "version", "0.1.0");
    private static final Set<String> HASHES = Set.of("sha256", "hash");

    private final Map<String, String> ids = new LinkedHashMap<>();

    static ObjectNode of(Call call, Answer answer) {
        return new Recording().record(call, answer);
    }

    private ObjectNode record(Call call, Answer answer) {
        ObjectNode example = Call.JSON.createObjectNode();
        ObjectNode parameters = example.putObject("parameters");
        call.variables().forEach((name, value) -> {
            if (call.operation().path().contains("{" + name + "}")) {
                parameters.put(name, stable(value));
            }
        });
        call.query().forEach((name, value) -> parameters.put(name, stable(value)));
        call.headers().forEach(parameters::put);
        JsonNode shown = call.shown();
        if (shown != null) {
            example.set("request", stable(shown, ""));
        }
        ObjectNode response = example.putObject("response");
        response.put("status", answer.status());
        if (!answer.text().isEmpty()) {
            boolean json = String.valueOf(answer.header("Content-Type")).contains("json");
            response.set("body", json ? stable(answer.body(), "") : StringNode.valueOf(stable(answer.text())));
        }
        return example;
    }

    private JsonNode stable(JsonNode node, String name) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = Call.JSON.createObjectNode();
                object.properties()
                        .forEach(field -> copy.set(field.getKey(), stable(field.getValue(), field.getKey())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = Call.JSON.createArrayNode();
                array.forEach(item -> copy.add(stable(item, name)));
                yield copy;
            }
            case StringNode text -> StringNode.valueOf(word(name, text.stringValue()));
            case LongNode number when name.equals("ordinal") -> LongNode.valueOf(1_795_230_000_000_000L);
            default -> node;
        };
    }

    private String word(String name, String text) {
        if (HASHES.contains(name)) {
            return "0".repeat(text.length());
        }
        return WORDS.getOrDefault(name, stable(text));
    }

    private String stable(String text) {
        String numbered = replaced(ID, text, this::numbered);
        String still = replaced(INSTANT, numbered, instant -> "2026-11-21T03:00:00Z");
        still = replaced(CALENDAR_INSTANT, still, instant -> "20261121T030000Z");
        still = replaced(SECRET, still, secret -> "c2VjcmV0LWxpbmstb2YtdGhlLWV4YW1wbGUtb25seQ0");
        return replaced(EMAIL, still, email -> "jisu@example.org");
    }

    private String numbered(String id) {
        return ids.computeIfAbsent(id, same -> "0198a5b0-7000-7000-8000-%012d".formatted(ids.size() + 1));
    }

    private static String replaced(Pattern pattern, String text, UnaryOperator<String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply(found.group())));
    }
}
