package dev.sallim.platform;

import java.util.UUID;

/** Names one person. */
public record PersonId(UUID value) {
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
