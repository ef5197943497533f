package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.BulkWriter.BulkAnswer;
import dev.sallim.ledger.internal.BulkWriter.Selection;
import dev.sallim.ledger.internal.LargeBulk;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.Role;
import dev.sallim.platform.RunContext;
import dev.sallim.platform.RunHandler;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Does a large bulk action in the background: all of it or nothing, as one operation that undo takes. */
@Component
class BulkRun implements RunHandler {
    static final String KIND = "transactions.bulk";

    /** @param operation none until the run begins */
    record Payload(
            BulkRequest.@Nullable Action action,
            @Nullable JsonNode value,
            LocalDate today,
            Selection selected,
            @Nullable UUID operation) {
        Payload(BulkRequest.@Nullable Action action, @Nullable JsonNode value, LocalDate today, Selection selected) {
            this(action, value, today, selected, null);
        }

        Payload as(OperationId known) {
            return new Payload(action, value, today, selected, known.value());
        }
    }

    private final LargeBulk bulk;

    BulkRun(LargeBulk bulk) {
        this.bulk = bulk;
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
    public BulkAnswer run(RunContext context) {
        BookAccess access = context.access().require(Role.EDITOR);
        Payload payload = context.payload(Payload.class);
        UUID operation = payload.operation();
        if (operation == null) {
            throw new IllegalStateException("the run has no operation");
        }
        BulkRequest request = new BulkRequest(payload.action(), null, null, null, payload.value());
        return new BulkAnswer(bulk.apply(
                access, payload.selected(), request.toAction(payload.today()), OperationId.of(operation), context));
    }
}
