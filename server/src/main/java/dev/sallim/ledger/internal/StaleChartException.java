package dev.sallim.ledger.internal;

/** The chart that a request was checked against is not the database's any more: read it again and repeat. */
final class StaleChartException extends RuntimeException {
    StaleChartException(String what) {
        super(what, null, false, false);
    }
}
