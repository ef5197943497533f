package dev.sallim.ledger;

import dev.sallim.core.period.DayRange;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Which days a period of a wallet has: the ledger filters by them and leaves it to a module above to know. */
public interface PeriodDays {
    /** Empty where the book has no such period, or it is in the trash. */
    Optional<Span> of(BookId book, UUID period);

    /** The period that the book's first wallet with one has on a day, and the days before it; empty where no wallet has any. */
    Optional<OnDay> on(BookId book, LocalDate day);

    /**
     * @param days of the period
     * @param before the period before it, or as many days where there is none
     */
    record OnDay(UUID period, String name, WalletId wallet, DayRange days, DayRange before) {}

    /** Both days included. */
    record Span(WalletId wallet, LocalDate first, LocalDate last) {}
}
