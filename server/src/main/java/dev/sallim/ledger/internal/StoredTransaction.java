package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.TransactionView.FlowView;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction as its rows hold it: ids resolved, wallets and kinds derived. */
public record StoredTransaction(
        UUID id,
        LocalDate date,
        long ordinal,
        TransactionKind kind,
        @Nullable UUID payee,
        String note,
        List<UUID> tags,
        List<StoredFlow> flows,
        String source,
        @Nullable UUID sourceId,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        @Nullable UUID deletedIn) {
    public StoredTransaction {
        tags = List.copyOf(tags);
        flows = List.copyOf(flows);
    }

    /** One line of it, with what was noted on it. */
    public record StoredFlow(FlowLine line, String memo) {
        boolean isReconciled() {
            return line.from().state() == ClearingState.RECONCILED || line.to().state() == ClearingState.RECONCILED;
        }
    }

    public List<FlowLine> lines() {
        return flows.stream().map(StoredFlow::line).toList();
    }

    boolean isReconciled() {
        return flows.stream().anyMatch(StoredFlow::isReconciled);
    }

    boolean isTrashed() {
        return deletedAt != null;
    }

    /** What an edit makes of it, one version later, live. The draft's payee may be one that is only now being made. */
    StoredTransaction edited(Draft draft, @Nullable UUID newPayee, Instant at) {
        return new StoredTransaction(
                id,
                draft.date(),
                ordinal,
                draft.kind(),
                newPayee,
                draft.note(),
                draft.tags(),
                draft.flows(),
                source,
                sourceId,
                version + 1,
                createdAt,
                at,
                null,
                null);
    }

    StoredTransaction withOrdinal(long place) {
        return new StoredTransaction(
                id, date, place, kind, payee, note, tags, flows, source, sourceId, version, createdAt, updatedAt,
                deletedAt, deletedIn);
    }

    StoredTransaction withFlows(List<StoredFlow> all) {
        return new StoredTransaction(
                id, date, ordinal, kind, payee, note, tags, all, source, sourceId, version, createdAt, updatedAt,
                deletedAt, deletedIn);
    }

    /** The same, one version later. */
    StoredTransaction changedAt(Instant at, @Nullable Instant trashedAt, @Nullable UUID trashedIn) {
        return new StoredTransaction(
                id,
                date,
                ordinal,
                kind,
                payee,
                note,
                tags,
                flows,
                source,
                sourceId,
                version + 1,
                createdAt,
                at,
                trashedAt,
                trashedIn);
    }

    /** In words of the API; {@code newPayee} names a payee that the chart does not know yet. */
    public TransactionView view(Chart chart, @Nullable String newPayee) {
        String payeeName = newPayee;
        if (payeeName == null && payee != null) {
            payeeName = chart.payee(payee)
                    .map(Chart.Payee::name)
                    .orElseThrow(() -> new StaleChartException("payee " + payee));
        }
        return new TransactionView(
                id,
                date,
                ordinal,
                kind,
                payee,
                payeeName,
                note,
                tags,
                flows.stream().map(flow -> view(flow, chart)).toList(),
                source,
                sourceId,
                version,
                createdAt,
                updatedAt,
                deletedAt);
    }

    private static FlowView view(StoredFlow flow, Chart chart) {
        FlowSide from = flow.line().from();
        FlowSide to = flow.line().to();
        return new FlowView(
                from.account(),
                to.account(),
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
