package dev.sallim.core.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sallim.core.allowance.Spending.TodaysExpense;
import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A household that asks each day of a cycle and pays its bills sooner or later. Oracle: its own books, kept here bill by bill and day by
 * day, and what it was told on the days before.
 */
class AllowanceThroughACycleTest {
    private static final LocalDate PAYDAY = LocalDate.of(2027, 1, 25);
    private static final LocalDate NEXT_PAYDAY = LocalDate.of(2027, 2, 25);
    private static final DayRange CYCLE = new DayRange(PAYDAY, NEXT_PAYDAY.minusDays(1));

    @Property(tries = 300)
    void givesOutNoMoreThanThereIsWhateverIsSpent(
            @ForAll LeftoverPolicy policy,
            @ForAll @Size(7) List<@IntRange(max = 3) Integer> weights,
            @ForAll @IntRange(max = 2) int scale,
            @ForAll long seed) {
        Household household = new Household(policy, weights, scale, seed);
        for (LocalDate day = PAYDAY; day.isBefore(NEXT_PAYDAY); day = day.plusDays(1)) {
            household.receive(day);
            Allowance morning = household.ask(day, List.of());
            BigDecimal there = household.moneyOfTheDaysAhead(day);
            assertThat(morning.pool().total()).isLessThanOrEqualTo(there);
            assertThat(sum(morning.plan())).isEqualByComparingTo(morning.pool().total());
            assertThat(morning.pool().total().signum() >= 0).isEqualTo(there.signum() >= 0);
            assertThat(morning.days()).isEqualTo(new DayRange(day, CYCLE.last()).days());
            if (policy != LeftoverPolicy.SAVE) {
                assertThat(morning.pool().total()).isEqualByComparingTo(there);
            }
            household.spend(day, household.random(new BigDecimal("100000")));
        }
    }

    @Property(tries = 300)
    void neverForgetsWhatWasSpentTodayHoweverOftenItIsAsked(
            @ForAll LeftoverPolicy policy, @ForAll @IntRange(min = 0, max = 30) int dayOfCycle, @ForAll long seed) {
        Household household = new Household(policy, List.of(1, 1, 1, 1, 1, 2, 2), 2, seed);
        LocalDate day = PAYDAY;
        for (; day.isBefore(PAYDAY.plusDays(dayOfCycle)); day = day.plusDays(1)) {
            household.spend(day, household.random(new BigDecimal("100000")));
        }
        Allowance morning = household.ask(day, List.of());
        List<BigDecimal> expenses = new ArrayList<>();
        BigDecimal spent = BigDecimal.ZERO;
        for (int i = 0; i < 4; i++) {
            BigDecimal expense = household.random(new BigDecimal("60000")).subtract(new BigDecimal("10000"));
            expenses.add(expense);
            spent = spent.add(expense);
            Allowance later = household.ask(day, expenses);
            assertThat(later.amount()).isEqualTo(morning.amount());
            assertThat(later.left()).isEqualByComparingTo(morning.amount().subtract(spent));
            assertThat(later.shortfall() == null).isEqualTo(later.left().signum() >= 0);
            BigDecimal tomorrow = later.tomorrow();
            if (tomorrow != null) {
                household.spend(day, spent);
                assertThat(household.ask(day.plusDays(1), List.of()).amount()).isEqualByComparingTo(tomorrow);
                household.spend(day, spent.negate());
            }
        }
    }

    /** Whoever spends what is left each day ends with what the goals want, what was put aside, and not a unit more or less. */
    @Property(tries = 300)
    void lastsToTheLastUnit(
            @ForAll LeftoverPolicy policy,
            @ForAll @Size(7) List<@IntRange(max = 3) Integer> weights,
            @ForAll @IntRange(max = 2) int scale,
            @ForAll long seed) {
        Household household = new Household(policy, weights, scale, seed);
        for (LocalDate day = PAYDAY; day.isBefore(NEXT_PAYDAY); day = day.plusDays(1)) {
            Allowance allowance = household.ask(day, List.of());
            assertThat(allowance.left()).isNotNegative();
            household.spend(day, allowance.left());
        }
        assertThat(household.moneyOfTheDaysAhead(NEXT_PAYDAY)).isEqualByComparingTo("0");
    }

