package dev.sallim.interchange.internal;

/** What a person wants instead of the verdict. */
public enum Choice {
    NEW,
    SKIP,
    TRANSFER
}
