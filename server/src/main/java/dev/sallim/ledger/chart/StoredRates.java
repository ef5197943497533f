package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.RateTable;
import dev.sallim.core.money.Rates;
import dev.sallim.ledger.BookRates;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads rates for conversions. A pair without a rate of its own is crossed through the book's currency, else through the euro. */
@Component
class StoredRates implements BookRates {
    /** The base of the rates that the European Central Bank publishes. */
    private static final CommodityCode EURO = CommodityCode.of("EUR");

    private final BookDatabase database;
    private final RateSql sql;
    private final Clock clock;

    StoredRates(BookDatabase database, RateSql sql, Clock clock) {
        this.database = database;
        this.sql = sql;
        this.clock = clock;
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
        List<Rate> rates = sql.latest(access.book(), codes, days);
        RateTable throughOwn = RateTable.of(own, rates);
        RateTable throughEuro = RateTable.of(EURO, rates);
        return (from, to, day) -> throughOwn.rate(from, to, day).or(() -> throughEuro.rate(from, to, day));
    }

    @Override
    public void learn(BookId book, Collection<Rate> rates) {
        Map<String, Rate> perPairAndDay = new LinkedHashMap<>();
        for (Rate rate : rates) {
            perPairAndDay.put(rate.from() + " " + rate.to() + " " + rate.day(), rate);
        }
        if (!perPairAndDay.isEmpty()) {
            int learned = database.write(
                    book,
                    transaction -> sql.put(
                            transaction,
                            List.copyOf(perPairAndDay.values()),
                            RateSource.LEARNED,
                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
            if (learned > perPairAndDay.size()) {
                throw new IllegalStateException("learned " + learned + " of " + perPairAndDay.size() + " rates");
            }
        }
    }
}
