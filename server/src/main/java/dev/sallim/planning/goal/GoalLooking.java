package dev.sallim.planning.goal;

import dev.sallim.core.goal.AccountEarmarks;
import dev.sallim.core.goal.AccountEarmarks.Earmark;
import dev.sallim.core.goal.AmountGoal;
import dev.sallim.core.goal.Contributions;
import dev.sallim.core.goal.GoalOutlook;
import dev.sallim.core.goal.PercentGoal;
import dev.sallim.core.goal.Saved;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Currencies;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookFigures;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.planning.goal.GoalView.Contributed;
import dev.sallim.planning.goal.GoalView.GoalAccount;
import dev.sallim.planning.period.EarlierDays;
import dev.sallim.platform.BookAccess;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at goals from a day: what is set aside and there, what they got period by period, and where that leads. */
@Component
class GoalLooking {
    private static final int PERIODS = 6;

    private final GoalSql sql;
    private final BookCharts charts;
    private final BookFigures figures;
    private final EarlierDays days;

    GoalLooking(GoalSql sql, BookCharts charts, BookFigures figures, EarlierDays days) {
        this.sql = sql;
        this.charts = charts;
        this.figures = figures;
        this.days = days;
    }

    List<GoalView> at(BookAccess access, List<Goal> goals, LocalDate today) {
        List<Goal> all = sql.all(access.book());
        Map<UUID, BigDecimal> balances = balances(access, all);
        return goals.stream()
                .map(goal -> at(access, goal, all, balances, today))
                .toList();
    }

    private Map<UUID, BigDecimal> balances(BookAccess access, List<Goal> goals) {
        List<UUID> accounts = goals.stream()
                .flatMap(goal -> goal.accounts().stream())
                .map(Funding::accountId)
                .distinct()
                .toList();
        Map<UUID, BigDecimal> balances = new HashMap<>();
        sql.balances(access.book(), accounts).forEach(balance -> balances.put(balance.account(), balance.quantity()));
        return balances;
    }

    /** What goals have set aside of an account, in the order in which they are covered: those that take what is left come last. */
    AccountEarmarks earmarks(UUID account, BigDecimal balance, List<Goal> goals) {
        List<Earmark> earmarks = new ArrayList<>();
        @Nullable UUID rest = null;
        for (Goal goal : goals) {
            for (Funding funding : goal.accounts()) {
                if (funding.accountId().equals(account)) {
                    BigDecimal amount = funding.earmark();
                    if (amount == null) {
                        rest = rest == null ? goal.id() : rest;
                    } else {
                        earmarks.add(new Earmark(goal.id().toString(), amount));
                    }
                }
            }
        }
        if (rest != null) {
            BigDecimal free = new AccountEarmarks(balance, earmarks).free().max(BigDecimal.ZERO);
            earmarks.add(new Earmark(rest.toString(), free));
        }
        return new AccountEarmarks(balance, earmarks);
    }

    private GoalView at(BookAccess access, Goal goal, List<Goal> all, Map<UUID, BigDecimal> balances, LocalDate today) {
        CommodityCode currency = CommodityCode.of(goal.currency());
        int scale = Currencies.scaleOf(currency).orElse(2);
        List<GoalAccount> accounts = new ArrayList<>();
        BigDecimal earmarked = BigDecimal.ZERO;
        BigDecimal shortBy = BigDecimal.ZERO;
        for (Funding funding : goal.accounts()) {
            AccountEarmarks set =
                    earmarks(funding.accountId(), balances.getOrDefault(funding.accountId(), BigDecimal.ZERO), all);
            BigDecimal own = set.earmarks().stream()
                    .filter(earmark -> earmark.goal().equals(goal.id().toString()))
                    .map(Earmark::amount)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
            BigDecimal lacking = set.shortBy(goal.id().toString());
            earmarked = earmarked.add(own);
            shortBy = shortBy.add(lacking);
            BigDecimal earmark = funding.earmark();
            accounts.add(new GoalAccount(
                    funding.accountId(),
                    earmark == null ? null : Money.of(earmark, currency),
                    Money.of(own.subtract(lacking), currency)));
        }
        PeriodRule rule = days.rule(access, wallet(access, goal));
        List<DayRange> ranges = ranges(rule, today);
        List<BigDecimal> contributed = contributions(access, goal, ranges, today);
        Contributions contributions =
                new Contributions(contributed.getLast(), contributed.subList(0, contributed.size() - 1));
        Saved saved = new Saved(earmarked, shortBy, scale);
        GoalOutlook outlook = outlook(access, goal, saved, contributions, rule, today);
        return view(goal, currency, accounts, saved, outlook, contributions, ranges);
    }

