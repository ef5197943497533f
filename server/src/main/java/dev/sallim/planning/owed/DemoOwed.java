package dev.sallim.planning.owed;

import dev.sallim.core.ledger.NameKey;
import dev.sallim.ledger.BookCharts;
import dev.sallim.ledger.Chart;
import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.DemoPurchases;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's household has paid for others. */
@Component
@Order(4)
class DemoOwed implements DemoPlans {
    private final OwedSql sql;
    private final DemoPurchases purchases;
    private final BookCharts charts;
    private final Clock clock;

    DemoOwed(OwedSql sql, DemoPurchases purchases, BookCharts charts, Clock clock) {
        this.sql = sql;
        this.purchases = purchases;
        this.charts = charts;
        this.clock = clock;
    }

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Chart chart = charts.of(access.book());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (ComesBack one : plans.owed()) {
            UUID by = chart.payeeNamed(NameKey.of(one.by()).value())
                    .orElseThrow(() -> new IllegalStateException("the demo does not know " + one.by()))
                    .id()
                    .value();
            sql.insert(
                    transaction,
                    new Owed(
                            purchases.id(transaction, one.expense()),
                            OwedKind.REIMBURSEMENT,
                            one.amount().amount(),
                            one.amount().commodity().value(),
                            by,
                            null,
                            1,
                            at,
                            at));
        }
    }
}
