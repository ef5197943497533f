package dev.sallim.ledger;

import java.util.UUID;

/** Names a transaction of a book. */
public record TransactionId(UUID value) {
    public static TransactionId of(UUID value) {
        return new TransactionId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
