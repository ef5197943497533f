package dev.sallim.ledger.internal;

import dev.sallim.ledger.TransactionId;
import dev.sallim.platform.BookAccess;
import dev.sallim.platform.BookDatabase;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.Ids;
import dev.sallim.platform.OperationId;
import dev.sallim.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Removes a transaction from the trash for good; the journal keeps what it was. */
@Component
public class TransactionPurge {
    private static final String ACTION = "transaction.purged";

    private final BookDatabase database;
    private final TransactionSql transactions;
    private final JournalSql journal;
    private final ChartRetry charts;
    private final CanonicalJson json;
    private final Ids ids;
    private final Clock clock;

    TransactionPurge(
            BookDatabase database,
            TransactionSql transactions,
            JournalSql journal,
            ChartRetry charts,
            CanonicalJson json,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.journal = journal;
        this.charts = charts;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    public OperationId purge(BookAccess access, TransactionId id) {
        return charts.run(
                access.book(),
                chart -> database.write(access.book(), transaction -> {
                    StoredTransaction old = stored(transaction, id);
                    OperationId operation = ids.nextOperation();
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    String before = json.write(old.view(chart, null));
                    journal.record(
                            transaction,
                            access.person(),
                            operation,
                            now,
                            ACTION,
                            new JournalLine(ids.next(), "transaction", old.id(), before, null));
                    if (!transactions.purge(transaction, old.id(), old.version())) {
                        throw ProblemException.of(ErrorCode.VERSION_STALE);
                    }
                    return operation;
                }));
    }

    private StoredTransaction stored(BookTransaction transaction, TransactionId id) {
        List<StoredTransaction> found = transactions.byIds(transaction, List.of(id.value()));
        if (found.isEmpty()) {
            throw ProblemException.of(ErrorCode.NOT_FOUND);
        }
        if (!found.getFirst().isTrashed()) {
            throw ProblemException.of(ErrorCode.NOT_IN_TRASH);
        }
        return found.getFirst();
    }
}
