package dev.sallim.ledger.chart;

import dev.sallim.core.money.Rate;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.UndoHandler;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Undoes rates that were typed or removed. */
@Component
class RateUndo implements UndoHandler {
    private final RateSql sql;
    private final ChartUndo.Means means;
    private final JsonMapper json;

    RateUndo(RateSql sql, ChartUndo.Means means, JsonMapper json) {
        this.sql = sql;
        this.means = means;
        this.json = json;
    }

    @Override
    public String objectKind() {
        return ObjectKind.RATE.journalWord();
    }

    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        ChartWrite write = means.write(transaction, undo);
        for (JournalEntry entry : entries) {
            undo(write, read(entry.before()), read(entry.after()));
        }
        means.operations().record(transaction, write, "undone", write.entries());
    }

    private void undo(ChartWrite write, @Nullable RateView before, @Nullable RateView after) {
        RateView one = before == null ? after : before;
        if (one == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        Optional<StoredRate> now = sql.find(write.access().book(), one.from(), one.to(), one.day());
        boolean unchanged = after == null
                ? now.isEmpty()
                : now.filter(stored -> stored.version() == after.version()).isPresent();
        if (!unchanged) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, ObjectKind.RATE.action("typed"));
        }
        if (now.isPresent() && !sql.delete(write.transaction(), now.get())) {
            throw new IllegalStateException("rate " + one + " was not deleted");
        }
        if (before != null) {
            Rate rate = new Rate(one.from(), one.to(), one.day(), new BigDecimal(one.rate()));
            if (sql.put(write.transaction(), List.of(rate), before.source(), write.at()) != 1) {
                throw new IllegalStateException("rate " + rate + " was not brought back");
            }
        }
        RateView then = sql.find(write.access().book(), one.from(), one.to(), one.day())
                .map(RateView::of)
                .orElse(null);
        write.log(
                ObjectKind.RATE,
                RateBook.idOf(one.from(), one.to(), one.day()),
                now.map(RateView::of).orElse(null),
                then);
    }

    private @Nullable RateView read(@Nullable String text) {
        return text == null ? null : json.readValue(text, RateView.class);
    }
}
