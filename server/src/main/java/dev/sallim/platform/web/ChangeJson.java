package dev.sallim.platform.web;

import dev.sallim.platform.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Tells a field that is not there from one that is null. */
final class ChangeJson extends StdDeserializer<Change<?>> {
    private final @Nullable JavaType content;

    ChangeJson() {
        this(null);
    }

    private ChangeJson(@Nullable JavaType content) {
        super(Change.class);
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType type = context.getContextualType();
        return type == null || type.containedTypeCount() == 0 ? this : new ChangeJson(type.containedType(0));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (content == null) {
            throw new IllegalStateException("Change without its type");
        }
        return Change.to(context.<Object>readValue(parser, content));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Change.clear();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.absent();
    }
}
