package dev.sallim.platform;

import java.util.Locale;

/** Why one field or parameter was refused. Its words are in {@code messages/problems_*.properties} under {@code field.<code>}. */
public enum FieldCode {
    REQUIRED,
    UNKNOWN,
    DUPLICATE,
    /** Two that exclude each other; argument: the other. */
    NOT_WITH,
    /** Of another JSON or parameter type than asked for; argument: the type in words. */
    WRONG_TYPE,
    MALFORMED,
    MALFORMED_DATE,
    MALFORMED_INSTANT,
    MALFORMED_ID,
    MALFORMED_ZONE,
    MALFORMED_AMOUNT,
    UNKNOWN_COMMODITY,
    NOT_POSITIVE,
    /** The two amounts of a flow of one commodity. */
    AMOUNTS_DIFFER,
    SAME_ACCOUNT,
    /** A transaction of categories alone. */
    NO_ACCOUNT,
    /** The account holds another commodity; argument: which. */
    OTHER_COMMODITY,
    /** More decimals than the commodity has; argument: how many it has. */
    TOO_MANY_DECIMALS,
    /** Argument: the greatest length. */
    TOO_LONG,
    /** Argument: the least length. */
    TOO_SHORT,
    /** Beyond what can be kept. */
    TOO_LARGE,
    /** Arguments: least and greatest value. */
    OUT_OF_RANGE,
    /** Argument: how many at most. */
    TOO_MANY,
    /** Argument: the allowed values. */
    NOT_ONE_OF,
    NOT_FOUND,
    /** A file in an archive. */
    PACKED,
    /** The server decides this field. */
    NOT_YOURS,
    BAD_CHARACTER,
    MALFORMED_EMAIL,
    /** A password that a guesser tries first. */
    EASILY_GUESSED,
    WRONG_PASSWORD,
    /** What was typed to confirm differs from what is there. */
    NOT_CONFIRMED,
    /** How often something is used; argument: the count. */
    USED,
    /** Of another class: income for expense, something owned for something owed. */
    OTHER_CLASS,
    ITSELF,
    BELOW_ITSELF,
    /** Argument: how many levels at most. */
    TOO_DEEP,
    /** A flow goes from one to the other, and would lead to itself. */
    FLOWS_BETWEEN,
    SAME_COMMODITY,
    /** What a statement has more than was found; argument: the amount. */
    DIFFERENCE,
    /** Only a credit card has card terms. */
    NOT_A_CARD;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }
}
