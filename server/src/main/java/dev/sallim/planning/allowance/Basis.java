package dev.sallim.planning.allowance;

/** The money that there was when today began. */
public enum Basis {
    /** The income from the last payday to yesterday, less the spending of the same days. */
    INCOME,
    /** Cash and checking accounts less card debt at yesterday's end. */
    BALANCE
}
