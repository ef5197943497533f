package dev.sallim.ledger;

import java.util.UUID;

/** Names an account of a book: one that holds money, a category, or one of the system's. */
public record AccountId(UUID value) {
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
