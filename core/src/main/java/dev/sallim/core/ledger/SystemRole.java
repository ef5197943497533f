package dev.sallim.core.ledger;

/** What the system keeps an account for; {@link #NONE} is an account or a category of a person. */
public enum SystemRole {
    NONE,
    OPENING,
    ADJUSTMENT,
    UNCATEGORISED_INCOME,
    UNCATEGORISED_EXPENSE;

    /** Whether an account of this class can have this role. */
    public boolean fits(AccountClass accountClass) {
        return switch (this) {
            case NONE -> accountClass != AccountClass.EQUITY;
            case OPENING, ADJUSTMENT -> accountClass == AccountClass.EQUITY;
            case UNCATEGORISED_INCOME -> accountClass == AccountClass.INCOME;
            case UNCATEGORISED_EXPENSE -> accountClass == AccountClass.EXPENSE;
        };
    }
}