    private GoalOutlook outlook(
            BookAccess access, Goal goal, Saved saved, Contributions got, PeriodRule rule, LocalDate today) {
        BigDecimal target = goal.target();
        if (target != null) {
            return GoalOutlook.of(new AmountGoal(target, goal.dueOn()), saved, got, rule, today);
        }
        BigDecimal percent = goal.percent();
        if (percent == null) {
            throw new IllegalStateException("a goal without target and percentage: " + goal.id());
        }
        BigDecimal claim = new PercentGoal(percent).claim(income(access, goal, rule.containing(today)), saved.scale());
        BigDecimal missing = claim.subtract(got.current()).max(BigDecimal.ZERO);
        GoalOutlook.State state = saved.shortBy().signum() > 0
                ? GoalOutlook.State.SHORT
                : missing.signum() == 0 && claim.signum() > 0 ? GoalOutlook.State.REACHED : GoalOutlook.State.UNDER_WAY;
        return new GoalOutlook(state, missing, saved.shortBy(), claim, missing, null, null);
    }

    /** What came by categories of income in these days, in the goal's currency. */
    private BigDecimal income(BookAccess access, Goal goal, DayRange range) {
        Chart chart = charts.of(access.book());
        return figures
                .rows(access.book(), chart.categoriesOf(AccountClass.INCOME), range.first(), range.last())
                .sides()
                .stream()
                .filter(sides -> sides.commodity().value().equals(goal.currency()))
                .map(sides -> sides.out().subtract(sides.in()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private UUID wallet(BookAccess access, Goal goal) {
        Chart chart = charts.of(access.book());
        return goal.accounts().stream()
                .flatMap(funding -> chart.account(funding.accountId()).stream())
                .flatMap(account -> Stream.ofNullable(account.wallet()))
                .map(wallet -> wallet.value())
                .filter(wallet ->
                        chart.wallet(wallet).filter(Chart.Wallet::live).isPresent())
                .findFirst()
                .orElseGet(() -> chart.wallets().stream()
                        .filter(Chart.Wallet::live)
                        .min(Comparator.comparing(Chart.Wallet::sortOrder))
                        .orElseThrow()
                        .id()
                        .value());
    }

    /** The last six periods, and that of today. */
    private static List<DayRange> ranges(PeriodRule rule, LocalDate today) {
        List<DayRange> ranges = new ArrayList<>();
        ranges.add(rule.containing(today));
        for (int i = 0; i < PERIODS; i++) {
            ranges.addFirst(rule.before(ranges.getFirst()));
        }
        return ranges;
    }

    private List<BigDecimal> contributions(BookAccess access, Goal goal, List<DayRange> ranges, LocalDate today) {
        List<BigDecimal> sums = new ArrayList<>();
        ranges.forEach(any -> sums.add(BigDecimal.ZERO));
        List<UUID> accounts = goal.accounts().stream().map(Funding::accountId).toList();
        if (!accounts.isEmpty()) {
            sql.transfers(
                            access.book(),
                            accounts,
                            ranges.stream().map(DayRange::first).toList(),
                            today)
                    .forEach(moved -> sums.set(
                            moved.bucket() - 1, sums.get(moved.bucket() - 1).add(moved.amount())));
        }
        return sums;
    }

    private static GoalView view(
            Goal goal,
            CommodityCode currency,
            List<GoalAccount> accounts,
            Saved saved,
            GoalOutlook outlook,
            Contributions got,
            List<DayRange> ranges) {
        List<Contributed> history = new ArrayList<>();
        for (int i = 0; i < got.finished().size(); i++) {
            history.add(new Contributed(
                    ranges.get(i).first(),
                    ranges.get(i).last(),
                    Money.of(got.finished().get(i), currency)));
        }
        BigDecimal target = goal.target();
        return new GoalView(
                goal.id(),
                goal.name(),
                goal.kind(),
                goal.percent(),
                target == null ? null : Money.of(target, currency),
                goal.currency(),
                goal.dueOn(),
                goal.note(),
                accounts,
                outlook.state(),
                Money.of(saved.earmarked().subtract(saved.shortBy()), currency),
                Money.of(saved.shortBy(), currency),
                Money.of(outlook.missing(), currency),
                money(outlook.needed(), currency),
                money(outlook.stillNeeded(), currency),
                Money.of(got.current(), currency),
                outlook.projectedOn(),
                outlook.pace(),
                history,
                goal.version(),
                goal.createdAt(),
                goal.updatedAt());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, CommodityCode currency) {
        return amount == null ? null : Money.of(amount, currency);
    }
}
