package dev.sallim.platform;

import java.util.UUID;

/** Names one write, which undo takes. */
public record OperationId(UUID value) {
    public static OperationId of(UUID value) {
        return new OperationId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
