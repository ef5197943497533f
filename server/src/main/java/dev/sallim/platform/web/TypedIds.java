package dev.sallim.platform.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/** Every record of ours with the single component {@code UUID value} is an id: its UUID in JSON, in paths and in queries. */
final class TypedIds {
    private static final Map<Class<?>, Optional<MethodHandle>> MAKERS = new ConcurrentHashMap<>();

    private TypedIds() {}

    static boolean isId(Class<?> type) {
        if (!type.isRecord() || !type.getName().startsWith("dev.sallim.")) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == UUID.class
                && components[0].getName().equals("value");
    }

    static Object make(Class<?> type, UUID value) {
        MethodHandle maker = MAKERS.computeIfAbsent(type, TypedIds::maker)
                .orElseThrow(() -> new IllegalStateException(type + " is not a public id"));
        try {
            return maker.invoke(value);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private static String text(Object id) {
        try {
            return String.valueOf(
                    id.getClass().getRecordComponents()[0].getAccessor().invoke(id));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(id.getClass() + " is not a public id", e);
        }
    }

    private static Optional<MethodHandle> maker(Class<?> type) {
        try {
            return Optional.of(MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class, UUID.class))
                    .asType(MethodType.methodType(Object.class, UUID.class)));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    static final class Reading extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            Class<?> raw = type.getRawClass();
            return isId(raw) ? new TextJson.Reading<>(raw, text -> make(raw, StrictText.uuid(text))) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isId(type);
        }
    }

    static final class Writing extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.Value format) {
            return isId(type.getRawClass()) ? new TextJson.Writing<>(Object.class, TypedIds::text) : null;
        }
    }

    /** Ids in paths and queries. */
    static final class Converter implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            return isId(target.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : make(to.getType(), StrictText.uuid((String) source));
        }
    }
}
