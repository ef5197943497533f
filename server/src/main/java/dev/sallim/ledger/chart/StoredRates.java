package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.RateQuote;
import dev.sallim.core.money.RateTable;
import dev.sallim.core.money.Rates;
import dev.sallim.ledger.BookRates;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads rates for conversions. A pair is also crossed through the book's currency and through the euro: the latest of them counts. */
@Component
class StoredRates implements BookRates {
    /** The base of the rates that the European Central Bank publishes. */
    private static final CommodityCode EURO = CommodityCode.of("EUR");

    private final RateSql sql;

    StoredRates(RateSql sql) {
        this.sql = sql;
    }

    @Override
    public Rates table(BookAccess access, Collection<CommodityCode> commodities, List<LocalDate> days) {
        CommodityCode own = CommodityCode.of(access.currency());
        Set<String> codes = new TreeSet<>();
        commodities.forEach(code -> codes.add(code.value()));
        codes.add(own.value());
        if (codes.size() == 1) {
            return Rates.none();
        }
        codes.add(EURO.value());
        List<List<Rate>> rates = sql.latest(access.book(), codes, days);
        RateTable throughOwn = RateTable.layered(own, rates);
        RateTable throughEuro = RateTable.layered(EURO, rates);
        return (from, to, day) -> latest(throughOwn.quote(from, to, day), throughEuro.quote(from, to, day));
    }

    /** Of equal days the first, which knows no shorter way less than the second. */
    private static Optional<BigDecimal> latest(Optional<RateQuote> first, Optional<RateQuote> second) {
        boolean secondIsLater = second.isPresent()
                && (first.isEmpty() || second.get().day().isAfter(first.get().day()));
        return (secondIsLater ? second : first).map(RateQuote::value);
    }
}
