package dev.sallim.planning.alert;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.alert.Standing.Figure;
import dev.sallim.planning.allowance.AllowanceReader;
import dev.sallim.planning.budget.BudgetReader;
import dev.sallim.planning.budget.BudgetView;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads how all rules of a book stand: each budget, each allowance and the wallets' balances once, however many rules look at them. Rules
 * whose wallet or category is gone, or whose wallet has no active period, stand nowhere.
 */
@Component
class Figures {
    /** An active period is among the last few: only drafts come after it. */
    private static final int LATEST = 6;

    private final PeriodReader periods;
    private final BudgetReader budgets;
    private final AllowanceReader allowances;
    private final WalletSums wallets;
    private final BookCharts charts;

    Figures(
            PeriodReader periods,
            BudgetReader budgets,
            AllowanceReader allowances,
            WalletSums wallets,
            BookCharts charts) {
        this.periods = periods;
        this.budgets = budgets;
        this.allowances = allowances;
        this.wallets = wallets;
        this.charts = charts;
    }

    List<Standing> of(BookAccess access, List<AlertRule> rules, LocalDate today) {
        Chart chart = charts.of(access.book());
        List<Standing> standings = new ArrayList<>();
        budgets(access, chart, of(rules, AlertScope.BUDGET), today, standings);
        wallets(access, chart, of(rules, AlertScope.WALLET), today, standings);
        allowances(access, chart, of(rules, AlertScope.ALLOWANCE), today, standings);
        return standings;
    }

    private static List<AlertRule> of(List<AlertRule> rules, AlertScope scope) {
        return rules.stream().filter(rule -> rule.scope() == scope).toList();
    }

    private void budgets(
            BookAccess access, Chart chart, List<AlertRule> rules, LocalDate today, List<Standing> standings) {
        Map<UUID, Optional<BudgetView>> views = new HashMap<>();
        for (AlertRule rule : rules) {
            UUID wallet = Objects.requireNonNull(rule.walletId());
            if (WalletSums.home(chart, wallet).isPresent()) {
                views.computeIfAbsent(wallet, id -> budget(access, id, today))
                        .ifPresent(view -> spent(view, rule)
                                .flatMap(figure -> Standing.of(rule, figure, view.pace()))
                                .ifPresent(standings::add));
            }
        }
    }

    private Optional<BudgetView> budget(BookAccess access, UUID wallet, LocalDate today) {
        return periods.latest(access, wallet, LATEST).stream()
                .filter(period -> period.status() == PeriodStatus.ACTIVE)
                .findFirst()
                .map((Period period) -> budgets.of(access, period, today));
    }

    private static Optional<Figure> spent(BudgetView view, AlertRule rule) {
        if (rule.categoryId() == null) {
            BudgetView.Totals totals = view.totals();
            BigDecimal plan = totals.planned().amount().add(totals.carried().amount());
            return Optional.of(figure(view, totals.spent().amount(), plan));
        }
        return view.lines().stream()
                .filter(line -> rule.categoryId().equals(line.categoryId()))
                .findFirst()
                .map(line -> line.subtree() == null ? line.figures() : line.subtree())
                .map(found -> figure(
                        view,
                        found.actual().amount(),
                        found.plan().amount().add(found.carried().amount())));
    }

    private static Figure figure(BudgetView view, BigDecimal spent, BigDecimal plan) {
        return new Figure(view.periodId().toString(), view.periodId(), CommodityCode.of(view.currency()), spent, plan);
    }

    private void wallets(
            BookAccess access, Chart chart, List<AlertRule> rules, LocalDate today, List<Standing> standings) {
        if (rules.isEmpty()) {
            return;
        }
        List<UUID> ids = rules.stream()
                .map(AlertRule::walletId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, BigDecimal> sums = wallets.of(access, chart, ids, today);
        for (AlertRule rule : rules) {
            UUID wallet = Objects.requireNonNull(rule.walletId());
            BigDecimal sum = sums.get(wallet);
            Chart.Commodity home = WalletSums.home(chart, wallet).orElse(null);
            if (sum != null && home != null) {
                Standing.of(rule, new Figure("", null, home.code(), sum, null), BigDecimal.ZERO)
                        .ifPresent(standings::add);
            }
        }
    }

    private void allowances(
            BookAccess access, Chart chart, List<AlertRule> rules, LocalDate today, List<Standing> standings) {
        Map<Optional<UUID>, AllowanceReader.OfDay> views = new HashMap<>();
        for (AlertRule rule : rules) {
            Optional<UUID> wallet = Optional.ofNullable(rule.walletId());
            if (wallet.isPresent() && WalletSums.home(chart, wallet.get()).isEmpty()) {
                continue;
            }
            AllowanceReader.OfDay view =
                    views.computeIfAbsent(wallet, id -> allowances.of(access, id.orElse(null), today));
            Figure figure = new Figure(
                    today.toString(),
                    null,
                    view.left().commodity(),
                    view.left().amount(),
                    view.amount().amount());
            Standing.of(rule, figure, BigDecimal.ZERO).ifPresent(standings::add);
        }
    }
}
