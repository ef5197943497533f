package dev.sallim.ledger.chart;

import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.UndoHandler;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Undoes a whole file of rates: those that it added go, those that it replaced are as before. */
@Component
class RateImportUndo implements UndoHandler {
    private final RateChangeSql sql;
    private final ChartUndo.Means means;
    private final JsonMapper json;

    RateImportUndo(RateChangeSql sql, ChartUndo.Means means, JsonMapper json) {
        this.sql = sql;
        this.means = means;
        this.json = json;
    }

    @Override
    public String objectKind() {
        return ObjectKind.RATE_IMPORT.journalWord();
    }

    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        ChartWrite write = means.write(transaction, undo);
        for (JournalEntry entry : entries) {
            RateChangeSql.Compared compared = sql.compare(transaction, entry.operation());
            if (compared.changes() == 0) {
                throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
            }
            if (compared.moved() > 0) {
                throw ProblemException.of(ErrorCode.CHANGED_SINCE, ObjectKind.RATE.action("typed"));
            }
            sql.takeBack(write, entry.operation(), compared.changes());
            write.log(ObjectKind.RATE_IMPORT, entry.objectId(), tree(entry.after()), tree(entry.before()));
        }
        means.operations().record(transaction, write, "undone", write.entries());
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
