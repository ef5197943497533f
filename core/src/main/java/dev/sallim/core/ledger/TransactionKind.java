package dev.sallim.core.ledger;

import java.util.Collection;

/**
 * What a transaction, or one of its flows, is. Derived by {@link KindTable}, never typed in.
 *
 * <p>The order of the constants is the precedence: a transaction is the first of them that any of its flows is.
 */
public enum TransactionKind {
    TRADE,
    EXCHANGE,
    OPENING,
    ADJUSTMENT,
    TRANSFER,
    REFUND,
    EXPENSE,
    INCOME;

    /** The kind of a transaction, given the kinds of its flows, of which there is at least one. */
    public static TransactionKind ofTransaction(Collection<TransactionKind> flows) {
        return flows.stream()
                .min(TransactionKind::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("a transaction without flows has no kind"));
    }
}
