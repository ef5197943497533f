package dev.sallim.core.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sallim.core.allowance.PoolLine.Label;
import dev.sallim.core.allowance.Shortfall.Reason;
import dev.sallim.core.allowance.Spending.TodaysExpense;
import dev.sallim.core.period.DayRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The twelve cases of {@code docs/allowance.md}, number by number. Oracle: worked out there by hand. */
class AllowanceWorkedCasesTest {
    private static final AllowanceSettings WON =
            new AllowanceSettings(LeftoverPolicy.SPREAD, WeekdayWeights.equal(), 0);
    private static final AllowanceSettings CENTS =
            new AllowanceSettings(LeftoverPolicy.SPREAD, WeekdayWeights.equal(), 2);
    private static final DayRange NOVEMBER = range("2026-11-01", "2026-11-30");
    private static final DayRange DECEMBER = range("2026-12-01", "2026-12-31");
    private static final GoalClaim TENTH = new GoalClaim("goal", amount("300000"), BigDecimal.ZERO);
    private static final GoalClaim INSTALMENT = new GoalClaim("goal", amount("200.00"), BigDecimal.ZERO);
    private static final Expected RENT = due("rent", "2026-12-01", "900000");
    private static final Expected PHONE = due("phone", "2026-12-15", "59000");
    private static final Expected INSURANCE = due("insurance", "2026-11-20", "120.00");
    private static final Expected SALARY = due("salary", "2026-11-25", "3000000");
    private static final Expected NEXT_SALARY = due("salary", "2026-12-25", "3000000");
    private static final List<Expected> SALARIES = List.of(paid(SALARY, "2026-11-25"), NEXT_SALARY);
    private static final List<Expected> WAGES =
            List.of(paid(due("wage", "2026-11-01", "2400.00"), "2026-11-01"), due("wage", "2026-12-01", "2400.00"));

    @Test
    void case1FreshPayday() {
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-11-25"), SALARIES, NOVEMBER);
        assertThat(cycle.days()).isEqualTo(range("2026-11-25", "2026-12-24"));
        Allowance allowance =
                Allowance.of(cycle, income("0", "0"), known(SALARIES, RENT, PHONE, TENTH), Spending.none(), WON);
        assertThat(allowance.pool().lines())
                .containsExactly(
                        new PoolLine(Label.EARNED, null, null, amount("0")),
                        new PoolLine(Label.SPENT, null, null, amount("0")),
                        new PoolLine(Label.INCOME_AHEAD, "salary", day("2026-11-25"), amount("3000000")),
                        new PoolLine(Label.EXPENSE_AHEAD, "rent", day("2026-12-01"), amount("-900000")),
                        new PoolLine(Label.EXPENSE_AHEAD, "phone", day("2026-12-15"), amount("-59000")),
                        new PoolLine(Label.GOAL, "goal", null, amount("-300000")));
        assertThat(allowance.days()).isEqualTo(30);
        assertFigures(allowance, "1741000", "58033", "58043");
        assertThat(allowance.left()).isEqualTo("58033");
        assertThat(allowance.shortfall()).isNull();
    }

    @Test
    void case2MidCycleWithTheRestOnTheLastDay() {
        LocalDate today = day("2026-12-16");
        Commitments known = new Commitments(
                SALARIES,
                List.of(paid(RENT, "2026-12-01"), paid(PHONE, "2026-12-15"), due("tv", "2026-12-20", "17000")),
                List.of(TENTH));
        Allowance allowance = Allowance.of(
                AllowanceCycle.of(today, SALARIES, DECEMBER),
                income("3000000", "1800000"),
                known,
                Spending.none(),
                WON);
        assertThat(allowance.days()).isEqualTo(9);
        assertFigures(allowance, "883000", "98111", "98112");
    }

