package dev.sallim.ledger.internal;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The text by which the journal keeps an object and the API shows it: fields in the order of their record, no blanks. */
@Component
class CanonicalJson {
    private final JsonMapper mapper;

    CanonicalJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    <T> T read(String text, Class<T> type) {
        return mapper.readValue(text, type);
    }
}
