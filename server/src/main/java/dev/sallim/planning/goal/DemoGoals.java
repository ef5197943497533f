package dev.sallim.planning.goal;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.goal.Goal.Funding;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's household saves for. */
@Component
@Order(3)
class DemoGoals implements DemoPlans {
    private final GoalSql sql;
    private final BookCharts charts;
    private final Ids ids;
    private final Clock clock;

    DemoGoals(GoalSql sql, BookCharts charts, Ids ids, Clock clock) {
        this.sql = sql;
        this.charts = charts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Chart chart = charts.of(access.book());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Aim aim : plans.goals()) {
            UUID account = account(chart, aim.account());
            Goal goal = switch (aim) {
                case Aim.Sum sum ->
                    new Goal(
                            ids.next(),
                            sum.name(),
                            GoalKind.AMOUNT,
                            null,
                            sum.target().amount(),
                            sum.target().commodity().value(),
                            sum.dueOn(),
                            "",
                            List.of(new Funding(account, sum.aside().amount())),
                            1,
                            at,
                            at);
                case Aim.Share share ->
                    new Goal(
                            ids.next(),
                            share.name(),
                            GoalKind.PERCENT,
                            share.percent(),
                            null,
                            access.currency(),
                            null,
                            "",
                            List.of(new Funding(account, null)),
                            1,
                            at,
                            at);
            };
            sql.insert(transaction, goal, NameKey.of(goal.name()).value(), at);
        }
    }

    private static UUID account(Chart chart, String name) {
        String key = NameKey.of(name).value();
        return chart.accounts().stream()
                .filter(account -> account.holdsMoney() && account.nameKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no account " + name))
                .id()
                .value();
    }
}
