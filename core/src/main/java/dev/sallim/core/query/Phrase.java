package dev.sallim.core.query;

/** What the value of a field came to. */
sealed interface Phrase {
    record Good(Condition condition) implements Phrase {}

    record Bad(QueryError.Code code) implements Phrase {}
}
