package dev.sallim.interchange.internal;

import dev.sallim.core.csv.CsvProfile;
import dev.sallim.interchange.internal.ImportRun.Failure;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Imports as people see them: begun, watched, booked, taken back. The work itself is done by runs. */
@Service
public class Imports {
    private final BookDatabase database;
    private final LedgerImports ledger;
    private final ImportRunSql runs;
    private final ImportRowSql rows;
    private final Runs queue;
    private final Idempotency idempotency;
    private final Surroundings surroundings;

    Imports(
            BookDatabase database,
            LedgerImports ledger,
            ImportRunSql runs,
            ImportRowSql rows,
            Runs queue,
            Idempotency idempotency,
            Surroundings surroundings) {
        this.database = database;
        this.ledger = ledger;
        this.runs = runs;
        this.rows = rows;
        this.queue = queue;
        this.idempotency = idempotency;
        this.surroundings = surroundings;
    }

    /** What every service has around it. */
    @Component
    record Surroundings(JsonMapper json, Ids ids, Clock clock, Uploads uploads, BalanceCheck balances) {}

    /**
     * @param id under which the file was kept
     * @param account for all rows, where no column names it
     * @param accounts which account a name in the file stands for
     * @param sheet the one that was chosen, of a file with several
     */
    public record Upload(
            UUID id,
            UploadedFile file,
            @Nullable String sheet,
            CsvProfile profile,
            @Nullable UUID profileId,
            @Nullable UUID account,
            Map<String, UUID> accounts) {}

    /** Work that has begun: a run, and the import that it works on. */
    public record Accepted(UUID id, String kind, Run.Status status, BigDecimal progress, UUID importId) {}

    /** The answer to a request that began a run. */
    public record Begun(Accepted run, OperationId operation, boolean replayed) {}

    public UUID newId() {
        return surroundings.ids().next();
    }

