package dev.sallim.planning.goal;

/** What a goal asks for. */
public enum GoalKind {
    /** A part of each income. */
    PERCENT,
    /** An amount, perhaps by a day. */
    AMOUNT
}
