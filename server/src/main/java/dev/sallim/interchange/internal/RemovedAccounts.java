package dev.sallim.interchange.internal;

import dev.sallim.ledger.ImportedAccounts;
import dev.sallim.platform.BookTransaction;
import dev.sallim.platform.Run;
import dev.sallim.platform.RunId;
import dev.sallim.platform.Runs;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What becomes of imports when an account that they name is removed for good. */
@Component
class RemovedAccounts implements ImportedAccounts {
    private final ImportRunSql imports;
    private final Runs queue;

    RemovedAccounts(ImportRunSql imports, Runs queue) {
        this.imports = imports;
        this.queue = queue;
    }

    /** One that is asked to be booked after the look is refused by the booking itself: the account is in the trash. */
    @Override
    public int forget(BookTransaction transaction, UUID account, Instant at) {
        int working = Math.toIntExact(imports.worksOn(transaction, account).stream()
                .filter(work -> queue.find(transaction.book(), RunId.of(work))
                        .map(Run::status)
                        .filter(status -> !status.isEnd())
                        .isPresent())
                .count());
        if (working == 0) {
            imports.close(transaction, account, at);
            imports.forget(transaction, account);
        }
        return working;
    }
}
