package dev.sallim.planning.recommendation;

import dev.sallim.core.ledger.AccountKind;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.recommendation.Recommendations;
import dev.sallim.core.recommendation.Recommendations.Planned;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.BudgetRecord;
import dev.sallim.planning.budget.BudgetRecord.CategoryLine;
import dev.sallim.planning.budget.BudgetRecord.Compared;
import dev.sallim.planning.forecast.Outlooks;
import dev.sallim.planning.forecast.Outlooks.Costs;
import dev.sallim.planning.forecast.Outlooks.Low;
import dev.sallim.planning.recommendation.RecommendationView.Figure;
import dev.sallim.planning.recommendation.RecommendationView.Kind;
import dev.sallim.planning.recommendation.RecommendationView.Label;
import dev.sallim.planning.recurring.ItemRecord;
import dev.sallim.planning.recurring.ItemRecord.Expense;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what the numbers of a book recommend. What it costs grows with the wallets and periods looked at, not with the ledger. */
@Component
class Recommending {
    /** So far ahead cash must stay. */
    private static final int MONTHS_AHEAD = 3;

    private static final int UNPAID_TIMES = 3;

    private final BookCharts charts;
    private final BudgetRecord budgets;
    private final Outlooks outlooks;
    private final ItemRecord items;
    private final Clock clock;

    Recommending(BookCharts charts, BudgetRecord budgets, Outlooks outlooks, ItemRecord items, Clock clock) {
        this.charts = charts;
        this.budgets = budgets;
        this.outlooks = outlooks;
        this.items = items;
        this.clock = clock;
    }

    /** In the order of their kinds. */
    List<RecommendationView> of(BookAccess access) {
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        Chart chart = charts.of(access.book());
        List<RecommendationView> found = new ArrayList<>();
        Map<UUID, Low> lows = outlooks.lows(access, MONTHS_AHEAD);
        for (Chart.Wallet wallet : chart.wallets()) {
            if (wallet.live()) {
                UUID id = wallet.id().value();
                Costs costs = outlooks.costs(access, id);
                budgets.running(access, id, today).ifPresent(running -> {
                    overspent(running, costs, found);
                    tooLow(access, chart, running, today, found);
                });
                idle(chart, wallet, costs, lows).ifPresent(found::add);
            }
        }
        for (Expense expense : items.expenses(access, today)) {
            rise(expense).ifPresent(found::add);
            stopped(expense).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(RecommendationView::kind));
        return found;
    }

    private static void overspent(Compared running, Costs costs, List<RecommendationView> found) {
        if (!costs.days().equals(running.period().days())) {
            return;
        }
        for (Outlooks.Cost cost : costs.categories()) {
            running.line(cost.categoryId()).ifPresent(line -> {
                BigDecimal available = line.plan().amount().add(line.carried().amount());
                BigDecimal expected = cost.expected().amount().max(line.actual().amount());
                Recommendations.overspending(available, line.actual().amount(), expected)
                        .ifPresent(excess -> found.add(ofLine(
                                Kind.OVERSPENDING_AHEAD,
                                running,
                                line,
                                running.period().id(),
                                List.of(
                                        figure(Label.AVAILABLE, available, line),
                                        Figure.of(Label.ACTUAL, line.actual()),
                                        figure(Label.EXPECTED, expected, line),
                                        figure(Label.EXCESS, excess, line)))));
            });
        }
    }

    private void tooLow(
            BookAccess access, Chart chart, Compared running, LocalDate today, List<RecommendationView> found) {
        List<Compared> closed =
                budgets.closedBefore(access, running.period(), Recommendations.TOO_LOW_TIMES, today).stream()
                        .filter(one ->
                                one.period().currency().equals(running.period().currency()))
                        .toList();
        int scale = scale(chart, CommodityCode.of(running.period().currency()));
        for (CategoryLine line : running.lines()) {
            List<Planned> planned = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            for (Compared one : closed) {
                one.line(line.categoryId()).ifPresent(then -> {
                    String name = one.period().name();
                    planned.add(new Planned(
                            then.plan().amount(),
                            then.carried().amount(),
                            then.actual().amount()));
                    figures.add(new Figure(Label.PLAN, then.plan(), name, null));
                    figures.add(new Figure(Label.ACTUAL, then.actual(), name, null));
                });
            }
            Recommendations.raised(planned, line.plan().amount(), scale).ifPresent(average -> {
                figures.add(figure(Label.AVERAGE, average, line));
                figures.add(new Figure(Label.PLAN, line.plan(), running.period().name(), null));
                found.add(ofLine(
                        Kind.LINE_TOO_LOW, running, line, running.period().walletId(), figures));
            });
        }
    }

