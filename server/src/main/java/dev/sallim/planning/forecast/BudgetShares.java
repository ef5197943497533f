package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.Movement;
import dev.sallim.core.forecast.StartBalance;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.BudgetAhead;
import dev.sallim.planning.forecast.BalanceView.BudgetPart;
import dev.sallim.planning.forecast.BalanceView.BudgetPeriod;
import dev.sallim.planning.forecast.BalanceView.BudgetShare;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.recurring.ExpectedFlows.Day;
import dev.sallim.planning.recurring.PlannedFlow;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the budgets that run still plan to spend: what a line has left, less what recurring items will take of it, evenly on each day that
 * the period has left. It leaves no account, because a line seldom says which one pays: it is a line of its own in the total.
 */
@Component
class BudgetShares {
    private final BudgetAhead budgets;
    private final BookCharts charts;

    BudgetShares(BudgetAhead budgets, BookCharts charts) {
        this.budgets = budgets;
        this.charts = charts;
    }

    /** @param starts and movements: what the share adds to a forecast */
    record Share(BudgetShare shown, List<StartBalance> starts, List<Movement> movements) {}

    Share of(BookAccess access, Ground ground) {
        Chart chart = charts.of(access.book());
        LocalDate today = ground.days().first();
        Set<UUID> wallets = new LinkedHashSet<>();
        for (UUID account : ground.accounts().keySet()) {
            chart.account(account).map(Chart.Account::wallet).ifPresent(wallet -> wallets.add(wallet.value()));
        }
        List<StartBalance> starts = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        List<BudgetPeriod> periods = new ArrayList<>();
        BigDecimal all = BigDecimal.ZERO;
        for (UUID wallet : wallets) {
            BudgetAhead.Running running = budgets.on(access, wallet, today).orElse(null);
            if (running == null || running.lines().isEmpty()) {
                continue;
            }
            Period period = running.period();
            BudgetPeriod shown = shown(running, ground, chart);
            periods.add(shown);
            CommodityCode currency = CommodityCode.of(period.currency());
            BigDecimal rate = Grounds.rate(ground.rates(), currency, ground.currency(), today);
            starts.add(new StartBalance(period.id(), BigDecimal.ZERO, rate));
            int scale = chart.commodity(currency).orElseThrow().scale();
            for (BudgetPart line : shown.lines()) {
                movements.addAll(Movement.evenly(
                        line.categoryId(),
                        period.id(),
                        new DayRange(today, period.endsOn()),
                        line.amount().amount().negate(),
                        scale));
                all = rate == null ? all : all.add(line.amount().amount().multiply(rate));
            }
            if (rate == null) {
                ground.missing().add(currency);
            }
        }
        Money amount = Money.of(all.setScale(ground.scale(), RoundingMode.HALF_EVEN), ground.currency());
        return new Share(new BudgetShare(amount, periods), starts, movements);
    }

    private static BudgetPeriod shown(BudgetAhead.Running running, Ground ground, Chart chart) {
        Period period = running.period();
        List<BudgetPart> lines = running.lines().stream()
                .map(line -> {
                    Money expected = expected(line.categoryId(), period, ground, chart);
                    Money amount = line.left().minus(expected);
                    return new BudgetPart(
                            line.categoryId(),
                            line.left(),
                            expected,
                            amount.isNegative() ? Money.zero(amount.commodity()) : amount);
                })
                .toList();
        return new BudgetPeriod(period.id(), period.walletId(), period.endsOn(), lines);
    }

    /** What recurring items will move from the wallet's accounts into a category until the period ends, at today's rates. */
    private static Money expected(UUID category, Period period, Ground ground, Chart chart) {
        CommodityCode currency = CommodityCode.of(period.currency());
        BigDecimal sum = BigDecimal.ZERO;
        for (Day day : ground.ahead().days()) {
            if (day.day().isAfter(period.endsOn())) {
                continue;
            }
            for (PlannedFlow flow : day.flows()) {
                if (category.equals(flow.to()) && isOf(flow.from(), period.walletId(), chart)) {
                    Money entering = flow.entering();
                    BigDecimal rate = Grounds.rate(
                            ground.rates(),
                            entering.commodity(),
                            currency,
                            ground.days().first());
                    sum = rate == null ? sum : sum.add(entering.amount().multiply(rate));
                }
            }
        }
        int scale = chart.commodity(currency).orElseThrow().scale();
        return Money.of(sum.setScale(scale, RoundingMode.HALF_EVEN), currency);
    }

    private static boolean isOf(@Nullable UUID account, UUID wallet, Chart chart) {
        return account != null
                && chart.account(account)
                        .map(Chart.Account::wallet)
                        .filter(found -> found.value().equals(wallet))
                        .isPresent();
    }
}
