package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.Deltas;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import dev.sallim.ledger.internal.TransactionDrafts.Rights;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes what was done to transactions: made ones go to the trash, trashed ones come back, edited ones are as before. */
@Component
class TransactionUndo implements UndoHandler {
    private enum Way {
        TRASH,
        RESTORE,
        EDIT
    }

    /** One transaction's step back. */
    private record Step(StoredTransaction now, StoredTransaction then) {
        void count(Way way, Deltas.Sum sum) {
            if (way != Way.RESTORE) {
                sum.subtract(now.lines(), now.date());
            }
            if (way != Way.TRASH) {
                sum.add(then.lines(), then.date());
            }
        }
    }

    private static final int AT_A_TIME = 500;

    private final TransactionSql transactions;
    private final JournalSql journal;
    private final LedgerFunctions functions;
    private final CanonicalJson json;
    private final Ids ids;

    TransactionUndo(
            TransactionSql transactions, JournalSql journal, LedgerFunctions functions, CanonicalJson json, Ids ids) {
        this.transactions = transactions;
        this.journal = journal;
        this.functions = functions;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public String objectKind() {
        return "transaction";
    }

    /**
     * Twice over the entries, some at a time, because an operation may be of tens of thousands: to check them and sum the deltas, then to
     * write. All are locked first, in their order; the deltas go with the first part.
     */
    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        transactions.lock(
                transaction, entries.stream().map(JournalEntry::objectId).toList());
        Deltas.Sum sum = new Deltas.Sum();
        for (int start = 0; start < entries.size(); start += AT_A_TIME) {
            steps(transaction, undo, some(entries, start))
                    .forEach((way, steps) -> steps.forEach(step -> step.count(way, sum)));
            undo.steps().done(start / 2, entries.size());
        }
        GuardedDeltas deltas = new GuardedDeltas(sum.toDeltas(), undo.chart());
        for (int start = 0; start < entries.size(); start += AT_A_TIME) {
            for (Map.Entry<Way, List<Step>> way :
                    steps(transaction, undo, some(entries, start)).entrySet()) {
                apply(transaction, undo, way.getKey(), way.getValue(), deltas);
                deltas = new GuardedDeltas(Deltas.none(), undo.chart());
            }
            undo.steps().done((entries.size() + start) / 2, entries.size());
        }
    }

    private static List<JournalEntry> some(List<JournalEntry> entries, int start) {
        return entries.subList(start, Math.min(start + AT_A_TIME, entries.size()));
    }

    private Map<Way, List<Step>> steps(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        List<UUID> all = entries.stream().map(JournalEntry::objectId).toList();
        Map<UUID, StoredTransaction> current = transactions.byIds(transaction, all).stream()
                .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
        Map<Way, List<Step>> ways = new EnumMap<>(Way.class);
        for (JournalEntry entry : entries) {
            StoredTransaction now = unchanged(transaction, entry, current.get(entry.objectId()));
            Way way = way(entry);
            ways.computeIfAbsent(way, any -> new ArrayList<>()).add(new Step(now, target(way, now, entry, undo)));
        }
        return ways;
    }

    private StoredTransaction unchanged(
            BookTransaction transaction, JournalEntry entry, @Nullable StoredTransaction now) {
        if (now == null || entry.after() == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        TransactionView left = view(entry.after());
        if (now.version() != left.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, later(transaction, entry, left, now));
        }
        return now;
    }

    /** What was done to it later. Where an account went with its transactions, or a merge re-labelled them, that one's entry says it. */
    private String later(BookTransaction transaction, JournalEntry entry, TransactionView left, StoredTransaction now) {
        JournalEntry own = journal.latest(transaction, objectKind(), entry.objectId())
                .filter(latest -> !latest.id().equals(entry.id()))
                .orElse(null);
        if (own != null) {
            return own.action();
        }
        if (now.deletedIn() != null) {
            List<JournalEntry> operation = journal.ofOperation(transaction, now.deletedIn());
            return operation.isEmpty() ? "" : operation.getFirst().action();
        }
        return journal.latestAround(transaction, around(left, now), entry.id())
                .map(JournalEntry::action)
                .orElse("");
    }

    /** All that it refers to, or referred to. */
    private static Set<UUID> around(TransactionView left, StoredTransaction now) {
        Set<UUID> objects = new HashSet<>(now.tags());
        objects.addAll(left.tagIds());
        Stream.of(left.payeeId(), now.payee()).filter(Objects::nonNull).forEach(objects::add);
        left.flows().forEach(flow -> objects.addAll(List.of(flow.from(), flow.to())));
        now.lines()
                .forEach(line ->
                        objects.addAll(List.of(line.from().account(), line.to().account())));
        return objects;
    }

    private Way way(JournalEntry entry) {
        if (entry.before() == null) {
            return Way.TRASH;
        }
        boolean wasTrashed = view(entry.before()).deletedAt() != null;
        boolean isTrashed = entry.after() != null && view(entry.after()).deletedAt() != null;
        if (wasTrashed == isTrashed) {
            return Way.EDIT;
        }
        return wasTrashed ? Way.TRASH : Way.RESTORE;
    }

    private StoredTransaction target(Way way, StoredTransaction now, JournalEntry entry, Undo undo) {
        return switch (way) {
            case TRASH -> now.changedAt(undo.at(), undo.at(), undo.operation().value());
            case RESTORE -> {
                LedgerWriter.requireAccepting(now, undo.chart());
                yield now.changedAt(undo.at(), null, null);
            }
            case EDIT -> edited(now, view(entry.before()), undo);
        };
    }

    private StoredTransaction edited(StoredTransaction now, TransactionView before, Undo undo) {
        Draft draft = TransactionDrafts.checkEdit(now, request(before), undo.chart(), Rights.SYSTEM);
        return now.edited(draft, draft.payee(), undo.at()).withOrdinal(before.ordinal());
    }

    private void apply(BookTransaction transaction, Undo undo, Way way, List<Step> steps, GuardedDeltas deltas) {
        Chart chart = undo.chart();
        List<JournalLine> lines = new ArrayList<>(steps.size());
        List<StoredTransaction> targets = new ArrayList<>(steps.size());
        for (Step step : steps) {
            String before = json.write(step.now().view(chart, null));
            String after = json.write(step.then().view(chart, null));
            lines.add(new JournalLine(ids.next(), objectKind(), step.now().id(), before, after));
            targets.add(step.then());
        }
        WriteClaim claim = WriteClaim.partOf(undo.access(), undo.operation(), undo.at(), "undone");
        switch (way) {
            case TRASH -> functions.trashWithin(transaction, claim, targets, deltas, lines);
            case RESTORE -> functions.restoreWithin(transaction, claim, targets, deltas, lines);
            case EDIT -> functions.editWithin(transaction, claim, targets, deltas, lines);
        }
    }

    private TransactionView view(@Nullable String text) {
        if (text == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        return json.read(text, TransactionView.class);
    }

    private static NewTransaction request(TransactionView view) {
        UUID payee = view.payeeId();
        return new NewTransaction(
                view.date(),
                payee == null ? null : PayeeId.of(payee),
                null,
                view.note(),
                view.tagIds().stream().map(TagId::of).toList(),
                view.flows().stream()
                        .map(flow -> new NewFlow(
                                AccountId.of(flow.from()),
                                AccountId.of(flow.to()),
                                flow.amount(),
                                flow.toAmount(),
                                flow.memo(),
                                flow.fromState(),
                                flow.toState()))
                        .toList());
    }
}
