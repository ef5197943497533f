package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads a book's figures and the rates that they need. */
@Component
class Readings {
    private final BookFigures figures;
    private final BookRates rates;

    Readings(BookFigures figures, BookRates rates) {
        this.figures = figures;
        this.rates = rates;
    }

    /** @param months those that are asked about, in their order, the last of them that of the date */
    Reading of(BookAccess access, LocalDate date, List<YearMonth> months) {
        BookFigures.Figures read =
                figures.since(access.book(), months.getFirst().atDay(1), date);
        Sums sums = Sums.of(read);
        Set<CommodityCode> commodities = new TreeSet<>(sums.commodities());
        read.chart().wallets().stream()
                .filter(Chart.Wallet::live)
                .forEach(wallet -> commodities.add(sums.code(wallet.commodity().value())));
        BookRates.Table table = rates.table(
                access,
                commodities,
                months.stream().map(month -> Reading.lastDay(month, date)).toList());
        return new Reading(access, date, read, sums, table);
    }
}
