package dev.sallim.ledger.internal;

import dev.sallim.ledger.Chart;
import dev.sallim.platform.BookId;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Runs a write against the chart in memory, and again against a fresh one where the database knew better. */
@Component
public class ChartRetry {
    private static final int TRIES = 4;

    private final Charts charts;
    private final ChartSql sql;

    ChartRetry(Charts charts, ChartSql sql) {
        this.charts = charts;
        this.sql = sql;
    }

    public <T> T run(BookId book, Function<Chart, T> write) {
        for (int tries = 1; ; tries++) {
            Chart chart = charts.of(book);
            try {
                return write.apply(chart);
            } catch (StaleChartException e) {
                charts.forget(book);
                if (tries == TRIES) {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }
            } catch (UnusedCurrencyException e) {
                sql.useCurrency(book, e.code());
                charts.forget(book);
                if (tries == TRIES) {
                    throw e;
                }
            } catch (ProblemException e) {
                // Another server may have added just what seems to be missing.
                if (tries == TRIES || !charts.forgetIfStale(book, chart)) {
                    throw e;
                }
            }
        }
    }
}
