package dev.sallim.planning.allowance;

import dev.sallim.core.allowance.AllowanceBasis;
import dev.sallim.core.allowance.AllowanceCycle;
import dev.sallim.core.allowance.Commitments;
import dev.sallim.core.allowance.Expected;
import dev.sallim.core.allowance.GoalClaim;
import dev.sallim.core.allowance.PastDay;
import dev.sallim.core.allowance.Spending;
import dev.sallim.core.allowance.Spending.TodaysExpense;
import dev.sallim.core.goal.PercentGoal;
import dev.sallim.core.money.CommodityCode;
import dev.sallim.planning.goal.GoalClaims.Claim;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known about a cycle, in one currency: for today, and again for each day before it. */
final class Facts {
    /** What a day brought and took by categories. */
    record Day(BigDecimal earned, BigDecimal spent) {
        static final Day NOTHING = new Day(BigDecimal.ZERO, BigDecimal.ZERO);

        Day plus(Day other) {
            return new Day(earned.add(other.earned), spent.add(other.spent));
        }
    }

    /** What was there when today began. */
    record Held(BigDecimal cash, BigDecimal cardDebt, BigDecimal movedToSavings) {}

    final CommodityCode currency;
    final int scale;
    final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    final List<Expected> incomes = new ArrayList<>();
    final List<Expected> expenses = new ArrayList<>();
    final Map<String, String> names = new HashMap<>();
    final Map<String, UUID> ids = new HashMap<>();
    final Set<CommodityCode> missing = new TreeSet<>();
    final List<Claim> claims = new ArrayList<>();

    Facts(CommodityCode currency, int scale) {
        this.currency = currency;
        this.scale = scale;
    }

    void add(LocalDate day, Day more) {
        days.merge(day, more, Day::plus);
    }

    String name(String ref) {
        return names.getOrDefault(ref, "");
    }

    /** What came and went from the first day of a cycle to yesterday. */
    private Day before(AllowanceCycle cycle) {
        return days.subMap(cycle.days().first(), true, cycle.today(), false).values().stream()
                .reduce(Day.NOTHING, Day::plus);
    }

    AllowanceBasis basis(Basis basis, AllowanceCycle cycle, @Nullable Held held) {
        if (basis == Basis.INCOME || held == null) {
            Day before = before(cycle);
            return new AllowanceBasis.Income(before.earned(), before.spent());
        }
        return new AllowanceBasis.Balance(held.cash(), held.cardDebt(), held.movedToSavings());
    }

    Commitments commitments(AllowanceCycle cycle) {
        BigDecimal income = before(cycle).earned().add(cycle.incomeAhead(incomes));
        List<GoalClaim> goals = new ArrayList<>();
        for (Claim claim : claims) {
            BigDecimal percent = claim.percent();
            BigDecimal claimed = percent == null
                    ? (claim.needed() == null ? BigDecimal.ZERO : claim.needed())
                    : new PercentGoal(percent).claim(income.max(BigDecimal.ZERO), scale);
            String ref = claim.goalId().toString();
            names.put(ref, claim.name());
            ids.put(ref, claim.goalId());
            goals.add(new GoalClaim(ref, claimed, claim.contributed()));
        }
        return new Commitments(incomes, expenses, goals);
    }

    /** What nobody expected, on the days before and today. */
    Spending spending(AllowanceCycle cycle) {
        List<PastDay> before = new ArrayList<>();
        for (Map.Entry<LocalDate, Day> day :
                days.subMap(cycle.days().first(), true, cycle.today(), false).entrySet()) {
            BigDecimal spent = day.getValue().spent().subtract(paid(expenses, day.getKey()));
            BigDecimal received = day.getValue().earned().subtract(paid(incomes, day.getKey()));
            before.add(new PastDay(day.getKey(), spent, received));
        }
        BigDecimal matched = paid(expenses, cycle.today());
        BigDecimal all = days.getOrDefault(cycle.today(), Day.NOTHING).spent();
        return new Spending(
                before, List.of(new TodaysExpense(all.subtract(matched), false), new TodaysExpense(matched, true)));
    }

    private static BigDecimal paid(List<Expected> expected, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Expected one : expected) {
            Expected.Payment payment = one.payment();
            if (payment != null && payment.day().equals(day)) {
                sum = sum.add(payment.amount());
            }
        }
        return sum;
    }
}