    /** Begins to stage an uploaded file; where the same request came before, that one's answer, and the file goes. */
    public Begun begin(BookAccess access, Upload upload, IdempotencyKey key) {
        boolean begun = false;
        try {
            requireAccounts(access, upload);
            Set<String> marks =
                    AccountGuesses.marks(upload.file().name(), Previews.head(upload.file()), upload.profile());
            Begun answer = once(access, withBody(key, upload), transaction -> {
                RunId id = RunId.of(upload.id());
                runs.insert(
                        transaction,
                        new ImportRunSql.Request(
                                upload.id(),
                                access.person(),
                                upload.file(),
                                upload.account(),
                                upload.accounts(),
                                upload.profile(),
                                upload.profileId(),
                                marks,
                                surroundings.clock().instant()));
                queue.start(id, access, Staging.KIND, Map.of());
                return accepted(id, Staging.KIND, upload.id());
            });
            begun = !answer.replayed();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!begun) {
                surroundings.uploads().delete(upload.file().path());
            }
        }
    }

    public ImportRun get(BookAccess access, UUID id) {
        ImportRun run = runs.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
        return settled(access, run);
    }

    /** With the balances of the ledger as they are now: an opening balance may have been set right since. */
    public ImportRun seen(BookAccess access, UUID id) {
        ImportRun run = get(access, id);
        boolean booked = run.status() == ImportStatus.COMMITTED;
        if (run.balances().isEmpty() || !(booked || run.status() == ImportStatus.READY)) {
            return run;
        }
        return run.withBalances(database.snapshot(
                access.book(),
                transaction -> surroundings.balances().withLedger(transaction, run.id(), run.balances(), booked)));
    }

    public Page<ImportRun> list(BookAccess access, PageRequest page) {
        Cursors cursors = Cursors.of("-id", access.book());
        UUID before = page.after() == null ? null : cursors.read(page.after()).uuid(0);
        List<ImportRun> found = runs.list(access.book(), before, page.rows()).stream()
                .map(run -> settled(access, run))
                .toList();
        return cursors.page(found, page, run -> Cursors.Keys.of(run.id()));
    }

    public Page<ImportRow> rows(BookAccess access, UUID id, Set<Verdict> verdicts, PageRequest page) {
        get(access, id);
        Cursors cursors =
                Cursors.of("line", access.book(), id, verdicts.stream().sorted().toList());
        int after =
                page.after() == null ? 0 : Math.clamp(cursors.read(page.after()).number(0), 0, Integer.MAX_VALUE);
        List<ImportRow> found = rows.page(access.book(), id, after, verdicts, page.rows());
        return cursors.page(found, page, row -> Cursors.Keys.of(row.line()));
    }

    public Begun commit(BookAccess access, UUID id, IdempotencyKey key) {
        OperationId operation = surroundings.ids().nextOperation();
        return move(
                access,
                get(access, id),
                ImportStatus.READY,
                ImportStatus.COMMITTING,
                key,
                operation,
                Committing.KIND,
                new Committing.Payload(id, operation.value()));
    }

    public Begun revert(BookAccess access, UUID id, boolean force, IdempotencyKey key) {
        ImportRun run = get(access, id);
        int changed = force ? 0 : runs.changed(access.book(), id);
        if (run.status() == ImportStatus.COMMITTED && changed > 0) {
            throw ProblemException.of(ErrorCode.IMPORT_CHANGED, changed);
        }
        OperationId operation = surroundings.ids().nextOperation();
        return move(
                access,
                run,
                ImportStatus.COMMITTED,
                ImportStatus.REVERTING,
                key,
                operation,
                Reverting.KIND,
                new Reverting.Payload(id, operation.value(), force));
    }

    private Begun move(
            BookAccess access,
            ImportRun run,
            ImportStatus from,
            ImportStatus to,
            IdempotencyKey key,
            OperationId operation,
            String kind,
            Object payload) {
        return once(access, key, operation, transaction -> {
            RunId work = RunId.of(surroundings.ids().next());
            if (!runs.move(transaction, run.id(), from, to, work.value(), now())) {
                throw ProblemException.of(ErrorCode.IMPORT_STATUS, run.status().name());
            }
            queue.start(work, access, kind, payload);
            return accepted(work, kind, run.id());
        });
    }

    /** A run whose worker gave up leaves the import on the way: it is put back where it was, when somebody looks. */
    private ImportRun settled(BookAccess access, ImportRun run) {
        if (!run.status().isOnTheWay()) {
            return run;
        }
        Run work = queue.find(access.book(), RunId.of(run.work())).orElse(null);
        if (work != null && !work.status().isEnd()) {
            return run;
        }
        runs.fail(access.book(), run.id(), run.status(), failure(work), now());
        return runs.find(access.book(), run.id()).orElse(run);
    }

    private static Failure failure(@Nullable Run work) {
        if (work != null && work.status() == Run.Status.CANCELLED) {
            return Working.CANCELLED;
        }
        String code = work == null || work.errorCode() == null ? ErrorCode.INTERRUPTED.code() : work.errorCode();
        return new Failure(code, null, null);
    }

    private void requireAccounts(BookAccess access, Upload upload) {
        Chart chart = ledger.chart(access.book());
        if (upload.account() != null) {
            requireAccount(chart, upload.account(), "accountId");
        }
        upload.accounts().forEach((name, account) -> requireAccount(chart, account, "accounts." + name));
    }

    private static void requireAccount(Chart chart, UUID id, String path) {
        Chart.Account account = chart.account(id)
                .filter(Chart.Account::holdsMoney)
                .orElseThrow(() -> ProblemException.invalid(path, FieldCode.NOT_FOUND));
        if (!account.live()) {
            throw ProblemException.of(ErrorCode.ACCOUNT_IN_TRASH, account.name());
        }
        if (account.archived()) {
            throw ProblemException.of(ErrorCode.ARCHIVED, account.name());
        }
    }

    private Accepted accepted(RunId run, String kind, UUID id) {
        return new Accepted(run.value(), kind, Run.Status.QUEUED, BigDecimal.ZERO, id);
    }

    private Begun once(BookAccess access, IdempotencyKey key, Function<BookTransaction, Accepted> work) {
        return once(access, key, surroundings.ids().nextOperation(), work);
    }

    private Begun once(
            BookAccess access, IdempotencyKey key, OperationId operation, Function<BookTransaction, Accepted> work) {
        return database.write(access.book(), transaction -> {
            Supplier<Idempotency.StoredAnswer> first = () -> new Idempotency.StoredAnswer(
                    202, surroundings.json().writeValueAsString(work.apply(transaction)), null, operation);
            Idempotency.Outcome outcome = idempotency.once(transaction, access, key, operation, first);
            Accepted run = surroundings.json().readValue(outcome.answer().body(), Accepted.class);
            return new Begun(run, outcome.answer().operation(), outcome.replayed());
        });
    }

    /** The platform hashes what it can read; of an upload that is the address alone. */
    private IdempotencyKey withBody(IdempotencyKey key, Upload upload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.requestHash());
            digest.update(upload.file().sha256());
            digest.update(surroundings
                    .json()
                    .writeValueAsBytes(new Asked(
                            upload.file().name(),
                            upload.sheet(),
                            upload.profile(),
                            upload.profileId(),
                            upload.account(),
                            upload.accounts())));
            return new IdempotencyKey(key.key(), digest.digest(), key.given());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Asked(
            String name,
            @Nullable String sheet,
            CsvProfile profile,
            @Nullable UUID profileId,
            @Nullable UUID account,
            Map<String, UUID> accounts) {}

    private Instant now() {
        return surroundings.clock().instant();
    }
}
