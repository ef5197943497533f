package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import java.util.List;

/** A transaction that exists, as the request that would make it: where an edit starts from. */
final class StoredAsRequest {
    private StoredAsRequest() {}

    static NewTransaction of(StoredTransaction stored, Chart chart) {
        return new NewTransaction(
                stored.date(),
                stored.payee() == null ? null : PayeeId.of(stored.payee()),
                null,
                stored.note(),
                stored.tags().stream().map(TagId::of).toList(),
                flows(stored, chart));
    }

    private static List<NewFlow> flows(StoredTransaction stored, Chart chart) {
        return stored.flows().stream().map(flow -> flow(flow, chart)).toList();
    }

    private static NewFlow flow(StoredFlow flow, Chart chart) {
        FlowSide from = flow.line().from();
        FlowSide to = flow.line().to();
        return new NewFlow(
                AccountId.of(from.account()),
                AccountId.of(to.account()),
                money(from, chart),
                money(to, chart),
                flow.memo(),
                from.state(),
                to.state());
    }

    private static Money money(FlowSide side, Chart chart) {
        Chart.Commodity commodity = chart.commodity(side.commodity())
                .orElseThrow(() -> new StaleChartException("commodity " + side.commodity()));
        return Money.of(side.amount(), commodity.code());
    }
}
