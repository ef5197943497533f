package dev.sallim.ledger;

import dev.sallim.platform.BookTransaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the days of a wallet: no write may touch them any more, whatever its way. A write that races it comes before it or is refused
 * with 409 {@code period_closed}.
 */
public interface WalletFreeze {
    /**
     * Takes the wallet for the rest of the transaction, so that writes on its periods come one after the other.
     *
     * @return the last frozen day; null where none is
     * @throws dev.sallim.platform.ProblemException 404 where the book has no such live wallet
     */
    Held hold(BookTransaction transaction, WalletId wallet);

    /**
     * @param through the last frozen day, earlier days included; null: none is frozen any more
     * @param by the name of what froze them, which refusals tell
     */
    void freeze(BookTransaction transaction, WalletId wallet, @Nullable LocalDate through, String by);

    /** @param commodity the wallet's currency */
    record Held(CommodityId commodity, @Nullable LocalDate frozenThrough, String frozenBy) {}
}
