package dev.sallim.core.ledger;

/** The kinds of account that a person can open, each of a fixed class. */
public enum AccountKind {
    CASH(AccountClass.ASSET),
    CHECKING(AccountClass.ASSET),
    SAVINGS(AccountClass.ASSET),
    CREDIT_CARD(AccountClass.LIABILITY),
    LOAN(AccountClass.LIABILITY),
    INVESTMENT(AccountClass.ASSET),
    CRYPTO(AccountClass.ASSET),
    PROPERTY(AccountClass.ASSET),
    OTHER_ASSET(AccountClass.ASSET),
    OTHER_LIABILITY(AccountClass.LIABILITY);

    private final AccountClass accountClass;

    AccountKind(AccountClass accountClass) {
        this.accountClass = accountClass;
    }

    public AccountClass accountClass() {
        return accountClass;
    }

    /** Brokers and coin exchanges hold any commodity; every other account holds its own alone. */
    public boolean holdsAnyCommodity() {
        return this == INVESTMENT || this == CRYPTO;
    }
}
