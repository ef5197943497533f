package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.AccountClass;
import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.Deltas;
import dev.sallim.core.ledger.FlowLine;
import dev.sallim.core.ledger.FlowSide;
import dev.sallim.core.ledger.TransactionKind;
import dev.sallim.ledger.Chart;
import dev.sallim.ledger.LedgerImports;
import dev.sallim.ledger.WalletId;
import dev.sallim.ledger.internal.StoredTransaction.StoredFlow;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ledger's side of imports. Every call is a part of one operation, in the caller's transaction. */
@Component
class ImportBooking implements LedgerImports {
    private final Charts charts;
    private final ImportSql sql;
    private final TransactionSql transactions;
    private final LedgerFunctions functions;
    private final CanonicalJson json;
    private final ImportUndo undo;
    private final Ids ids;

    ImportBooking(
            Charts charts,
            ImportSql sql,
            TransactionSql transactions,
            LedgerFunctions functions,
            CanonicalJson json,
            ImportUndo undo,
            Ids ids) {
        this.charts = charts;
        this.sql = sql;
        this.transactions = transactions;
        this.functions = functions;
        this.json = json;
        this.undo = undo;
        this.ids = ids;
    }

    @Override
    public Chart chart(BookId book) {
        return charts.of(book);
    }

    @Override
    public Chart chart(BookTransaction transaction) {
        return ChartSql.load(transaction);
    }

    @Override
    public void forgetChart(BookId book) {
        charts.forget(book);
    }

    @Override
    public void prepare(BookTransaction transaction) {
        sql.prepare(transaction);
    }

    @Override
    public void addPayees(BookTransaction transaction, Import what, List<NewPayee> payees) {
        if (!payees.isEmpty()) {
            translated(() -> {
                sql.addPayees(transaction, what, payees);
                return payees.size();
            });
        }
    }

    @Override
    public Booked book(BookTransaction transaction, Import what) {
        return translated(() -> sql.book(transaction, what));
    }

    @Override
    public void recount(BookId book, int transactions) {
        sql.recount(book, transactions);
    }

    @Override
    public void record(BookTransaction transaction, Import what, String action, String before, String after) {
        sql.record(transaction, what, ids.next(), action, before.isEmpty() ? null : before, after);
    }

    @Override
    public int revert(BookTransaction transaction, Import what, OperationId committed, boolean force) {
        return translated(() -> undo.revert(transaction, what, ChartSql.load(transaction), committed, force));
    }

    @Override
    public void turnIntoTransfers(BookTransaction transaction, Import what, List<Leg> legs) {
        if (legs.isEmpty()) {
            return;
        }
        Chart chart = ChartSql.load(transaction);
        Map<UUID, StoredTransaction> stored =
                transactions
                        .byIds(transaction, legs.stream().map(Leg::transaction).toList())
                        .stream()
                        .collect(Collectors.toMap(StoredTransaction::id, Function.identity()));
        Deltas.Sum sum = new Deltas.Sum();
        List<StoredTransaction> after = new ArrayList<>(legs.size());
        List<JournalLine> lines = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            StoredTransaction now = stored.get(leg.transaction());
            if (now == null || now.isTrashed() || now.flows().size() != 1) {
                throw new StaleChart(new IllegalStateException("transaction " + leg.transaction() + " has changed"));
            }
            StoredTransaction then = withLeg(now, account(chart, leg.account()), chart, what);
            sum.subtract(now.lines(), now.date());
            sum.add(then.lines(), then.date());
            after.add(then);
            lines.add(new JournalLine(
                    ids.next(),
                    "transaction",
                    now.id(),
                    json.write(now.view(chart, null)),
                    json.write(then.view(chart, null))));
        }
        WriteClaim claim = WriteClaim.partOf(what.access(), what.operation(), what.at(), "import.committed");
        translated(() -> {
            functions.editWithin(transaction, claim, after, new GuardedDeltas(sum.toDeltas(), chart), lines);
            return after.size();
        });
    }

    private static StoredTransaction withLeg(StoredTransaction now, Chart.Account account, Chart chart, Import what) {
        StoredFlow flow = now.flows().getFirst();
        FlowSide from = flow.line().from();
        FlowSide to = flow.line().to();
        WalletId wallet = account.wallet();
        if (wallet == null) {
            throw new IllegalArgumentException(account.name() + " holds no money");
        }
        boolean categoryPays = isCategory(chart, from.account());
        FlowSide replaced = categoryPays ? from : to;
        FlowSide leg = new FlowSide(
                account.id().value(), replaced.commodity(), replaced.amount(), ClearingState.CLEARED, wallet.value());
        // Each account's side has the wallet of its own account.
        FlowLine line = categoryPays ? new FlowLine(leg, to) : new FlowLine(from, leg);
        return new StoredTransaction(
                now.id(),
                now.date(),
                now.ordinal(),
                TransactionKind.TRANSFER,
                now.payee(),
                now.note(),
                now.tags(),
                List.of(new StoredFlow(line, flow.memo())),
                now.source(),
                now.sourceId(),
                now.version() + 1,
                now.createdAt(),
                what.at(),
                null,
                null);
    }

    private static boolean isCategory(Chart chart, UUID account) {
        AccountClass accountClass = account(chart, account).accountClass();
        return accountClass == AccountClass.INCOME || accountClass == AccountClass.EXPENSE;
    }

    private static Chart.Account account(Chart chart, UUID id) {
        return chart.account(id)
                .orElseThrow(() -> new StaleChart(new IllegalStateException("account " + id + " is new")));
    }

    /** The ledger's own exceptions stay in the ledger. */
    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (DatabaseException e) {
            RuntimeException refusal = LedgerRefusal.of(e);
            throw refusal instanceof StaleChartException ? new StaleChart(refusal) : refusal;
        } catch (StaleChartException e) {
            throw new StaleChart(e);
        }
    }
}
