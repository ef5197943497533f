package dev.sallim.ledger;

import java.util.UUID;

/** Names a payee of a book. */
public record PayeeId(UUID value) {
    public static PayeeId of(UUID value) {
        return new PayeeId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
