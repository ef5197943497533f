package dev.sallim.ledger.internal;

import dev.sallim.core.ledger.ClearingState;
import dev.sallim.ledger.AccountId;
import dev.sallim.ledger.PayeeId;
import dev.sallim.ledger.TagId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done to many transactions at once, all or none. */
public sealed interface BulkAction {
    record Delete() implements BulkAction {}

    record Restore() implements BulkAction {}

    /** Copies of them on a day, their sides cleared anew. */
    record Copy(LocalDate date) implements BulkAction {}

    /** @param category none: uncategorised */
    record Category(@Nullable AccountId category) implements BulkAction {}

    record Payee(@Nullable PayeeId payee) implements BulkAction {}

    record TagsAdd(Set<TagId> tags) implements BulkAction {}

    record TagsRemove(Set<TagId> tags) implements BulkAction {}

    /**
     * The one way to unlock what a statement confirmed.
     *
     * @param state PENDING or CLEARED
     * @param account only the sides of this account; none: all sides
     */
    record State(ClearingState state, @Nullable AccountId account) implements BulkAction {}

    record Date(LocalDate date) implements BulkAction {}

    /** @param from which side is meant; none: the only account that a transaction touches */
    record Account(@Nullable AccountId from, AccountId to) implements BulkAction {}
}
