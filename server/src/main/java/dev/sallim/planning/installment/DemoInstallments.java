package dev.sallim.planning.installment;

import dev.sallim.planning.DemoPlans;
import dev.sallim.planning.DemoPurchases;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.OperationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's household pays in parts: before its budgets, whose closed periods bear the parts. */
@Component
@Order(0)
class DemoInstallments implements DemoPlans {
    private final InstallmentSql sql;
    private final DemoPurchases purchases;
    private final Clock clock;

    DemoInstallments(InstallmentSql sql, DemoPurchases purchases, Clock clock) {
        this.sql = sql;
        this.purchases = purchases;
        this.clock = clock;
    }

    @Override
    public void fill(BookTransaction transaction, BookAccess access, OperationId operation, Plans plans) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (InParts one : plans.inParts()) {
            sql.insert(
                    transaction,
                    new Installment(
                            purchases.id(transaction, one.purchase()),
                            one.parts(),
                            one.purchase().day(),
                            null,
                            null,
                            1,
                            at,
                            at));
        }
    }
}
