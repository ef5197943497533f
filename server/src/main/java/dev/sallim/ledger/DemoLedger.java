package dev.sallim.ledger;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Rate;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the ledger of a demo's book, by the same functions that people's own writes go through. */
public interface DemoLedger {
    /** Writes all of it as one operation, within the transaction that makes the book, into what {@link NewBooks} began. */
    void fill(BookTransaction transaction, BookAccess access, OperationId operation, Story story);

    /** Counts the tables anew for the planner of queries, after the commit: until then the first pages would be planned for empty ones. */
    void recount(BookId book, Story story);

    /** Whether the book was filled by a demo; it stays one when its owner has kept it. */
    boolean beganAsDemo(BookId book);

    /**
     * What happened in the household.
     *
     * @param secondWallet beside the one that every book begins with
     * @param events in their order
     */
    record Story(
            String secondWallet,
            List<NewAccount> accounts,
            List<String> tags,
            List<String> payees,
            List<Rate> rates,
            List<Event> events) {
        public Story {
            accounts = List.copyOf(accounts);
            tags = List.copyOf(tags);
            payees = List.copyOf(payees);
            rates = List.copyOf(rates);
            events = List.copyOf(events);
        }
    }

    /**
     * @param inSecondWallet else it is in the first
     * @param card what a credit card's contract says
     * @param inTrash thrown away after it was made; nothing may happen in it
     */
    record NewAccount(
            String name,
            AccountKind kind,
            CommodityCode currency,
            boolean inSecondWallet,
            @Nullable Card card,
            boolean inTrash) {}

    /** @param payingAccount by name, one that comes before the card */
    record Card(BigDecimal limit, int statementDay, int paymentDay, String payingAccount) {}

    /** One transaction; payee and tags by name. */
    record Event(LocalDate day, @Nullable String payee, String note, List<String> tags, List<Line> lines) {
        public Event {
            tags = List.copyOf(tags);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param received what enters, where it is not what leaves
     * @param state of the accounts' sides; none: cleared
     */
    record Line(
            Place from,
            Place to,
            Money amount,
            @Nullable Money received,
            @Nullable ClearingState state) {}

    /** Where an amount comes from or goes to: an account or a category by name, or the openings. */
    sealed interface Place {
        record OfAccount(String name) implements Place {}

        record OfCategory(AccountClass accountClass, String name) implements Place {}

        record Opening() implements Place {}
    }
}
