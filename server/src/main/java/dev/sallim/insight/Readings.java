package dev.sallim.insight;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.PeriodDays;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a book's figures and the rates that they need. */
@Component
class Readings {
    private final BookFigures figures;
    private final BookRates rates;
    private final PeriodDays periods;

    Readings(BookFigures figures, BookRates rates, PeriodDays periods) {
        this.figures = figures;
        this.rates = rates;
        this.periods = periods;
    }

    CurrentDays current(BookAccess access, LocalDate date) {
        return CurrentDays.of(periods.on(access.book(), date), date);
    }

    /** @param more what is asked about besides the current days, those before them and the month of the date */
    Reading of(BookAccess access, LocalDate date, CurrentDays current, List<DayRange> more) {
        List<DayRange> ranges = new ArrayList<>(more);
        ranges.add(current.days());
        ranges.add(current.before());
        ranges.add(CurrentDays.of(YearMonth.from(date)));
        BookFigures.Figures read = figures.since(access.book(), starts(ranges), date);
        Sums sums = Sums.of(read);
        Set<CommodityCode> commodities = new TreeSet<>(sums.commodities());
        read.chart().wallets().stream()
                .filter(Chart.Wallet::live)
                .forEach(wallet -> commodities.add(sums.code(wallet.commodity().value())));
        BookRates.Table table = rates.table(
                access,
                commodities,
                Stream.concat(
                                ranges.stream().map(days -> Reading.lastDay(days, date)),
                                Stream.of(date, current.days().first().minusDays(1)))
                        .distinct()
                        .sorted()
                        .toList());
        return new Reading(access, date, current, read, sums, table);
    }

    /** Each range is whole sums: from each of these days to the day before the next. */
    private static List<LocalDate> starts(List<DayRange> ranges) {
        return ranges.stream()
                .flatMap(days -> Stream.of(days.first(), days.last().plusDays(1)))
                .distinct()
                .sorted()
                .toList();
    }
}
