package dev.sallim.planning.budget;

import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.budget.PaidSql.Spent;
import dev.sallim.planning.budget.PeriodPayees.PeriodPayee;
import dev.sallim.planning.installment.BorneShares;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.period.PeriodReader;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Whom the expenses of a period went to. */
@Service
class Paid {
    static final int MOST = 50;

    private final PeriodReader periods;
    private final PaidSql sql;
    private final BorneShares shares;
    private final BookCharts charts;
    private final BookRates rates;

    Paid(PeriodReader periods, PaidSql sql, BorneShares shares, BookCharts charts, BookRates rates) {
        this.periods = periods;
        this.sql = sql;
        this.shares = shares;
        this.charts = charts;
        this.rates = rates;
    }

    PeriodPayees of(BookAccess access, UUID periodId, int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", FieldCode.OUT_OF_RANGE, 1, MOST);
        }
        Period period = periods.get(access, periodId);
        Chart chart = charts.of(access.book());
        Chart.Commodity home = Comparing.home(chart, period);
        List<Spent> spent = spent(access, chart, period, home);
        SortedSet<CommodityCode> missing = new TreeSet<>();
        Map<Optional<UUID>, BigDecimal> sums = new HashMap<>();
        BookRates.Table table = table(access, chart, home, spent);
        for (Spent one : spent) {
            CommodityCode code = chart.commodity(one.commodity()).orElseThrow().code();
            LocalDate day = one.day();
            Optional<BigDecimal> rate = day == null ? Optional.of(BigDecimal.ONE) : table.rate(code, home.code(), day);
            rate.ifPresentOrElse(
                    known -> sums.merge(
                            Optional.ofNullable(one.payee()), one.spent().multiply(known), BigDecimal::add),
                    () -> missing.add(code));
        }
        sums.replaceAll((payee, sum) -> sum.setScale(home.scale(), RoundingMode.HALF_EVEN));
        return view(chart, home, sums, limit, missing);
    }

    /** What was booked, and by how much more the days bear of what is paid in parts. */
    private List<Spent> spent(BookAccess access, Chart chart, Period period, Chart.Commodity home) {
        List<Spent> spent =
                new ArrayList<>(sql.of(access.book(), Comparing.wanted(chart, period, Set.of()), period.days()));
        shares.of(access, chart, period.walletId(), period.days(), List.of()).stream()
                .map(share -> new Spent(
                        share.payee(),
                        share.spentCommodity(),
                        share.spentCommodity().equals(home.id().value()) ? null : share.boughtOn(),
                        share.spent().more()))
                .forEach(spent::add);
        return spent;
    }

    private static PeriodPayees view(
            Chart chart,
            Chart.Commodity home,
            Map<Optional<UUID>, BigDecimal> sums,
            int limit,
            SortedSet<CommodityCode> missing) {
        List<PeriodPayee> items = sums.entrySet().stream()
                .filter(sum -> sum.getValue().signum() > 0)
                .map(sum -> payee(chart, sum.getKey(), Money.of(sum.getValue(), home.code())))
                .sorted(Comparator.comparing(
                                (PeriodPayee payee) -> payee.spent().amount())
                        .reversed()
                        .thenComparing(payee -> String.valueOf(payee.name())))
                .limit(limit)
                .toList();
        BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shown = items.stream().map(payee -> payee.spent().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PeriodPayees(
                items,
                Money.of(total.subtract(shown), home.code()),
                Money.of(total, home.code()),
                List.copyOf(missing));
    }

    private static PeriodPayee payee(Chart chart, Optional<UUID> id, Money spent) {
        return new PeriodPayee(
                id.orElse(null), id.flatMap(chart::payee).map(Chart.Payee::name).orElse(null), spent);
    }

    private BookRates.Table table(BookAccess access, Chart chart, Chart.Commodity home, List<Spent> spent) {
        Set<CommodityCode> foreign = new TreeSet<>(Set.of(home.code()));
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Spent one : spent) {
            if (one.day() != null) {
                chart.commodity(one.commodity()).ifPresent(found -> foreign.add(found.code()));
                days.add(one.day());
            }
        }
        return days.isEmpty() ? BookRates.Table.none() : rates.table(access, foreign, List.copyOf(days));
    }
}
