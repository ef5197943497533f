package dev.sallim.ledger;

import dev.sallim.core.card.CardCycle;
import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the cards of a book ask for: for whoever looks ahead. */
public interface CardBills {
    /** The cards in use of which statement day, payment day and paying account are known. */
    List<Card> of(BookId book, LocalDate today);

    /**
     * @param payer the account that pays the bills
     * @param due what the last statement still asks for, without parts that later ones ask for; not negative
     * @param later parts of purchases that fall on days after the last statement
     */
    record Card(
            UUID account,
            UUID commodity,
            CardCycle cycle,
            UUID payer,
            BigDecimal due,
            List<CardInstallments.Part> later) {
        public Card {
            later = List.copyOf(later);
        }
    }
}
