package dev.sallim.core.csv;

/** What a column of a bank's table means. A column may have several meanings, and a meaning several columns. */
public enum CsvField {
    /** The day, with a time of day or without. Of several columns the first that is not blank counts. */
    DATE,
    /** The time of day in a column of its own. */
    TIME,
    /** One amount; its sign is told by {@link CsvProfile.SignRule}. */
    AMOUNT,
    /** Money that came in, in a column of its own. */
    IN,
    /** Money that went out, in a column of its own. */
    OUT,
    /** A word that tells whether the amount came in or went out. */
    INDICATOR,
    /** The account's balance after the row, as the bank states it. */
    BALANCE,
    /** Which account of the person the row belongs to. */
    ACCOUNT,
    CURRENCY,
    /** The bank's own identification of the row. */
    EXTERNAL_ID,
    PAYEE,
    /** Who paid, where {@link #PAYEE} is who was paid: of money that came in, the other side is this one. */
    PAYER,
    MEMO,
    CATEGORY,
    /** A fee or tax that carries its own sign: it is added to the amount. */
    CHARGE_ADDED,
    /** A fee or tax stated without a sign: it is taken from the amount. */
    CHARGE_TAKEN,
    /** A word that tells what became of the row; see {@link CsvProfile.SkipRule}. */
    STATUS
}
