package dev.sallim.ledger.chart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** A wallet. It is never archived or merged, so those parts of its life stay empty. */
record WalletRow(
        UUID id,
        String name,
        String nameKey,
        String description,
        UUID commodityId,
        int sortOrder,
        @JsonUnwrapped Life life)
        implements ChartRow {
    @Override
    @JsonIgnore
    public ObjectKind kindOfObject() {
        return ObjectKind.WALLET;
    }

    WalletRow withLife(Life next) {
        return new WalletRow(id, name, nameKey, description, commodityId, sortOrder, next);
    }

    WalletRow withSortOrder(int order) {
        return new WalletRow(id, name, nameKey, description, commodityId, order, life);
    }
}
