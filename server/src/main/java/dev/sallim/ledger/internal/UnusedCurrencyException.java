package dev.sallim.ledger.internal;

import dev.sallim.core.money.CommodityCode;

/** A currency that the book has not used before: it gets its row, and the request is repeated. */
final class UnusedCurrencyException extends RuntimeException {
    private final transient CommodityCode code;

    UnusedCurrencyException(CommodityCode code) {
        super(code.value(), null, false, false);
        this.code = code;
    }

    CommodityCode code() {
        return code;
    }
}
