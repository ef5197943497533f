package dev.sallim.planning.budget;

import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.BudgetView.LineView;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodBudgets;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The budget of a period as people read it, and what it has to do when the period moves on. */
@Service
class Budgets implements PeriodBudgets {
    private final PeriodReader periods;
    private final Comparing comparing;
    private final LineSql lines;
    private final BookCharts charts;
    private final Tools tools;

    Budgets(PeriodReader periods, Comparing comparing, LineSql lines, BookCharts charts, Tools tools) {
        this.periods = periods;
        this.comparing = comparing;
        this.lines = lines;
        this.charts = charts;
        this.tools = tools;
    }

    @Component("budgetTools")
    record Tools(Ids ids, Clock clock, JsonMapper json) {}

    BudgetView of(BookAccess access, UUID period, Predicate<LineView> wanted) {
        BudgetView view = comparing.of(access, periods.get(access, period), today(access));
        return new BudgetView(
                view.periodId(),
                view.walletId(),
                view.currency(),
                view.status(),
                view.startsOn(),
                view.endsOn(),
                view.pace(),
                view.lines().stream().filter(wanted).toList(),
                view.income().stream().filter(wanted).toList(),
                view.others().stream().filter(wanted).toList(),
                view.uncategorised(),
                view.accounts(),
                view.totals(),
                view.missingRates());
    }

    private LocalDate today(BookAccess access) {
        return LocalDate.now(tools.clock().withZone(access.zone()));
    }

    @Override
    public void activated(BookTransaction transaction, BookAccess access, Period period) {
        activated(transaction, access, charts.of(access.book()), period);
    }

    void activated(BookTransaction transaction, BookAccess access, Chart chart, Period period) {
        Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
        List<Line> planned = lines.of(access.book(), period.id());
        lines.begin(transaction, period.id(), planned.size(), now);
        Set<Line.Subject> subjects = planned.stream().map(Line::subject).collect(Collectors.toSet());
        List<UUID> unplanned = Comparing.planned(chart).stream()
                .map(category -> category.id().value())
                .filter(category -> !subjects.contains(Line.Subject.category(category)))
                .toList();
        List<UUID> ids = unplanned.stream().map(any -> tools.ids().next()).toList();
        lines.insertZeroes(transaction, period.id(), ids, unplanned, now);
    }

    @Override
    public String closing(BookTransaction transaction, BookAccess access, Period period) {
        return closing(transaction, access, charts.of(access.book()), period);
    }

    String closing(BookTransaction transaction, BookAccess access, Chart chart, Period period) {
        BudgetView view = comparing.compare(access, chart, period, today(access));
        BudgetView closed = new BudgetView(
                view.periodId(),
                view.walletId(),
                view.currency(),
                PeriodStatus.CLOSED,
                view.startsOn(),
                view.endsOn(),
                view.pace(),
                view.lines(),
                view.income(),
                view.others(),
                view.uncategorised(),
                view.accounts(),
                view.totals(),
                view.missingRates());
        return tools.json().writeValueAsString(closed);
    }
}
