package dev.sallim.platform;

import org.jspecify.annotations.Nullable;

/** Who may call a route. */
public enum Access {
    /** No token needed. */
    ANYONE(null),
    /** Any signed-in person. */
    PERSON(null),
    /** A member of the book that the path names, with at least this role. */
    VIEWER(Role.VIEWER),
    EDITOR(Role.EDITOR),
    OWNER(Role.OWNER);

    private final @Nullable Role role;

    Access(@Nullable Role role) {
        this.role = role;
    }

    /** The role needed in the book of the path; null where the route is not about a book. */
    public @Nullable Role role() {
        return role;
    }
}
