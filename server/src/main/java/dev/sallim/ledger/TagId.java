package dev.sallim.ledger;

import java.util.UUID;

/** Names a tag of a book. */
public record TagId(UUID value) {
    public static TagId of(UUID value) {
        return new TagId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
