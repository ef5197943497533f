package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.PositionDelta;
import dev.sallim.ledger.Chart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deltas with the wallets that the chart says the accounts are in: the database refuses where one was moved meanwhile. */
record GuardedDeltas(Deltas deltas, Chart chart) {
    /** None for categories and the system's accounts. */
    @Nullable
    UUID walletOf(PositionDelta position) {
        Chart.Account account = chart.account(position.account())
                .orElseThrow(() -> new StaleChartException("account " + position.account()));
        return account.wallet() == null ? null : account.wallet().value();
    }
}
