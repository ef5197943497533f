package dev.sallim.ledger.chart;

import dev.sallim.platform.BookAccess;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The verbs that all kinds of the chart share. */
@Component
class ChartVerbs {
    private final ChartOperations operations;

    ChartVerbs(ChartOperations operations) {
        this.operations = operations;
    }

    <R extends ChartRow, V> Written<V> archive(BookAccess access, IdempotencyKey key, Kind<R, V> kind, UUID id) {
        return operations.create(access, key, kind.objectKind().action("archived"), kind.viewType(), write -> {
            R row = live(write, kind, id);
            kind.beforeArchive(write, row);
            R after = row.life().isArchived()
                    ? row
                    : update(write, kind, row, row.life().archived(write.at()));
            return answer(write, kind, after);
        });
    }

    <R extends ChartRow, V> Written<V> unarchive(BookAccess access, IdempotencyKey key, Kind<R, V> kind, UUID id) {
        return operations.create(access, key, kind.objectKind().action("unarchived"), kind.viewType(), write -> {
            R row = live(write, kind, id);
            R after = row.life().isArchived()
                    ? update(write, kind, row, row.life().unarchived(write.at()))
                    : row;
            return answer(write, kind, after);
        });
    }

    <R extends ChartRow, V> Written<V> trash(BookAccess access, Kind<R, V> kind, UUID id, IfMatch version) {
        return operations.change(access, kind.objectKind().action("trashed"), kind.viewType(), write -> {
            R row = live(write, kind, id);
            version.check(row.version());
            kind.beforeTrash(write, row);
            return answer(write, kind, putIntoTrash(write, kind, row));
        });
    }

    <R extends ChartRow, V> R putIntoTrash(ChartWrite write, Kind<R, V> kind, R row) {
        return update(write, kind, row, row.life().trashed(write.operation().value(), write.at()));
    }

    <R extends ChartRow, V> Written<V> restore(
            BookAccess access, IdempotencyKey key, Kind<R, V> kind, UUID id, Optional<IfMatch> version) {
        return operations.create(access, key, kind.objectKind().action("restored"), kind.viewType(), write -> {
            R row = trashed(write, kind, id);
            version.ifPresent(match -> match.check(row.version()));
            return answer(write, kind, takeOutOfTrash(write, kind, row));
        });
    }

    <R extends ChartRow, V> R takeOutOfTrash(ChartWrite write, Kind<R, V> kind, R row) {
        kind.beforeRestore(write, row);
        R after = update(write, kind, row, row.life().restored(write.at()));
        kind.afterRestore(write, row);
        return after;
    }

    <R extends ChartRow, V> Written<Boolean> purge(BookAccess access, Kind<R, V> kind, UUID id) {
        return operations.change(access, kind.objectKind().action("purged"), Boolean.class, write -> {
            R row = trashed(write, kind, id);
            kind.beforePurge(write, row);
            write.delete(kind.table(), row);
            return Answer.of(true);
        });
    }

    /** The row where it is in use: not in the trash, not merged away, and of this kind; else 404. */
    static <R extends ChartRow, V> R live(ChartWrite write, Kind<R, V> kind, UUID id) {
        R row = write.live(kind.table(), id);
        if (!kind.covers(row)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        return row;
    }

    private static <R extends ChartRow, V> R trashed(ChartWrite write, Kind<R, V> kind, UUID id) {
        R row = write.any(kind.table(), id);
        if (!kind.covers(row)) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (!row.life().isTrashed()) {
            throw ProblemException.of(ErrorCode.NOT_IN_TRASH);
        }
        return row;
    }

    static <R extends ChartRow, V> R update(ChartWrite write, Kind<R, V> kind, R before, Life next) {
        return write.update(kind.table(), before, kind.withLife(before, next));
    }

    static <R extends ChartRow, V> Answer<V> answer(ChartWrite write, Kind<R, V> kind, R row) {
        return new Answer<>(kind.view(write, row), row.version());
    }
}
