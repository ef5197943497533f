package dev.sallim.planning.budget;

import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.BookRates;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.goal.GoalClaims;
import dev.sallim.planning.period.Period;
import dev.sallim.planning.recurring.ExpectedFlows;
import dev.sallim.planning.recurring.PlannedFlow;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a period before it has come: its recurring items and what goals ask of it. */
@Component
class PlannedAhead {
    private final ExpectedFlows expected;
    private final GoalClaims goals;
    private final BookCharts charts;
    private final BookRates rates;
    private final Clock clock;

    PlannedAhead(ExpectedFlows expected, GoalClaims goals, BookCharts charts, BookRates rates, Clock clock) {
        this.expected = expected;
        this.goals = goals;
        this.charts = charts;
        this.rates = rates;
        this.clock = clock;
    }

    /** What a flow of the wallet puts into a category, or takes from it. */
    private record Moved(UUID category, Money amount) {}

    /**
     * What each category is to get by the items that pay from the wallet's accounts or into them, in the period's currency; foreign
     * amounts at today's rate. What has no rate, and what comes to nothing, is left out.
     */
    Map<UUID, BigDecimal> recurring(BookAccess access, Period period) {
        Chart chart = charts.of(access.book());
        List<Moved> moved = expected.within(access, period.days()).stream()
                .flatMap(day -> day.flows().stream())
                .map(flow -> moved(chart, period.walletId(), flow))
                .filter(one -> one != null)
                .toList();
        Chart.Commodity home = Comparing.home(chart, period);
        TreeSet<CommodityCode> codes = new TreeSet<>();
        moved.forEach(one -> codes.add(one.amount().commodity()));
        codes.add(home.code());
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        BookRates.Table table = codes.size() == 1 ? BookRates.Table.none() : rates.table(access, codes, today);
        Map<UUID, BigDecimal> sums = new LinkedHashMap<>();
        for (Moved one : moved) {
            CommodityCode code = one.amount().commodity();
            BigDecimal rate = code.equals(home.code())
                    ? BigDecimal.ONE
                    : table.rate(code, home.code(), today).orElse(null);
            if (rate != null) {
                sums.merge(one.category(), one.amount().amount().multiply(rate), BigDecimal::add);
            }
        }
        sums.replaceAll((category, sum) -> sum.setScale(home.scale(), RoundingMode.HALF_EVEN));
        sums.values().removeIf(sum -> sum.signum() <= 0);
        return sums;
    }

    private static @Nullable Moved moved(Chart chart, UUID wallet, PlannedFlow flow) {
        UUID from = flow.from();
        UUID to = flow.to();
        if (from == null || to == null) {
            return null;
        }
        if (isOf(chart, wallet, from) && isPlanned(chart, to)) {
            return new Moved(to, flow.entering());
        }
        return isOf(chart, wallet, to) && isPlanned(chart, from) ? new Moved(from, flow.amount()) : null;
    }

    private static boolean isOf(Chart chart, UUID wallet, UUID account) {
        return chart.account(account)
                .filter(found ->
                        found.wallet() != null && found.wallet().value().equals(wallet))
                .isPresent();
    }

    private static boolean isPlanned(Chart chart, UUID category) {
        return chart.account(category)
                .filter(found -> found.isCategory() && found.live() && found.role() == SystemRole.NONE)
                .isPresent();
    }

    /** @throws ProblemException 409 {@code nothing_to_fill} where the goal asks for no amount, or for one of another currency */
    Money goal(BookAccess access, Period period, UUID goal, BigDecimal income) {
        LocalDate today = LocalDate.now(clock.withZone(access.zone()));
        return goals.needed(access, goal, income, today)
                .filter(needed -> needed.commodity().value().equals(period.currency()))
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOTHING_TO_FILL));
    }
}
