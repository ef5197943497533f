package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.figures.FiguresSql.Parts;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StaleChartException;
import dev.sallim.platform.BookId;
import java.time.LocalDate;
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
    public Figures since(BookId book, LocalDate since, LocalDate date) {
        return charts.run(book, chart -> {
            Parts parts = sql.figures(book, since, date);
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

    private static void requireKnown(Chart chart, UUID account, UUID commodity) {
        if (chart.account(account).isEmpty() || chart.commodity(commodity).isEmpty()) {
            throw new StaleChartException("account " + account + " or commodity " + commodity);
        }
    }
}
