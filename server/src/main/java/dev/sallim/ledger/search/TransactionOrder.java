package dev.sallim.ledger.search;

import dev.sallim.platform.FieldCode;
import dev.sallim.platform.ProblemException;
import java.util.Arrays;

/** In which order a list of transactions comes; each is an order by key, so any page costs the same. */
public enum TransactionOrder {
    NEWEST_FIRST("-date"),
    OLDEST_FIRST("date"),
    LAST_CREATED_FIRST("-createdAt"),
    FIRST_CREATED_FIRST("createdAt");

    private final String parameter;

    TransactionOrder(String parameter) {
        this.parameter = parameter;
    }

    /** What the parameter {@code sort} names. */
    public static TransactionOrder of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalid("sort", FieldCode.NOT_ONE_OF, "-date, date, -createdAt, createdAt"));
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
