package dev.sallim.platform;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: the parameters {@code limit} and {@code after}. A controller argument.
 *
 * @param limit 1 to 500
 */
public record PageRequest(int limit, @Nullable Cursor after) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** How many rows to read: one more than asked for, which tells whether another page follows. */
    public int rows() {
        return limit + 1;
    }
}
