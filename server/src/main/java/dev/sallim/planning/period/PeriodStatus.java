package dev.sallim.planning.period;

/** A period is drafted, then lived in, then closed. A wallet has one draft and one active period at most. */
public enum PeriodStatus {
    DRAFT,
    ACTIVE,
    /** Its days, and all before them, are frozen. */
    CLOSED
}
