package dev.sallim.core.ledger;

/** How the two commodities of a flow stand to each other, as far as its kind depends on it. */
public enum CommodityPair {
    SAME,
    TWO_CURRENCIES,
    OTHER_TWO;

    public static CommodityPair of(boolean same, CommodityKind from, CommodityKind to) {
        if (same) {
            return SAME;
        }
        return from == CommodityKind.CURRENCY && to == CommodityKind.CURRENCY ? TWO_CURRENCIES : OTHER_TWO;
    }
}
