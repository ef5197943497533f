package dev.sallim.planning.budget;

import dev.sallim.core.budget.Rollover;
import dev.sallim.core.ledger.NameKey;
import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import dev.sallim.core.period.PeriodRules;
import dev.sallim.core.period.Shift;
import dev.sallim.core.period.WorkingDays;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRecords;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodHistory;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A year of periods with budgets for the demo's household, in its first wallet; and the one line of the journal for all that is planned. */
@Component
@Order(1)
class DemoBudgets implements DemoPlans {
    private static final String ACTION = "demo.filled";
    private static final int DAYS_TO_CLOSE = 7;

    private final PeriodHistory history;
    private final Budgets budgets;
    private final LineSql lines;
    private final BookCharts charts;
    private final Means means;

    DemoBudgets(PeriodHistory history, Budgets budgets, LineSql lines, BookCharts charts, Means means) {
        this.history = history;
        this.budgets = budgets;
        this.lines = lines;
        this.charts = charts;
        this.means = means;
    }

    @Component("demoBudgetMeans")
    record Means(BookRecords records, Ids ids, Clock clock) {}

    /** What one filling works with. */
    private record Filling(
            BookTransaction transaction, BookAccess access, Plans plans, Chart chart, UUID wallet, Instant at) {}

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Chart chart = charts.of(access.book());
        UUID wallet = chart.wallets().stream()
                .filter(Chart.Wallet::live)
                .min(Comparator.comparing(Chart.Wallet::sortOrder))
                .orElseThrow()
                .id()
                .value();
        Instant at = means.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Filling filling = new Filling(transaction, access, plans, chart, wallet, at);
        history.rule(transaction, wallet, plans.payday(), at);
        List<DayRange> ranges = ranges(plans);
        for (int i = 0; i < plans.closed(); i++) {
            Period period = activated(filling, ranges.get(i));
            history.close(transaction, period.id(), active -> budgets.closing(transaction, access, chart, active), at);
        }
        activated(filling, ranges.get(plans.closed()));
        Period draft = drafted(filling, ranges.get(plans.closed() + 1));
        // One line in the journal for all of it: of a kind that has no undo, as the rest of the demo.
        means.records()
                .record(
                        transaction,
                        new BookRecords.Write(access, operation, at, ACTION),
                        new BookRecords.Changed(
                                "demo_plan",
                                draft.id(),
                                null,
                                Map.of(
                                        "periods", ranges.size(),
                                        "recurring", plans.recurring().size(),
                                        "goals", plans.goals().size(),
                                        "installments", plans.inParts().size(),
                                        "owed", plans.owed().size(),
                                        "alerts", plans.alerts().size())));
    }

    /** From the first closed one to the draft. */
    private static List<DayRange> ranges(Plans plans) {
        PeriodRule rule = PeriodRules.monthFromDay(plans.payday(), Shift.NONE, WorkingDays.weekdays());
        DayRange active = rule.containing(plans.today().minusDays(DAYS_TO_CLOSE));
        List<DayRange> ranges = new ArrayList<>();
        ranges.add(active);
        for (int i = 0; i < plans.closed(); i++) {
            ranges.addFirst(rule.before(ranges.getFirst()));
        }
        ranges.add(rule.after(active));
        return ranges;
    }

    private Period activated(Filling filling, DayRange days) {
        Period draft = drafted(filling, days);
        history.activate(filling.transaction(), draft, filling.at());
        budgets.activated(filling.transaction(), filling.access(), filling.chart(), draft);
        return draft;
    }

    private Period drafted(Filling filling, DayRange days) {
        Period draft = history.draft(
                filling.transaction(),
                means.ids().next(),
                filling.wallet(),
                days,
                filling.plans().language(),
                filling.at());
        Map<String, Chart.Account> byName = filling.chart().accounts().stream()
                .filter(account -> account.isCategory() && account.accepts())
                .collect(Collectors.toMap(Chart.Account::nameKey, Function.identity(), (one, other) -> one));
        for (Planned planned : filling.plans().lines()) {
            Chart.Account category = byName.get(NameKey.of(planned.category()).value());
            if (category == null) {
                throw new IllegalStateException("the demo has no category " + planned.category());
            }
            lines.insert(filling.transaction(), line(draft, category, planned), filling.at());
        }
        return draft;
    }

    private Line line(Period period, Chart.Account category, Planned planned) {
        BigDecimal plan = planned.plan();
        return new Line(
                means.ids().next(),
                period.id(),
                LineScope.CATEGORY,
                category.id().value(),
                plan,
                null,
                planned.saved() ? Rollover.SURPLUS : Rollover.NONE,
                null,
                "");
    }
}
