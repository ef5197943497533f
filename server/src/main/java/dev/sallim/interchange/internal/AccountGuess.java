package dev.sallim.interchange.internal;

import java.util.UUID;

/** The account that a file seems to be from, and why; a person can say otherwise. */
public record AccountGuess(UUID accountId, Why why) {

    /** In the order of trust. */
    public enum Why {
        /** A file with the same account number went there. */
        NUMBER,
        /** The account's name is in the file's name, or above its table. */
        NAME,
        /** Files of the same shape always went there. */
        SHAPE,
        /** The book has no other. */
        ONLY
    }
}
