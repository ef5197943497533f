package dev.sallim.ledger.figures;

import dev.sallim.ledger.BookTrends;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.figures.TrendSql.Parts;
import dev.sallim.ledger.internal.ChartRetry;
import dev.sallim.ledger.internal.StaleChartException;
import dev.sallim.platform.BookId;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the sums, with a chart that knows all that they name. */
@Component
class StoredTrends implements BookTrends {
    private final TrendSql sql;
    private final ChartRetry charts;

    StoredTrends(TrendSql sql, ChartRetry charts) {
        this.sql = sql;
        this.charts = charts;
    }

    @Override
    public Movements between(BookId book, Subject subject, LocalDate first, LocalDate last) {
        return charts.run(book, chart -> {
            if (!isLive(subject, chart)) {
                throw ProblemException.invalid(subject.part().name().toLowerCase(Locale.ROOT), FieldCode.NOT_FOUND);
            }
            Collection<UUID> accounts =
                    subject.part() == Part.CATEGORY ? chart.withDescendants(subject.id()) : List.of(subject.id());
            Parts parts = sql.parts(book, subject.part(), subject.id(), accounts, first, last);
            parts.moved()
                    .forEach(moved -> requireKnown(
                            chart.account(moved.account()).isPresent()
                                    && chart.commodity(moved.commodity()).isPresent(),
                            moved));
            parts.payees()
                    .forEach(sum -> requireKnown(
                            (sum.payee() == null || chart.payee(sum.payee()).isPresent())
                                    && chart.commodity(sum.commodity()).isPresent(),
                            sum));
            return new Movements(chart, parts.moved(), parts.payees());
        });
    }

    private static boolean isLive(Subject subject, Chart chart) {
        UUID id = subject.id();
        return switch (subject.part()) {
            case WALLET -> chart.wallet(id).filter(Chart.Wallet::live).isPresent();
            case ACCOUNT ->
                chart.account(id)
                        .filter(account -> account.live() && account.holdsMoney())
                        .isPresent();
            case CATEGORY ->
                chart.account(id)
                        .filter(account -> account.live() && account.isCategory())
                        .isPresent();
            case PAYEE -> chart.payee(id).filter(Chart.Payee::live).isPresent();
            case TAG -> chart.tag(id).filter(Chart.Tag::live).isPresent();
        };
    }

    private static void requireKnown(boolean known, Record sum) {
        if (!known) {
            throw new StaleChartException(sum.toString());
        }
    }
}
