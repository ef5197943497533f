package dev.sallim.core.allowance;

/** What becomes of an allowance that was not used up on its day. */
public enum LeftoverPolicy {
    /** It goes to all remaining days, and an overspending comes from all of them. */
    SPREAD,
    /** It goes to the next day, and an overspending comes from that. */
    CARRY,
    /** It is put aside and not given out again in this cycle; an overspending comes from all remaining days. */
    SAVE
}
