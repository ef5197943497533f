package dev.sallim.planning.owed;

/** Why money comes back. */
public enum OwedKind {
    /** The seller gives it back. */
    REFUND,
    /** Somebody else bears the expense: an employer, an insurance, a friend. */
    REIMBURSEMENT
}
