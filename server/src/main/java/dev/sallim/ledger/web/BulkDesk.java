package dev.sallim.ledger.web;

import dev.sallim.ledger.internal.BulkAction;
import dev.sallim.ledger.internal.BulkWriter;
import dev.sallim.ledger.internal.BulkWriter.Selection;
import dev.sallim.ledger.internal.WriteResult;
import dev.sallim.ledger.search.FilterParameters;
import dev.sallim.ledger.search.TransactionLists;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.FieldCode;
import dev.sallim.platform.Idempotency;
import dev.sallim.platform.IdempotencyKey;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes bulk requests: finds out what is meant, does it at once where it is little, and else begins a run. */
@Component
class BulkDesk {
    /** @param count how many transactions the run will touch */
    @Schema(name = "BulkRun")
    record BulkRunAnswer(UUID id, String kind, Run.Status status, BigDecimal progress, int count) {}

    private final BulkWriter bulk;
    private final TransactionLists lists;
    private final Runs runs;
    private final BookDatabase database;
    private final Idempotency idempotency;
    private final Tools tools;

    BulkDesk(
            BulkWriter bulk,
            TransactionLists lists,
            Runs runs,
            BookDatabase database,
            Idempotency idempotency,
            Tools tools) {
        this.bulk = bulk;
        this.lists = lists;
        this.runs = runs;
        this.database = database;
        this.idempotency = idempotency;
        this.tools = tools;
    }

    /** What makes ids, times and texts. */
    @Component("bulkTools")
    record Tools(JsonMapper json, Ids ids, Clock clock) {}

    WriteResult take(BookAccess access, BulkRequest request, IdempotencyKey key) {
        LocalDate today = LocalDate.now(tools.clock().withZone(access.zone()));
        BulkAction action = request.toAction(today);
        Optional<Idempotency.Outcome> earlier =
                key.given() ? idempotency.earlier(database, access, key) : Optional.empty();
        if (earlier.isPresent()) {
            return result(earlier.get());
        }
        Selection selected = selection(access, request);
        if (selected.ids().size() <= BulkWriter.MOST_AT_ONCE) {
            return bulk.apply(access, selected, action, key);
        }
        return begin(access, new BulkRun.Payload(request.action(), request.value(), today, selected), key);
    }

    private Selection selection(BookAccess access, BulkRequest request) {
        Optional<FilterParameters> filter = request.filtered();
        if (filter.isPresent()) {
            return found("filter", lists.ids(access, filter.get(), "filter", BulkWriter.MOST_ITEMS + 1));
        }
        Optional<String> query = request.asked();
        if (query.isPresent()) {
            return found("query", lists.ids(access, query.get(), "query", BulkWriter.MOST_ITEMS + 1));
        }
        return new Selection(request.selected(), false);
    }

    private static Selection found(String path, List<UUID> ids) {
        if (ids.size() > BulkWriter.MOST_ITEMS) {
            throw ProblemException.invalid(path, FieldCode.TOO_MANY, BulkWriter.MOST_ITEMS);
        }
        return new Selection(ids, true);
    }

    private WriteResult begin(BookAccess access, BulkRun.Payload payload, IdempotencyKey key) {
        OperationId operation = tools.ids().nextOperation();
        RunId run = RunId.of(tools.ids().next());
        return database.write(
                access.book(),
                transaction -> result(idempotency.once(transaction, access, key, operation, () -> {
                    runs.start(run, access, BulkRun.KIND, payload.as(operation));
                    BulkRunAnswer answer = new BulkRunAnswer(
                            run.value(),
                            BulkRun.KIND,
                            Run.Status.QUEUED,
                            BigDecimal.ZERO,
                            payload.selected().ids().size());
                    return new Idempotency.StoredAnswer(202, tools.json().writeValueAsString(answer), null, operation);
                })));
    }

    private static WriteResult result(Idempotency.Outcome outcome) {
        Idempotency.StoredAnswer answer = outcome.answer();
        return new WriteResult(answer.status(), answer.body(), answer.etag(), answer.operation(), outcome.replayed());
    }
}