    @Test
    void case3SpendingAndARefundToday() {
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-11-10"), WAGES, NOVEMBER);
        AllowanceBasis basis = income("2400.00", "1350.00");
        Commitments known = known(WAGES, INSURANCE, INSTALMENT);
        Allowance noon = Allowance.of(cycle, basis, known, today("12.50", "41.20"), CENTS);
        assertThat(noon.days()).isEqualTo(21);
        assertFigures(noon, "730.00", "34.76", "34.80");
        assertThat(noon.left()).isEqualTo("-18.94");
        assertThat(noon.tomorrow()).isEqualTo("33.81");
        assertThat(noon.shortfall()).isEqualTo(new Shortfall(Reason.TODAY, day("2026-11-11")));
        Allowance evening = Allowance.of(cycle, basis, known, today("12.50", "41.20", "-25.00"), CENTS);
        assertFigures(evening, "730.00", "34.76", "34.80");
        assertThat(evening.spentToday()).isEqualTo("28.70");
        assertThat(evening.left()).isEqualTo("6.06");
        assertThat(evening.tomorrow()).isEqualTo("35.06");
        assertThat(evening.shortfall()).isNull();
    }

    @Test
    void case4AnOverdueBill() {
        Allowance allowance = Allowance.of(
                AllowanceCycle.of(day("2026-11-10"), WAGES, NOVEMBER),
                income("2400.00", "1350.00"),
                known(WAGES, INSURANCE, due("electricity", "2026-11-07", "80.00"), INSTALMENT),
                Spending.none(),
                CENTS);
        assertFigures(allowance, "650.00", "30.95", "31.00");
        assertThat(allowance.pool().lines())
                .contains(new PoolLine(Label.EXPENSE_OVERDUE, "electricity", day("2026-11-07"), amount("-80.00")));
    }

    @Test
    void case5ABillPaidToday() {
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-11-20"), WAGES, NOVEMBER);
        AllowanceBasis basis = income("2400.00", "1700.00");
        Allowance morning = Allowance.of(cycle, basis, known(WAGES, INSURANCE, INSTALMENT), Spending.none(), CENTS);
        assertThat(morning.days()).isEqualTo(11);
        assertThat(morning.amount()).isEqualTo("34.54");
        Expected dearer = INSURANCE.paid(day("2026-11-20"), amount("124.00"));
        Spending spending = new Spending(
                List.of(),
                List.of(new TodaysExpense(amount("124.00"), true), new TodaysExpense(amount("4.50"), false)));
        Allowance evening = Allowance.of(cycle, basis, known(WAGES, dearer, INSTALMENT), spending, CENTS);
        assertFigures(evening, "376.00", "34.18", "34.20");
        assertThat(evening.spentToday()).isEqualTo("4.50");
        assertThat(evening.left()).isEqualTo("29.68");
        assertThat(evening.tomorrow()).isEqualTo("37.15");
        Allowance nextMorning = Allowance.of(
                AllowanceCycle.of(day("2026-11-21"), WAGES, NOVEMBER),
                income("2400.00", "1828.50"),
                known(WAGES, dearer, INSTALMENT),
                Spending.none(),
                CENTS);
        assertThat(nextMorning.amount()).isEqualTo("37.15");
    }

    @Test
    void case6ABillPaidEarly() {
        Allowance allowance = Allowance.of(
                AllowanceCycle.of(day("2026-11-18"), WAGES, NOVEMBER),
                income("2400.00", "1520.00"),
                known(WAGES, paid(INSURANCE, "2026-11-17"), INSTALMENT),
                Spending.none(),
                CENTS);
        assertThat(allowance.days()).isEqualTo(13);
        assertFigures(allowance, "680.00", "52.30", "52.40");
    }

    @Test
    void case7TwoIncomes() {
        LocalDate today = day("2026-12-05");
        AllowanceBasis basis = income("3000000", "1450000");
        List<Expected> sideJob = List.of(SALARIES.get(0), due("side job", "2026-12-10", "400000"), NEXT_SALARY);
        Allowance small = Allowance.of(
                AllowanceCycle.of(today, sideJob, DECEMBER),
                basis,
                known(sideJob, paid(RENT, "2026-12-01"), PHONE, TENTH),
                Spending.none(),
                WON);
        assertThat(small.days()).isEqualTo(20);
        assertThat(AllowanceCycle.of(today, sideJob, DECEMBER).incomeAhead(sideJob))
                .isEqualTo("400000");
        assertFigures(small, "1591000", "79550", "79550");
        List<Expected> second = List.of(SALARIES.get(0), due("second salary", "2026-12-10", "2000000"), NEXT_SALARY);
        Allowance great = Allowance.of(
                AllowanceCycle.of(today, second, DECEMBER),
                basis,
                known(second, paid(RENT, "2026-12-01"), PHONE, TENTH),
                Spending.none(),
                WON);
        assertThat(great.days()).isEqualTo(5);
        assertFigures(great, "1250000", "250000", "250000");
    }

