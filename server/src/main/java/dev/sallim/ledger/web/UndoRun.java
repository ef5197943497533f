package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.Undoing;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back a large operation in the background: all of it or nothing. */
@Component
class UndoRun implements RunHandler {
    static final String KIND = "undo";

    /** @param own the undo's own operation, made when it was asked for */
    record Payload(UUID operation, UUID own) {}

    /** @param operationId the undo's own, which undo takes again */
    record Undone(UUID operationId) {}

    private final Undoing undoing;

    UndoRun(Undoing undoing) {
        this.undoing = undoing;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** One transaction, which knows its operation again. */
    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public Undone run(RunContext context) {
        BookAccess access = context.access().require(Role.EDITOR);
        Payload payload = context.payload(Payload.class);
        undoing.undo(access, OperationId.of(payload.operation()), OperationId.of(payload.own()), context);
        return new Undone(payload.own());
    }
}
