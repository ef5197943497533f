package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rates;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The exchange rates that count in a book: typed and imported ones, those that its own exchanges show, and the published ones. The latest
 * on or before the day counts; of the same pair and day, in this order.
 */
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
}
