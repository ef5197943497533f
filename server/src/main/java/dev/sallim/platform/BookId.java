package dev.sallim.platform;

import java.util.UUID;

/** Names one book. */
public record BookId(UUID value) {
    public static BookId of(UUID value) {
        return new BookId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
