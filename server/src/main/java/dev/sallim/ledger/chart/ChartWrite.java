package dev.sallim.ledger.chart;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write on a chart while it happens: its transaction, its moment, and the journal lines that it leaves. */
final class ChartWrite {
    private final BookAccess access;
    private final BookTransaction transaction;
    private final OperationId operation;
    private final Instant at;
    private final Tools tools;
    private final List<ChartEntry> entries = new ArrayList<>();
    private boolean recordedElsewhere;

    /** What a write works with. */
    record Tools(Ids ids, ChartJournal journal) {}

    ChartWrite(BookAccess access, BookTransaction transaction, OperationId operation, Instant at, Tools tools) {
        this.access = access;
        this.transaction = transaction;
        this.operation = operation;
        this.at = at;
        this.tools = tools;
    }

    BookAccess access() {
        return access;
    }

    BookTransaction transaction() {
        return transaction;
    }

    OperationId operation() {
        return operation;
    }

    Instant at() {
        return at;
    }

    /** Today in the book's zone. */
    LocalDate today() {
        return at.atZone(access.zone()).toLocalDate();
    }

    UUID nextId() {
        return tools.ids().next();
    }

    List<ChartEntry> entries() {
        return entries;
    }

    /** The row of that id, in whatever state, or 404. */
    <R extends ChartRow> R any(ChartTable<R> table, UUID id) {
        return table.find(transaction, id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    /** The row of that id where it is neither in the trash nor merged away; else 404. */
    <R extends ChartRow> R live(ChartTable<R> table, UUID id) {
        R row = any(table, id);
        if (!row.life().isLive()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return row;
    }

    <R extends ChartRow> R insert(ChartTable<R> table, R row) {
        table.insert(transaction, row);
        log(row, null, tools.journal().write(row));
        return row;
    }

    /** Writes a row that carries its next version. */
    <R extends ChartRow> R update(ChartTable<R> table, R before, R after) {
        table.update(transaction, after);
        log(after, tools.journal().write(before), tools.journal().write(after));
        return after;
    }

    <R extends ChartRow> void delete(ChartTable<R> table, R before) {
        table.delete(transaction, before.id());
        log(before, tools.journal().write(before), null);
    }

    void log(ObjectKind kind, UUID object, @Nullable Object before, @Nullable Object after) {
        entries.add(new ChartEntry(
                nextId(),
                kind.journalWord(),
                object,
                before == null ? null : tools.journal().writeOther(before),
                after == null ? null : tools.journal().writeOther(after)));
    }

    private void log(ChartRow row, @Nullable String before, @Nullable String after) {
        entries.add(new ChartEntry(nextId(), row.kindOfObject().journalWord(), row.id(), before, after));
    }

    /** A write function of the ledger took the journal lines along with its own. */
    void recordedByFunction() {
        recordedElsewhere = true;
    }

    boolean isRecordedByFunction() {
        return recordedElsewhere;
    }
}
