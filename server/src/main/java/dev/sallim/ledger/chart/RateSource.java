package dev.sallim.ledger.chart;

/** Where a book's rate comes from. */
enum RateSource {
    TYPED,
    IMPORTED,
    /** What the book's own exchanges of that day come to; not stored. */
    LEARNED
}
