package dev.sallim.core.allowance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be spent today, and how that comes about. The formula and twelve worked cases are in {@code docs/allowance.md}.
 *
 * @param pool the money for today and the days ahead, line by line
 * @param carried what of today's allowance comes from yesterday; zero but for {@link LeftoverPolicy#CARRY}
 * @param spentToday what was spent today and not expected, less refunds
 * @param plan today and each day to the end of the cycle, if each of them is used up; the sum is the pool's total
 * @param tomorrow what tomorrow has if nothing else is spent today; null on the last day of the cycle
 * @param shortfall null unless {@link #left} is negative
 */
public record Allowance(
        Pool pool,
        BigDecimal carried,
        BigDecimal spentToday,
        List<DayAllowance> plan,
        @Nullable BigDecimal tomorrow,
        @Nullable Shortfall shortfall) {
    public Allowance {
        plan = List.copyOf(plan);
    }

    public static Allowance of(
            AllowanceCycle cycle,
            AllowanceBasis basis,
            Commitments commitments,
            Spending spending,
            AllowanceSettings settings) {
        Pool gross = Pool.of(cycle, basis, commitments);
        BigDecimal moved = basis instanceof AllowanceBasis.Balance balance && settings.policy() == LeftoverPolicy.SAVE
                ? balance.movedToSavings()
                : BigDecimal.ZERO;
        Giving replayed = replay(cycle, gross.total().add(moved), spending, settings);
        BigDecimal saved = replayed.saved().subtract(moved).max(BigDecimal.ZERO);
        Pool pool = gross.less(saved);
        Giving today = new Giving(settings, cycle.ahead(), pool.total(), replayed.carried(), saved);
        BigDecimal spent = spending.spentToday();
        List<DayAllowance> plan = today.plan();
        Giving next = today.isLastDay() ? null : today.after(spent, BigDecimal.ZERO);
        BigDecimal tomorrow = next == null ? null : next.allowance();
        Allowance without = new Allowance(pool, replayed.carried(), spent, plan, tomorrow, null);
        if (without.left().signum() >= 0) {
            return without;
        }
        LocalDate recovery = recovery(next, pool.total().subtract(spent), cycle, basis, commitments);
        Shortfall shortfall = new Shortfall(without.reason(), recovery);
        return new Allowance(pool, replayed.carried(), spent, plan, tomorrow, shortfall);
    }

    /** What today has to spend as a whole, whatever of it is spent already. */
    public BigDecimal amount() {
        return plan.getFirst().amount();
    }

    /** What may still be spent today. */
    public BigDecimal left() {
        return amount().subtract(spentToday);
    }

    /** Today and the days ahead. */
    public int days() {
        return plan.size();
    }

    /** The days before today again, as they would have been with what is known today. */
    private static Giving replay(
            AllowanceCycle cycle, BigDecimal total, Spending spending, AllowanceSettings settings) {
        if (settings.policy() == LeftoverPolicy.SPREAD) {
            return Giving.begin(settings, cycle.ahead(), total);
        }
        Map<LocalDate, PastDay> days =
                spending.before().stream().collect(Collectors.toMap(PastDay::day, Function.identity()));
        BigDecimal begin = total;
        for (PastDay day : days.values()) {
            if (day.day().isBefore(cycle.days().first()) || !day.day().isBefore(cycle.today())) {
                throw new IllegalArgumentException(day.day() + " is no day of the cycle before " + cycle.today());
            }
            begin = begin.add(day.spent()).subtract(day.received());
        }
        Giving giving = Giving.begin(settings, cycle.days(), begin);
        while (giving.day().isBefore(cycle.today())) {
            PastDay day = days.get(giving.day());
            giving = day == null
                    ? giving.after(BigDecimal.ZERO, BigDecimal.ZERO)
                    : giving.after(day.spent(), day.received());
        }
        return giving;
    }

    private Shortfall.Reason reason() {
        BigDecimal total = pool.total();
        if (total.signum() < 0) {
            if (pool.beforeClaims().signum() < 0) {
                return Shortfall.Reason.OVERSPENT;
            }
            boolean withoutGoals = total.subtract(pool.goals()).signum() >= 0;
            return withoutGoals ? Shortfall.Reason.GOALS : Shortfall.Reason.EXPENSES;
        }
        return amount().signum() < 0 ? Shortfall.Reason.CARRIED : Shortfall.Reason.TODAY;
    }

    private static @Nullable LocalDate recovery(
            @Nullable Giving tomorrow,
            BigDecimal atTheEnd,
            AllowanceCycle cycle,
            AllowanceBasis basis,
            Commitments commitments) {
        for (Giving day = tomorrow;
                day != null;
                day = day.isLastDay() ? null : day.after(BigDecimal.ZERO, BigDecimal.ZERO)) {
            if (day.allowance().signum() >= 0) {
                return day.day();
            }
        }
        LocalDate payday = cycle.nextPayday();
        if (payday == null || basis instanceof AllowanceBasis.Income) {
            return payday;
        }
        BigDecimal income = commitments.incomes().stream()
                .filter(item -> item.day().equals(payday))
                .map(Expected::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return atTheEnd.add(income).signum() >= 0 ? payday : null;
    }
}
