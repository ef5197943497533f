package dev.sallim.core.goal;

import dev.sallim.core.period.DayRange;
import dev.sallim.core.period.PeriodRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an amount goal stands on a day.
 *
 * @param missing to the target, never below zero
 * @param shortBy how much of what was set aside is not in the accounts any more, never below zero
 * @param needed what the period of today has to bring as a whole, null without a due day
 * @param stillNeeded of that, null without a due day
 * @param projectedOn the last day of the period in which it will be reached at the average of the last six finished periods (today
 *     where it is reached); null where there is none finished, where they brought nothing, or where it takes more than fifty years
 * @param pace null where there is no due day
 */
public record GoalOutlook(
        State state,
        BigDecimal missing,
        BigDecimal shortBy,
        @Nullable BigDecimal needed,
        @Nullable BigDecimal stillNeeded,
        @Nullable LocalDate projectedOn,
        @Nullable Pace pace) {
    private static final int FAR = 50;

    public enum State {
        /** What is there is the target or more. */
        REACHED,
        /** The due day is over, and it was not reached. */
        MISSED,
        /** Some of what was set aside was spent. */
        SHORT,
        UNDER_WAY
    }

    public enum Pace {
        ON_TRACK,
        /** At the present pace it is reached after the due day, or never. */
        BEHIND
    }

    /** Looks from a day; {@code rule} cuts the periods in which contributions are counted. */
    public static GoalOutlook of(
            AmountGoal goal, Saved saved, Contributions contributions, PeriodRule rule, LocalDate today) {
        BigDecimal missing = goal.missing(saved.there());
        DayRange period = rule.containing(today);
        BigDecimal before = saved.there().subtract(contributions.current());
        BigDecimal needed = goal.instalment(before, period, rule, saved.scale());
        BigDecimal still = needed == null
                ? null
                : needed.subtract(contributions.current()).max(BigDecimal.ZERO).min(missing);
        LocalDate projected = missing.signum() == 0 ? today : projection(missing, contributions, rule, period);
        return new GoalOutlook(
                state(goal, missing, saved.shortBy(), today),
                missing,
                saved.shortBy(),
                needed,
                still,
                projected,
                pace(goal.dueOn(), projected));
    }

    private static State state(AmountGoal goal, BigDecimal missing, BigDecimal shortBy, LocalDate today) {
        LocalDate dueOn = goal.dueOn();
        if (missing.signum() == 0) {
            return State.REACHED;
        }
        if (dueOn != null && dueOn.isBefore(today)) {
            return State.MISSED;
        }
        return shortBy.signum() > 0 ? State.SHORT : State.UNDER_WAY;
    }

    private static @Nullable Pace pace(@Nullable LocalDate dueOn, @Nullable LocalDate projected) {
        if (dueOn == null) {
            return null;
        }
        return projected == null || projected.isAfter(dueOn) ? Pace.BEHIND : Pace.ON_TRACK;
    }

    /** The current period brings what the average still promises of it, and each one after it the average; in whole numbers of periods. */
    private static @Nullable LocalDate projection(
            BigDecimal missing, Contributions contributions, PeriodRule rule, DayRange period) {
        List<BigDecimal> recent = contributions.recent();
        BigDecimal sum = recent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            return null;
        }
        // Everything times the number of periods, so that the average needs no rounding.
        BigDecimal count = BigDecimal.valueOf(recent.size());
        BigDecimal ofThisPeriod =
                sum.subtract(contributions.current().multiply(count)).max(BigDecimal.ZERO);
        BigDecimal later = missing.multiply(count).subtract(ofThisPeriod).max(BigDecimal.ZERO);
        BigDecimal periods = later.divide(sum, 0, RoundingMode.CEILING);
        LocalDate horizon = period.last().plusYears(FAR);
        DayRange range = period;
        for (BigDecimal i = BigDecimal.ZERO; i.compareTo(periods) < 0; i = i.add(BigDecimal.ONE)) {
            range = rule.after(range);
            if (range.last().isAfter(horizon)) {
                return null;
            }
        }
        return range.last();
    }
}
