package dev.sallim.planning.budget;

import dev.sallim.core.budget.Rollover;
import dev.sallim.core.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about budget lines. */
final class LineRequests {
    private LineRequests() {}

    /** A line whole: what is left out is not kept. */
    record PutLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "in the period's currency, not negative")
            @Nullable
            Money plan,

            @Schema(description = "what is left hands on to the next period; left out: NONE") @Nullable
            Rollover rollover,

            @Schema(description = "the account of the wallet that is to pay it") @Nullable
            UUID accountId,

            @Nullable String note) {}

    record NewLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            LineScope scope,

            @Schema(description = "the category, tag or account; left out for ALL") @Nullable
            UUID id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money plan,

            @Nullable Rollover rollover,
            @Nullable UUID accountId,
            @Nullable String note) {}

    record Move(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "a line's id, or its category's")
            @Nullable
            UUID from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "a line's id, or a category's") @Nullable
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money amount) {}

    record Moved(LineBody from, LineBody to) {}

    /** Where plans are taken from. */
    enum Source {
        /** The period before: its current plan, with rollover, account and note. */
        PREVIOUS,
        /** What was spent on average in the periods before, by the wallet's rule, whether somebody drew them up or not. */
        AVERAGE,
        /** What recurring items take from the wallet's accounts and bring on the period's days, done or not. */
        RECURRING,
        /** What the period has to bring for a goal, into one category. */
        GOAL
    }

    record Fill(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Source from,

            @Schema(description = "of AVERAGE: over how many periods, 1 to 24; left out: 3") @Nullable
            Integer periods,

            @Schema(description = "of GOAL: an amount by a day, or a part of the income that the period plans")
            @Nullable
            UUID goalId,

            @Schema(description = "of GOAL: the category of expense that gets it") @Nullable
            UUID categoryId) {}
}