    @Property(tries = 300)
    void carriesOrSavesWhatItSaidWasLeftTheDayBefore(@ForAll @IntRange(max = 2) int scale, @ForAll long seed) {
        for (LeftoverPolicy policy : List.of(LeftoverPolicy.CARRY, LeftoverPolicy.SAVE)) {
            Household household = new Household(policy, List.of(1, 1, 1, 1, 1, 2, 2), scale, seed);
            BigDecimal lastLeft = BigDecimal.ZERO;
            BigDecimal saved = BigDecimal.ZERO;
            for (LocalDate day = PAYDAY; day.isBefore(NEXT_PAYDAY); day = day.plusDays(1)) {
                household.receive(day);
                Allowance allowance = household.ask(day, List.of());
                if (policy == LeftoverPolicy.CARRY) {
                    assertThat(allowance.carried()).isEqualByComparingTo(lastLeft);
                } else {
                    assertThat(household.moneyOfTheDaysAhead(day).subtract(saved))
                            .isEqualByComparingTo(allowance.pool().total());
                }
                BigDecimal limit = allowance.amount().max(BigDecimal.ZERO);
                BigDecimal spent =
                        household.random(BigDecimal.ONE).multiply(limit).setScale(scale, RoundingMode.DOWN);
                household.spend(day, spent);
                lastLeft = allowance.amount().subtract(spent);
                saved = saved.add(lastLeft);
            }
        }
    }

    @Test
    void takesFromWhatWasPutAsideBeforeItGoesBelowZero() {
        // 300 for three days: 100 put aside on the first, 250 spent on the second; 50 are there, so half of the 100
        // comes back.
        AllowanceCycle cycle =
                new AllowanceCycle(PAYDAY.plusDays(2), new DayRange(PAYDAY, PAYDAY.plusDays(2)), PAYDAY.plusDays(3));
        Spending spending = new Spending(
                List.of(new PastDay(PAYDAY.plusDays(1), new BigDecimal("250"), BigDecimal.ZERO)), List.of());
        AllowanceSettings settings = new AllowanceSettings(LeftoverPolicy.SAVE, WeekdayWeights.equal(), 0);
        Allowance allowance = Allowance.of(
                cycle,
                new AllowanceBasis.Income(new BigDecimal("300"), new BigDecimal("250")),
                new Commitments(List.of(), List.of(), List.of()),
                spending,
                settings);
        assertThat(allowance.pool().total()).isEqualTo("0");
        assertThat(allowance.pool().lines()).contains(PoolLine.of(PoolLine.Label.SAVED, new BigDecimal("-50")));
    }

    @Test
    void doesNotTakeTwiceWhatWasReallyMovedToSavings() {
        // 300 for three days; 100 were left on the first and are in the savings account now: 200 for two days.
        AllowanceCycle cycle =
                new AllowanceCycle(PAYDAY.plusDays(1), new DayRange(PAYDAY, PAYDAY.plusDays(2)), PAYDAY.plusDays(3));
        AllowanceSettings settings = new AllowanceSettings(LeftoverPolicy.SAVE, WeekdayWeights.equal(), 0);
        Allowance allowance = Allowance.of(
                cycle,
                new AllowanceBasis.Balance(new BigDecimal("200"), BigDecimal.ZERO, new BigDecimal("100")),
                new Commitments(List.of(), List.of(), List.of()),
                Spending.none(),
                settings);
        assertThat(allowance.pool().total()).isEqualTo("200");
        assertThat(allowance.amount()).isEqualTo("100");
    }

