package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to become of one day of a recurring item. */
record OccurrenceRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Action action,

        @Schema(
                description =
                        "MOVE: the new day, at most 366 days away. POST: the day to book it on; left out, its own.")
        @Nullable
        LocalDate on,

        @Schema(description = "CHANGE, POST: another amount, for an item of one flow; excludes flows.") @Nullable
        Money amount,

        @Schema(description = "CHANGE, POST: other flows for this once.") @Nullable
        List<RecurringRequest.@Nullable Flow> flows,

        @Schema(description = "MATCH: the transaction that stands for it.") @Nullable
        UUID transactionId,

        @Schema(description = "CHANGE_FROM: what is different from this day on, as an edit of the item would say it.")
        RecurringRequest.@Nullable Patch change) {
    /** What may be done about a day. */
    enum Action {
        /** Book it now. */
        POST,
        /** Leave it out. */
        SKIP,
        /** To another day, for this once. */
        MOVE,
        /** Another amount or other flows, for this once. */
        CHANGE,
        /** The item ends before this day, and a new one with the change begins on it. */
        CHANGE_FROM,
        /** A transaction that is there already stands for it. */
        MATCH,
        /** That transaction does not stand for it, and never will. */
        UNMATCH,
        /** As the item says, for one that was skipped, moved, changed or refused. */
        RESET
    }
}
