package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.figures.FiguresSql.OfRows;
import dev.sallim.ledger.figures.FiguresSql.Parts;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StaleChartException;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the sums, with a chart that knows all that they name. */
@Component
class StoredFigures implements BookFigures {
    private final FiguresSql sql;
    private final ChartRetry charts;

    StoredFigures(FiguresSql sql, ChartRetry charts) {
        this.sql = sql;
        this.charts = charts;
    }

    @Override
    public Figures since(BookId book, List<LocalDate> starts, LocalDate date) {
        return charts.run(book, chart -> {
            Parts parts = sql.figures(book, starts, date);
            Stream.concat(parts.held().stream(), parts.pending().stream())
                    .forEach(sum -> requireKnown(chart, sum.account(), sum.commodity()));
            parts.moved().forEach(moved -> requireKnown(chart, moved.account(), moved.commodity()));
            return new Figures(chart, parts.held(), parts.moved(), parts.pending(), parts.transactions());
        });
    }

    @Override
    public List<TransactionView> latest(BookId book, LocalDate date, int most) {
        return charts.run(
                book,
                chart -> sql.latest(book, date, most).stream()
                        .map(stored -> stored.view(chart, null))
                        .toList());
    }

    @Override
    public Rows rows(BookId book, Collection<UUID> accounts, LocalDate from, LocalDate to) {
        return charts.run(book, chart -> {
            List<Sides> sides = new ArrayList<>();
            long transactions = 0;
            for (OfRows found : sql.rows(book, accounts, from, to)) {
                UUID commodity = found.commodity();
                transactions += found.transactions();
                if (commodity != null) {
                    Chart.Commodity known = chart.commodity(commodity)
                            .orElseThrow(() -> new StaleChartException("commodity " + commodity));
                    sides.add(new Sides(known.code(), found.in(), found.out()));
                }
            }
            return new Rows(transactions, sides);
        });
    }

    private static void requireKnown(Chart chart, UUID account, UUID commodity) {
        if (chart.account(account).isEmpty() || chart.commodity(commodity).isEmpty()) {
            throw new StaleChartException("account " + account + " or commodity " + commodity);
        }
    }
}
