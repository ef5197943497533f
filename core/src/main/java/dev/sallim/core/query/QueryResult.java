package dev.sallim.core.query;

import java.util.List;

/** What reading a query gave. */
public sealed interface QueryResult {
    record Parsed(Query query) implements QueryResult {}

    /** At least one error, in the order of the text. */
    record Refused(List<QueryError> errors) implements QueryResult {
        public Refused {
            errors = List.copyOf(errors);
        }
    }
}
