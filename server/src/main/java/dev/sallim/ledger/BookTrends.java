package dev.sallim.ledger;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moved in one part of a book, month by month: what the pages of wallets, accounts, categories, payees and tags are made of. */
public interface BookTrends {
    /** Kinds of parts of a book; the name in lower case is the parameter that asks for one. */
    enum Part {
        WALLET,
        ACCOUNT,
        CATEGORY,
        PAYEE,
        TAG
    }

    /** One part of a book. */
    record Subject(Part part, UUID id) {}

    /**
     * What moved between two days, both included, in one round trip. A wallet's and a category's sums are rollups; an account's are too, but
     * what it was spent on, a payee's and a tag's are read from their flows.
     *
     * @throws dev.sallim.platform.ProblemException where nothing live of that kind has this id
     */
    Movements between(BookId book, Subject subject, LocalDate first, LocalDate last);

    /**
     * @param moved per account, commodity and month: the categories on the part's side of the book and, of an account, itself and the
     *     opening balances that entered it, several rows of a month to be added up. Of a category, those below it too. Other accounts are
     *     to be passed over.
     * @param payees the largest of each class and commodity; empty where they were not asked for (wallets, payees)
     */
    record Movements(Chart chart, List<Moved> moved, List<OfPayee> payees) {
        /** How many payees of a class and commodity at most. */
        public static final int MOST_PAYEES = 50;

        public Movements {
            moved = List.copyOf(moved);
            payees = List.copyOf(payees);
        }
    }

    /**
     * What entered and what left an account or category in a month.
     *
     * @param month its first day
     */
    record Moved(UUID account, UUID commodity, LocalDate month, BigDecimal inflow, BigDecimal outflow) {}

    /**
     * What entered and what left the categories of a class by transactions with a payee.
     *
     * @param payee null for those without one
     */
    record OfPayee(
            @Nullable UUID payee, AccountClass categoryClass, UUID commodity, BigDecimal inflow, BigDecimal outflow) {}
}
