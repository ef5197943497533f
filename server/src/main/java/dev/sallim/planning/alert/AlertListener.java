package dev.sallim.planning.alert;

import dev.sallim.ledger.OperationReader;
import dev.sallim.platform.BookTransaction;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the rules of a book looked at after anything was written in it: entries, imports, undo, plans, rules of all kinds. */
@Component
class AlertListener implements OperationReader {
    private final AlertDueSql due;
    private final Clock clock;

    AlertListener(AlertDueSql due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    public void read(BookTransaction transaction, List<Happened> operations) {
        due.hear(transaction, clock.instant());
    }
}
