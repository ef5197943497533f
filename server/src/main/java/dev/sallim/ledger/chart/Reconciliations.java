package dev.sallim.ledger.chart;

import dev.sallim.core.money.Money;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.ledger.chart.ReconciliationSql.ReconciliationView;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.LedgerPostings;
import dev.sallim.ledger.internal.UndoHandler;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Cursors;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Page;
import dev.sallim.platform.PageRequest;
import dev.sallim.platform.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks an account against a bank's statement: what earlier statements confirmed and the rows that a person ticks must come to the
 * statement's balance, to the last digit. Then the ticked sides are RECONCILED, and locked.
 */
@Component
class Reconciliations implements UndoHandler {
    private static final int MOST_ROWS = 2_000;

    private final ChartOperations operations;
    private final Accounts.Tables tables;
    private final AccountKindVerbs kind;
    private final ReconciliationSql sql;
    private final LedgerPostings postings;

    Reconciliations(
            ChartOperations operations,
            Accounts.Tables tables,
            AccountKindVerbs kind,
            ReconciliationSql sql,
            LedgerPostings postings) {
        this.operations = operations;
        this.tables = tables;
        this.kind = kind;
        this.sql = sql;
        this.postings = postings;
    }

    /**
     * @param rows ids of the transactions that the statement shows; may be empty where all were confirmed before
     * @param adjust whether what is missing to the statement's balance is written as an adjustment on its day, confirmed at once; left
     *     out: a difference is refused
     */
    record Statement(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LocalDate statementDate,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money statementBalance,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            List<UUID> rows,

            @Nullable Boolean adjust) {}

    /** Latest statement first. */
    Page<ReconciliationView> list(BookAccess access, UUID account, PageRequest page) {
        if (tables.lists().live(access.book(), account).isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        Cursors cursors = Cursors.of("-statementDate", access.book(), account);
        Cursors.Keys last = page.after() == null ? null : cursors.read(page.after());
        List<ReconciliationView> rows = sql.page(access.book(), account, last, page.rows());
        return cursors.page(rows, page, row -> Cursors.Keys.of(row.statementDate(), row.id()));
    }

    Written<ReconciliationView> reconcile(BookAccess access, IdempotencyKey key, UUID account, Statement request) {
        Check check = new Check();
        Optional<LocalDate> date = check.required("statementDate", check.day("statementDate", request.statementDate()));
        Optional<Money> stated = check.required("statementBalance", request.statementBalance());
        List<UUID> rows = check.required("rows", request.rows()).orElse(List.of());
        if (rows.size() > MOST_ROWS) {
            check.refuse("rows", FieldCode.TOO_MANY, MOST_ROWS);
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!seen.add(rows.get(i))) {
                check.refuse("rows[" + i + "]", FieldCode.DUPLICATE);
            }
        }
        check.done();
        String action = ObjectKind.ACCOUNT.action("reconciled");
        return operations.create(access, key, action, ReconciliationView.class, write -> {
            AccountRow row = ChartVerbs.live(write, kind, account);
            UUID commodityId = row.shape().commodityId();
            if (commodityId == null) {
                throw new IllegalStateException("account " + account + " without a commodity");
            }
            CommodityRow commodity = tables.commodities().named(write.transaction(), commodityId);
            Check fits = new Check();
            CardCheck.amount(fits, "statementBalance", stated.orElseThrow(), commodity);
            fits.done();
            BigDecimal before = sql.reconciled(write.transaction(), account, commodityId);
            BigDecimal ticked = rows.isEmpty()
                    ? BigDecimal.ZERO
                    : postings.reconcile(
                            kind.part(write, action), AccountId.of(account), commodityId, date.orElseThrow(), rows);
            Money missing = stated.orElseThrow().minus(Money.of(before.add(ticked), commodity.code()));
            boolean adjusted = !missing.isZero() && Boolean.TRUE.equals(request.adjust());
            if (adjusted) {
                postings.adjustConfirmed(kind.part(write, action), AccountId.of(account), missing, date.orElseThrow());
            } else if (!missing.isZero()) {
                throw ProblemException.of(
                                ErrorCode.STATEMENT_DIFFERS,
                                stated.orElseThrow().minus(missing),
                                stated.orElseThrow())
                        .field("statementBalance", FieldCode.DIFFERENCE, missing);
            }
            ReconciliationView view = new ReconciliationView(
                    write.nextId(),
                    account,
                    date.orElseThrow(),
                    stated.orElseThrow(),
                    rows.size() + (adjusted ? 1 : 0),
                    write.at());
            sql.insert(write.transaction(), view, commodityId, write.operation().value());
            write.log(ObjectKind.RECONCILIATION, view.id(), null, view);
            return Answer.of(view);
        });
    }

    @Override
    public String objectKind() {
        return ObjectKind.RECONCILIATION.journalWord();
    }

    /** The transactions that it confirmed are undone by their own entries. */
    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            if (entry.before() != null || !sql.delete(transaction, entry.objectId())) {
                throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
            }
        }
    }
}
