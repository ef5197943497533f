package dev.sallim.planning.owed;

import dev.sallim.core.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came for an expense.
 *
 * @param amount how much of the money is for the expense
 * @param whole whether that is all of it, whatever it becomes by an edit
 * @param counts not where one of the two is in the trash
 * @param money the transaction that brought it
 */
public record LinkView(
        UUID id,
        OwedKind kind,
        Money amount,
        boolean whole,
        boolean counts,
        Party expense,
        Party money,
        Instant createdAt) {
    static LinkView of(MoneyLink link, OwedParty expense, OwedParty money) {
        return new LinkView(
                link.id(),
                link.kind(),
                link.asMoney(link.meant(money)),
                link.amount() == null,
                !expense.inTrash() && !money.inTrash(),
                Party.of(expense, link.asMoney(expense.spent(link.commodity()))),
                Party.of(money, link.asMoney(money.received(link.commodity()))),
                link.createdAt());
    }

    /**
     * One of the two transactions.
     *
     * @param amount what it cost or brought
     */
    public record Party(UUID id, LocalDate date, @Nullable String payee, String note, Money amount, boolean inTrash) {
        static Party of(OwedParty party, Money amount) {
            return new Party(party.id(), party.date(), party.payee(), party.note(), amount, party.inTrash());
        }
    }

    /**
     * What a transaction is linked with.
     *
     * @param owed that money is to come back for it
     * @param links those in which it is the expense, or the money
     */
    public record Links(UUID transactionId, @Nullable OwedView owed, List<LinkView> links) {
        public Links {
            links = List.copyOf(links);
        }
    }

    /**
     * Money that may be for an expense.
     *
     * @param free what of it is linked with nothing yet
     * @param near whether that is within ten percent of what is missing
     */
    public record Suggestion(Party money, Money free, boolean near) {}

    /**
     * The nearest amounts first.
     *
     * @param missing what the expense still waits for
     */
    public record Suggestions(Money missing, List<Suggestion> items) {
        public Suggestions {
            items = List.copyOf(items);
        }
    }
}
