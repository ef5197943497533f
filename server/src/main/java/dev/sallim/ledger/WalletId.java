package dev.sallim.ledger;

import java.util.UUID;

/** Names a wallet of a book. */
public record WalletId(UUID value) {
    public static WalletId of(UUID value) {
        return new WalletId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
