package dev.sallim.planning.alert;

/** What an alert watches. */
public enum AlertScope {
    /** What was spent of a category's line or of the whole plan, in the wallet's active period. */
    BUDGET,
    /** What a wallet holds today. */
    WALLET,
    /** What may still be spent today. */
    ALLOWANCE
}
