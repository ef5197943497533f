package dev.sallim.ledger.internal;

import dev.sallim.ledger.Chart;
import dev.sallim.ledger.ImportUndone;
import dev.sallim.ledger.LedgerImports.Import;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes an import back whole: on its own, or as the undo of the operation that booked it. What took one back cannot be undone. */
@Component
class ImportUndo implements UndoHandler {
    static final String KIND = "import";
    static final String REVERTED = "import.reverted";

    private final ImportSql sql;
    private final JournalSql journal;
    private final TransactionUndo transactions;
    private final ObjectProvider<ImportUndone> records;
    private final Ids ids;

    ImportUndo(
            ImportSql sql,
            JournalSql journal,
            TransactionUndo transactions,
            ObjectProvider<ImportUndone> records,
            Ids ids) {
        this.sql = sql;
        this.journal = journal;
        this.transactions = transactions;
        this.records = records;
        this.ids = ids;
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void enter(BookTransaction transaction) {
        records.getObject().enter(transaction);
    }

    /** The transactions that the import turned into transfers have entries of their own, which the undo comes to by itself. */
    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            if (!entry.action().equals("import.committed")) {
                throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
            }
            Import what = new Import(undo.access(), undo.operation(), undo.at(), entry.objectId());
            int gone = putIntoTrash(transaction, what);
            ImportUndone.Texts texts = records.getObject().undone(transaction, what, gone);
            sql.record(transaction, what, ids.next(), REVERTED, texts.before(), texts.after());
        }
    }

    private int putIntoTrash(BookTransaction transaction, Import what) {
        try {
            return sql.revert(transaction, what, false);
        } catch (DatabaseException e) {
            throw LedgerRefusal.of(e);
        }
    }

    int revert(BookTransaction transaction, Import what, Chart chart, OperationId committed, boolean force) {
        int gone = sql.revert(transaction, what, force);
        Undo undo = new Undo(what.access(), what.operation(), what.at(), chart, UndoHandler.Steps.UNSEEN);
        List<JournalEntry> edits = journal.ofOperation(transaction, committed.value()).stream()
                .filter(entry -> entry.objectKind().equals(transactions.objectKind()))
                .toList();
        List<JournalEntry> still = force
                ? edits.stream().filter(entry -> isLatest(transaction, entry)).toList()
                : edits;
        if (!still.isEmpty()) {
            transactions.undo(transaction, undo, still);
        }
        return gone;
    }

    private boolean isLatest(BookTransaction transaction, JournalEntry entry) {
        return journal.latest(transaction, entry.objectKind(), entry.objectId())
                .map(latest -> latest.id().equals(entry.id()))
                .orElse(false);
    }
}
