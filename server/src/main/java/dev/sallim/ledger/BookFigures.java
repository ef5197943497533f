package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.platform.BookId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Sums over a whole book, from its positions and day rollups: what overviews are made of. The number of flows does not matter to it. */
public interface BookFigures {
    /**
     * What the accounts hold now and what moved since a day, in one round trip.
     *
     * @param starts days in their order, the first not after the date; from each of them to the day before the next everything is one sum,
     *     and from the last of them on
     * @param date splits the sums into what is up to this day and what comes later
     */
    Figures since(BookId book, List<LocalDate> starts, LocalDate date);

    /** The latest transactions up to a day, newest first. */
    List<TransactionView> latest(BookId book, LocalDate date, int most);

    /** What the live flows of some accounts or categories come to, from the flows themselves: what the sums of rollups are held against. */
    Rows rows(BookId book, Collection<UUID> accounts, LocalDate from, LocalDate to);

    /** @param transactions how many have such a flow */
    record Rows(long transactions, List<Sides> sides) {
        public Rows {
            sides = List.copyOf(sides);
        }
    }

    /** What entered and what left, in one commodity. */
    record Sides(CommodityCode commodity, BigDecimal in, BigDecimal out) {}

    /**
     * @param held positions of the accounts that hold money
     * @param moved sums per account, commodity and range of days, categories included
     * @param pending what of the accounts' balances is still pending, up to the date; signed, what came and what left each by itself
     * @param transactions live ones; {@code MOST_COUNTED} and one more stand for "more than that"
     */
    record Figures(Chart chart, List<Sum> held, List<Moved> moved, List<Sum> pending, int transactions) {
        public static final int MOST_COUNTED = 1000;

        public Figures {
            held = List.copyOf(held);
            moved = List.copyOf(moved);
            pending = List.copyOf(pending);
        }
    }

    /** An amount of one commodity in one account. */
    record Sum(UUID account, UUID commodity, BigDecimal amount) {}

    /**
     * What entered an account in a range of days, less what left it.
     *
     * @param from its first day, one of those that were asked for
     * @param later whether it is booked after the date that was asked for
     */
    record Moved(UUID account, UUID commodity, LocalDate from, boolean later, BigDecimal net) {}
}
