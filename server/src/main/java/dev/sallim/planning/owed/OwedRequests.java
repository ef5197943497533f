package dev.sallim.planning.owed;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about money that comes back. */
final class OwedRequests {
    private OwedRequests() {}

    @Schema(name = "OwedRequest")
    record Mark(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            OwedKind kind,

            @Schema(description = "left out: the whole expense, whatever it becomes by an edit") @Nullable
            Money expected,

            @Schema(description = "by whom: one of the book's payees") @Nullable
            UUID payeeId,

            @Schema(description = "by whom, in a few words; makes no payee") @Nullable
            String payee) {}

    @Schema(name = "MoneyLinkRequest")
    record NewLink(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            OwedKind kind,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "the transaction that brought the money")
            @Nullable
            UUID transactionId,

            @Schema(description = "how much of it is for this expense; left out: all of it") @Nullable
            Money amount) {}
}
