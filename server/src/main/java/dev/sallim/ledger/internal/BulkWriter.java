package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import dev.sallim.ledger.internal.TransactionDrafts.Rights;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Does one action to many transactions in one operation: all or none, and each refusal is named. */
@Component
public class BulkWriter {
    /** Beyond it a bulk action takes longer than a request should. */
    public static final int MOST_ITEMS = 1000;

    private static final int MOST_REFUSALS = 100;

    /** @param count how many transactions the operation touched */
    public record BulkAnswer(int count) {}

    private final ChartRetry charts;
    private final LedgerFunctions functions;
    private final TransactionSql transactions;
    private final CanonicalJson json;
    private final Ids ids;
    private final Clock clock;

    BulkWriter(
            ChartRetry charts,
            LedgerFunctions functions,
            TransactionSql transactions,
            CanonicalJson json,
            Ids ids,
            Clock clock) {
        this.charts = charts;
        this.functions = functions;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param selected distinct ids, at most {@link #MOST_ITEMS} */
    public WriteResult apply(BookAccess access, List<UUID> selected, BulkAction action, IdempotencyKey key) {
        return charts.run(access.book(), chart -> {
            List<StoredTransaction> old = stored(access, selected);
            return old.isEmpty() ? nothing() : new Batch(access, chart, action, key).run(old);
        });
    }

    private WriteResult nothing() {
        return new WriteResult(200, json.write(new BulkAnswer(0)), null, ids.nextOperation(), false);
    }

    private List<StoredTransaction> stored(BookAccess access, List<UUID> selected) {
        Map<UUID, StoredTransaction> found = transactions.byIds(access.book(), selected).stream()
                .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
        ProblemException refused = ProblemException.of(ErrorCode.BULK_REFUSED);
        List<StoredTransaction> stored = new ArrayList<>(selected.size());
        for (int i = 0; i < selected.size(); i++) {
            StoredTransaction transaction = found.get(selected.get(i));
            if (transaction == null) {
                refuse(refused, i, ProblemException.of(ErrorCode.NOT_FOUND));
            } else {
                stored.add(transaction);
            }
        }
        throwIfAny(refused);
        return stored;
    }

    private static void refuse(ProblemException refused, int item, ProblemException reason) {
        if (refused.fields().size() < MOST_REFUSALS) {
            refused.field("ids[" + item + "]", reason.code(), reason.args().toArray());
        }
    }

    private static void throwIfAny(ProblemException refused) {
        if (!refused.fields().isEmpty()) {
            throw refused;
        }
    }

    /** One run of the action against one chart. */
    private final class Batch {
        private final BookAccess access;
        private final Chart chart;
        private final BulkAction action;
        private final IdempotencyKey key;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final OperationId operation = ids.nextOperation();
        private final Deltas.Sum sum = new Deltas.Sum();
        private final List<StoredTransaction> targets = new ArrayList<>();
        private final List<JournalLine> lines = new ArrayList<>();

        Batch(BookAccess access, Chart chart, BulkAction action, IdempotencyKey key) {
            this.access = access;
            this.chart = chart;
            this.action = action;
            this.key = key;
        }

        WriteResult run(List<StoredTransaction> old) {
            ProblemException refused = ProblemException.of(ErrorCode.BULK_REFUSED);
            for (int i = 0; i < old.size(); i++) {
                try {
                    add(old.get(i), i);
                } catch (ProblemException reason) {
                    refuse(refused, i, reason);
                }
            }
            throwIfAny(refused);
            String body = json.write(new BulkAnswer(old.size()));
            String verb = action.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            WriteClaim claim = new WriteClaim(
                    access.book(),
                    access.person(),
                    key.key(),
                    key.requestHash(),
                    operation,
                    now,
                    "transactions.bulk." + verb,
                    200,
                    body,
                    null,
                    List.of());
            GuardedDeltas deltas = new GuardedDeltas(sum.toDeltas(), chart);
            WriteAnswer answer = switch (action) {
                case BulkAction.Copy c -> functions.post(claim, targets, deltas, lines);
                case BulkAction.Delete d -> functions.trash(claim, targets, deltas, lines);
                case BulkAction.Restore r -> functions.restore(claim, targets, deltas, lines);
                default -> functions.edit(claim, targets, targets, deltas, lines);
            };
            return new WriteResult(
                    answer.status(), answer.body(), null, OperationId.of(answer.operation()), answer.replayed());
        }

        private void add(StoredTransaction old, int item) {
            StoredTransaction target = switch (action) {
                case BulkAction.Delete d -> trashed(old);
                case BulkAction.Restore r -> restored(old);
                case BulkAction.Copy c -> copied(old, item);
                default -> edited(old);
            };
            boolean copy = action instanceof BulkAction.Copy;
            if (!copy && !old.isTrashed()) {
                sum.subtract(old.lines(), old.date());
            }
            if (!target.isTrashed()) {
                sum.add(target.lines(), target.date());
            }
            targets.add(target);
            String before = copy ? null : json.write(old.view(chart, null));
            lines.add(new JournalLine(
                    ids.next(), "transaction", target.id(), before, json.write(target.view(chart, null))));
        }

        private StoredTransaction trashed(StoredTransaction old) {
            requireLive(old);
            if (old.isReconciled()) {
                throw ProblemException.of(ErrorCode.RECONCILED);
            }
            LedgerWriter.requireAccepting(old, chart);
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
            LedgerWriter.requireAccepting(old, chart);
            StoredTransaction edited = new StoredTransaction(
                    old.id(),
                    draft.date(),
                    old.ordinal(),
                    draft.kind(),
                    draft.payee(),
                    draft.note(),
                    draft.tags(),
                    draft.flows(),
                    old.source(),
                    old.sourceId(),
                    old.version() + 1,
                    old.createdAt(),
                    now,
                    null,
                    null);
            if (!(action instanceof BulkAction.State)) {
                LedgerWriter.requireSameReconciled(old, edited);
            }
            return edited;
        }

        private StoredTransaction copied(StoredTransaction old, int item) {
            Draft draft = draft(old);
            long ordinal = ChronoUnit.MICROS.between(Instant.EPOCH, now) + item;
            return new StoredTransaction(
                    ids.next(),
                    draft.date(),
                    ordinal,
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
            boolean copy = action instanceof BulkAction.Copy;
            boolean systems = old.kind() == TransactionKind.OPENING
                    || old.kind() == TransactionKind.ADJUSTMENT
                    || old.isReconciled();
            return TransactionDrafts.check(changed, chart, systems && !copy ? Rights.SYSTEM : Rights.ORDINARY);
        }

        private void requireLive(StoredTransaction old) {
            if (old.isTrashed()) {
                throw ProblemException.of(ErrorCode.IN_TRASH);
            }
        }
    }
}
