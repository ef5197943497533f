package dev.sallim.ledger.internal;

/** The chart that a request was checked against is not the database's any more: read it again and repeat. */
public final class StaleChartException extends RuntimeException {
    public StaleChartException(String what) {
        super(what, null, false, false);
    }
}
