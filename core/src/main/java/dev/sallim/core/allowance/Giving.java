package dev.sallim.core.allowance;

import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How a pool is given out day by day: the state at the beginning of a day.
 *
 * @param pool what is there for this day and those after it, without what was put aside
 * @param carried what the day before left, or overspent, of its own; zero but for {@link LeftoverPolicy#CARRY}
 * @param saved what was put aside so far; zero but for {@link LeftoverPolicy#SAVE}
 */
record Giving(AllowanceSettings settings, DayRange days, BigDecimal pool, BigDecimal carried, BigDecimal saved) {
    static Giving begin(AllowanceSettings settings, DayRange days, BigDecimal pool) {
        return new Giving(settings, days, pool, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    LocalDate day() {
        return days.first();
    }

    boolean isLastDay() {
        return days.first().equals(days.last());
    }

    /** What this day has. */
    BigDecimal allowance() {
        return carried.add(settings.weights().firstShare(pool.subtract(carried), days, settings.scale()));
    }

    /** For this day and those after it; the sum is the pool. */
    List<DayAllowance> plan() {
        List<DayAllowance> shares = settings.weights().share(pool.subtract(carried), days, settings.scale());
        DayAllowance first = shares.getFirst();
        List<DayAllowance> plan = new ArrayList<>(shares);
        plan.set(0, new DayAllowance(first.day(), first.amount().add(carried)));
        return plan;
    }

    /** The state of the next morning. Of what was put aside, as much comes back as it takes to be at zero again. */
    Giving after(BigDecimal spent, BigDecimal received) {
        BigDecimal leftover = allowance().subtract(spent);
        BigDecimal rest = pool.subtract(spent).add(received);
        DayRange next = new DayRange(days.first().plusDays(1), days.last());
        return switch (settings.policy()) {
            case SPREAD -> new Giving(settings, next, rest, BigDecimal.ZERO, BigDecimal.ZERO);
            case CARRY -> new Giving(settings, next, rest, leftover, BigDecimal.ZERO);
            case SAVE -> {
                BigDecimal aside = saved.add(leftover.max(BigDecimal.ZERO));
                BigDecimal kept = aside.min(saved.add(rest).max(BigDecimal.ZERO));
                yield new Giving(settings, next, rest.add(saved).subtract(kept), BigDecimal.ZERO, kept);
            }
        };
    }
}
