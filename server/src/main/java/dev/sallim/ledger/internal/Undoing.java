package dev.sallim.ledger.internal;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.internal.UndoHandler.Steps;
import dev.sallim.ledger.internal.UndoHandler.Undo;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.Memberships;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.RunContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Takes back a whole operation of the last thirty days, from its journal entries, in one transaction. */
@Service
public class Undoing {
    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    private final BookDatabase database;
    private final JournalSql journal;
    private final ChartRetry charts;
    private final Charts cache;
    private final Map<String, UndoHandler> handlers;
    private final Memberships memberships;
    private final Ids ids;
    private final Clock clock;

    Undoing(
            BookDatabase database,
            JournalSql journal,
            ChartRetry charts,
            Charts cache,
            Handlers handlers,
            Memberships memberships,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.charts = charts;
        this.cache = cache;
        this.handlers = handlers.byKind();
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever can take something back, in the ledger and above it. */
    @Component
    record Handlers(List<UndoHandler> own, List<ObjectUndo> elsewhere) {
        Map<String, UndoHandler> byKind() {
            return Stream.concat(own.stream(), elsewhere.stream().map(ObjectRecords.Elsewhere::new))
                    .collect(Collectors.toUnmodifiableMap(UndoHandler::objectKind, Function.identity()));
        }
    }

    /** Beyond it an undo takes longer than a request should, and is a run. */
    public static final int MOST_AT_ONCE = 1000;

    /** Whether a request should not wait for it. */
    public boolean isLarge(BookAccess access, OperationId operation) {
        return journal.size(access.book(), operation.value(), MOST_AT_ONCE + 1) > MOST_AT_ONCE;
    }

    /** Whether undo takes operations of that age on such objects at all. */
    public boolean mayTake(Instant at, Instant now, Collection<String> kinds) {
        return !at.isBefore(now.minus(LONGEST_AGO)) && handlers.keySet().containsAll(kinds);
    }

    /** Answers the undo's own operation. */
    public OperationId undo(BookAccess access, OperationId operation) {
        return undo(access, operation, ids.nextOperation(), Steps.UNSEEN);
    }

    /** As a run, which can be watched and cancelled. Nothing where it was done before: by a worker that died after its commit. */
    public void undo(BookAccess access, OperationId operation, OperationId own, RunContext run) {
        undo(access, operation, own, new Steps() {
            @Override
            public void done(long done, long total) {
                run.progress(done, total);
            }

            @Override
            public void last() {
                run.stopIfCancelled();
            }
        });
    }

    private OperationId undo(BookAccess access, OperationId operation, OperationId own, Steps steps) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            return charts.run(access.book(), chart -> {
                Undo undo = new Undo(access, own, now, chart, steps);
                return database.write(access.book(), transaction -> undo(transaction, undo, operation));
            });
        } finally {
            cache.forget(access.book());
            memberships.forget(access.book());
        }
    }

    private OperationId undo(BookTransaction transaction, Undo undo, OperationId operation) {
        if (journal.has(transaction, undo.operation().value())) {
            return undo.operation();
        }
        List<JournalEntry> entries = journal.ofOperation(transaction, operation.value());
        if (entries.isEmpty()) {
            throw ProblemException.invalid("operationId", FieldCode.NOT_FOUND);
        }
        if (entries.getFirst().at().isBefore(undo.at().minus(LONGEST_AGO))) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        entries.stream()
                .map(JournalEntry::objectKind)
                .distinct()
                .sorted()
                .forEach(kind -> handler(kind).enter(transaction));
        transaction
                .update("UPDATE book_chart SET version = version + 1 WHERE book_id = :book")
                .exactly(1);
        for (List<JournalEntry> run : runs(entries)) {
            handler(run.getFirst().objectKind()).undo(transaction, undo, run);
        }
        undo.steps().last();
        return undo.operation();
    }

    private UndoHandler handler(String kind) {
        UndoHandler handler = handlers.get(kind);
        if (handler == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        return handler;
    }

    /** Entries of one kind that follow each other. */
    private static List<List<JournalEntry>> runs(List<JournalEntry> entries) {
        List<List<JournalEntry>> runs = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (runs.isEmpty() || !runs.getLast().getFirst().objectKind().equals(entry.objectKind())) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(entry);
        }
        return runs;
    }
}