    @Test
    void holdsBackForAGoalWhatItClaimsOrGotAlready() {
        GoalClaim claim = new GoalClaim("goal", new BigDecimal("300"), new BigDecimal("100"));
        AllowanceBasis income = new AllowanceBasis.Income(BigDecimal.TEN, BigDecimal.ZERO);
        AllowanceBasis balance = new AllowanceBasis.Balance(BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(claim.heldBack(income)).isEqualTo("300");
        assertThat(claim.heldBack(balance)).isEqualTo("200");
        GoalClaim generous = new GoalClaim("goal", new BigDecimal("300"), new BigDecimal("400"));
        assertThat(generous.heldBack(income)).isEqualTo("400");
        assertThat(generous.heldBack(balance)).isEqualTo("0");
    }

    @Test
    void recoversByBalanceOnlyWhereTheNextIncomeIsEnough() {
        LocalDate today = PAYDAY.plusDays(10);
        AllowanceCycle cycle = new AllowanceCycle(today, CYCLE, NEXT_PAYDAY);
        AllowanceSettings settings = new AllowanceSettings(LeftoverPolicy.SPREAD, WeekdayWeights.equal(), 0);
        Commitments known = new Commitments(
                List.of(Expected.due("salary", NEXT_PAYDAY, new BigDecimal("1000"))), List.of(), List.of());
        assertThat(byBalance(cycle, "-1000", known, settings))
                .isEqualTo(new Shortfall(Shortfall.Reason.OVERSPENT, NEXT_PAYDAY));
        assertThat(byBalance(cycle, "-1001", known, settings))
                .isEqualTo(new Shortfall(Shortfall.Reason.OVERSPENT, null));
    }

    @Test
    void refusesDaysOutsideOfTheCycleAndAmountsThatNobodyExpects() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowanceCycle(NEXT_PAYDAY, CYCLE, NEXT_PAYDAY))
                .withMessageContaining("2027-02-25");
        assertThatIllegalArgumentException().isThrownBy(() -> AllowanceCycle.of(NEXT_PAYDAY, List.of(), CYCLE));
        assertThatIllegalArgumentException().isThrownBy(() -> Expected.due("bill", PAYDAY, BigDecimal.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekdayWeights(Map.of(DayOfWeek.MONDAY, -1)))
                .withMessageContaining("MONDAY");
        AllowanceCycle cycle = new AllowanceCycle(PAYDAY, CYCLE, NEXT_PAYDAY);
        Spending spending = new Spending(List.of(new PastDay(PAYDAY, BigDecimal.ONE, BigDecimal.ZERO)), List.of());
        AllowanceSettings settings = new AllowanceSettings(LeftoverPolicy.CARRY, WeekdayWeights.equal(), 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allowance.of(
                        cycle,
                        new AllowanceBasis.Income(BigDecimal.ONE, BigDecimal.ONE),
                        new Commitments(List.of(), List.of(), List.of()),
                        spending,
                        settings));
    }

    private static @Nullable Shortfall byBalance(
            AllowanceCycle cycle, String cash, Commitments known, AllowanceSettings settings) {
        AllowanceBasis basis = new AllowanceBasis.Balance(new BigDecimal(cash), BigDecimal.ZERO, BigDecimal.ZERO);
        return Allowance.of(cycle, basis, known, Spending.none(), settings).shortfall();
    }

