package dev.sallim.platform;

import java.util.UUID;

/** Names one run. */
public record RunId(UUID value) {
    public static RunId of(UUID value) {
        return new RunId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
