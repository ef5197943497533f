package dev.sallim.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;

/** Says what parameters and fields are, units and formats included: {@code documents/words.properties}. */
final class DocumentedWords implements GlobalOpenApiCustomizer, Ordered {
    private static final String FILE = "/documents/words.properties";

    private final Properties words = new Properties();

    DocumentedWords() {
        InputStream file = Objects.requireNonNull(DocumentedWords.class.getResourceAsStream(FILE), FILE);
        try (InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().values().forEach(item -> item.readOperations().forEach(this::describe));
        }
        document.getComponents().getSchemas().forEach((name, schema) -> describe(name, schema));
    }

    private void describe(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(
                            word("parameter.", operation.getOperationId(), parameter.getName())));
        }
    }

    private void describe(String name, Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((field, property) -> {
                if (property.getDescription() == null) {
                    property.setDescription(word("field.", name, field));
                }
            });
        }
    }

    private @Nullable String word(String sort, String owner, String name) {
        return words.getProperty(sort + owner + "." + name, words.getProperty(sort + name));
    }
}
