package dev.sallim.ledger.chart;

import dev.sallim.ledger.chart.Commodities.CommodityView;
import dev.sallim.ledger.chart.CommoditySql.CommodityRow;
import dev.sallim.ledger.internal.JournalEntry;
import dev.sallim.ledger.internal.UndoHandler;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Undoes what was done to a book's own commodities. A scale that rose stays: amounts may already have the decimals. */
@Component
class CommodityUndo implements UndoHandler {
    private final CommoditySql sql;
    private final ChartUndo.Means means;
    private final JsonMapper json;

    CommodityUndo(CommoditySql sql, ChartUndo.Means means, JsonMapper json) {
        this.sql = sql;
        this.means = means;
        this.json = json;
    }

    @Override
    public String objectKind() {
        return ObjectKind.COMMODITY.journalWord();
    }

    @Override
    public void undo(BookTransaction transaction, Undo undo, List<JournalEntry> entries) {
        ChartWrite write = means.write(transaction, undo);
        try {
            for (JournalEntry entry : entries) {
                undo(write, entry.objectId(), read(entry.before()), read(entry.after()));
            }
            means.operations().record(transaction, write, "undone", write.entries());
        } catch (DatabaseException e) {
            throw ChartRefusal.of(e);
        }
    }

    private void undo(ChartWrite write, UUID id, @Nullable CommodityView before, @Nullable CommodityView after) {
        CommodityRow now = sql.find(write.transaction(), id).orElse(null);
        if (after == null) {
            bringBack(write, id, now, before);
            return;
        }
        if (now == null || now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, ObjectKind.COMMODITY.action("edited"));
        }
        if (before == null) {
            sql.delete(write.transaction(), now);
            write.log(ObjectKind.COMMODITY, id, Commodities.view(now), null);
            return;
        }
        if (before.scale() != after.scale()) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        CommodityRow then = new CommodityRow(
                id, now.code(), before.name(), now.kind(), now.scale(), now.version() + 1, now.createdAt());
        sql.update(write.transaction(), then);
        write.log(ObjectKind.COMMODITY, id, Commodities.view(now), Commodities.view(then));
    }

    private void bringBack(ChartWrite write, UUID id, @Nullable CommodityRow now, @Nullable CommodityView before) {
        if (now != null || before == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        CommodityRow then = new CommodityRow(
                id, before.code(), before.name(), before.kind(), before.scale(), before.version() + 1, write.at());
        sql.insert(write.transaction(), then);
        write.log(ObjectKind.COMMODITY, id, null, Commodities.view(then));
    }

    private @Nullable CommodityView read(@Nullable String text) {
        return text == null ? null : json.readValue(text, CommodityView.class);
    }
}
