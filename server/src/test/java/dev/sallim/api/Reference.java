package dev.sallim.api;

import dev.sallim.testing.Contract;
import dev.sallim.testing.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The API document as Markdown for people. */
final class Reference {
    private static final int LONGEST_EXAMPLE = 40;
    private static final Map<String, String> CALLERS = Map.of(
            "ANYONE", "anyone, without a token",
            "PERSON", "anyone who is signed in",
            "VIEWER", "viewers, editors and owners of the book",
            "EDITOR", "editors and owners of the book",
            "OWNER", "owners of the book");

    private final JsonNode document;
    private final StringBuilder text = new StringBuilder();

    private Reference(JsonNode document) {
        this.document = document;
    }

    static String of(JsonNode document) {
        return new Reference(document).written();
    }

    private String written() {
        line("# Sallim API, v1");
        line("");
        line(
                "Written from `openapi.json` beside this file by `make openapi`; do not edit. A running server shows the same at `/redoc` and"
                        + " `/swagger`, and serves it at `/api/openapi.json`.");
        line("");
        line(document.path("info").path("description").asString().strip());
        Map<String, List<Operation>> byTag = new TreeMap<>();
        Contract.of(document)
                .operations()
                .forEach(operation -> byTag.computeIfAbsent(
                                operation.node().path("tags").path(0).asString(), tag -> new ArrayList<>())
                        .add(operation));
        byTag.forEach((tag, operations) -> {
            line("");
            line("## " + tag);
            operations.forEach(this::operation);
        });
        line("");
        line("## Shapes");
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> shape(schema.getKey(), schema.getValue()));
        return text.toString();
    }

    private void operation(Operation operation) {
        JsonNode node = operation.node();
        line("");
        line("### " + operation.id());
        line("`" + operation.method() + " " + operation.path() + "`");
        line("");
        line(node.path("summary").asString() + ". For " + CALLERS.get(operation.access()) + ".");
        List<String> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        if (!parameters.isEmpty()) {
            line("");
            parameters.forEach(this::line);
        }
        line("");
        node.path("requestBody").path("content").properties().forEach(content -> line("- Body: " + typed(content)));
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                line("- " + response.getKey() + ": " + answer(response.getValue()));
            }
        });
        line("- Refusals: "
                + String.join(
                        ", ",
                        operation.codes().stream().map(code -> "`" + code + "`").toList()));
        examples(node);
    }

    private static String parameter(JsonNode parameter) {
        String required = parameter.path("required").asBoolean() ? ", required" : "";
        String description = parameter.path("description").asString("");
        return "- `" + parameter.path("name").asString() + "` in "
                + parameter.path("in").asString() + ": " + type(parameter.path("schema")) + required
                + (description.isEmpty() ? "" : ". " + flat(description));
    }

    private static String answer(JsonNode response) {
        List<String> parts = new ArrayList<>();
        response.path("content").properties().forEach(content -> parts.add(typed(content)));
        List<String> headers = List.copyOf(response.path("headers").propertyNames());
        String body = parts.isEmpty() ? "no body" : String.join(" or ", parts);
        return headers.isEmpty() ? body : body + ", with " + String.join(", ", headers);
    }

    private static String typed(Map.Entry<String, JsonNode> content) {
        return type(content.getValue().path("schema")) + " as `" + content.getKey() + "`";
    }

    private void examples(JsonNode node) {
        node.path("requestBody").path("content").forEach(content -> example("Request", content.path("example")));
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                response.getValue().path("content").forEach(content -> example("Answer", content.path("example")));
            }
        });
    }

    private void example(String title, JsonNode example) {
        if (example.isMissingNode()) {
            return;
        }
        String shown = example.isString() ? example.stringValue() : dev.sallim.testing.Api.pretty(example);
        if (shown.lines().count() <= LONGEST_EXAMPLE) {
            line("");
            line(title + ":");
            line("```" + (example.isString() ? "" : "json"));
            line(shown.strip());
            line("```");
        }
    }

    private void shape(String name, JsonNode schema) {
        line("");
        line("### " + name);
        if (schema.has("description")) {
            line(flat(schema.path("description").asString()));
        }
        if (!schema.path("properties").isObject()) {
            line(type(schema));
            return;
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(field -> required.add(field.asString()));
        line("");
        line("| field | type | |");
        line("| --- | --- | --- |");
        schema.path("properties").properties().forEach(field -> {
            String always = required.contains(field.getKey()) ? "" : "optional. ";
            line("| " + field.getKey() + " | " + type(field.getValue()).replace("|", "\\|") + " | " + always
                    + flat(field.getValue().path("description").asString("")).replace("|", "\\|") + " |");
        });
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asString();
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")";
        }
        if (schema.has("anyOf")) {
            List<String> either = new ArrayList<>();
            schema.path("anyOf").forEach(one -> either.add(type(one)));
            return String.join(" or ", either);
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asString()));
            return String.join(", ", values);
        }
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            List<String> either = new ArrayList<>();
            type.forEach(one -> either.add(plain(schema, one.asString())));
            return String.join(" or ", either);
        }
        return plain(schema, type.asString("anything"));
    }

    private static String plain(JsonNode schema, String type) {
        if (type.equals("array")) {
            return "list of " + type(schema.path("items"));
        }
        if (type.equals("object") && schema.path("additionalProperties").isObject()) {
            return "map of " + type(schema.path("additionalProperties"));
        }
        boolean named = type.equals("string") && schema.has("format");
        return named ? schema.path("format").asString() : type;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
