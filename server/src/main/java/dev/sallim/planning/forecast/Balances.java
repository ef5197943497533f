package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.BalanceForecast;
import dev.sallim.core.forecast.BalanceLine;
import dev.sallim.core.forecast.Change;
import dev.sallim.core.forecast.Movement;
import dev.sallim.core.forecast.StartBalance;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.planning.forecast.BalanceView.AccountSeries;
import dev.sallim.planning.forecast.BalanceView.BalancePoint;
import dev.sallim.planning.forecast.BalanceView.BalanceSeries;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Balances day by day, as they are expected and as they would be. */
@Service
class Balances {
    private final Grounds grounds;
    private final BudgetShares budgets;
    private final Clock clock;

    Balances(Grounds grounds, BudgetShares budgets, Clock clock) {
        this.grounds = grounds;
        this.budgets = budgets;
        this.clock = clock;
    }

    BalanceView of(BookAccess access, int months, boolean withBudget) {
        Ground ground = ground(access, months);
        return view(ground, withBudget ? budgets.of(access, ground) : null, List.of());
    }

    WhatIfView whatIf(BookAccess access, int months, boolean withBudget, WhatIfRequest request) {
        Ground ground = ground(access, months);
        List<Change> changes = WhatIf.of(request, ground);
        BudgetShares.Share share = withBudget ? budgets.of(access, ground) : null;
        return new WhatIfView(view(ground, share, List.of()), view(ground, share, changes));
    }

    private Ground ground(BookAccess access, int months) {
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        return grounds.of(access, new DayRange(today, today.plusMonths(months).minusDays(1)));
    }

    private static BalanceView view(Ground ground, BudgetShares.@Nullable Share share, List<Change> changes) {
        List<StartBalance> starts = new ArrayList<>(ground.starts());
        List<Movement> movements = new ArrayList<>(ground.movements());
        if (share != null) {
            starts.addAll(share.starts());
            movements.addAll(share.movements());
        }
        BalanceForecast forecast = BalanceForecast.of(ground.days(), starts, movements, changes, ground.scale());
        List<AccountSeries> accounts = new ArrayList<>();
        for (StartBalance start : ground.starts()) {
            CommodityCode code = ground.commodity(start.account());
            accounts.add(new AccountSeries(
                    start.account(),
                    start.rate() != null,
                    series(ground, code, start.balance(), forecast.account(start.account()))));
        }
        return new BalanceView(
                ground.days().first(),
                ground.days().last(),
                total(ground, starts, forecast),
                accounts,
                ground.cardPayments(),
                share == null ? null : share.shown(),
                List.copyOf(ground.missing()));
    }

    private static BalanceSeries total(Ground ground, List<StartBalance> starts, BalanceForecast forecast) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StartBalance start : starts) {
            BigDecimal rate = start.rate();
            sum = rate == null ? sum : sum.add(start.balance().multiply(rate));
        }
        BalanceLine line = forecast.total();
        BigDecimal start = sum.setScale(ground.scale(), RoundingMode.HALF_EVEN);
        if (line == null) {
            Money none = Money.of(start, ground.currency());
            BalancePoint only = new BalancePoint(ground.days().first(), none);
            return new BalanceSeries(none, only, none, List.of(only));
        }
        return series(ground, ground.currency(), start, line);
    }

    private static BalanceSeries series(Ground ground, CommodityCode code, BigDecimal start, BalanceLine line) {
        List<BalancePoint> points = new ArrayList<>();
        LocalDate day = ground.days().first();
        BigDecimal last = null;
        for (BigDecimal balance : line.balances()) {
            if (last == null || balance.compareTo(last) != 0) {
                points.add(new BalancePoint(day, Money.of(balance, code)));
                last = balance;
            }
            day = day.plusDays(1);
        }
        BalanceLine.Low low = line.low();
        return new BalanceSeries(
                Money.of(start, code),
                new BalancePoint(low.day(), Money.of(low.balance(), code)),
                Money.of(line.balances().getLast(), code),
                points);
    }
}
