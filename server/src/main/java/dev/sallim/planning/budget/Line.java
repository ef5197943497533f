package dev.sallim.planning.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.sallim.core.budget.Rollover;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as its table holds it.
 *
 * @param targetId the category, tag or account that it is for; none for ALL
 * @param plan in the period's currency
 * @param initialPlan the plan when the period was activated; none in a draft
 * @param paidFrom which account is to pay it
 */
record Line(
        UUID id,
        UUID periodId,
        LineScope scope,
        @Nullable UUID targetId,
        BigDecimal plan,
        @Nullable BigDecimal initialPlan,
        Rollover rollover,
        @Nullable UUID paidFrom,
        String note) {
    /** What makes lines of several periods the same. */
    record Subject(LineScope scope, @Nullable UUID targetId) {
        static Subject category(UUID category) {
            return new Subject(LineScope.CATEGORY, category);
        }
    }

    @JsonIgnore
    Subject subject() {
        return new Subject(scope, targetId);
    }

    Line withPlan(BigDecimal next) {
        return new Line(id, periodId, scope, targetId, next, initialPlan, rollover, paidFrom, note);
    }

    /** The same in what people can change. */
    boolean says(Line other) {
        return plan.compareTo(other.plan) == 0
                && rollover == other.rollover
                && Objects.equals(paidFrom, other.paidFrom)
                && note.equals(other.note);
    }
}
