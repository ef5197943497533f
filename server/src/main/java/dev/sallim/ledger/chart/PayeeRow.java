package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payee: the outside party of a transaction. */
record PayeeRow(
        UUID id,
        String name,
        String nameKey,
        String note,
        @Nullable String phone,
        @Nullable UUID defaultCategoryId,
        @JsonUnwrapped Life life)
        implements ChartRow {
    @Override
    @JsonIgnore
    public ObjectKind kindOfObject() {
        return ObjectKind.PAYEE;
    }

    PayeeRow withLife(Life next) {
        return new PayeeRow(id, name, nameKey, note, phone, defaultCategoryId, next);
    }

    PayeeRow withDefaultCategory(@Nullable UUID category) {
        return new PayeeRow(id, name, nameKey, note, phone, category, life);
    }
}