    private static RecommendationView ofLine(
            Kind kind, Compared running, CategoryLine line, UUID scope, List<Figure> figures) {
        return new RecommendationView(
                kind + ":" + scope + ":" + line.categoryId(),
                kind,
                running.period().walletId(),
                running.period().id(),
                line.categoryId(),
                null,
                null,
                figures);
    }

    private static Figure figure(Label label, BigDecimal amount, CategoryLine line) {
        return Figure.of(label, Money.of(amount, line.plan().commodity()));
    }

    /** Of the cash and checking accounts that are in the wallet's currency. */
    private static Optional<RecommendationView> idle(
            Chart chart, Chart.Wallet wallet, Costs costs, Map<UUID, Low> lows) {
        CommodityCode code =
                chart.commodity(wallet.commodity().value()).orElseThrow().code();
        BigDecimal expected = costs.categories().stream()
                .map(cost -> cost.expected().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lowest = chart.accounts().stream()
                .filter(account -> account.live()
                        && (account.kind() == AccountKind.CASH || account.kind() == AccountKind.CHECKING)
                        && wallet.id().equals(account.wallet()))
                .flatMap(account -> Optional.ofNullable(lows.get(account.id().value())).stream())
                .filter(low -> low.balance().commodity().equals(code))
                .map(low -> low.balance().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Recommendations.idle(lowest, expected, costs.days().days(), scale(chart, code))
                .map(idle -> new RecommendationView(
                        Kind.IDLE_CASH + ":" + wallet.id().value(),
                        Kind.IDLE_CASH,
                        wallet.id().value(),
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                Figure.of(Label.LOWEST, Money.of(lowest, code)),
                                Figure.of(Label.MONTH, Money.of(idle.month(), code)),
                                Figure.of(Label.KEPT, Money.of(idle.kept(), code)),
                                Figure.of(Label.IDLE, Money.of(idle.idle(), code)))));
    }

    private static int scale(Chart chart, CommodityCode code) {
        return chart.commodity(code).map(Chart.Commodity::scale).orElse(2);
    }

    private static Optional<RecommendationView> rise(Expense expense) {
        CommodityCode code = expense.price().commodity();
        return Recommendations.rise(expense.paid())
                .map(rise -> ofItem(
                        Kind.PRICE_RISE,
                        expense,
                        ":" + rise.now().stripTrailingZeros().toPlainString(),
                        List.of(
                                Figure.of(Label.BEFORE, Money.of(rise.before(), code)),
                                Figure.of(Label.NOW, Money.of(rise.now(), code)),
                                Figure.of(
                                        Label.RISE_PER_YEAR,
                                        Money.of(
                                                rise.by().multiply(BigDecimal.valueOf(expense.timesAYear())), code)))));
    }

    private static Optional<RecommendationView> stopped(Expense expense) {
        return expense.unpaid().size() < UNPAID_TIMES
                ? Optional.empty()
                : Optional.of(ofItem(
                        Kind.STOPPED,
                        expense,
                        "",
                        expense.unpaid().stream()
                                .map(day -> new Figure(Label.UNPAID, expense.price(), null, day))
                                .toList()));
    }

    private static RecommendationView ofItem(Kind kind, Expense expense, String rest, List<Figure> figures) {
        return new RecommendationView(
                kind + ":" + expense.id() + rest, kind, null, null, null, expense.id(), expense.name(), figures);
    }
}
