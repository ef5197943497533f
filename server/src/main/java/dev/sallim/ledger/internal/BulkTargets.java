package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import dev.sallim.ledger.internal.TransactionDrafts.Rights;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What a bulk action makes of each transaction, against one chart, at one moment. */
record BulkTargets(BulkAction action, Chart chart, OperationId operation, Instant now) {
    /**
     * @param item its place in the selection
     * @throws ProblemException where the action does not fit it
     */
    StoredTransaction of(StoredTransaction old, int item, Ids ids) {
        return switch (action) {
            case BulkAction.Delete d -> trashed(old);
            case BulkAction.Restore r -> restored(old);
            case BulkAction.Copy c -> copied(old, item, ids.next());
            default -> edited(old);
        };
    }

    boolean isCopy() {
        return action instanceof BulkAction.Copy;
    }

    /** What the step from one to the other changes in the sums. */
    void count(StoredTransaction old, StoredTransaction target, Deltas.Sum sum) {
        if (!isCopy() && !old.isTrashed()) {
            sum.subtract(old.lines(), old.date());
        }
        if (!target.isTrashed()) {
            sum.add(target.lines(), target.date());
        }
    }

    JournalLine line(StoredTransaction old, StoredTransaction target, CanonicalJson json, UUID entry) {
        String before = isCopy() ? null : json.write(old.view(chart, null));
        return new JournalLine(entry, "transaction", target.id(), before, json.write(target.view(chart, null)));
    }

    private StoredTransaction trashed(StoredTransaction old) {
        requireLive(old);
        if (old.isReconciled()) {
            throw ProblemException.of(ErrorCode.RECONCILED);
        }
        return old.changedAt(now, now, operation.value());
    }

    private StoredTransaction restored(StoredTransaction old) {
        if (!old.isTrashed()) {
            throw ProblemException.of(ErrorCode.NOT_IN_TRASH);
        }
        LedgerWriter.requireAccepting(old, chart);
        return old.changedAt(now, null, null);
    }

    private StoredTransaction edited(StoredTransaction old) {
        requireLive(old);
        Draft draft = draft(old);
        StoredTransaction edited = old.edited(draft, draft.payee(), now);
        if (!(action instanceof BulkAction.State)) {
            LedgerWriter.requireSameReconciled(old, edited);
        }
        return edited;
    }

    private StoredTransaction copied(StoredTransaction old, int item, UUID id) {
        Draft draft = draft(old);
        return new StoredTransaction(
                id,
                draft.date(),
                ChronoUnit.MICROS.between(Instant.EPOCH, now) + item,
                draft.kind(),
                draft.payee(),
                draft.note(),
                draft.tags(),
                draft.flows(),
                "PERSON",
                null,
                1,
                now,
                now,
                null,
                null);
    }

    private Draft draft(StoredTransaction old) {
        NewTransaction changed = new BulkEdit(chart).apply(action, StoredAsRequest.of(old, chart));
        boolean systems =
                old.kind() == TransactionKind.OPENING || old.kind() == TransactionKind.ADJUSTMENT || old.isReconciled();
        return isCopy()
                ? TransactionDrafts.check(changed, chart, Rights.ORDINARY)
                : TransactionDrafts.checkEdit(old, changed, chart, systems ? Rights.SYSTEM : Rights.ORDINARY);
    }

    private static void requireLive(StoredTransaction old) {
        if (old.isTrashed()) {
            throw ProblemException.of(ErrorCode.IN_TRASH);
        }
    }
}
