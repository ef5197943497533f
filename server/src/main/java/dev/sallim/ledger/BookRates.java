package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.Rates;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The exchange rates that count in a book: its own, and behind them the published ones. */
public interface BookRates {
    /** What is needed to convert amounts of these commodities on one day, read in one round trip. */
    default Rates table(BookAccess access, Collection<CommodityCode> commodities, LocalDate upTo) {
        return table(access, commodities, List.of(upTo));
    }

    /**
     * The same for several days, such as the ends of twelve months: for each of them the latest rate on or before it. Ask the answer for
     * these days only.
     */
    Rates table(BookAccess access, Collection<CommodityCode> commodities, List<LocalDate> days);

    /**
     * Keeps the rates of the book's own exchanges. A rate that a person typed or imported for the same pair and day stays. Commodities
     * that the book does not have are left out.
     */
    void learn(BookId book, Collection<Rate> rates);
}
