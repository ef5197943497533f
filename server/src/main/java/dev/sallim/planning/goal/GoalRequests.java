package dev.sallim.planning.goal;

import dev.sallim.core.money.Money;
import dev.sallim.platform.Change;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about goals. */
final class GoalRequests {
    private GoalRequests() {}

    record NewGoal(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            GoalKind kind,

            @Schema(description = "of PERCENT: more than 0, at most 100") @Nullable
            BigDecimal percent,

            @Schema(description = "of AMOUNT") @Nullable Money target,

            @Schema(description = "of AMOUNT: the last day on which it is in time") @Nullable
            LocalDate dueOn,

            @Nullable String note,

            @Schema(description = "accounts of the goal's currency; of a PERCENT goal they say which that is") @Nullable
            List<NewFunding> accounts) {}

    record NewFunding(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID accountId,

            @Schema(description = "left out: whatever other goals leave of the account") @Nullable
            Money earmark) {}

    record GoalEdit(
            Change<String> name,
            Change<BigDecimal> percent,
            Change<Money> target,
            Change<LocalDate> dueOn,
            Change<String> note,
            Change<List<NewFunding>> accounts) {}
}
