package dev.sallim.planning.recurring;

import dev.sallim.core.money.Money;
import dev.sallim.core.period.Shift;
import dev.sallim.platform.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recurring item to be made. */
record RecurringRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Rent") @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        List<@Nullable Flow> flows,

        @Schema(description = "A payee of the book; excludes payee.") @Nullable
        UUID payeeId,

        @Schema(description = "A payee's name: found, or made.") @Nullable
        String payee,

        @Nullable String note,
        @Nullable List<@Nullable UUID> tagIds,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = RULE, example = "FREQ=MONTHLY;BYMONTHDAY=25")
        @Nullable
        String rule,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The first day that the rule may give; at most 400 days ago.")
        @Nullable
        LocalDate startsOn,

        @Schema(description = "The last day that the rule may give.") @Nullable
        LocalDate endsOn,

        @Schema(description = SHIFT) @Nullable Shift shift,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = MODE)
        RecurringItem.@Nullable Mode mode,

        @Schema(description = ESTIMATE) @Nullable Boolean estimate) {
    static final String RULE =
            "A recurrence rule of RFC 5545, daily or rarer. BYMONTHDAY=-1 is the last day of each month; BYMONTHDAY=31"
                    + " leaves short months out.";
    static final String SHIFT =
            "Where a Saturday or Sunday goes: NONE (default), BEFORE or AFTER, to the nearest weekday.";
    static final String MODE =
            "POST: a transaction is posted on each day, once, also for days that were missed. REMIND: it is shown as expected.";
    static final String ESTIMATE =
            "The amount is the median of the last six times; only for an item of one flow. Default false.";

    /** An amount that is to leave one account and enter another. */
    @Schema(name = "RecurringFlowRequest")
    record Flow(
            @Schema(description = "Where it leaves; left out: uncategorised income.") @Nullable
            UUID from,

            @Schema(description = "Where it enters; left out: uncategorised expense.") @Nullable
            UUID to,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Money amount,

            @Schema(description = "What enters, where that is another commodity.") @Nullable
            Money toAmount,

            @Nullable String memo) {}

    /** What is to be different about an item: what is left out stays, {@code null} clears. Flows are replaced as a whole. */
    @Schema(name = "RecurringPatch")
    record Patch(
            Change<String> name,
            Change<List<@Nullable Flow>> flows,
            Change<UUID> payeeId,
            Change<String> payee,
            Change<String> note,
            Change<List<@Nullable UUID>> tagIds,
            Change<String> rule,
            Change<LocalDate> startsOn,
            Change<LocalDate> endsOn,
            Change<Shift> shift,
            Change<RecurringItem.Mode> mode,
            Change<Boolean> estimate) {}
}
