package dev.sallim.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to each operation a request that was sent and the answer that came: {@code documents/examples.json}, written by
 * {@code make openapi} from a real run.
 */
final class DocumentedExamples implements GlobalOpenApiCustomizer, Ordered {
    private static final String FILE = "/documents/examples.json";

    /**
     * @param parameters by name, headers too
     * @param request the body
     */
    private record Example(
            Map<String, String> parameters, @Nullable Object request, Response response) {
        private record Response(int status, @Nullable Object body) {}
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        Map<String, Example> examples = read();
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .values()
                .forEach(item -> item.readOperations().forEach(operation -> {
                    Example example = examples.get(operation.getOperationId());
                    if (example != null) {
                        show(operation, example);
                    }
                }));
    }

    private static Map<String, Example> read() {
        try (InputStream file = DocumentedExamples.class.getResourceAsStream(FILE)) {
            return file == null ? Map.of() : JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static void show(Operation operation, Example example) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> example.parameters().containsKey(parameter.getName()))
                    .forEach(parameter ->
                            parameter.setExample(example.parameters().get(parameter.getName())));
        }
        if (operation.getRequestBody() != null) {
            set(operation.getRequestBody().getContent(), example.request());
        }
        ApiResponse answer =
                operation.getResponses().get(Integer.toString(example.response().status()));
        if (answer != null) {
            set(answer.getContent(), example.response().body());
        }
    }

    /** Shown at the first type of the body; the others take the same. */
    private static void set(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.values().stream().findFirst().ifPresent(type -> type.setExample(example));
        }
    }
}
