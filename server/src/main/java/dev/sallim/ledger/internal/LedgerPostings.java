package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.SystemRole;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.NewFlow;
import dev.sallim.ledger.NewTransaction;
import dev.sallim.ledger.TransactionView;
import dev.sallim.ledger.internal.TransactionDrafts.Draft;
import dev.sallim.ledger.internal.TransactionDrafts.Rights;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Transactions that a write on the chart brings along, in its database transaction: openings, adjustments, a card's payment. They go
 * through the same functions as those that people type.
 */
@Component
public class LedgerPostings {
    /** An opening comes before everything else of its day. */
    private static final long FIRST_OF_THE_DAY = 0;

    private final LedgerFunctions functions;
    private final TransactionSql transactions;
    private final CanonicalJson json;
    private final Ids ids;

    LedgerPostings(LedgerFunctions functions, TransactionSql transactions, CanonicalJson json, Ids ids) {
        this.functions = functions;
        this.transactions = transactions;
        this.json = json;
        this.ids = ids;
    }

    /** The operation that a posting is part of. */
    public record Part(
            BookTransaction transaction, BookAccess access, OperationId operation, Instant at, String action) {}

    /** @param amount what the account has to begin with; negative for a debt, not zero */
    public TransactionView open(Part part, AccountId account, Money amount, LocalDate day) {
        Chart chart = ChartSql.load(part.transaction());
        NewFlow flow = systemFlow(chart, SystemRole.OPENING, account, amount);
        return post(part, chart, request(day, flow), Rights.SYSTEM, FIRST_OF_THE_DAY);
    }

    /** @param amount what has to be added to the account's balance; may be negative, not zero */
    public TransactionView adjust(Part part, AccountId account, Money amount, LocalDate day) {
        Chart chart = ChartSql.load(part.transaction());
        NewFlow flow = systemFlow(chart, SystemRole.ADJUSTMENT, account, amount);
        return post(part, chart, request(day, flow), Rights.SYSTEM, lastOfTheDay(part));
    }

    /** An adjustment that a statement confirms as it is made. */
    public TransactionView adjustConfirmed(Part part, AccountId account, Money amount, LocalDate day) {
        Chart chart = ChartSql.load(part.transaction());
        NewFlow flow = systemFlow(chart, SystemRole.ADJUSTMENT, account, amount);
        boolean leaves = account.equals(flow.from());
        NewFlow confirmed = new NewFlow(
                flow.from(),
                flow.to(),
                flow.amount(),
                null,
                null,
                leaves ? ClearingState.RECONCILED : null,
                leaves ? null : ClearingState.RECONCILED);
        return post(part, chart, request(day, confirmed), Rights.SYSTEM, lastOfTheDay(part));
    }

    public TransactionView transfer(Part part, AccountId from, AccountId to, Money amount, LocalDate day) {
        Chart chart = ChartSql.load(part.transaction());
        return post(part, chart, request(day, NewFlow.of(from, to, amount)), Rights.ORDINARY, lastOfTheDay(part));
    }

    /** Gives an opening another amount or day. */
    public TransactionView editOpening(Part part, UUID opening, AccountId account, Money amount, LocalDate day) {
        Chart chart = ChartSql.load(part.transaction());
        StoredTransaction old = stored(part, opening);
        NewFlow flow = systemFlow(chart, SystemRole.OPENING, account, amount);
        NewTransaction request = new NewTransaction(day, null, null, old.note(), List.of(), List.of(flow));
        Draft draft = TransactionDrafts.check(request, chart, Rights.SYSTEM);
        StoredTransaction edited = new StoredTransaction(
                old.id(),
                day,
                FIRST_OF_THE_DAY,
                draft.kind(),
                old.payee(),
                old.note(),
                old.tags(),
                draft.flows(),
                old.source(),
                old.sourceId(),
                old.version() + 1,
                old.createdAt(),
                part.at(),
                null,
                null);
        LedgerWriter.requireSameReconciled(old, edited);
        Deltas deltas = Deltas.of(edited.lines(), day).minus(Deltas.of(old.lines(), old.date()));
        TransactionView view = edited.view(chart, null);
        functions.editWithin(
                part.transaction(),
                claim(part),
                List.of(edited),
                new GuardedDeltas(deltas, chart),
                List.of(line(old.id(), json.write(old.view(chart, null)), json.write(view))));
        return view;
    }

    /** Puts an opening into the trash: the account begins with nothing. */
    public void removeOpening(Part part, UUID opening) {
        Chart chart = ChartSql.load(part.transaction());
        StoredTransaction old = stored(part, opening);
        if (old.isReconciled()) {
            throw ProblemException.of(ErrorCode.RECONCILED);
        }
        LedgerWriter.requireAccepting(old, chart);
        StoredTransaction trashed =
                old.changedAt(part.at(), part.at(), part.operation().value());
        functions.trashWithin(
                part.transaction(),
                claim(part),
                List.of(trashed),
                new GuardedDeltas(Deltas.none().minus(Deltas.of(old.lines(), old.date())), chart),
                List.of(line(old.id(), json.write(old.view(chart, null)), json.write(trashed.view(chart, null)))));
    }

