package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tag. */
record TagRow(
        UUID id,
        String name,
        String nameKey,
        @Nullable String colour,
        @JsonUnwrapped Life life) implements ChartRow {
    @Override
    @JsonIgnore
    public ObjectKind kindOfObject() {
        return ObjectKind.TAG;
    }

    TagRow withLife(Life next) {
        return new TagRow(id, name, nameKey, colour, next);
    }
}
