package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.ledger.NameText;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.TransactionId;
import dev.sallim.ledger.TransactionView;
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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The verbs on one transaction. Each checks against the chart, sums the deltas, and hands everything to one SQL function. */
@Component
public class LedgerWriter {
    private final ChartRetry charts;
    private final LedgerFunctions functions;
    private final TransactionSql transactions;
    private final CanonicalJson json;
    private final Ids ids;
    private final Clock clock;

    LedgerWriter(
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

    public TransactionView get(BookAccess access, TransactionId id) {
        return charts.run(access.book(), chart -> stored(access, id, null).view(chart, null));
    }

    public WriteResult create(BookAccess access, NewTransaction request, IdempotencyKey key) {
        return charts.run(access.book(), chart -> {
            Draft draft = TransactionDrafts.check(request, chart, Rights.ORDINARY);
            Instant now = now();
            NewPayeeOr payee = payee(draft);
            StoredTransaction added = new StoredTransaction(
                    ids.next(),
                    draft.date(),
                    ChronoUnit.MICROS.between(Instant.EPOCH, now),
                    draft.kind(),
                    payee.id(),
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
            String body = json.write(added.view(chart, payee.name()));
            WriteClaim claim = claim(access, key, now, "transaction.created", 201, null, "1", payee.asNew());
            Deltas deltas = Deltas.of(added.lines(), added.date());
            WriteAnswer answer = functions.post(
                    claim, List.of(added), new GuardedDeltas(deltas, chart), List.of(line(added.id(), null, body)));
            return result(answer, body);
        });
    }

    /** @param change makes the new request out of the old one */
    public WriteResult edit(
            BookAccess access,
            TransactionId id,
            long version,
            Function<NewTransaction, NewTransaction> change,
            IdempotencyKey key) {
        return charts.run(access.book(), chart -> {
            StoredTransaction old = live(access, id, version);
            boolean systems = old.kind() == TransactionKind.OPENING || old.kind() == TransactionKind.ADJUSTMENT;
            Rights rights = systems || old.isReconciled() ? Rights.SYSTEM : Rights.ORDINARY;
            NewTransaction request = change.apply(StoredAsRequest.of(old, chart));
            Draft draft = TransactionDrafts.checkEdit(old, request, chart, rights);
            requireAccepting(old, chart);
            Instant now = now();
            NewPayeeOr payee = payee(draft);
            StoredTransaction edited = old.edited(draft, payee.id(), now);
            requireSameReconciled(old, edited);
            String body = json.write(edited.view(chart, payee.name()));
            String etag = Integer.toString(edited.version());
            WriteClaim claim = claim(access, key, now, "transaction.edited", 200, body, etag, payee.asNew());
            boolean moved =
                    !edited.flows().equals(old.flows()) || !edited.date().equals(old.date());
            Deltas deltas = Deltas.of(edited.lines(), edited.date()).minus(Deltas.of(old.lines(), old.date()));
            WriteAnswer answer = functions.edit(
                    claim,
                    List.of(edited),
                    moved ? List.of(edited) : List.of(),
                    new GuardedDeltas(deltas, chart),
                    List.of(line(old.id(), json.write(old.view(chart, null)), body)));
            return result(answer, body);
        });
    }

    public WriteResult trash(BookAccess access, TransactionId id, long version, IdempotencyKey key) {
        return charts.run(access.book(), chart -> {
            StoredTransaction old = live(access, id, version);
            if (old.isReconciled()) {
                throw ProblemException.of(ErrorCode.RECONCILED);
            }
            requireAccepting(old, chart);
            Instant now = now();
            WriteClaim claim = claim(access, key, now, "transaction.trashed", 204, null, null, List.of());
            StoredTransaction trashed =
                    old.changedAt(now, now, claim.operation().value());
            Deltas deltas = Deltas.none().minus(Deltas.of(old.lines(), old.date()));
            WriteAnswer answer = functions.trash(
                    claim,
                    List.of(trashed),
                    new GuardedDeltas(deltas, chart),
                    List.of(line(old.id(), json.write(old.view(chart, null)), json.write(trashed.view(chart, null)))));
            return result(answer, null);
        });
    }

    public WriteResult restore(BookAccess access, TransactionId id, @Nullable Long version, IdempotencyKey key) {
        return charts.run(access.book(), chart -> {
            StoredTransaction old = stored(access, id, version);
            if (!old.isTrashed()) {
                throw ProblemException.of(ErrorCode.NOT_IN_TRASH);
            }
            requireAccepting(old, chart);
            Instant now = now();
            StoredTransaction restored = old.changedAt(now, null, null);
            String body = json.write(restored.view(chart, null));
            WriteClaim claim = claim(
                    access,
                    key,
                    now,
                    "transaction.restored",
                    200,
                    body,
                    Integer.toString(restored.version()),
                    List.of());
            WriteAnswer answer = functions.restore(
                    claim,
                    List.of(restored),
                    new GuardedDeltas(Deltas.of(restored.lines(), restored.date()), chart),
                    List.of(line(old.id(), json.write(old.view(chart, null)), body)));
            return result(answer, body);
        });
    }

    private StoredTransaction live(BookAccess access, TransactionId id, long version) {
        StoredTransaction found = stored(access, id, version);
        if (found.isTrashed()) {
            throw ProblemException.of(ErrorCode.IN_TRASH);
        }
        return found;
    }

    private StoredTransaction stored(BookAccess access, TransactionId id, @Nullable Long version) {
        List<StoredTransaction> found = transactions.byIds(access.book(), List.of(id.value()));
        if (found.isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (version != null && version != found.getFirst().version()) {
            throw ProblemException.of(ErrorCode.VERSION_STALE);
        }
        return found.getFirst();
    }

    /** Names the account in the way; the position would refuse as well, but not say so well. */
    static void requireAccepting(StoredTransaction transaction, Chart chart) {
        for (FlowLine line : transaction.lines()) {
            for (FlowSide side : List.of(line.from(), line.to())) {
                Chart.Account account = chart.account(side.account())
                        .orElseThrow(() -> new StaleChartException("account " + side.account()));
                if (!account.live()) {
                    throw ProblemException.of(ErrorCode.ACCOUNT_IN_TRASH, account.name());
                }
                if (account.archived()) {
                    throw ProblemException.of(ErrorCode.ARCHIVED, account.name());
                }
            }
        }
    }

    /** What a statement confirmed stays: account, amount and day of each reconciled side. */
    static void requireSameReconciled(StoredTransaction old, StoredTransaction edited) {
        if (!old.isReconciled() && !edited.isReconciled()) {
            return;
        }
        if (!old.date().equals(edited.date()) || !reconciledSides(old).equals(reconciledSides(edited))) {
            throw ProblemException.of(ErrorCode.RECONCILED);
        }
    }

    private static List<String> reconciledSides(StoredTransaction transaction) {
        List<String> sides = new ArrayList<>();
        for (FlowLine line : transaction.lines()) {
            addIfReconciled(sides, "-", line.from());
            addIfReconciled(sides, "+", line.to());
        }
        sides.sort(null);
        return sides;
    }

    private static void addIfReconciled(List<String> sides, String direction, FlowSide side) {
        if (side.state() == ClearingState.RECONCILED) {
            String amount = side.amount().stripTrailingZeros().toPlainString();
            sides.add(side.account() + " " + side.commodity() + " " + direction + amount);
        }
    }

    private WriteClaim claim(
            BookAccess access,
            IdempotencyKey key,
            Instant now,
            String action,
            int status,
            @Nullable String answer,
            @Nullable String etag,
            List<WriteClaim.NewPayee> payees) {
        return new WriteClaim(
                access.book(),
                access.person(),
                key.key(),
                key.requestHash(),
                ids.nextOperation(),
                now,
                action,
                status,
                answer,
                etag,
                payees);
    }

    private JournalLine line(UUID object, @Nullable String before, String after) {
        return new JournalLine(ids.next(), "transaction", object, before, after);
    }

    private static WriteResult result(WriteAnswer answer, @Nullable String body) {
        return new WriteResult(
                answer.status(),
                answer.replayed() ? answer.body() : body,
                answer.etag(),
                OperationId.of(answer.operation()),
                answer.replayed());
    }

    /** PostgreSQL keeps microseconds; what is shown before the write must equal what is read after it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private NewPayeeOr payee(Draft draft) {
        NameText.Clean made = draft.newPayee();
        return made == null
                ? new NewPayeeOr(draft.payee(), null, List.of())
                : NewPayeeOr.made(new WriteClaim.NewPayee(
                        ids.next(), made.name(), made.key().value()));
    }

    /** The payee of a transaction: one that exists (or none), or one to be made with it. */
    private record NewPayeeOr(@Nullable UUID id, @Nullable String name, List<WriteClaim.NewPayee> asNew) {
        static NewPayeeOr made(WriteClaim.NewPayee payee) {
            return new NewPayeeOr(payee.id(), payee.name(), List.of(payee));
        }
    }
}
