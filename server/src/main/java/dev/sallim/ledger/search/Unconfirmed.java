package dev.sallim.ledger.search;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.money.Money;
import dev.sallim.ledger.TransactionView;
import java.util.List;

/**
 * What a statement has to be compared with: what earlier ones confirmed of an account, and what none has.
 *
 * @param confirmed what the sides that statements confirmed come to, in the account's own commodity
 * @param rows the others up to the day, newest first, at most as many as one statement may confirm
 * @param more whether there are older ones beyond these
 */
record Unconfirmed(Money confirmed, List<Row> rows, boolean more) {
    /**
     * @param amount what it did to the account, without what is confirmed already
     * @param state PENDING where the bank has some of it not yet
     */
    record Row(TransactionView transaction, Money amount, ClearingState state) {}
}
