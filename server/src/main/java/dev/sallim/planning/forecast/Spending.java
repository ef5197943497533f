package dev.sallim.planning.forecast;

import dev.sallim.core.forecast.SpendingForecast;
import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.core.period.DayRange;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.forecast.SpendingSql.Spent;
import dev.sallim.planning.forecast.SpendingView.CategorySpending;
import dev.sallim.planning.forecast.SpendingView.SpendingOutlook;
import dev.sallim.planning.forecast.SpendingView.State;
import dev.sallim.planning.period.EarlierDays;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.planning.period.PeriodStatus;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the categories of a wallet will cost, from what they cost before. */
@Service
class Spending {
    /** Closed periods are among these, with the draft and active ones that come after them. */
    private static final int LOOKED_AT = History.MOST + 12;

    private final SpendingSql sql;
    private final PeriodReader periods;
    private final EarlierDays days;
    private final BookCharts charts;
    private final BookRates rates;
    private final Clock clock;

    Spending(SpendingSql sql, PeriodReader periods, EarlierDays days, BookCharts charts, BookRates rates, Clock clock) {
        this.sql = sql;
        this.periods = periods;
        this.days = days;
        this.charts = charts;
        this.rates = rates;
        this.clock = clock;
    }

    SpendingView of(BookAccess access, @Nullable UUID asked) {
        Chart chart = charts.of(access.book());
        Chart.Wallet wallet = wallet(chart, asked);
        UUID id = wallet.id().value();
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        Set<UUID> categories = chart.categoriesOf(AccountClass.EXPENSE);
        History looked = history(access, id, today);
        List<Spent> spent = sql.of(access.book(), id, categories, looked.past());
        History history = looked.since(spent.stream().map(Spent::first).min(Comparator.naturalOrder()));
        int left = looked.past().size() - history.past().size();
        Chart.Commodity home = chart.commodity(wallet.commodity().value()).orElseThrow();
        SortedSet<CommodityCode> missing = new TreeSet<>();
        Map<UUID, BigDecimal[]> amounts = amounts(
                access,
                chart,
                home,
                history.past(),
                spent.stream().filter(one -> one.place() >= left).toList(),
                left,
                missing);
        List<CategorySpending> items = chart.accounts().stream()
                .filter(account ->
                        account.live() && amounts.containsKey(account.id().value()))
                .sorted(Comparator.comparing(Chart.Account::sortOrder).thenComparing(Chart.Account::nameKey))
                .map(account -> item(
                        account.id().value(),
                        Arrays.asList(amounts.getOrDefault(account.id().value(), new BigDecimal[0])),
                        history.season(),
                        home))
                .toList();
        return new SpendingView(
                id,
                history.next().first(),
                history.next().last(),
                history.basis(),
                history.past().isEmpty() ? null : history.past().getFirst().first(),
                history.past().size(),
                SpendingForecast.NEEDED,
                history.season(),
                items,
                List.copyOf(missing));
    }

    private static Chart.Wallet wallet(Chart chart, @Nullable UUID asked) {
        if (asked == null) {
            return chart.wallets().stream()
                    .filter(Chart.Wallet::live)
                    .min(Comparator.comparing(Chart.Wallet::sortOrder))
                    .orElseThrow();
        }
        return chart.wallet(asked)
                .filter(Chart.Wallet::live)
                .orElseThrow(() -> ProblemException.invalid("wallet", FieldCode.NOT_FOUND));
    }

    private History history(BookAccess access, UUID wallet, LocalDate today) {
        List<DayRange> closed = periods.latest(access, wallet, LOOKED_AT).stream()
                .filter(period -> period.status() == PeriodStatus.CLOSED)
                .map(Period::days)
                .toList();
        List<DayRange> run = History.adjoining(closed);
        Optional<History> byPeriods = run.isEmpty()
                ? Optional.empty()
                : History.ofPeriods(
                        run, days.around(access, wallet, run.getLast().last().plusDays(1)), today);
        return byPeriods.orElseGet(() -> History.ofMonths(today));
    }

    /** By category, one of each range; foreign ones at the rate of the range's last day, rounded once. */
    private Map<UUID, BigDecimal[]> amounts(
            BookAccess access,
            Chart chart,
            Chart.Commodity home,
            List<DayRange> ranges,
            List<Spent> spent,
            int left,
            SortedSet<CommodityCode> missing) {
        Set<CommodityCode> codes = spent.stream()
                .map(one -> chart.commodity(one.commodity()).orElseThrow().code())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean foreign = codes.stream().anyMatch(code -> !code.equals(home.code()));
        codes.add(home.code());
        BookRates.Table table = foreign
                ? rates.table(access, codes, ranges.stream().map(DayRange::last).toList())
                : BookRates.Table.none();
        Map<UUID, BigDecimal[]> amounts = new HashMap<>();
        for (Spent one : spent) {
            CommodityCode code = chart.commodity(one.commodity()).orElseThrow().code();
            int place = one.place() - left;
            BigDecimal rate =
                    Grounds.rate(table, code, home.code(), ranges.get(place).last());
            if (rate == null) {
                missing.add(code);
            } else {
                BigDecimal[] all = amounts.computeIfAbsent(one.category(), category -> zeros(ranges.size()));
                all[place] = all[place].add(one.spent().multiply(rate));
            }
        }
        for (BigDecimal[] all : amounts.values()) {
            Arrays.setAll(all, i -> all[i].setScale(home.scale(), RoundingMode.HALF_EVEN));
        }
        return amounts;
    }

    private static BigDecimal[] zeros(int many) {
        BigDecimal[] zeros = new BigDecimal[many];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private static CategorySpending item(UUID category, List<BigDecimal> history, int season, Chart.Commodity home) {
        Money last = Money.of(history.getLast(), home.code());
        return switch (SpendingForecast.of(history, season, home.scale())) {
            case SpendingForecast.TooShort tooShort -> new CategorySpending(category, State.TOO_SHORT, last, null);
            case SpendingForecast.Outlook outlook ->
                new CategorySpending(
                        category,
                        outlook.isBetterThanNaive() ? State.FORECAST : State.NOT_BETTER,
                        last,
                        new SpendingOutlook(
                                Money.of(outlook.expected(), home.code()),
                                Money.of(outlook.low(), home.code()),
                                Money.of(outlook.high(), home.code()),
                                outlook.model(),
                                Money.of(outlook.error(), home.code()),
                                Money.of(outlook.naiveError(), home.code()),
                                outlook.tested()));
        };
    }
}
