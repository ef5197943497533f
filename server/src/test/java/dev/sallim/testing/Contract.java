package dev.sallim.testing;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed API document, and whether an answer is as it says: the status is named, the body fits its schema and has no field
 * more, the code of a refusal is one of the operation's, the headers are those that were promised.
 */
public final class Contract {
    /** From the folder of the module, where Surefire runs. */
    public static final Path FILE = Path.of("..", "docs", "api", "openapi.json");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BASE = "https://sallim.invalid/openapi.json";
    private static final List<String> PROMISED = List.of("ETag", "Sallim-Operation");
    private static final int MOST_SHOWN = 2_000;

    private final List<Operation> operations;
    private final SchemaRegistry schemas;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.operations = operations(document);
        String bundle = bundle(document).toString();
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(BASE, bundle))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    private static final class Committed {
        private static final Contract CONTRACT = new Contract(read());

        private static JsonNode read() {
            try {
                return JSON.readTree(Files.readString(FILE));
            } catch (IOException e) {
                throw new UncheckedIOException("no API document; write it with: make openapi", e);
            }
        }
    }

    /** That of {@code docs/api/openapi.json}, read once. */
    public static Contract committed() {
        return Committed.CONTRACT;
    }

    public static Contract of(JsonNode document) {
        return new Contract(document);
    }

    public List<Operation> operations() {
        return operations;
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + id + " in the API document"));
    }

    /** The operation that a request meets; names win over variables. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.matches(path))
                .min((a, b) -> Long.compare(a.variables(), b.variables()));
    }

    /** What is not as the document says; empty where all is well. */
    public List<String> violations(String method, String path, Api.Answer answer) {
        List<String> found = new ArrayList<>();
        Optional<Operation> met = find(method, path);
        if (met.isEmpty()) {
            if (answer.status() < 400) {
                found.add("is not in the API document: make openapi");
            }
            return found;
        }
        Operation operation = met.get();
        JsonNode response = operation.response(answer.status());
        if (response.isMissingNode()) {
            found.add("answers a status that is not documented");
            return found;
        }
        checkHeaders(response, answer, found);
        checkBody(operation, response, answer, found);
        return found;
    }

    private static void checkHeaders(JsonNode response, Api.Answer answer, List<String> found) {
        if (answer.status() >= 300) {
            return;
        }
        for (String name : PROMISED) {
            boolean there = answer.header(name) != null;
            if (there != response.path("headers").has(name)) {
                found.add(there ? "answers an undocumented " + name : "does not answer its " + name);
            }
        }
    }

    private void checkBody(Operation operation, JsonNode response, Api.Answer answer, List<String> found) {
        String type = type(answer.headers());
        if (answer.text().isEmpty()) {
            if (response.has("content")) {
                found.add("answers no body");
            }
            return;
        }
        if (!response.path("content").has(type)) {
            found.add("answers the undocumented type " + type);
            return;
        }
        if (!type.endsWith("json")) {
            return;
        }
        JsonNode body = answer.body();
        if (answer.status() >= 400
                && !operation.codes().contains(body.path("code").asString())) {
            found.add("answers the undocumented code " + body.path("code"));
        }
        String name = answer.status() >= 400 ? "Problem" : operation.id() + "_" + answer.status();
        for (Error error : schema(name).validate(body)) {
            found.add(error.toString());
        }
    }

    private static String type(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].trim();
    }

    private Schema schema(String name) {
        return compiled.computeIfAbsent(name, same -> schemas.getSchema(SchemaLocation.of(BASE + "#/$defs/" + same)));
    }

    /** All schemas in one, without room for fields that are not named. */
    private static ObjectNode bundle(JsonNode document) {
        ObjectNode all = JSON.createObjectNode();
        ObjectNode definitions = all.putObject("$defs");
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> definitions.set(schema.getKey(), schema.getValue()));
        for (Operation operation : operations(document)) {
            operation.node().path("responses").properties().forEach(response -> {
                JsonNode schema = response.getValue()
                        .path("content")
                        .path("application/json")
                        .path("schema");
                if (!schema.isMissingNode()) {
                    definitions.set(operation.id() + "_" + response.getKey(), schema);
                }
            });
        }
        ObjectNode closed = (ObjectNode) JSON.readTree(all.toString().replace("#/components/schemas/", "#/$defs/"));
        close(closed);
        return closed;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").toString().contains("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        if (node instanceof ObjectNode object && object.path("example").isValueNode()) {
            object.remove("example");
        }
        node.forEach(Contract::close);
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> found.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document.path("components").path("responses")))));
        return found;
    }

    /** Shown where an answer breaks the contract. */
    static AssertionError broken(String method, String path, Api.Answer answer, List<String> violations) {
        String shown = answer.toString();
        return new AssertionError(method + " " + path + " breaks docs/api/openapi.json:\n  "
                + violations.stream().limit(10).collect(Collectors.joining("\n  ")) + "\n  "
                + (shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN) : shown));
    }

    /**
     * One operation of the document.
     *
     * @param node as the document has it
     * @param responses the shared ones
     */
    public record Operation(String method, String path, JsonNode node, JsonNode responses) {
        public String id() {
            return node.path("operationId").asString();
        }

        /** As {@code dev.sallim.platform.Access} names it. */
        public String access() {
            return node.path("x-sallim-access").asString();
        }

        /** Every code that a refusal of it may have. */
        public List<String> codes() {
            List<String> codes = new ArrayList<>();
            node.path("x-sallim-codes").forEach(code -> codes.add(code.asString()));
            return codes;
        }

        boolean matches(String requested) {
            String plain = requested.split("\\?", 2)[0];
            String pattern = Pattern.quote(path).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q");
            return plain.matches(pattern);
        }

        long variables() {
            return path.chars().filter(c -> c == '{').count();
        }

        JsonNode response(int status) {
            JsonNode own = node.path("responses").path(Integer.toString(status));
            String reference = own.path("$ref").asString("");
            return reference.isEmpty() ? own : responses.path(reference.substring(reference.lastIndexOf('/') + 1));
        }

        /** The statuses of success. */
        public List<Integer> successes() {
            return node.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .map(Integer::valueOf)
                    .toList();
        }

        @Override
        public String toString() {
            return id() + " " + method + " " + path;
        }
    }
}
