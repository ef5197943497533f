package dev.sallim.core.ledger;

/** What an account is to its owner. Categories are accounts of class {@link #INCOME} or {@link #EXPENSE}. */
public enum AccountClass {
    ASSET,
    /** Its balance is negative while money is owed. */
    LIABILITY,
    INCOME,
    EXPENSE,
    /** The system's own accounts, see {@link SystemRole}. */
    EQUITY;

    /** Whether a person keeps money, debt or goods here. */
    public boolean isHolding() {
        return this == ASSET || this == LIABILITY;
    }

    public boolean isCategory() {
        return this == INCOME || this == EXPENSE;
    }
}
