package dev.sallim.planning.budget;

/** The priorities of categories, of expense and of income. */
enum LinePriority {
    MUST,
    SAVING,
    OTHER,
    REGULAR,
    IRREGULAR
}
