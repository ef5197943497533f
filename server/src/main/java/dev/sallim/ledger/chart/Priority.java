package dev.sallim.ledger.chart;

import dev.sallim.core.ledger.AccountClass;

/** How much a category can be moved: MUST, SAVING and OTHER are for spending, REGULAR and IRREGULAR for income. */
enum Priority {
    MUST(AccountClass.EXPENSE),
    SAVING(AccountClass.EXPENSE),
    OTHER(AccountClass.EXPENSE),
    REGULAR(AccountClass.INCOME),
    IRREGULAR(AccountClass.INCOME);

    private final AccountClass accountClass;

    Priority(AccountClass accountClass) {
        this.accountClass = accountClass;
    }

    boolean fits(AccountClass other) {
        return accountClass == other;
    }
}
