package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a commodity of a book. */
public record CommodityId(UUID value) {
    public static CommodityId of(UUID value) {
        return new CommodityId(value);
    }

    /** The id that a currency of ISO 4217 has in every book. */
    public static CommodityId ofCurrency(CommodityCode code) {
        return new CommodityId(UUID.nameUUIDFromBytes(("ISO4217:" + code.value()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
