package dev.sallim.platform.web;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.FieldRefusal;
import dev.sallim.platform.JsonType;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are a JSON string and nothing else: a number where a text is asked for is refused. */
final class TextJson {
    private TextJson() {}

    static DatabindException refused(JsonParser parser, FieldRefusal refusal) {
        return DatabindException.from(parser, refusal.code().code(), refusal);
    }

    static final class Reading<T> extends StdDeserializer<T> {
        private final transient Function<String, T> reader;

        Reading(Class<?> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw refused(parser, FieldRefusal.of(FieldCode.WRONG_TYPE, JsonType.TEXT));
            }
            try {
                return reader.apply(parser.getString());
            } catch (FieldRefusal refusal) {
                throw refused(parser, refusal);
            }
        }
    }

    static final class Writing<T> extends StdSerializer<T> {
        private final transient Function<T, String> writer;

        Writing(Class<T> type, Function<T, String> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(writer.apply(value));
        }
    }
}
