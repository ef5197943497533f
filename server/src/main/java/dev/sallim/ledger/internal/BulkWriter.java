package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.ledger.Chart;
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
    /** Beyond it a bulk action takes longer than a request should, and is a run. */
    public static final int MOST_AT_ONCE = 1000;

    private static final int TRIES = 4;

    /** Of a run, which holds its locks to the end: all or none. */
    public static final int MOST_ITEMS = 50_000;

    /** At most so many refusals are named. */
    static final int MOST_REFUSALS = 100;

    /** What was selected: by name, or by a query, whose items are named by their ids where one is refused. */
    public record Selection(List<UUID> ids, boolean byQuery) {
        String path(int item) {
            return byQuery ? "query[" + ids.get(item) + "]" : "ids[" + item + "]";
        }
    }

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

    /**
     * Who asks names no versions: a transaction that somebody changes between our reading and our writing is read again.
     *
     * @param selected distinct ids, at most {@link #MOST_AT_ONCE}
     */
    public WriteResult apply(BookAccess access, Selection selected, BulkAction action, IdempotencyKey key) {
        for (int tries = 1; ; tries++) {
            try {
                return charts.run(access.book(), chart -> {
                    List<StoredTransaction> old = stored(access, selected);
                    return old.isEmpty() ? nothing() : new Batch(access, chart, action, key, selected).run(old);
                });
            } catch (ProblemException e) {
                if (e.code() != ErrorCode.VERSION_STALE) {
                    throw e;
                }
                if (tries == TRIES) {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }
            }
        }
    }

    private WriteResult nothing() {
        return new WriteResult(200, json.write(new BulkAnswer(0)), null, ids.nextOperation(), false);
    }

    private List<StoredTransaction> stored(BookAccess access, Selection selected) {
        Map<UUID, StoredTransaction> found = transactions.byIds(access.book(), selected.ids()).stream()
                .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
        ProblemException refused = ProblemException.of(ErrorCode.BULK_REFUSED);
        List<StoredTransaction> stored = new ArrayList<>(selected.ids().size());
        for (int i = 0; i < selected.ids().size(); i++) {
            StoredTransaction transaction = found.get(selected.ids().get(i));
            if (transaction == null) {
                refuse(refused, selected.path(i), ProblemException.of(ErrorCode.NOT_FOUND));
            } else {
                stored.add(transaction);
            }
        }
        throwIfAny(refused);
        return stored;
    }

    static void refuse(ProblemException refused, String path, ProblemException reason) {
        if (refused.fields().size() < MOST_REFUSALS) {
            refused.field(path, reason.code(), reason.args().toArray());
        }
    }

    static String verb(BulkAction action) {
        return "transactions.bulk." + action.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static void throwIfAny(ProblemException refused) {
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
        private final Selection selected;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final OperationId operation = ids.nextOperation();
        private final BulkTargets step;
        private final Deltas.Sum sum = new Deltas.Sum();
        private final List<StoredTransaction> targets = new ArrayList<>();
        private final List<JournalLine> lines = new ArrayList<>();

        Batch(BookAccess access, Chart chart, BulkAction action, IdempotencyKey key, Selection selected) {
            this.access = access;
            this.chart = chart;
            this.action = action;
            this.key = key;
            this.selected = selected;
            this.step = new BulkTargets(action, chart, operation, now);
        }

        WriteResult run(List<StoredTransaction> old) {
            ProblemException refused = ProblemException.of(ErrorCode.BULK_REFUSED);
            for (int i = 0; i < old.size(); i++) {
                try {
                    add(old.get(i), i);
                } catch (ProblemException reason) {
                    refuse(refused, selected.path(i), reason);
                }
            }
            throwIfAny(refused);
            String body = json.write(new BulkAnswer(old.size()));
            WriteClaim claim = new WriteClaim(
                    access.book(),
                    access.person(),
                    key.key(),
                    key.requestHash(),
                    operation,
                    now,
                    verb(action),
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
            StoredTransaction target = step.of(old, item, ids);
            step.count(old, target, sum);
            targets.add(target);
            lines.add(step.line(old, target, json, ids.next()));
        }
    }
}
