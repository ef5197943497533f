package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** One account's side of transactions, in one commodity, being confirmed by a statement; what is confirmed already stays out. */
record Confirmation(UUID account, UUID commodity, Instant at) {
    boolean touches(StoredTransaction transaction) {
        return transaction.lines().stream().anyMatch(line -> isOpen(line.from()) || isOpen(line.to()));
    }

    /** What the sides to confirm come to. */
    BigDecimal amount(StoredTransaction transaction) {
        BigDecimal amount = BigDecimal.ZERO;
        for (FlowLine line : transaction.lines()) {
            if (isOpen(line.from())) {
                amount = amount.subtract(line.from().amount());
            }
            if (isOpen(line.to())) {
                amount = amount.add(line.to().amount());
            }
        }
        return amount;
    }

    StoredTransaction of(StoredTransaction old) {
        return old.changedAt(at, null, null)
                .withFlows(old.flows().stream()
                        .map(flow -> new StoredFlow(
                                new FlowLine(
                                        confirmed(flow.line().from()),
                                        confirmed(flow.line().to())),
                                flow.memo()))
                        .toList());
    }

    private FlowSide confirmed(FlowSide side) {
        return isOpen(side)
                ? new FlowSide(side.account(), side.commodity(), side.amount(), ClearingState.RECONCILED, side.wallet())
                : side;
    }

    private boolean isOpen(FlowSide side) {
        return side.account().equals(account)
                && side.commodity().equals(commodity)
                && side.state() != ClearingState.RECONCILED;
    }
}
