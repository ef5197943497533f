package dev.sallim.planning.alert;

import dev.sallim.ledger.ObjectUndo;
import dev.sallim.ledger.TrashKind;
import dev.sallim.planning.operation.Operation;
import dev.sallim.planning.operation.Operations;
import dev.sallim.planning.operation.Written;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookId;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.IfMatch;
import dev.sallim.platform.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of a book. One that is made, or given another threshold, has crossed nothing yet: where its figure is beyond already, it is
 * told of at once.
 */
@Service
class Alerts implements ObjectUndo, TrashKind {
    private static final String KIND = "alert";
    private static final int MOST = 200;

    private final Operations operations;
    private final AlertSql sql;
    private final AlertEventSql events;
    private final AlertDueSql due;
    private final AlertChecks checks;
    private final JsonMapper json;

    Alerts(
            Operations operations,
            AlertSql sql,
            AlertEventSql events,
            AlertDueSql due,
            AlertChecks checks,
            JsonMapper json) {
        this.operations = operations;
        this.sql = sql;
        this.events = events;
        this.due = due;
        this.checks = checks;
        this.json = json;
    }

    /** In the order in which they were made. */
    List<AlertRule> list(BookAccess access) {
        return sql.all(access.book());
    }

    AlertRule get(BookAccess access, UUID id) {
        return sql.find(access.book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    Written<AlertRule> create(BookAccess access, IdempotencyKey key, AlertRequests.NewAlert request) {
        return operations.once(access, key, KIND + ".created", AlertRule.class, operation -> {
            AlertRule rule = checks.made(access, operation.nextId(), request, operation.at());
            if (sql.all(access.book()).size() >= MOST) {
                throw ProblemException.invalid("name", FieldCode.TOO_MANY, MOST);
            }
            sql.insert(operation.transaction(), rule, access.person(), operation.at());
            return noted(operation, rule.id(), null);
        });
    }

    Written<AlertRule> edit(BookAccess access, UUID id, IfMatch version, AlertRequests.AlertEdit request) {
        return operations.change(access, KIND + ".edited", operation -> {
            AlertRule before = live(operation, id);
            version.check(before.version());
            return put(operation, before, checks.edited(access, before, request));
        });
    }

    private AlertRule put(Operation operation, AlertRule before, AlertRule after) {
        sql.update(operation.transaction(), after, operation.access().person(), operation.at());
        if (!after.sameLine(before)) {
            events.rearm(operation.transaction(), after.id());
        }
        return noted(operation, after.id(), before);
    }

    Written<Boolean> trash(BookAccess access, UUID id, IfMatch version) {
        return operations.change(access, KIND + ".trashed", operation -> {
            AlertRule before = live(operation, id);
            version.check(before.version());
            putIntoTrash(operation, before);
            return true;
        });
    }

    private void putIntoTrash(Operation operation, AlertRule rule) {
        sql.trash(operation.transaction(), rule.id(), operation.id(), operation.at());
        operation.note(KIND, rule.id(), rule, trashed(operation, rule.id()));
    }

    Written<AlertRule> restore(BookAccess access, IdempotencyKey key, UUID id, Optional<IfMatch> version) {
        return operations.once(access, key, KIND + ".restored", AlertRule.class, operation -> {
            AlertRule rule = trashed(operation, id);
            version.ifPresent(match -> match.check(rule.version()));
            return takeOutOfTrash(operation, rule);
        });
    }

    private AlertRule takeOutOfTrash(Operation operation, AlertRule rule) {
        sql.restore(operation.transaction(), rule.id(), operation.at());
        return noted(operation, rule.id(), rule);
    }

    /** What it has told of stays. */
    Written<Boolean> purge(BookAccess access, UUID id) {
        return operations.change(access, KIND + ".purged", operation -> {
            AlertRule rule = trashed(operation, id);
            sql.purge(operation.transaction(), id);
            operation.note(KIND, id, rule, null);
            return true;
        });
    }

    private AlertRule live(Operation operation, UUID id) {
        return sql.find(operation.access().book(), id).orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND));
    }

    private AlertRule trashed(Operation operation, UUID id) {
        BookId book = operation.access().book();
        return sql.inTrash(book, id).orElseThrow(() -> {
            boolean live = sql.find(book, id).isPresent();
            return ProblemException.of(live ? ErrorCode.NOT_IN_TRASH : ErrorCode.NOT_FOUND);
        });
    }

    /** Also has the book looked at: by whoever goes round next, after this write is committed. */
    private AlertRule noted(Operation operation, UUID id, @Nullable AlertRule before) {
        AlertRule after = live(operation, id);
        operation.note(KIND, id, before, after);
        due.mark(operation.transaction(), operation.at());
        return after;
    }

    @Override
    public String pathWord() {
        return "alerts";
    }

    @Override
    public List<Trashed> page(BookId book, @Nullable Key last, int rows) {
        return sql.trashed(book, last, rows);
    }

    @Override
    public String objectKind() {
        return KIND;
    }

    @Override
    public void undo(BookTransaction transaction, Step step) {
        Operation operation = operations.undoing(transaction, step);
        AlertRule before = read(step.before());
        AlertRule after = read(step.after());
        if (after == null) {
            throw ProblemException.of(ErrorCode.NOT_UNDOABLE);
        }
        AlertRule now = sql.find(step.access().book(), step.id()).orElse(null);
        if (now == null) {
            AlertRule trashed = trashed(operation, step.id());
            unchanged(trashed, after);
            takeOutOfTrash(operation, trashed);
            return;
        }
        unchanged(now, after);
        if (before == null || before.name().equals(now.name()) && before.sameLine(now)) {
            putIntoTrash(operation, now);
        } else {
            put(operation, now, before);
        }
    }

    private static void unchanged(AlertRule now, AlertRule after) {
        if (now.version() != after.version()) {
            throw ProblemException.of(ErrorCode.CHANGED_SINCE, KIND + ".edited");
        }
    }

    private @Nullable AlertRule read(@Nullable String text) {
        return text == null ? null : json.readValue(text, AlertRule.class);
    }
}
