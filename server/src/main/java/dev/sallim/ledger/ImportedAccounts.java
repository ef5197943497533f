package dev.sallim.ledger;

import dev.sallim.platform.BookTransaction;
import java.time.Instant;
import java.util.UUID;

/** Whoever keeps the records of import runs, told in the ledger's transaction that an account is about to be removed for good. */
public interface ImportedAccounts {
    /**
     * Closes the imports that wait to be booked into it and takes it out of all others.
     *
     * @return how many imports of it a run works on right now: while there are any, nothing is done and the account has to stay
     */
    int forget(BookTransaction transaction, UUID account, Instant at);
}
