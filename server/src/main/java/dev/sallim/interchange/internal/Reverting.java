package dev.sallim.interchange.internal;

import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.ledger.ImportUndone;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.ledger.LedgerImports.Import;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunCancelledException;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes an import back whole: its transactions go to the trash and its bank lines are given free, so that the file can come in again. What a
 * person had put into the trash stays there, and stays known.
 */
@Component
class Reverting implements RunHandler, ImportUndone {
    static final String KIND = "import.revert";
    private static final String ACTION = "import.reverted";
    private static final int TRIES = 4;

    /** What the run is told. */
    record Payload(UUID importId, UUID operation, boolean force) {}

    /** What the journal keeps of it. */
    record Entry(UUID id, String fileName, String status, int transactions) {}

    private final BookDatabase database;
    private final LedgerImports ledger;
    private final ImportRunSql runs;
    private final JsonMapper json;
    private final Clock clock;

    Reverting(BookDatabase database, LedgerImports ledger, ImportRunSql runs, JsonMapper json, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.runs = runs;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void enter(BookTransaction transaction) {
        if (!runs.enterFreeGate(transaction)) {
            throw ProblemException.of(ErrorCode.CONFLICT);
        }
    }

    @Override
    public Texts undone(BookTransaction transaction, Import what, int transactions) {
        ImportRun run =
                runs.find(transaction, what.run()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_UNDOABLE));
        switch (run.status()) {
            case COMMITTED -> {
                runs.reverted(transaction, run.id(), what.operation(), what.at());
                return texts(run, transactions);
            }
            case REVERTED -> throw ProblemException.of(ErrorCode.CHANGED_SINCE, ACTION);
            default ->
                throw ProblemException.of(ErrorCode.IMPORT_STATUS, run.status().name());
        }
    }

    private Texts texts(ImportRun run, int transactions) {
        Entry before = new Entry(run.id(), run.fileName(), ImportStatus.COMMITTED.name(), transactions);
        Entry after = new Entry(run.id(), run.fileName(), ImportStatus.REVERTED.name(), transactions);
        return new Texts(json.writeValueAsString(before), json.writeValueAsString(after));
    }

    @Override
    public Object run(RunContext context) {
        Payload payload = context.payload(Payload.class);
        try {
            context.access().require(Role.EDITOR);
            revert(context, payload);
            return Map.of("importId", payload.importId());
        } catch (ProblemException e) {
            fail(context, payload, Working.failure(e));
            throw e;
        } catch (RunCancelledException e) {
            fail(context, payload, Working.CANCELLED);
            throw e;
        }
    }

    private void fail(RunContext context, Payload payload, Failure failure) {
        runs.fail(context.access().book(), payload.importId(), ImportStatus.REVERTING, failure, clock.instant());
    }

    private void revert(RunContext context, Payload payload) {
        for (int tries = 1; ; tries++) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Import what = new Import(context.access(), OperationId.of(payload.operation()), now, payload.importId());
            try {
                database.write(context.access().book(), transaction -> {
                    int gone = revert(transaction, what, payload.force());
                    context.stopIfCancelled();
                    return gone;
                });
                return;
            } catch (LedgerImports.StaleChart e) {
                ledger.forgetChart(context.access().book());
                if (tries == TRIES) {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }
            }
        }
    }

    private int revert(BookTransaction transaction, Import what, boolean force) {
        runs.passGate(transaction);
        ImportRun run = runs.find(transaction, what.run()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        OperationId committed = run.commitOperation();
        if (run.status() != ImportStatus.REVERTING || committed == null) {
            return 0;
        }
        int gone = ledger.revert(transaction, what, committed, force);
        Texts texts = texts(run, gone);
        ledger.record(transaction, what, ACTION, texts.before(), texts.after());
        runs.reverted(transaction, run.id(), what.operation(), what.at());
        return gone;
    }
}
