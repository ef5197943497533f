package dev.sallim.ledger.internal;

import dev.sallim.ledger.BookRecords;
import dev.sallim.ledger.ObjectUndo;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the journal to other modules. */
@Component
class ObjectRecords implements BookRecords {
    private final JournalSql journal;
    private final CanonicalJson json;
    private final Ids ids;

    ObjectRecords(JournalSql journal, CanonicalJson json, Ids ids) {
        this.journal = journal;
        this.json = json;
        this.ids = ids;
    }

    @Override
    public void record(BookTransaction transaction, Write write, Changed changed) {
        JournalLine line = new JournalLine(
                ids.next(), changed.kind(), changed.id(), text(changed.before()), text(changed.after()));
        try {
            journal.record(transaction, write.access().person(), write.operation(), write.at(), write.action(), line);
        } catch (DatabaseException e) {
            throw LedgerRefusal.of(e);
        }
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }

    /** Another module's undo among the ledger's own. */
    record Elsewhere(ObjectUndo undo) implements UndoHandler {
        @Override
        public String objectKind() {
            return undo.objectKind();
        }

        @Override
        public void undo(BookTransaction transaction, Undo what, List<JournalEntry> entries) {
            for (JournalEntry entry : entries) {
                undo.undo(
                        transaction,
                        new ObjectUndo.Step(
                                what.access(),
                                what.operation(),
                                what.at(),
                                entry.objectId(),
                                entry.before(),
                                entry.after()));
            }
        }
    }
}
