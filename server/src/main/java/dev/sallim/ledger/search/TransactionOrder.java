package dev.sallim.ledger.search;

/** In which order a list of transactions comes; each is an order by key, so any page costs the same. */
enum TransactionOrder {
    NEWEST_FIRST("-date"),
    OLDEST_FIRST("date"),
    LAST_CREATED_FIRST("-createdAt"),
    FIRST_CREATED_FIRST("createdAt");

    private final String parameter;

    TransactionOrder(String parameter) {
        this.parameter = parameter;
    }

    /** As in the parameter {@code sort} and in the database's search function. */
    String parameter() {
        return parameter;
    }

    boolean isByDate() {
        return this == NEWEST_FIRST || this == OLDEST_FIRST;
    }

    boolean isDescending() {
        return this == NEWEST_FIRST || this == LAST_CREATED_FIRST;
    }
}
