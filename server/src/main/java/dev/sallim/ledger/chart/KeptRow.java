package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A saved view or a template: something that is kept under a name. Never archived or merged. */
record KeptRow(
        ObjectKind kind,
        UUID id,
        String name,
        String nameKey,
        JsonNode body,
        @JsonUnwrapped Life life) implements ChartRow {
    @Override
    @JsonIgnore
    public ObjectKind kindOfObject() {
        return kind;
    }

    KeptRow withLife(Life next) {
        return new KeptRow(kind, id, name, nameKey, body, next);
    }
}