    private static BigDecimal sum(List<DayAllowance> plan) {
        return plan.stream().map(DayAllowance::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Bill(LocalDate due, LocalDate paidOn, BigDecimal amount) {}

    /** Bills of at most 1,500,000 and a goal of 200,000 out of a salary of 3,000,000. */
    private static final class Household {
        private static final BigDecimal SALARY = new BigDecimal("3000000");
        private static final BigDecimal GOAL = new BigDecimal("200000");

        private final Random random;
        private final AllowanceSettings settings;
        private final List<Bill> bills = new ArrayList<>();
        private final List<PastDay> days = new ArrayList<>();
        private final LocalDate salaryOn;

        Household(LeftoverPolicy policy, List<Integer> weights, int scale, long seed) {
            random = new Random(seed);
            Map<DayOfWeek, Integer> byDay = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                byDay.put(day, weights.get(day.ordinal()));
            }
            settings = new AllowanceSettings(policy, new WeekdayWeights(byDay), scale);
            for (int i = random.nextInt(6); i > 0; i--) {
                LocalDate due = PAYDAY.plusDays(random.nextInt(CYCLE.days()));
                LocalDate paidOn = due.plusDays(random.nextInt(11) - 5L);
                bills.add(new Bill(due, paidOn.isBefore(PAYDAY) ? PAYDAY : paidOn, random(new BigDecimal("300000"))));
            }
            salaryOn = PAYDAY.plusDays(random.nextInt(4));
        }

        BigDecimal random(BigDecimal limit) {
            return limit.multiply(BigDecimal.valueOf(random.nextInt(10_000), 4))
                    .setScale(settings.scale(), RoundingMode.DOWN)
                    .add(limit.compareTo(BigDecimal.ONE) > 0 ? BigDecimal.ONE : BigDecimal.ZERO);
        }

        void spend(LocalDate day, BigDecimal amount) {
            note(day, amount, BigDecimal.ZERO);
        }

        /** Now and then something comes in that nobody expected. */
        void receive(LocalDate day) {
            if (random.nextInt(8) == 0 && !day.equals(PAYDAY)) {
                note(day.minusDays(1), BigDecimal.ZERO, new BigDecimal("50000"));
            }
        }

        private void note(LocalDate day, BigDecimal spent, BigDecimal received) {
            PastDay known = days.stream()
                    .filter(past -> past.day().equals(day))
                    .findFirst()
                    .orElse(new PastDay(day, BigDecimal.ZERO, BigDecimal.ZERO));
            days.remove(known);
            days.add(new PastDay(day, known.spent().add(spent), known.received().add(received)));
        }

        /** What came in or will, less what went out or will in this cycle, less the goal. */
        BigDecimal moneyOfTheDaysAhead(LocalDate morning) {
            BigDecimal money = SALARY.subtract(GOAL);
            for (Bill bill : bills) {
                money = money.subtract(bill.amount());
            }
            for (PastDay past : days) {
                if (past.day().isBefore(morning)) {
                    money = money.subtract(past.spent()).add(past.received());
                }
            }
            return money;
        }

        Allowance ask(LocalDate today, List<BigDecimal> expenses) {
            BigDecimal earned = salaryOn.isBefore(today) ? SALARY : BigDecimal.ZERO;
            BigDecimal spent = BigDecimal.ZERO;
            List<Expected> known = new ArrayList<>();
            List<TodaysExpense> todays = new ArrayList<>();
            for (Bill bill : bills) {
                Expected expected = Expected.due("bill", bill.due(), bill.amount());
                known.add(bill.paidOn().isAfter(today) ? expected : expected.paid(bill.paidOn(), bill.amount()));
                spent = bill.paidOn().isBefore(today) ? spent.add(bill.amount()) : spent;
                if (bill.paidOn().equals(today)) {
                    todays.add(new TodaysExpense(bill.amount(), true));
                }
            }
            List<PastDay> before =
                    days.stream().filter(day -> day.day().isBefore(today)).toList();
            for (PastDay day : before) {
                spent = spent.add(day.spent());
                earned = earned.add(day.received());
            }
            expenses.forEach(expense -> todays.add(new TodaysExpense(expense, false)));
            Expected salary = Expected.due("salary", PAYDAY, SALARY);
            List<Expected> incomes = List.of(
                    salaryOn.isAfter(today) ? salary : salary.paid(salaryOn, SALARY),
                    Expected.due("salary", NEXT_PAYDAY, SALARY));
            AllowanceCycle cycle = AllowanceCycle.of(today, incomes, new DayRange(today, today));
            assertThat(cycle).isEqualTo(new AllowanceCycle(today, CYCLE, NEXT_PAYDAY));
            return Allowance.of(
                    cycle,
                    new AllowanceBasis.Income(earned, spent),
                    new Commitments(incomes, known, List.of(new GoalClaim("goal", GOAL, BigDecimal.ZERO))),
                    new Spending(before, todays),
                    settings);
        }
    }
}
