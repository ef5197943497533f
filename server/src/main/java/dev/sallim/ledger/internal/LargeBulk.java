package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.internal.BulkWriter.Selection;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.RunContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A bulk action on more transactions than a request should wait for: all or none, in one database transaction and one operation. It goes
 * over them twice, some at a time: to check them and sum the deltas, then to write them. All are locked first, in their order, and the
 * deltas go with the first part, so that the order of locks is that of every other write.
 */
@Component
public class LargeBulk {
    private static final int AT_A_TIME = 500;

    private final ChartRetry charts;
    private final BookDatabase database;
    private final LedgerFunctions functions;
    private final TransactionSql transactions;
    private final JournalSql journal;
    private final Tools tools;

    LargeBulk(
            ChartRetry charts,
            BookDatabase database,
            LedgerFunctions functions,
            TransactionSql transactions,
            JournalSql journal,
            Tools tools) {
        this.charts = charts;
        this.database = database;
        this.functions = functions;
        this.transactions = transactions;
        this.journal = journal;
        this.tools = tools;
    }

    /** What makes ids, times and texts. */
    @Component("largeBulkTools")
    record Tools(CanonicalJson json, Ids ids, Clock clock) {}

    /** Nothing where the operation was done before: by a worker that died after its commit. */
    public int apply(BookAccess access, Selection selected, BulkAction action, OperationId operation, RunContext run) {
        return charts.run(access.book(), chart -> {
            Instant now = tools.clock().instant().truncatedTo(ChronoUnit.MICROS);
            BulkTargets targets = new BulkTargets(action, chart, operation, now);
            return database.write(
                    access.book(), transaction -> new Work(transaction, access, selected, targets, run).done());
        });
    }

    /** One try. */
    private final class Work {
        private final BookTransaction transaction;
        private final BookAccess access;
        private final Selection selected;
        private final BulkTargets targets;
        private final RunContext run;

        Work(BookTransaction transaction, BookAccess access, Selection selected, BulkTargets targets, RunContext run) {
            this.transaction = transaction;
            this.access = access;
            this.selected = selected;
            this.targets = targets;
            this.run = run;
        }

        int done() {
            if (journal.has(transaction, targets.operation().value())) {
                return selected.ids().size();
            }
            ProblemException refused = ProblemException.of(ErrorCode.BULK_REFUSED);
            Set<UUID> there = new HashSet<>(transactions.lock(transaction, selected.ids()));
            for (int i = 0; i < selected.ids().size(); i++) {
                if (!there.contains(selected.ids().get(i))) {
                    BulkWriter.refuse(refused, selected.path(i), ProblemException.of(ErrorCode.NOT_FOUND));
                }
            }
            BulkWriter.throwIfAny(refused);
            Deltas.Sum sum = new Deltas.Sum();
            for (int start = 0; start < selected.ids().size(); start += AT_A_TIME) {
                check(start, refused, sum);
                run.progress(start / 2, selected.ids().size());
            }
            BulkWriter.throwIfAny(refused);
            write(sum.toDeltas());
            run.stopIfCancelled();
            return selected.ids().size();
        }

        private void check(int start, ProblemException refused, Deltas.Sum sum) {
            List<StoredTransaction> some = some(start);
            for (int i = 0; i < some.size(); i++) {
                try {
                    targets.count(some.get(i), targets.of(some.get(i), start + i, tools.ids()), sum);
                } catch (ProblemException reason) {
                    BulkWriter.refuse(refused, selected.path(start + i), reason);
                }
            }
        }

        private void write(Deltas all) {
            Chart chart = targets.chart();
            GuardedDeltas first = new GuardedDeltas(all, chart);
            GuardedDeltas none = new GuardedDeltas(Deltas.none(), chart);
            int size = selected.ids().size();
            for (int start = 0; start < size; start += AT_A_TIME) {
                List<StoredTransaction> some = some(start);
                List<StoredTransaction> after = new ArrayList<>(some.size());
                List<JournalLine> lines = new ArrayList<>(some.size());
                for (int i = 0; i < some.size(); i++) {
                    StoredTransaction target = targets.of(some.get(i), start + i, tools.ids());
                    after.add(target);
                    lines.add(targets.line(
                            some.get(i), target, tools.json(), tools.ids().next()));
                }
                call(after, start == 0 ? first : none, lines);
                run.progress((size + start) / 2, size);
            }
        }

        private void call(List<StoredTransaction> after, GuardedDeltas deltas, List<JournalLine> lines) {
            WriteClaim claim =
                    WriteClaim.partOf(access, targets.operation(), targets.now(), BulkWriter.verb(targets.action()));
            switch (targets.action()) {
                case BulkAction.Copy c -> functions.postWithin(transaction, claim, after, deltas, lines);
                case BulkAction.Delete d -> functions.trashWithin(transaction, claim, after, deltas, lines);
                case BulkAction.Restore r -> functions.restoreWithin(transaction, claim, after, deltas, lines);
                default -> functions.editWithin(transaction, claim, after, deltas, lines);
            }
        }

        /** In the order of the selection. */
        private List<StoredTransaction> some(int start) {
            List<UUID> ids = selected.ids()
                    .subList(start, Math.min(start + AT_A_TIME, selected.ids().size()));
            Map<UUID, StoredTransaction> found = transactions.byIds(transaction, ids).stream()
                    .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
            return ids.stream()
                    .map(id -> {
                        StoredTransaction one = found.get(id);
                        if (one == null) {
                            throw new IllegalStateException("transaction " + id + " is locked and gone");
                        }
                        return one;
                    })
                    .toList();
        }
    }
}
