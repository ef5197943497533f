package dev.sallim.planning.goal;

import dev.sallim.core.goal.GoalOutlook.Pace;
import dev.sallim.core.goal.GoalOutlook.State;
import dev.sallim.core.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal and how it stands today.
 *
 * @param percent of each income, of a PERCENT goal
 * @param target of an AMOUNT goal
 * @param saved what is set aside for it and is there
 * @param shortBy what was set aside and has been spent
 * @param missing to the target; of a PERCENT goal, to what this period's income asks for
 * @param needed what this period has to bring as a whole; none without a due day
 * @param stillNeeded of that
 * @param contributed what other accounts sent in this period so far, less what went back
 * @param projectedOn when it is reached at the pace of the last six periods; none where that is not to be seen
 * @param pace none without a due day
 * @param history what the last six periods brought, the oldest first
 */
public record GoalView(
        UUID id,
        String name,
        GoalKind kind,
        @Nullable BigDecimal percent,
        @Nullable Money target,
        String currency,
        @Nullable LocalDate dueOn,
        String note,
        List<GoalAccount> accounts,
        State state,
        Money saved,
        Money shortBy,
        Money missing,
        @Nullable Money needed,
        @Nullable Money stillNeeded,
        Money contributed,
        @Nullable LocalDate projectedOn,
        @Nullable Pace pace,
        List<Contributed> history,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    public GoalView {
        accounts = List.copyOf(accounts);
        history = List.copyOf(history);
    }

    /**
     * @param earmark what was set aside; none: whatever other goals leave
     * @param saved what of it is there
     */
    public record GoalAccount(UUID accountId, @Nullable Money earmark, Money saved) {}

    public record Contributed(LocalDate from, LocalDate to, Money amount) {}
}
