package dev.sallim.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as somebody asks for it, before the chart has been consulted.
 *
 * @param payeeId excludes {@code payee}
 * @param payee a name: found, or made
 */
public record NewTransaction(
        LocalDate date,
        @Nullable PayeeId payeeId,
        @Nullable String payee,
        @Nullable String note,
        List<TagId> tags,
        List<NewFlow> flows) {
    public NewTransaction {
        tags = List.copyOf(tags);
        flows = List.copyOf(flows);
    }
}