    @Test
    void case8NoIncomeKnownByBalanceWithCardDebt() {
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-11-21"), List.of(), NOVEMBER);
        assertThat(cycle).isEqualTo(new AllowanceCycle(day("2026-11-21"), NOVEMBER, null));
        Allowance allowance = Allowance.of(
                cycle,
                new AllowanceBasis.Balance(amount("640.00"), amount("155.00"), BigDecimal.ZERO),
                known(
                        List.of(),
                        due("pass", "2026-11-28", "45.00"),
                        new GoalClaim("goal", amount("60.00"), amount("20.00"))),
                today("52.00"),
                CENTS);
        assertThat(allowance.days()).isEqualTo(10);
        assertFigures(allowance, "400.00", "40.00", "40.00");
        assertThat(allowance.left()).isEqualTo("-12.00");
        assertThat(allowance.tomorrow()).isEqualTo("38.66");
        assertThat(allowance.shortfall()).isEqualTo(new Shortfall(Reason.TODAY, day("2026-11-22")));
    }

    @Test
    void case9APayDateInThePast() {
        List<Expected> late = List.of(SALARY, NEXT_SALARY);
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-11-27"), late, NOVEMBER);
        assertThat(cycle)
                .isEqualTo(new AllowanceCycle(day("2026-11-27"), range("2026-11-25", "2026-12-24"), day("2026-12-25")));
        AllowanceBasis basis = income("0", "70000");
        Allowance waiting = Allowance.of(cycle, basis, known(late, RENT, PHONE, TENTH), Spending.none(), WON);
        assertThat(waiting.days()).isEqualTo(28);
        assertThat(cycle.incomeAhead(late)).isEqualTo("3000000");
        assertFigures(waiting, "1671000", "59678", "59694");
        assertThat(waiting.tomorrow()).isEqualTo("61888");
        assertThat(waiting.pool().lines())
                .contains(new PoolLine(Label.INCOME_OVERDUE, "salary", day("2026-11-25"), amount("3000000")));
        List<Expected> come = List.of(paid(SALARY, "2026-11-27"), NEXT_SALARY);
        assertThat(AllowanceCycle.of(day("2026-11-27"), come, NOVEMBER)).isEqualTo(cycle);
        Allowance arrived = Allowance.of(cycle, basis, known(come, RENT, PHONE, TENTH), Spending.none(), WON);
        assertFigures(arrived, "1671000", "59678", "59694");
        Allowance tomorrow = Allowance.of(
                AllowanceCycle.of(day("2026-11-28"), come, NOVEMBER),
                income("3000000", "70000"),
                known(come, RENT, PHONE, TENTH),
                Spending.none(),
                WON);
        assertThat(tomorrow.amount()).isEqualTo("61888");
    }

    @Test
    void case10BelowZeroAndWhenItRecovers() {
        AllowanceCycle cycle = AllowanceCycle.of(day("2026-12-16"), SALARIES, DECEMBER);
        Expected insurance = due("insurance", "2026-12-20", "320000");
        Allowance expenses = Allowance.of(
                cycle, income("3000000", "2750000"), known(SALARIES, insurance, TENTH), Spending.none(), WON);
        assertFigures(expenses, "-370000", "-41112", "-41104");
        assertThat(expenses.shortfall()).isEqualTo(new Shortfall(Reason.EXPENSES, day("2026-12-25")));
        Allowance goals =
                Allowance.of(cycle, income("3000000", "2750000"), known(SALARIES, TENTH), Spending.none(), WON);
        assertThat(goals.pool().total()).isEqualTo("-50000");
        assertThat(goals.shortfall()).isEqualTo(new Shortfall(Reason.GOALS, day("2026-12-25")));
        Allowance overspent =
                Allowance.of(cycle, income("3000000", "3100000"), known(SALARIES, TENTH), Spending.none(), WON);
        assertThat(overspent.shortfall()).isEqualTo(new Shortfall(Reason.OVERSPENT, day("2026-12-25")));
    }