    /**
     * Marks one account's side of transactions as confirmed by a statement.
     *
     * @return what those sides come to, in the commodity
     */
    public BigDecimal reconcile(Part part, AccountId account, UUID commodity, LocalDate until, List<UUID> rows) {
        Chart chart = ChartSql.load(part.transaction());
        Map<UUID, StoredTransaction> found = transactions.byIds(part.transaction(), rows).stream()
                .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
        Confirmation confirmation = new Confirmation(account.value(), commodity, part.at());
        ProblemException problem = ProblemException.of(ErrorCode.INVALID);
        for (int i = 0; i < rows.size(); i++) {
            StoredTransaction old = found.get(rows.get(i));
            if (old == null || old.isTrashed() || !confirmation.touches(old)) {
                problem.field("rows[" + i + "]", FieldCode.NOT_FOUND);
            } else if (old.date().isAfter(until)) {
                problem.field("rows[" + i + "]", FieldCode.OUT_OF_RANGE, TransactionDrafts.FIRST_DAY, until);
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        List<StoredTransaction> edited = new ArrayList<>(rows.size());
        List<JournalLine> lines = new ArrayList<>(rows.size());
        Deltas.Sum sum = new Deltas.Sum();
        BigDecimal ticked = BigDecimal.ZERO;
        for (StoredTransaction old : found.values()) {
            LedgerWriter.requireAccepting(old, chart);
            StoredTransaction confirmed = confirmation.of(old);
            ticked = ticked.add(confirmation.amount(old));
            edited.add(confirmed);
            // Zeros, which still meet the guards of every position.
            sum.add(confirmed.lines(), confirmed.date()).subtract(old.lines(), old.date());
            lines.add(line(old.id(), json.write(old.view(chart, null)), json.write(confirmed.view(chart, null))));
        }
        functions.editWithin(part.transaction(), claim(part), edited, new GuardedDeltas(sum.toDeltas(), chart), lines);
        return ticked;
    }

    /** A demo's transactions, made from the chart as the database transaction sees it; openings come first on their day. */
    public void demo(Part part, Function<Chart, List<NewTransaction>> events) {
        Chart chart = ChartSql.load(part.transaction());
        List<StoredTransaction> added = new ArrayList<>();
        List<JournalLine> lines = new ArrayList<>();
        Deltas.Sum sum = new Deltas.Sum();
        long ordinal = lastOfTheDay(part);
        for (NewTransaction event : events.apply(chart)) {
            Draft draft = TransactionDrafts.check(event, chart, Rights.SYSTEM);
            ordinal++;
            StoredTransaction one = new StoredTransaction(
                    ids.next(),
                    draft.date(),
                    draft.kind() == TransactionKind.OPENING ? FIRST_OF_THE_DAY : ordinal,
                    draft.kind(),
                    draft.payee(),
                    draft.note(),
                    draft.tags(),
                    draft.flows(),
                    "DEMO",
                    null,
                    1,
                    part.at(),
                    part.at(),
                    null,
                    null);
            added.add(one);
            sum.add(one.lines(), one.date());
            lines.add(line(one.id(), null, json.write(one.view(chart, null))));
        }
        functions.postWithin(part.transaction(), claim(part), added, new GuardedDeltas(sum.toDeltas(), chart), lines);
    }

    private TransactionView post(Part part, Chart chart, NewTransaction request, Rights rights, long ordinal) {
        Draft draft = TransactionDrafts.check(request, chart, rights);
        StoredTransaction added = new StoredTransaction(
                ids.next(),
                draft.date(),
                ordinal,
                draft.kind(),
                null,
                draft.note(),
                List.of(),
                draft.flows(),
                "PERSON",
                null,
                1,
                part.at(),
                part.at(),
                null,
                null);
        TransactionView view = added.view(chart, null);
        functions.postWithin(
                part.transaction(),
                claim(part),
                List.of(added),
                new GuardedDeltas(Deltas.of(added.lines(), added.date()), chart),
                List.of(line(added.id(), null, json.write(view))));
        return view;
    }

    private StoredTransaction stored(Part part, UUID id) {
        return transactions.byIds(part.transaction(), List.of(id)).getFirst();
    }

    private static NewFlow systemFlow(Chart chart, SystemRole role, AccountId account, Money amount) {
        AccountId system = chart.account(role).id();
        return amount.isNegative() ? NewFlow.of(account, system, amount.negate()) : NewFlow.of(system, account, amount);
    }

    private static NewTransaction request(LocalDate day, NewFlow flow) {
        return new NewTransaction(day, null, null, null, List.of(), List.of(flow));
    }

    private static long lastOfTheDay(Part part) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, part.at());
    }

    private static WriteClaim claim(Part part) {
        return WriteClaim.partOf(part.access(), part.operation(), part.at(), part.action());
    }

    private JournalLine line(UUID object, @Nullable String before, String after) {
        return new JournalLine(ids.next(), "transaction", object, before, after);
    }
}
