package dev.sallim.interchange.internal;

import dev.sallim.interchange.internal.FileReader.Outcome;
import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the uploaded file and gives each row a verdict. Begun again from the file where its worker died; kept whole or not at all. */
@Component
class Staging implements RunHandler {
    static final String KIND = "import.stage";

    private final BookDatabase database;
    private final LedgerImports ledger;
    private final ImportRunSql runs;
    private final Stage stage;
    private final Uploads uploads;
    private final Ids ids;
    private final Clock clock;

    Staging(
            BookDatabase database,
            LedgerImports ledger,
            ImportRunSql runs,
            Stage stage,
            Uploads uploads,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.runs = runs;
        this.stage = stage;
        this.uploads = uploads;
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
        BookId book = context.access().book();
        UUID id = context.id().value();
        ImportRun run = runs.find(book, id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        Path file = uploads.path(id);
        try {
            context.access().require(Role.EDITOR);
            if (run.status() == ImportStatus.STAGING) {
                stage(context, run, file);
            }
            return Map.of("importId", id);
        } catch (ProblemException e) {
            runs.fail(book, id, ImportStatus.STAGING, Working.failure(e), clock.instant());
            throw e;
        } finally {
            uploads.delete(file);
        }
    }

    private void stage(RunContext context, ImportRun run, Path file) {
        if (!Files.exists(file)) {
            throw ProblemException.of(ErrorCode.INTERRUPTED);
        }
        Outcome outcome =
                database.write(context.access().book(), transaction -> stage(context, run, file, transaction));
        if (outcome instanceof Outcome.Refused refused) {
            Failure why = new Failure(
                    ErrorCode.FILE_NOT_READABLE.code(), refused.reason().name(), refused.line());
            runs.fail(context.access().book(), run.id(), ImportStatus.STAGING, why, clock.instant());
            throw ProblemException.of(
                    ErrorCode.FILE_NOT_READABLE, refused.reason().name());
        }
    }

    /** Of a file that cannot be read nothing is kept. */
    private Outcome stage(RunContext context, ImportRun run, Path file, BookTransaction transaction) {
        runs.rememberJournal(transaction, run.id());
        Chart chart = ledger.chart(context.access().book());
        FileAccounts accounts = new FileAccounts(chart, run.account(), run.accounts());
        AtomicReference<@Nullable Outcome> read = new AtomicReference<>();
        stage.copy(
                transaction,
                rows -> read.set(FileReader.read(file, rows, run.profile(), accounts, new FileCategories(chart), ids)));
        Outcome outcome = Objects.requireNonNull(read.get());
        if (outcome instanceof Outcome.Read whole) {
            context.progress(1, 3);
            keep(transaction, run, whole.file(), accounts);
        }
        return outcome;
    }

    private void keep(BookTransaction transaction, ImportRun run, ReadFile file, FileAccounts accounts) {
        stage.keep(transaction, run.id(), file);
        List<AccountBalances> balances = stage.balances().of(transaction, run.id(), file, accounts);
        Counts counts = stage.rows().counts(transaction, run.id());
        if (!runs.staged(transaction, run.id(), counts, balances, file, clock.instant())) {
            throw new IllegalStateException("import " + run.id() + " was staged by another");
        }
    }
}
