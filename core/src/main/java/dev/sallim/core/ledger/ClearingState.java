package dev.sallim.core.ledger;

/** How far the bank has got with one account side of a flow. Reconciled sides are locked. */
public enum ClearingState {
    PENDING,
    CLEARED,
    RECONCILED
}
