package dev.sallim.platform.web;

import dev.sallim.platform.Answers;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * What holds for all answers: something with a version says it in {@code ETag}, an answer without a body has no content, and the
 * fields of an answer are always there, null where there is nothing to say.
 */
final class DocumentedAnswers implements GlobalOpenApiCustomizer, Ordered {
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, Schema<?>> schemas = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name, schema));
        List<Operation> operations = document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .toList();
        Set<String> ofRequests = new HashSet<>();
        for (Operation operation : operations) {
            sortSecurity(operation);
            content(operation.getRequestBody()).forEach(schema -> reach(schema, schemas, ofRequests));
            operation.getResponses().forEach((status, answer) -> {
                if (status.equals("204")) {
                    answer.setContent(null);
                    Optional.ofNullable(answer.getHeaders()).ifPresent(headers -> headers.remove(HttpHeaders.ETAG));
                }
                if (status.startsWith("2")) {
                    addVersion(answer, schemas);
                }
            });
        }
        schemas.forEach((name, schema) -> {
            if (!ofRequests.contains(name)) {
                requireAll(schema);
            }
        });
    }

    /** Two methods behind one path, by the type of the body, say everything twice. */
    private static void sortSecurity(Operation operation) {
        if (operation.getSecurity() != null) {
            operation.setSecurity(operation.getSecurity().stream().distinct().toList());
        }
        if (operation.getParameters() != null) {
            operation.setParameters(new ArrayList<>(
                    operation.getParameters().stream().distinct().toList()));
        }
    }

    private static List<Schema<?>> content(@Nullable RequestBody body) {
        if (body == null || body.getContent() == null) {
            return List.of();
        }
        List<Schema<?>> schemas = new ArrayList<>();
        for (MediaType type : body.getContent().values()) {
            if (type.getSchema() != null) {
                schemas.add(type.getSchema());
            }
        }
        return schemas;
    }

    private static void reach(Schema<?> schema, Map<String, Schema<?>> schemas, Set<String> reached) {
        String name = named(schema);
        if (name != null && reached.add(name)) {
            Optional.ofNullable(schemas.get(name)).ifPresent(target -> reach(target, schemas, reached));
        }
        children(schema).forEach(child -> reach(child, schemas, reached));
    }

    private static List<Schema<?>> children(Schema<?> schema) {
        List<Schema<?>> children = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(children::add);
        }
        if (schema.getItems() != null) {
            children.add(schema.getItems());
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(children::add);
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            children.add(values);
        }
        return children;
    }

    private static @Nullable String named(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null ? null : reference.substring(REFERENCE.length());
    }

    private static void addVersion(ApiResponse answer, Map<String, Schema<?>> schemas) {
        boolean versioned = answer.getContent() != null
                && answer.getContent().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull)
                        .map(DocumentedAnswers::named)
                        .filter(Objects::nonNull)
                        .map(schemas::get)
                        .anyMatch(DocumentedAnswers::hasVersion);
        if (versioned) {
            answer.addHeaderObject(
                    HttpHeaders.ETAG,
                    new Header()
                            .description("The version in quotes, for If-Match.")
                            .schema(new StringSchema().example("\"3\"")));
        }
        if (answer.getHeaders() != null && answer.getHeaders().containsKey(Answers.OPERATION)) {
            answer.getHeaders().get(Answers.OPERATION).setRequired(true);
        }
    }

    /** Of an object that is edited, which counts; the version of the program is a text. */
    private static boolean hasVersion(Schema<?> schema) {
        Schema<?> version =
                schema.getProperties() == null ? null : schema.getProperties().get("version");
        return version != null && ("integer".equals(version.getType()) || hasType(version, "integer"));
    }

    private static boolean hasType(Schema<?> schema, String type) {
        return schema.getTypes() != null && schema.getTypes().contains(type);
    }

    /** What is not said to be left out sometimes is written always. */
    private static void requireAll(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        schema.getProperties().forEach((name, property) -> {
            if (ValueSchemas.mayBeNull(property)) {
                required.add(name);
            }
        });
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }
}
