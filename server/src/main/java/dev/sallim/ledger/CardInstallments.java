package dev.sallim.ledger;

import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Purchases on cards that are paid in parts: a bill asks for the parts and not for the price. A module above the ledger knows them. */
public interface CardInstallments {
    /** What parts of the cards' purchases fall after a day, however long ago the purchase was; live ones alone. */
    List<Part> after(BookId book, Collection<UUID> cards, LocalDate day);

    /**
     * @param boughtOn the day of the purchase
     * @param amount of the price, without interest; more than zero
     */
    record Part(UUID card, UUID commodity, LocalDate boughtOn, LocalDate on, BigDecimal amount) {}
}
