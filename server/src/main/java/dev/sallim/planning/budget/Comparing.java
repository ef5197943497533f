package dev.sallim.planning.budget;

import dev.sallim.core.budget.LineFigures;
import dev.sallim.core.budget.Pace;
import dev.sallim.core.budget.Rollover;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.ActualSql.Sum;
import dev.sallim.planning.budget.ActualSql.Wanted;
import dev.sallim.planning.installment.BorneShares;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.platform.BookAccess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the plan of a period with what happened. A closed one is not compared again: it shows what it was closed with. What is carried
 * comes from the period before: the stored comparison of a closed one; an active one's as it stands.
 */
@Component
class Comparing {
    private final PeriodReader periods;
    private final LineSql lines;
    private final ActualSql actuals;
    private final BorneShares shares;
    private final BookCharts charts;
    private final BookRates rates;
    private final JsonMapper json;

    Comparing(
            PeriodReader periods,
            LineSql lines,
            ActualSql actuals,
            BorneShares shares,
            BookCharts charts,
            BookRates rates,
            JsonMapper json) {
        this.periods = periods;
        this.lines = lines;
        this.actuals = actuals;
        this.shares = shares;
        this.charts = charts;
        this.rates = rates;
        this.json = json;
    }

    BudgetView of(BookAccess access, Period period, LocalDate today) {
        return of(access, charts.of(access.book()), period, today);
    }

    private BudgetView of(BookAccess access, Chart chart, Period period, LocalDate today) {
        return periods.closing(access, period.id())
                .map(text -> json.readValue(text, BudgetView.class))
                .orElseGet(() -> compare(access, chart, period, today));
    }

    /** As things stand, whether it is closed or not. */
    BudgetView compare(BookAccess access, Chart chart, Period period, LocalDate today) {
        Map<UUID, UUID> merged = actuals.merged(access.book());
        Plan plan = Plan.of(chart, lines.of(access.book(), period.id()), merged);
        Actuals happened = actuals(access, chart, period, period.days(), plan.tags());
        Previous previous = periods.before(access, period.walletId(), period.startsOn())
                .map(before -> Previous.of(of(access, chart, before, today), merged))
                .orElseGet(Previous::none);
        return new Comparison(chart, period, plan, happened, previous).view(Pace.passed(period.days(), today));
    }

    private Actuals actuals(BookAccess access, Chart chart, Period period, DayRange days, Set<UUID> tags) {
        Chart.Commodity home = home(chart, period);
        InParts parts = parts(access, chart, period, days, tags);
        List<Sum> sums = new ArrayList<>(actuals.read(access.book(), wanted(chart, period, tags), days));
        sums.addAll(parts.all());
        return converted(access, chart, home, days, sums).inParts(parts.ofCategories());
    }

    /** Which category each merged one went into. */
    Map<UUID, UUID> merged(BookAccess access) {
        return actuals.merged(access.book());
    }

    /** What categories came to in a range of days, in the period's currency; what has no rate is left out. */
    Actuals ofCategories(BookAccess access, Period period, DayRange days) {
        Chart chart = charts.of(access.book());
        List<Sum> sums = new ArrayList<>(actuals.ofCategories(access.book(), wanted(chart, period, Set.of()), days));
        sums.addAll(parts(access, chart, period, days, Set.of()).ofCategories());
        return converted(access, chart, home(chart, period), days, sums);
    }

    private InParts parts(BookAccess access, Chart chart, Period period, DayRange days, Set<UUID> tags) {
        return new InParts(home(chart, period).id().value(), shares.of(access, chart, period.walletId(), days, tags));
    }

    private Actuals converted(BookAccess access, Chart chart, Chart.Commodity home, DayRange days, List<Sum> sums) {
        Set<CommodityCode> foreign = new TreeSet<>();
        SortedSet<LocalDate> asked = new TreeSet<>();
        for (Sum sum : sums) {
            if (!sum.commodity().equals(home.id().value())) {
                chart.commodity(sum.commodity()).ifPresent(found -> foreign.add(found.code()));
                asked.add(sum.day() == null ? days.first().minusDays(1) : sum.day());
            }
        }
        foreign.add(home.code());
        BookRates.Table table =
                asked.isEmpty() ? BookRates.Table.none() : rates.table(access, foreign, List.copyOf(asked));
        return new Actuals(chart, home.code(), home.scale(), table, days, sums);
    }

    static Chart.Commodity home(Chart chart, Period period) {
        return chart.commodity(CommodityCode.of(period.currency()))
                .orElseThrow(() -> new IllegalStateException("the book has no " + period.currency()));
    }

    static Wanted wanted(Chart chart, Period period, Set<UUID> tags) {
        List<UUID> categories = new ArrayList<>(chart.categoriesOf(AccountClass.INCOME));
        SortedSet<UUID> expenses = chart.categoriesOf(AccountClass.EXPENSE);
        categories.addAll(expenses);
        List<UUID> accounts = chart.accounts().stream()
                .filter(account ->
                        account.wallet() != null && account.wallet().value().equals(period.walletId()))
                .map(account -> account.id().value())
                .toList();
        Chart.Commodity home = home(chart, period);
        return new Wanted(period.walletId(), home.id().value(), categories, expenses, accounts, tags);
    }

    /** The categories that a period plans for by itself: live ones of expense that somebody may choose. */
    static List<Chart.Account> planned(Chart chart) {
        return chart.accounts().stream()
                .filter(account -> account.isCategory() && account.accepts())
                .filter(account -> account.accountClass() == AccountClass.EXPENSE && account.role() == SystemRole.NONE)
                .toList();
    }

    /** What the period before leaves: per line its plan, what happened, and what it hands on. */
    record Previous(Map<Line.Subject, Kept> lines) {
        record Kept(LineFigures figures, Rollover rollover) {}

        static Previous none() {
            return new Previous(Map.of());
        }

        static Previous of(BudgetView view, Map<UUID, UUID> merged) {
            return new Previous(PreviousLines.of(view, merged));
        }
    }
}
