package dev.sallim.ledger.search;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Conversion;
import dev.sallim.core.money.Money;
import dev.sallim.core.money.Total;
import dev.sallim.ledger.BookRates;
import dev.sallim.platform.BookAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns sums of several commodities into a total in the book's currency, at today's rates. */
@Component
class ConvertedSums {
    private final BookRates rates;
    private final Clock clock;

    ConvertedSums(BookRates rates, Clock clock) {
        this.rates = rates;
        this.clock = clock;
    }

    Total of(BookAccess access, List<Money> sums) {
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        Set<CommodityCode> codes = sums.stream().map(Money::commodity).collect(Collectors.toUnmodifiableSet());
        CommodityCode target = CommodityCode.of(access.currency());
        return Total.of(sums, Conversion.into(target, today, rates.table(access, codes, today)));
    }
}
