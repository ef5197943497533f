package dev.sallim.ledger;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.Rates;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The exchange rates that count in a book: typed and imported ones, those that its own exchanges show, and the published ones. The latest
 * on or before the day counts; of the same pair and day, in this order.
 */
public interface BookRates {
    /** What is needed to convert amounts of these commodities on one day, read in one round trip. */
    default Table table(BookAccess access, Collection<CommodityCode> commodities, LocalDate upTo) {
        return table(access, commodities, List.of(upTo));
    }

    /**
     * The same for several days, such as the ends of twelve months: for each of them the latest rate on or before it. Ask the answer for
     * these days only.
     */
    Table table(BookAccess access, Collection<CommodityCode> commodities, List<LocalDate> days);

    /** Rates that can say where they come from. */
    interface Table extends Rates {
        /** Knows no rate at all. */
        static Table none() {
            return (from, to, day) -> Optional.empty();
        }

        Optional<Quote> quote(CommodityCode from, CommodityCode to, LocalDate day);

        @Override
        default Optional<BigDecimal> rate(CommodityCode from, CommodityCode to, LocalDate day) {
            return quote(from, to, day).map(Quote::value);
        }
    }

    /**
     * A rate that counts.
     *
     * @param day the one that it is from; of several the oldest
     * @param given the rates that it is made of, as they were given: one, or two of which the first leads to the second
     */
    record Quote(BigDecimal value, LocalDate day, List<Given> given) {
        public Quote {
            given = List.copyOf(given);
        }
    }

    record Given(Rate rate, Source source) {}

    enum Source {
        /** For everybody, by a central bank. */
        PUBLISHED,
        /** What the book's own exchanges of that day come to. */
        LEARNED,
        IMPORTED,
        TYPED
    }
}
