package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    public Object run(RunContext context) throws IOException {
        BookId book = context.access().book();
        UUID id = context.id().value();
        ImportRun run = runs.find(book, id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        Path file = uploads.path(id);
        Path spool = uploads.spool(id);
        try {
            context.access().require(Role.EDITOR);
            if (run.status() == ImportStatus.STAGING) {
                stage(context, run, file, spool);
            }
            return Map.of("importId", id);
        } catch (ProblemException e) {
            runs.fail(book, id, ImportStatus.STAGING, Working.failure(e), clock.instant());
            throw e;
        } finally {
            uploads.delete(spool);
            uploads.delete(file);
        }
    }

    private void stage(RunContext context, ImportRun run, Path file, Path spool) throws IOException {
        if (!Files.exists(file)) {
            throw ProblemException.of(ErrorCode.INTERRUPTED);
        }
        BookId book = context.access().book();
        Chart chart = ledger.chart(book);
        CsvProfile profile = run.profile();
        FileAccounts accounts = new FileAccounts(chart, run.account(), run.accounts());
        FileReader.Outcome outcome = FileReader.read(file, spool, profile, accounts, new FileCategories(chart), ids);
        switch (outcome) {
            case FileReader.Outcome.Refused refused -> {
                Failure why = new Failure(
                        ErrorCode.FILE_NOT_READABLE.code(), refused.reason().name(), refused.line());
                runs.fail(book, run.id(), ImportStatus.STAGING, why, clock.instant());
                throw ProblemException.of(
                        ErrorCode.FILE_NOT_READABLE, refused.reason().name());
            }
            case FileReader.Outcome.Read read -> {
                context.progress(1, 3);
                database.write(book, transaction -> keep(transaction, run, read.file(), accounts));
            }
        }
    }

    private List<AccountBalances> keep(
            BookTransaction transaction, ImportRun run, ReadFile file, FileAccounts accounts) {
        try {
            stage.fill(transaction, run.id(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<AccountBalances> balances = stage.balances().of(transaction, run.id(), file, accounts);
        Counts counts = stage.rows().counts(transaction, run.id());
        if (!runs.staged(transaction, run.id(), counts, balances, file, clock.instant())) {
            throw new IllegalStateException("import " + run.id() + " was staged by another");
        }
        return balances;
    }
}
