package dev.sallim.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import dev.sallim.core.money.AmountText;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.platform.Change;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/** Describes our values as they are in JSON, and which fields of a record have to be there. */
final class ValueSchemas implements ModelConverter {
    private static final Logger LOG = LoggerFactory.getLogger(ValueSchemas.class);

    /** Schemas are named by the class alone: two classes of one name would be one schema. */
    private final Map<String, Class<?>> names = new ConcurrentHashMap<>();

    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    /** Names that stand for two classes: one of the two is described wrongly. */
    Set<String> clashes() {
        return Set.copyOf(clashes);
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java.getRawClass();
        Schema<?> value = value(raw);
        if (value != null) {
            return value;
        }
        if (raw == Change.class) {
            return change(type, java.containedTypeOrUnknown(0), context);
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (raw.isRecord() && raw.getName().startsWith("dev.sallim.") && schema != null) {
            markRequired(raw, schema, context);
        }
        return schema;
    }

    private static @Nullable Schema<?> value(Class<?> raw) {
        if (raw == Money.class) {
            return new Schema<>().$ref(DocumentOrder.MONEY);
        }
        if (raw == CommodityCode.class) {
            return DocumentOrder.commodity();
        }
        if (raw == BigDecimal.class) {
            return new StringSchema().pattern("^-?[0-9]+(\\.[0-9]+)?$").maxLength(AmountText.MAX_LENGTH);
        }
        if (ZoneId.class.isAssignableFrom(raw)) {
            return new StringSchema().example("Asia/Seoul");
        }
        if (raw == YearMonth.class) {
            return new StringSchema().pattern("^\\d{4}-\\d{2}$").example("2026-11");
        }
        if (raw == SseEmitter.class) {
            return new StringSchema().description("Server-sent events.");
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        return TypedIds.isId(raw) ? new StringSchema().format("uuid") : null;
    }

    /** The value or null, which clears; not required. */
    private static Schema<?> change(AnnotatedType type, JavaType content, ModelConverterContext context) {
        Schema<?> inner = context.resolve(new AnnotatedType(content)
                .ctxAnnotations(type.getCtxAnnotations())
                .jsonViewAnnotation(type.getJsonViewAnnotation())
                .resolveAsRef(true));
        return inner == null ? new Schema<>() : orNull(inner);
    }

    private static Schema<?> orNull(Schema<?> inner) {
        if (mayBeNull(inner)) {
            return inner;
        }
        if (inner.get$ref() != null
                || inner.getEnum() != null
                || inner.getTypes() == null
                || inner.getTypes().isEmpty()) {
            Schema<?> none = new Schema<>();
            none.setTypes(Set.of("null"));
            Schema<?> either = new Schema<>();
            either.setDescription(inner.getDescription());
            inner.setDescription(null);
            either.setAnyOf(List.of(inner, none));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(inner.getTypes());
        types.add("null");
        inner.setTypes(types);
        return inner;
    }

    /** Whether null is a value of it; of a schema without any type everything is. */
    static boolean mayBeNull(Schema<?> schema) {
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            return true;
        }
        if (schema.getAnyOf() != null) {
            return schema.getAnyOf().stream().anyMatch(ValueSchemas::mayBeNull);
        }
        return schema.get$ref() == null
                && (schema.getTypes() == null || schema.getTypes().isEmpty());
    }

    private void markRequired(Class<?> raw, Schema<?> schema, ModelConverterContext context) {
        String name = schema.get$ref() == null
                ? schema.getName()
                : schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
        if (name == null) {
            return;
        }
        if (raw.getTypeParameters().length == 0) {
            Class<?> first = names.putIfAbsent(name, raw);
            if (first != null && first != raw) {
                LOG.error("{} and {} share the schema name {}: give one @Schema(name = ...)", first, raw, name);
                clashes.add(name);
            }
        }
        Schema<?> model = context.getDefinedModels().get(name);
        Schema<?> described = model == null ? schema : model;
        if (described.getProperties() != null) {
            Set<String> required =
                    new LinkedHashSet<>(described.getRequired() == null ? List.of() : described.getRequired());
            described
                    .getProperties()
                    .keySet()
                    .retainAll(Arrays.stream(raw.getRecordComponents())
                            .map(ValueSchemas::property)
                            .toList());
            Arrays.stream(raw.getRecordComponents())
                    .filter(ValueSchemas::isRequired)
                    .map(ValueSchemas::property)
                    .filter(described.getProperties()::containsKey)
                    .forEach(required::add);
            described.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
            markNullable(raw, described, required);
        }
    }

    /** A {@code @Nullable} component may be null in both directions; one that is left out instead is only optional. */
    private static void markNullable(Class<?> raw, Schema<?> described, Set<String> required) {
        Set<String> nullable = Arrays.stream(raw.getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonInclude.class))
                .map(ValueSchemas::property)
                .filter(name -> !required.contains(name))
                .collect(Collectors.toSet());
        described.getProperties().replaceAll((name, property) -> nullable.contains(name) ? orNull(property) : property);
    }

    /** What the component is called in JSON. */
    private static String property(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Change.class
                && component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
