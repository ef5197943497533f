package dev.sallim.ledger.chart;

/** Where a book's rate comes from. */
enum RateSource {
    TYPED,
    IMPORTED,
    LEARNED
}
