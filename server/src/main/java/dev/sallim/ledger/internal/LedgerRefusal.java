package dev.sallim.ledger.internal;

import dev.sallim.platform.DatabaseException;
import dev.sallim.platform.ErrorCode;
import dev.sallim.platform.ProblemException;

/** What the write functions refuse, by their SQLSTATE. */
final class LedgerRefusal {
    private static final String STALE_CHART = "SL001";
    private static final String OTHER_VERSION = "SL002";
    private static final String KEY_REUSED = "SL005";
    private static final String NOT_A_WRITER = "SL006";
    private static final String IMPORT_CHANGED = "SL008";
    private static final String IMPORT_RECONCILED = "SL009";
    /** A row that a write names went away since the chart was read. */
    private static final String FOREIGN_KEY = "23503";

    private LedgerRefusal() {}

    /** The exception to throw in the database's stead. SL007, a lost update, stays what it is: a bug, answered 500. */
    static RuntimeException of(DatabaseException e) {
        return switch (e.state()) {
            case STALE_CHART, FOREIGN_KEY -> new StaleChartException(e.detail().orElse(e.state()));
            case OTHER_VERSION -> ProblemException.of(ErrorCode.VERSION_STALE);
            case Frozen.STATE -> Frozen.refusal(e);
            case KEY_REUSED -> ProblemException.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            case IMPORT_CHANGED ->
                ProblemException.of(ErrorCode.IMPORT_CHANGED, e.detail().orElse(""));
            case IMPORT_RECONCILED -> ProblemException.of(ErrorCode.RECONCILED);
            case NOT_A_WRITER -> ProblemException.of(ErrorCode.FORBIDDEN);
            default -> e;
        };
    }
}
