package dev.sallim.core.period;

/** Where a day goes that is no working day. */
public enum Shift {
    /** It stays. */
    NONE,
    /** To the latest working day before it. */
    BEFORE,
    /** To the earliest working day after it. */
    AFTER
}
