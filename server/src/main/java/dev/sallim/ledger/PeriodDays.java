package dev.sallim.ledger;

import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which days a period of a wallet has: the ledger filters by them and leaves it to a module above to know. */
public interface PeriodDays {
    /** Empty where the book has no such period, or it is in the trash. */
    Optional<Span> of(BookId book, UUID period);

    /** Both days included. */
    record Span(WalletId wallet, LocalDate first, LocalDate last) {}
}
