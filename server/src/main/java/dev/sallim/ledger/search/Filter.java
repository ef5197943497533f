package dev.sallim.ledger.search;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.core.ledger.TransactionKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions are meant, with every name resolved to ids. Its JSON ({@link FilterJson}) is what the database's
 * {@code ledger_filter_sql} understands, and what a cursor's digest is made of.
 */
sealed interface Filter {
    Filter ALL = new And(List.of());

    record And(List<Filter> parts) implements Filter {}

    record Or(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /** Both ends included. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate to) implements Filter {}

    record Payees(SortedSet<UUID> ids) implements Filter {}

    record NoPayee() implements Filter {}

    /** Some flow leaves or enters one of these accounts or categories. */
    record Accounts(SortedSet<UUID> ids) implements Filter {}

    record Wallets(SortedSet<UUID> ids) implements Filter {}

    record Tags(SortedSet<UUID> ids) implements Filter {}

    record NoTag() implements Filter {}

    record OfKind(TransactionKind kind) implements Filter {}

    record InState(ClearingState state) implements Filter {}

    /** Some flow's amount in its own commodity. */
    record Amount(
            @Nullable BigDecimal low,
            boolean lowIncluded,
            @Nullable BigDecimal high,
            boolean highIncluded) implements Filter {}

    record Note(String text) implements Filter {}

    record NoNote() implements Filter {}

    record Memo(String text) implements Filter {}

    record NoMemo() implements Filter {}

    /** One condition where there is one, else all of them. */
    static Filter all(List<Filter> parts) {
        return parts.size() == 1 ? parts.getFirst() : new And(List.copyOf(parts));
    }

    /** Whether it asks for nothing but days, which the ordinary index answers. */
    default boolean isDaysOnly() {
        return this instanceof Days || (this instanceof And(List<Filter> parts) && parts.isEmpty());
    }
}
