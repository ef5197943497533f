package dev.sallim.planning.budget;

/** What a budget line is for. */
public enum LineScope {
    CATEGORY,
    /** Expenses of transactions with a tag. */
    TAG,
    /** Expenses paid from an account. */
    ACCOUNT,
    /** All expenses of the wallet. */
    ALL
}
