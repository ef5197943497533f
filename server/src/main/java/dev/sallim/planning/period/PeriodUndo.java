package dev.sallim.planning.period;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.TrashKind;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drafts in the trash, and undo of what was done to drafts. To begin, to close and to reopen a period have verbs of their own that take
 * them back, with rights of their own; undo takes none of them.
 */
@Component
class PeriodUndo implements ObjectUndo, TrashKind {
    private final Periods periods;
    private final PeriodSql sql;
    private final Operations operations;
    private final JsonMapper json;

    PeriodUndo(Periods periods, PeriodSql sql, Operations operations, JsonMapper json) {
        this.periods = periods;
        this.sql = sql;
        this.operations = operations;
        this.json = json;
    }

    @Override
    public String pathWord() {
        return "periods";
    }

    @Override
    public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        return sql.trashed(book, last, rows);
    }

    @Override
    public String objectKind() {
        return Periods.KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        Period before = read(step.before());
        Period after = read(step.after());
        if (after == null
                || after.status() != PeriodStatus.DRAFT
                || (before != null && before.status() != PeriodStatus.DRAFT)) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        Period live = sql.find(transaction, step.id()).orElse(null);
        if (live == null) {
            Period trashed = periods.trashed(operation, step.id());
            unchanged(trashed, after);
            periods.takeOutOfTrash(operation, trashed);
        } else {
            unchanged(live, after);
            stepBack(operation, live, before);
        }
    }

    private void stepBack(Operation operation, Period live, @Nullable Period before) {
        if (before == null
                || (before.startsOn().equals(live.startsOn())
                        && before.endsOn().equals(live.endsOn())
                        && before.name().equals(live.name()))) {
            // Made, or brought back from the trash.
            periods.putIntoTrash(operation, live);
        } else {
            periods.rewrite(operation, live, before);
        }
    }

    private static void unchanged(Period now, Period after) {
        if (now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, Periods.KIND + ".edited");
        }
    }

    private @Nullable Period read(@Nullable String text) {
        return text == null ? null : json.readValue(text, Period.class);
    }
}
