package dev.sallim.planning.alert;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.alert.AlertRule.AlertThreshold;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's household wants to be told of. */
@Component
@Order(5)
class DemoAlerts implements DemoPlans {
    private final AlertSql sql;
    private final AlertDueSql due;
    private final AlertWork work;
    private final BookCharts charts;
    private final Means means;

    DemoAlerts(AlertSql sql, AlertDueSql due, AlertWork work, BookCharts charts, Means means) {
        this.sql = sql;
        this.due = due;
        this.work = work;
        this.charts = charts;
        this.means = means;
    }

    @Component("demoAlertMeans")
    record Means(Ids ids, Clock clock) {}

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Chart chart = charts.of(access.book());
        UUID wallet = chart.wallets().stream()
                .filter(Chart.Wallet::live)
                .min(Comparator.comparing(Chart.Wallet::sortOrder))
                .orElseThrow()
                .id()
                .value();
        Instant at = means.clock().instant().truncatedTo(ChronoUnit.MICROS);
        for (Watch watch : plans.alerts()) {
            sql.insert(transaction, rule(chart, wallet, watch, at), access.person(), at);
        }
        due.mark(transaction, at);
    }

    @Override
    public void settle(BookAccess access, Plans plans) {
        work.lookNow(access.book());
    }

    private AlertRule rule(Chart chart, UUID wallet, Watch watch, Instant at) {
        return switch (watch) {
            case Watch.Spent spent ->
                rule(
                        watch,
                        AlertScope.BUDGET,
                        wallet,
                        category(chart, spent.category()),
                        AlertDirection.OVER,
                        percent(spent.percent()),
                        at);
            case Watch.Ahead ahead ->
                rule(watch, AlertScope.BUDGET, wallet, null, AlertDirection.PACE, percent(ahead.percent()), at);
            case Watch.Short little ->
                rule(
                        watch,
                        AlertScope.ALLOWANCE,
                        null,
                        null,
                        AlertDirection.UNDER,
                        new AlertThreshold(
                                little.left().amount(),
                                little.left().commodity().value(),
                                null),
                        at);
        };
    }

    private AlertRule rule(
            Watch watch,
            AlertScope scope,
            @Nullable UUID wallet,
            @Nullable UUID category,
            AlertDirection direction,
            AlertThreshold threshold,
            Instant at) {
        return new AlertRule(
                means.ids().next(), watch.name(), scope, wallet, category, direction, threshold, 1, at, at);
    }

    private static AlertThreshold percent(BigDecimal percent) {
        return new AlertThreshold(null, null, percent);
    }

    private static UUID category(Chart chart, String name) {
        String key = NameKey.of(name).value();
        return chart.accounts().stream()
                .filter(account -> account.live() && account.nameKey().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo has no category " + name))
                .id()
                .value();
    }
}
