package dev.sallim.ledger.chart;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Rate;
import dev.sallim.core.money.RateQuote;
import dev.sallim.core.money.RateTable;
import dev.sallim.ledger.BookRates;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
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
    /** The least first. */
    private static final List<Set<Source>> AUTHORITIES = List.of(
            EnumSet.of(Source.PUBLISHED), EnumSet.of(Source.LEARNED), EnumSet.of(Source.IMPORTED, Source.TYPED));

    private final RateSql sql;

    StoredRates(RateSql sql) {
        this.sql = sql;
    }

    @Override
    public Table table(BookAccess access, Collection<CommodityCode> commodities, List<LocalDate> days) {
        CommodityCode own = CommodityCode.of(access.currency());
        Set<String> codes = new TreeSet<>();
        commodities.forEach(code -> codes.add(code.value()));
        codes.add(own.value());
        if (codes.size() == 1) {
            return Table.none();
        }
        codes.add(EURO.value());
        List<List<Given>> layers = layers(sql.latest(access.book(), codes, days));
        return new BothWays(Sourced.of(own, layers), Sourced.of(EURO, layers));
    }

    private static List<List<Given>> layers(List<Given> found) {
        return AUTHORITIES.stream()
                .map(sources -> found.stream()
                        .filter(given -> sources.contains(given.source()))
                        .toList())
                .toList();
    }

    private record BothWays(Sourced throughOwn, Sourced throughEuro) implements Table {
        @Override
        public Optional<BigDecimal> rate(CommodityCode from, CommodityCode to, LocalDate day) {
            return better(from, to, day).flatMap(way -> way.table.rate(from, to, day));
        }

        @Override
        public Optional<Quote> quote(CommodityCode from, CommodityCode to, LocalDate day) {
            return better(from, to, day).flatMap(way -> way.quote(from, to, day));
        }

        /** The one with the later rate; of equal days the first, which knows no shorter way less than the second. */
        private Optional<Sourced> better(CommodityCode from, CommodityCode to, LocalDate day) {
            Optional<RateQuote> first = throughOwn.table.quote(from, to, day);
            Optional<RateQuote> second = throughEuro.table.quote(from, to, day);
            if (second.isPresent()
                    && (first.isEmpty()
                            || second.get().day().isAfter(first.get().day()))) {
                return Optional.of(throughEuro);
            }
            return first.map(any -> throughOwn);
        }
    }

    /** A table that knows whose its rates are. */
    private record Sourced(RateTable table, List<List<Given>> layers) {
        static Sourced of(CommodityCode base, List<List<Given>> layers) {
            return new Sourced(
                    RateTable.layered(
                            base,
                            layers.stream()
                                    .map(layer ->
                                            layer.stream().map(Given::rate).toList())
                                    .toList()),
                    layers);
        }

        Optional<Quote> quote(CommodityCode from, CommodityCode to, LocalDate day) {
            return table.quote(from, to, day)
                    .map(quote -> new Quote(
                            quote.value(),
                            quote.day(),
                            table.given(from, to, day).stream()
                                    .map(this::sourced)
                                    .toList()));
        }

        /** Of the greatest authority that has given it. */
        private Given sourced(Rate rate) {
            return layers.reversed().stream()
                    .flatMap(List::stream)
                    .filter(given -> given.rate().equals(rate))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("a rate that nobody gave: " + rate));
        }
    }
}
