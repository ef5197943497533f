package dev.sallim.platform;

/** What a member may do in a book; each role may do what the ones before it may. */
public enum Role {
    VIEWER,
    EDITOR,
    OWNER;

    /** Whether this role may do what {@code needed} may. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
