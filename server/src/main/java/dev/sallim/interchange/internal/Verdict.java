package dev.sallim.interchange.internal;

/** What the system thinks of a row. */
public enum Verdict {
    NEW,
    /** It is booked already: by an earlier file, or by hand. */
    DUPLICATE,
    /** Equal to another row of the same file, and a transaction of its own all the same. */
    TWIN_KEPT,
    /** It was imported before, and a person put it into the trash. */
    IN_TRASH,
    /** Another own account has the opposite row: booked as an ordinary row unless accepted as a transfer. */
    TRANSFER_CANDIDATE,
    IGNORED_ZERO,
    INVALID
}
