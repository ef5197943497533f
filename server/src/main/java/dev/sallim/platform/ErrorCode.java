package dev.sallim.platform;

import java.util.Locale;

/**
 * The one catalogue of refusals. The code is stable; its words are in {@code messages/problems_*.properties} under
 * {@code <code>.title} and {@code <code>.detail}.
 */
public enum ErrorCode {
    // 400: malformed or invalid
    INVALID(400),
    MALFORMED_REQUEST(400),
    MALFORMED_JSON(400),
    UNKNOWN_PARAMETER(400),
    CURSOR_INVALID(400),
    IDEMPOTENCY_KEY_INVALID(400),
    /** The file is of a kind that cannot be read; argument: what it is, in words. */
    FILE_NOT_SUPPORTED(400),
    /** The file is not what the profile says; argument: why, in words. */
    FILE_NOT_READABLE(400),
    // 401, 403, 404: who and what
    UNAUTHENTICATED(401),
    /** The same for an unknown address and a wrong password. */
    WRONG_CREDENTIALS(401),
    /** The refresh token is used up, expired or revoked. */
    SESSION_OVER(401),
    FORBIDDEN(403),
    /** A page of another site sent the cookie along. */
    FOREIGN_ORIGIN(403),
    REGISTRATION_CLOSED(403),
    DEMO_CLOSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    // 409: the state forbids it
    CONFLICT(409),
    IN_USE(409),
    IN_TRASH(409),
    NAME_TAKEN(409),
    EMAIL_TAKEN(409),
    NOT_IN_TRASH(409),
    /** Argument: the account's name. */
    ACCOUNT_IN_TRASH(409),
    /** Argument: the account's name. */
    ARCHIVED(409),
    RECONCILED(409),
    /** Arguments: the last frozen day, and the name of the period that closed it. */
    PERIOD_CLOSED(409),
    /** Argument: the name of the other. */
    PERIOD_OVERLAPS(409),
    /** A period has to be in another state for this. */
    PERIOD_STATUS(409),
    /** A wallet has one draft at most; argument: its name. */
    DRAFT_EXISTS(409),
    /** A wallet has one active period at most; argument: its name. */
    ACTIVE_EXISTS(409),
    /** Only the latest closed period reopens, and none begins before one that began; argument: the name of the one in the way. */
    PERIOD_ORDER(409),
    /** More is to be set aside than an account has free; arguments: the account's name, and the most that it can be. */
    NOT_FREE(409),
    /** There is no period before, or it counts in another currency; or a goal asks for no amount in it. */
    NOTHING_TO_FILL(409),
    /** A later change is in the way of an undo; argument: its action. */
    CHANGED_SINCE(409),
    NOT_UNDOABLE(409),
    /** At least one item of a bulk was refused; each has an entry in errors. */
    BULK_REFUSED(409),
    /** A run has ended, so it cannot be cancelled; argument: how. */
    RUN_ENDED(409),
    NOT_A_CATEGORY(409),
    NO_CATEGORY_SIDE(409),
    SPLIT_TRANSACTION(409),
    SEVERAL_ACCOUNTS(409),
    OTHER_ACCOUNT(409),
    /** An account has flows, so its commodity stays. */
    COMMODITY_FIXED(409),
    LAST_WALLET(409),
    /** One of the two categories that stand in where none is named. */
    FIXED_CATEGORY(409),
    NOT_MERGEABLE(409),
    /** Arguments: what the chosen rows come to, and what the statement says. */
    STATEMENT_DIFFERS(409),
    /** A rate that the book's own exchanges show cannot be removed: they can. */
    RATE_LEARNED(409),
    NOT_A_CARD(409),
    NOTHING_DUE(409),
    /** Only a demo can be kept or cleared. */
    NOT_A_DEMO(409),
    /** The import is in another state than the request needs; argument: which. */
    IMPORT_STATUS(409),
    /** A person changed transactions of the import since; argument: how many. */
    IMPORT_CHANGED(409),
    /** Legs of transfers that were accepted are no longer there; they were looked for again. */
    IMPORT_VERDICTS_CHANGED(409),
    /** A day of a recurring item is not in a state for this; argument: the state. */
    OCCURRENCE_STATE(409),
    /** The transaction stands for a day of a recurring item already. */
    MATCHED_ALREADY(409),
    NOT_AN_EXPENSE(409),
    /** Only what one card paid for categories of expense can be paid in parts. */
    NOT_A_CARD_PURCHASE(409),
    NOT_MONEY_RECEIVED(409),
    /** Money of another commodity than the expense; argument: the expense's. */
    COMMODITY_DIFFERS(409),
    /** This money and this expense. */
    LINKED_ALREADY(409),
    /** Argument: the most that it can be. */
    MORE_THAN_EXPENSE(409),
    /** Argument: what of the money is linked with nothing else. */
    MORE_THAN_RECEIVED(409),
    // versions, sizes, types, rates
    VERSION_STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    // ours
    INTERNAL(500),
    UNAVAILABLE(503),
    TIMEOUT(503),
    /** A run whose worker died on the way. */
    INTERRUPTED(503);

    private final int status;
    private final String code = name().toLowerCase(Locale.ROOT);

    ErrorCode(int status) {
        this.status = status;
    }

    /** The code in snake_case, as clients see it. */
    public String code() {
        return code;
    }

    public int status() {
        return status;
    }
}
