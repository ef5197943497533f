package dev.sallim.interchange.internal;

import dev.sallim.core.ledger.SystemRole;
import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.ledger.LedgerImports.Booked;
import dev.sallim.ledger.LedgerImports.Import;
import dev.sallim.ledger.LedgerImports.NewPayee;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunCancelledException;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Books an import in one transaction, after a last look at its verdicts where the book has changed since they were given. What was booked
 * already is not booked again.
 */
@Component
class Committing implements RunHandler {
    static final String KIND = "import.commit";
    private static final int TRIES = 4;

    /** What the run is told. */
    record Payload(UUID importId, UUID operation) {}

    /** What the journal keeps of an import. */
    record Entry(
            UUID id,
            String fileName,
            String status,
            int transactions,
            int joined,
            int transfers,
            List<BookingSql.Sum> sums,
            String digest) {}

    private final BookDatabase database;
    private final LedgerImports ledger;
    private final ImportRunSql runs;
    private final Stage stage;
    private final BookingSql booking;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Committing(
            BookDatabase database,
            LedgerImports ledger,
            ImportRunSql runs,
            Stage stage,
            BookingSql booking,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.runs = runs;
        this.stage = stage;
        this.booking = booking;
        this.json = json;
        this.ids = ids;
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
    public Object run(RunContext context) {
        Payload payload = context.payload(Payload.class);
        try {
            context.access().require(Role.EDITOR);
            commit(context, payload);
            return Map.of("importId", payload.importId());
        } catch (ProblemException e) {
            fail(context, payload, Working.failure(e));
            throw e;
        } catch (RunCancelledException e) {
            fail(context, payload, Working.CANCELLED);
            throw e;
        } finally {
            ledger.forgetChart(context.access().book());
        }
    }

    private void fail(RunContext context, Payload payload, Failure failure) {
        runs.fail(context.access().book(), payload.importId(), ImportStatus.COMMITTING, failure, clock.instant());
    }

    private void commit(RunContext context, Payload payload) {
        for (int tries = 1; ; tries++) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Import what = new Import(context.access(), OperationId.of(payload.operation()), now, payload.importId());
            try {
                OptionalInt booked =
                        database.write(context.access().book(), transaction -> book(transaction, what, context));
                ledger.recount(
                        context.access().book(),
                        booked.orElseThrow(() -> ProblemException.of(ErrorCode.IMPORT_VERDICTS_CHANGED)));
                return;
            } catch (LedgerImports.StaleChart e) {
                ledger.forgetChart(context.access().book());
                if (tries == TRIES) {
                    throw ProblemException.of(ErrorCode.CONFLICT);
                }
            }
        }
    }

    /**
     * How many transactions it booked; empty where verdicts have changed so that a person must look again: then nothing is booked, and
     * the new verdicts are kept. Between its steps, and at last before the commit, it looks whether it was cancelled.
     */
    private OptionalInt book(BookTransaction transaction, Import what, RunContext context) {
        runs.passGate(transaction);
        context.stopIfCancelled();
        ImportRun run = runs.find(transaction, what.run()).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        if (run.status() != ImportStatus.COMMITTING) {
            return run.status() == ImportStatus.COMMITTED ? OptionalInt.of(0) : OptionalInt.empty();
        }
        if (runs.verdictsStand(transaction, run.id())) {
            stage.load(transaction, run.id());
        } else if (stage.judgeAgain(transaction, run.id()) > 0) {
            Counts counts = stage.rows().counts(transaction, run.id());
            runs.recount(transaction, run.id(), counts, run.balances(), what.at());
            return OptionalInt.empty();
        }
        context.stopIfCancelled();
        Chart chart = ledger.chart(transaction);
        booking.take(transaction);
        requireAccepting(transaction, chart);
        addPayees(transaction, what);
        ledger.prepare(transaction);
        int filled = booking.fill(
                transaction,
                chart.account(SystemRole.UNCATEGORISED_INCOME).id().value(),
                chart.account(SystemRole.UNCATEGORISED_EXPENSE).id().value());
        context.stopIfCancelled();
        ledger.turnIntoTransfers(transaction, what, booking.legs(transaction));
        Booked booked = ledger.book(transaction, what);
        context.stopIfCancelled();
        int kept = booking.keepLines(transaction, run.id());
        BookingSql.Taken taken = booking.taken(transaction);
        if (booked.transactions() != filled || kept != taken.rows()) {
            throw new IllegalStateException("import " + run.id() + " lost rows on the way");
        }
        record(transaction, what, run, booked, taken);
        context.stopIfCancelled();
        return OptionalInt.of(booked.transactions());
    }

    private void record(
            BookTransaction transaction, Import what, ImportRun run, Booked booked, BookingSql.Taken taken) {
        Entry entry = new Entry(
                run.id(),
                run.fileName(),
                ImportStatus.COMMITTED.name(),
                booked.transactions(),
                taken.joined(),
                taken.legs(),
                booking.sums(transaction),
                booked.digest());
        ledger.record(transaction, what, "import.committed", "", json.writeValueAsString(entry));
        Counts counts = stage.rows().counts(transaction, run.id());
        List<AccountBalances> balances = stage.balances().withLedger(transaction, run.id(), run.balances(), true);
        runs.committed(transaction, run.id(), counts, balances, what.operation(), what.at());
    }

    /** The ledger's own guards would refuse as well; this says which account it is. */
    private void requireAccepting(BookTransaction transaction, Chart chart) {
        for (UUID id : booking.accounts(transaction)) {
            Chart.Account account = chart.account(id)
                    .orElseThrow(() -> new LedgerImports.StaleChart(new IllegalStateException("account " + id)));
            if (!account.live()) {
                throw ProblemException.of(ErrorCode.ACCOUNT_IN_TRASH, account.name());
            }
            if (account.archived()) {
                throw ProblemException.of(ErrorCode.ARCHIVED, account.name());
            }
        }
    }

    private void addPayees(BookTransaction transaction, Import what) {
        List<BookingSql.Named> named = booking.newPayees(transaction);
        if (named.isEmpty()) {
            return;
        }
        List<NewPayee> payees = named.stream()
                .map(payee -> new NewPayee(ids.next(), payee.name(), payee.key()))
                .toList();
        ledger.addPayees(transaction, what, payees);
        booking.namePayees(
                transaction,
                payees.stream().map(NewPayee::id).toList(),
                payees.stream().map(NewPayee::nameKey).toList());
    }
}
