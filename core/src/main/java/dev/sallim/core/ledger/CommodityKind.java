package dev.sallim.core.ledger;

/** What sort of thing a commodity is. Two currencies are exchanged; any other pair is traded. */
public enum CommodityKind {
    CURRENCY,
    SHARE,
    FUND,
    COIN,
    OTHER
}
