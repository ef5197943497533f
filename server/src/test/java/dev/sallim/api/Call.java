package dev.sallim.api;

import dev.sallim.testing.Api;
import dev.sallim.testing.Api.Answer;
import dev.sallim.testing.Contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request of an operation.
 *
 * @param variables of the path, as they are, not encoded
 * @param query parameters with their values
 * @param type the body's media type; null without a body
 * @param shown the body as the document shows it
 */
record Call(
        Operation operation,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        @Nullable String type,
        @Nullable JsonNode shown) {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "----sallim";

    static Call of(Operation operation, Map<String, String> variables) {
        return new Call(operation, variables, Map.of(), Map.of(), new byte[0], null, null);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(operation, variables, query, more, body, type, shown);
    }

    /** The version that was seen last. */
    Call seen(int version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Call asking(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Call(operation, variables, more, headers, body, type, shown);
    }

    Call json(Object value) {
        JsonNode tree = JSON.valueToTree(value);
        return new Call(
                operation,
                variables,
                query,
                headers,
                tree.toString().getBytes(StandardCharsets.UTF_8),
                "application/json",
                tree);
    }

    Call raw(byte[] bytes, @Nullable String contentType) {
        return new Call(operation, variables, query, headers, bytes, contentType, null);
    }

    Call text(String contentType, String text) {
        return new Call(
                operation,
                variables,
                query,
                headers,
                text.getBytes(StandardCharsets.UTF_8),
                contentType,
                JSON.valueToTree(text));
    }

    /** An upload: the parts with text, and one file. */
    Call upload(Map<String, String> parts, String name, String file) {
        StringJoiner joined = new StringJoiner("");
        Map<String, Object> seen = new LinkedHashMap<>();
        parts.forEach((part, value) -> {
            joined.add("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + value
                    + "\r\n");
            seen.put(part, value.startsWith("{") ? JSON.readTree(value) : value);
        });
        joined.add("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n");
        seen.put("file", file);
        return new Call(
                operation,
                variables,
                query,
                headers,
                joined.toString().getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=" + BOUNDARY,
                JSON.valueToTree(seen));
    }

    /** The same request about other objects. */
    Call about(String variable, String value) {
        Map<String, String> other = new LinkedHashMap<>(variables);
        other.put(variable, value);
        return new Call(operation, other, query, headers, body, type, shown);
    }

    String target() {
        String path = operation.path();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", encoded(variable.getValue()));
        }
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        query.forEach((name, value) -> parameters.add(encoded(name) + "=" + encoded(value)));
        return path + parameters;
    }

    Answer by(Api caller) {
        Api api = caller;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            api = api.with(header.getKey(), header.getValue());
        }
        return api.send(operation.method(), target(), body, type);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The variables that name something in a book, beside the book. */
    List<String> objects() {
        return variables.keySet().stream()
                .filter(name -> !name.equals("bookId"))
                .filter(name -> name.equals("id") || name.endsWith("Id"))
                .toList();
    }
}
