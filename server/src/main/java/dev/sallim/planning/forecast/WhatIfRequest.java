package dev.sallim.planning.forecast;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would be different. Nothing of it is saved. */
@Schema(name = "WhatIf")
record WhatIfRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "1 to 100, applied in their order.")
        @Nullable
        List<@Nullable WhatIfChange> changes) {
    /** One difference. */
    record WhatIfChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Action action,

            @Schema(description = "DROP, MOVE, RESIZE: the item.") @Nullable
            UUID recurringId,

            @Schema(
                    description =
                            "ADD: the day, of a rule the first. Else: the one day that is meant, as the list of what is"
                                    + " upcoming shows it; left out, every day.")
            @Nullable
            LocalDate date,

            @Schema(description = "MOVE: how many days later, negative for earlier; at most 366.") @Nullable
            Integer days,

            @Schema(description = "ADD, RESIZE: more than zero, in the account's commodity.") @Nullable
            Money amount,

            @Schema(description = "ADD: the account that it leaves.") @Nullable
            UUID from,

            @Schema(description = "ADD: the account that it enters.") @Nullable
            UUID to,

            @Schema(description = "ADD: a rule of RFC 5545 where it comes again.", example = "FREQ=MONTHLY") @Nullable
            String rule) {}

    /** What may be different. */
    enum Action {
        /** Something comes besides. */
        ADD,
        /** An item does not come. */
        DROP,
        /** An item comes later, or earlier. */
        MOVE,
        /** An item has another amount. */
        RESIZE
    }
}
