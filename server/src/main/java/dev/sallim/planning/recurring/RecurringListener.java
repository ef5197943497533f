package dev.sallim.planning.recurring;

import dev.sallim.ledger.OperationReader;
import dev.sallim.platform.BookTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a book looked at after its ledger, its zone or its members' doings changed what may be matched or posted. */
@Component
class RecurringListener implements OperationReader {
    /** Kinds of actions, before the dot, after which transactions or the book's day may be others. */
    private static final Set<String> OF_INTEREST =
            Set.of("transaction", "transactions", "import", "account", "undone", "book", "demo");

    private final DueSql due;
    private final Clock clock;

    RecurringListener(DueSql due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Override
    public void read(BookTransaction transaction, List<Happened> operations) {
        if (operations.stream().anyMatch(one -> OF_INTEREST.contains(kind(one.action())))) {
            due.hear(transaction, clock.instant());
        }
    }

    private static String kind(String action) {
        int dot = action.indexOf('.');
        return dot < 0 ? action : action.substring(0, dot);
    }
}