    @Test
    void case11WeekdayWeights() {
        DayRange week = range("2026-11-30", "2026-12-06");
        WeekdayWeights weights = new WeekdayWeights(Map.of(DayOfWeek.SATURDAY, 2, DayOfWeek.SUNDAY, 2));
        AllowanceSettings settings = new AllowanceSettings(LeftoverPolicy.SPREAD, weights, 0);
        Allowance monday = Allowance.of(
                AllowanceCycle.of(week.first(), List.of(), week),
                balance("1000000"),
                known(List.of()),
                Spending.none(),
                settings);
        assertThat(monday.plan())
                .extracting(day -> day.amount().toPlainString())
                .containsExactly("111111", "111111", "111111", "111111", "111111", "222222", "222223");
        Allowance wednesday = Allowance.of(
                AllowanceCycle.of(day("2026-12-02"), List.of(), week),
                balance("820000"),
                known(List.of()),
                Spending.none(),
                settings);
        assertThat(wednesday.plan())
                .extracting(day -> day.amount().toPlainString())
                .containsExactly("117142", "117142", "117142", "234285", "234289");
    }

    @Test
    void case12ThreePoliciesForALeftover() {
        Allowance spread = pocketMoney(LeftoverPolicy.SPREAD, "45000");
        assertFigures(spread, "235000", "29375", "29375");
        Allowance carry = pocketMoney(LeftoverPolicy.CARRY, "45000");
        assertFigures(carry, "235000", "25000", "30000");
        assertThat(carry.carried()).isEqualTo("-5000");
        Allowance save = pocketMoney(LeftoverPolicy.SAVE, "45000");
        assertFigures(save, "225000", "28125", "28125");
        assertThat(save.pool().lines()).contains(new PoolLine(Label.SAVED, null, null, amount("-10000")));
        Allowance overspent = pocketMoney(LeftoverPolicy.CARRY, "75000");
        assertFigures(overspent, "205000", "-5000", "30000");
        assertThat(overspent.carried()).isEqualTo("-35000");
        assertThat(overspent.shortfall()).isEqualTo(new Shortfall(Reason.CARRIED, day("2026-11-24")));
        assertThat(overspent.tomorrow()).isEqualTo("25000");
    }

    private static Allowance pocketMoney(LeftoverPolicy policy, String spentOnThe22nd) {
        List<Expected> incomes = List.of(
                paid(due("pocket money", "2026-11-21", "300000"), "2026-11-21"),
                due("pocket money", "2026-12-01", "300000"));
        BigDecimal spent = amount("20000").add(amount(spentOnThe22nd));
        Spending spending = new Spending(
                List.of(
                        new PastDay(day("2026-11-21"), amount("20000"), BigDecimal.ZERO),
                        new PastDay(day("2026-11-22"), amount(spentOnThe22nd), BigDecimal.ZERO)),
                List.of());
        return Allowance.of(
                AllowanceCycle.of(day("2026-11-23"), incomes, NOVEMBER),
                new AllowanceBasis.Income(amount("300000"), spent),
                known(incomes),
                spending,
                new AllowanceSettings(policy, WeekdayWeights.equal(), 0));
    }

    private static void assertFigures(Allowance allowance, String pool, String today, String lastDay) {
        assertThat(allowance.pool().total()).isEqualTo(pool);
        assertThat(allowance.amount()).isEqualTo(today);
        assertThat(allowance.plan().getLast().amount()).isEqualTo(lastDay);
    }

    private static AllowanceBasis income(String earned, String spent) {
        return new AllowanceBasis.Income(amount(earned), amount(spent));
    }

    private static AllowanceBasis balance(String cash) {
        return new AllowanceBasis.Balance(amount(cash), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Spending today(String... amounts) {
        return new Spending(
                List.of(),
                List.of(amounts).stream()
                        .map(text -> new TodaysExpense(amount(text), false))
                        .toList());
    }

    private static Commitments known(List<Expected> incomes, Record... expensesAndGoals) {
        List<Record> all = List.of(expensesAndGoals);
        return new Commitments(
                incomes,
                all.stream()
                        .filter(Expected.class::isInstance)
                        .map(Expected.class::cast)
                        .toList(),
                all.stream()
                        .filter(GoalClaim.class::isInstance)
                        .map(GoalClaim.class::cast)
                        .toList());
    }

    private static Expected due(String ref, String day, String amount) {
        return Expected.due(ref, day(day), amount(amount));
    }

    private static Expected paid(Expected expected, String day) {
        return expected.paid(day(day), expected.amount());
    }

    private static DayRange range(String first, String last) {
        return new DayRange(day(first), day(last));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
